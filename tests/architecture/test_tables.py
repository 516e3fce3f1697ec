"""Every table has a class, every protected table forces its policy, every exception is listed."""

import psycopg
import pytest
from django.apps import apps

from zhiheng.plant.rows import CaseRow
from zhiheng.plant.table_classes import CLASSES, DEFINERS, EXCEPTIONS

SEARCH_PATH = "search_path=public, pg_temp"
OUR_SCHEMA = "n.nspname = 'public'"


Owner = psycopg.Connection[tuple[object, ...]]
# Derived from announcements: the application may throw them away and build them again.
READ_MODELS = {"tasks_notice": "reminders; test_rebuild proves the rebuilt equal the live ones"}


def names(owner: Owner, sql: str) -> set[str]:
    return {str(row[0]) for row in owner.execute(sql).fetchall()}


def protected() -> set[str]:
    return {t for t, kind in CLASSES.items() if kind in {"case", "person", "shared"}}


def tables(owner: Owner) -> set[str]:
    return names(
        owner,
        "SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace "
        f"WHERE c.relkind IN ('r', 'p') AND {OUR_SCHEMA}",
    )


def unlisted(owner: Owner) -> set[str]:
    return tables(owner) - set(CLASSES) - set(EXCEPTIONS)


def test_every_table_is_in_a_class_or_a_listed_exception(owner: Owner) -> None:
    assert unlisted(owner) == set()
    assert (set(CLASSES) | set(EXCEPTIONS)) - tables(owner) == set()
    assert all(reason.strip() for reason in EXCEPTIONS.values())


def test_every_protected_table_forces_its_policy(
    owner: Owner,
) -> None:
    forced = names(
        owner,
        "SELECT relname FROM pg_class WHERE relrowsecurity AND relforcerowsecurity",
    )
    assert protected() - forced == set()


def test_every_policy_names_its_role(owner: Owner) -> None:
    nameless = names(owner, "SELECT polname FROM pg_policy WHERE polroles = '{0}'")
    assert nameless == set()


def test_every_view_asks_as_its_reader_and_none_is_kept(
    owner: Owner,
) -> None:
    loose = names(
        owner,
        "SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace "
        f"WHERE {OUR_SCHEMA} AND (c.relkind = 'm' OR (c.relkind = 'v' AND NOT "
        "coalesce(c.reloptions::text[] && ARRAY['security_invoker=true', 'security_invoker=on'], "
        "false)))",
    )
    assert loose == set()


def test_definer_functions_are_the_listed_ones_and_belong_to_the_reader(owner: Owner) -> None:
    rows = owner.execute(
        "SELECT p.proname, r.rolname, coalesce(p.proconfig::text, '') FROM pg_proc p"
        " JOIN pg_roles r ON r.oid = p.proowner JOIN pg_namespace n ON n.oid = p.pronamespace"
        " WHERE p.prosecdef AND n.nspname = 'public'"
    ).fetchall()
    assert {str(name) for name, _, _ in rows} == set(DEFINERS)
    assert {str(role) for _, role, _ in rows} == {"zh_reader"}
    assert [name for name, _, path in rows if SEARCH_PATH not in str(path)] == []
    assert all(reason.strip() for reason in DEFINERS.values())


def test_the_reader_of_definer_functions_cannot_log_in_or_write(owner: Owner) -> None:
    rights = owner.execute(
        "SELECT rolcanlogin, rolsuper, rolbypassrls FROM pg_roles WHERE rolname = 'zh_reader'"
    ).fetchone()
    writable = names(
        owner,
        "SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"
        f" WHERE {OUR_SCHEMA} AND c.relkind = 'r'"
        " AND has_table_privilege('zh_reader', c.oid, 'INSERT, UPDATE, DELETE')",
    )
    assert (rights, writable) == ((False, False, False), set())


@pytest.mark.parametrize("role", ["zh_app", "zh_portal", "zh_public"])
def test_no_visiting_role_owns_or_deletes(role: str, owner: Owner) -> None:
    owned = names(
        owner,
        "SELECT c.relname FROM pg_class c JOIN pg_roles r ON r.oid = c.relowner "
        f"WHERE r.rolname = '{role}'",
    )
    deletable = {
        table
        for table in protected()
        if owner.execute("SELECT has_table_privilege(%s, %s, 'DELETE')", (role, table)).fetchone()
        == (True,)
    }
    assert owned == set()
    assert deletable <= set(READ_MODELS)


def test_every_read_model_can_be_thrown_away_by_the_application(owner: Owner) -> None:
    for table in READ_MODELS:
        right = owner.execute("SELECT has_table_privilege('zh_app', %s, 'DELETE')", (table,))
        assert right.fetchone() == (True,), table


def test_every_register_table_is_guarded_by_the_act(owner: Owner) -> None:
    """A table whose rows name their act refuses a row outside of it, and keeps every change."""
    guarded = names(
        owner,
        "SELECT c.relname FROM pg_class c WHERE EXISTS (SELECT FROM pg_trigger t"
        " WHERE t.tgrelid = c.oid AND t.tgname = 'zh_guard' AND t.tgenabled = 'O')"
        " AND EXISTS (SELECT FROM pg_trigger t WHERE t.tgrelid = c.oid"
        " AND t.tgname = 'zh_keep_changes' AND t.tgenabled = 'O')",
    )
    with_act = names(
        owner,
        "SELECT c.relname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid"
        f" JOIN pg_namespace n ON n.oid = c.relnamespace WHERE {OUR_SCHEMA} AND c.relkind = 'r'"
        " AND a.attname = 'act_id' AND NOT a.attisdropped AND c.relname NOT LIKE 'plant\\_%'",
    )
    assert len(with_act) > 20
    assert with_act - guarded == set()


def test_journals_are_only_ever_added_to(owner: Owner) -> None:
    added_to = names(
        owner,
        "SELECT c.relname FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid"
        " WHERE t.tgname = 'zh_never' AND t.tgenabled = 'O'",
    )
    assert {"plant_act", "plant_change", "plant_refusal", "plant_look", "plant_lookbatch"} <= (
        added_to
    )


def test_a_case_row_cannot_disagree_with_its_case(owner: Owner) -> None:
    """Court and class of every row of a case follow the case by one composite key."""
    case_rows = {m._meta.db_table for m in apps.get_models() if issubclass(m, CaseRow)}
    keyed = names(
        owner,
        "SELECT c.relname FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid"
        " WHERE k.contype = 'f' AND cardinality(k.conkey) = 3 AND k.confupdtype = 'c'"
        " AND k.confrelid = 'casefile_case'::regclass AND k.convalidated",
    )
    assert len(case_rows) > 5
    assert case_rows - keyed == set()


def test_a_table_nobody_listed_is_seen(owner: Owner) -> None:
    owner.execute("CREATE TABLE planted (id bigint)")
    assert unlisted(owner) == {"planted"}
