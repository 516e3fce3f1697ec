"""Row by row: an empty scope sees nothing, a court its own, and nobody a class above his."""

from collections.abc import Iterator

import psycopg
import pytest
from django.db import connection

from tests.scope.conftest import CREDITOR, DEBTOR, OURS, THEIRS, Record, cleared
from zhiheng.doors.desk.access.exhibits import an_account
from zhiheng.plant import looklog
from zhiheng.plant.scope import Scope, entered
from zhiheng.plant.table_classes import CLASSES, DEFINERS, EXCEPTIONS
from zhiheng.registers.personnel.exhibits import Office, a_court_office
from zhiheng.registers.persons.exhibits import NOW

Owner = psycopg.Connection[tuple[object, ...]]
# A view over tables that hold no case, person or money is seen by everybody, like them.
OPEN_VIEWS = {
    "personnel_holding": "posts of court staff",
    "personnel_standing_delegation": "posts exercised for an absent holder",
}
# One trial for each listed definer function: what a stranger asks, and what he may be told.
TRIALS: dict[str, tuple[str, list[tuple[object, ...]]]] = {
    "overview_search": (
        "SELECT * FROM overview_search('许', '{槐序,蔺知}', 1, '号', NULL, 50)",
        [],
    ),
    "dossier_search": ("SELECT * FROM dossier_search('受理通知', true, 50)", []),
    "documents_next_serial": (
        "SELECT * FROM documents_next_serial('鲁0102', '受理通知书', 2026)",
        [],
    ),
    "casefile_open_on_title": (
        "SELECT * FROM casefile_open_on_title('nothing', '{}', '鲁0103')",
        [(False, False)],
    ),
    "persons_find": ("SELECT * FROM persons_find('居民身份证', '\\x00')", []),
    "persons_namesakes": ("SELECT * FROM persons_namesakes('{}')", []),
    "personnel_at_door": (
        "SELECT * FROM personnel_at_door('\\x00', '2026-11-20', '2026-11-20')",
        [],
    ),
    "personnel_credentials": (
        "SELECT account_id, password, code FROM personnel_credentials('nobody', '2026-11-20')",
        [(None, None, None)],
    ),
    "personnel_demo_accounts": ("SELECT * FROM personnel_demo_accounts('2026-11-20')", []),
    "seals_roots": ("SELECT * FROM seals_roots()", []),
    "seals_state_of": ("SELECT * FROM seals_state_of('00')", []),
    "seals_known_file": ("SELECT * FROM seals_known_file('\\x00')", []),
    "seals_traces_of": ("SELECT * FROM seals_traces_of(0)", []),
    "dispatch_letter": ("SELECT * FROM dispatch_letter(0)", []),
    "dispatch_letter_for": ("SELECT * FROM dispatch_letter_for(0, '0000')", []),
    "seals_letter_file": ("SELECT * FROM seals_letter_file(0, '0000')", []),
}
# Whoever holds a signed file may ask about it from the public network.
FOR_ANYBODY = {"seals_roots", "seals_state_of", "seals_known_file", "seals_traces_of"}
# Whoever was sent a link may ask what stands behind it.
FOR_A_PARTY = {"dispatch_letter", "dispatch_letter_for", "seals_letter_file"}


def protected() -> list[str]:
    return sorted(table for table, kind in CLASSES.items() if kind != "reference")


def views(owner: Owner) -> list[str]:
    rows = owner.execute(
        "SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"
        " WHERE n.nspname = 'public' AND c.relkind = 'v'"
        " AND has_table_privilege('zh_app', c.oid, 'SELECT')"
    ).fetchall()
    return sorted(str(name) for (name,) in rows)


def counted(tables: Iterator[str] | list[str], scope: Scope | None) -> dict[str, int]:
    """How many rows of each table are seen; tables that nobody may read are left out."""
    found: dict[str, int] = {}
    with entered(scope or Scope("", "")), connection.cursor() as cursor:
        for table in tables:
            cursor.execute("SELECT has_any_column_privilege(%s, 'SELECT')", [table])
            if cursor.fetchone() == (True,):
                cursor.execute(f"SELECT count(*) FROM {table}")
                found[table] = int(cursor.fetchone()[0])
    return found


@pytest.fixture
def looked_at(record: Record, theirs: Office) -> Record:
    """The record after somebody looked at it and somebody was refused."""
    with entered(Scope.of(theirs.handler)):
        looklog.look(theirs.handler, "case", record.case_id, "承办", NOW, court=THEIRS)
        looklog.flush()
    return record


def test_every_protected_table_and_view_shows_nothing_without_a_scope(
    looked_at: Record, owner: Owner
) -> None:
    named = protected() + [view for view in views(owner) if view not in OPEN_VIEWS]
    assert looked_at
    assert len(named) > 20
    assert {table: rows for table, rows in counted(named, None).items() if rows} == {}


def test_the_same_tables_show_their_court_what_is_its_own(
    looked_at: Record, theirs: Office, owner: Owner
) -> None:
    """So that the test above would fail if it looked at empty tables."""
    assert looked_at
    seen = counted(protected(), Scope.of(cleared(theirs.president, 3)))
    filled = {t for t in seen if owner.execute(f"SELECT 1 FROM {t} LIMIT 1").fetchone()}
    assert {t for t in filled if not seen[t]} == set()
    assert {"casefile_case", "casefile_party", "persons_person", "documents_paper"} <= filled
    assert {"nodes_clock", "titles_title", "plant_act", "plant_outbox", "plant_look"} <= filled


def test_a_neighbouring_court_sees_none_of_it(looked_at: Record, owner: Owner) -> None:
    ours = a_court_office(OURS)
    tables = [t for t in protected() if not t.startswith(("personnel_", "plant_"))]
    assert looked_at
    assert {t: n for t, n in counted(tables, Scope.of(ours.president)).items() if n} == {}
    assert owner.execute("SELECT count(*) FROM casefile_case").fetchone() == (1,)


@pytest.mark.parametrize(("court", "seen"), [("鲁01", 1), ("鲁", 1), ("最高法", 1), ("苏", 0)])
def test_a_court_above_sees_it_and_a_court_elsewhere_does_not(
    court: str, seen: int, record: Record
) -> None:
    assert record
    assert counted(["casefile_case"], Scope.of_court(court)) == {"casefile_case": seen}


def tables_of_cases() -> list[str]:
    return [t for t in protected() if t.startswith(("casefile_", "nodes_", "documents_", "tasks_"))]


@pytest.mark.parametrize(("clearance", "seen"), [(0, False), (1, True), (3, True)])
def test_a_secret_case_is_seen_by_cleared_officers_only(
    clearance: int, seen: bool, secret: Record, theirs: Office
) -> None:
    assert secret
    scope = Scope.of(cleared(theirs.president, clearance))
    about = [t for t in tables_of_cases() if t != "casefile_series"]
    found = counted([*about, "persons_person", "titles_title"], scope)
    assert any(found.values()) is seen


def test_what_was_done_and_looked_at_in_a_secret_case_is_hidden_with_it(
    secret: Record, theirs: Office
) -> None:
    journals = ("plant_act", "plant_outbox", "plant_change")
    with entered(Scope.of(theirs.chief)), connection.cursor() as cursor:
        for journal in journals:
            cursor.execute(f"SELECT count(*) FROM {journal} WHERE case_id = %s", [secret.case_id])
            assert cursor.fetchone() == (0,), journal


def test_every_listed_definer_function_has_a_trial() -> None:
    assert set(TRIALS) == set(DEFINERS)


@pytest.mark.parametrize("function", sorted(TRIALS))
def test_a_definer_function_tells_a_stranger_nothing(function: str, record: Record) -> None:
    question, told = TRIALS[function]
    assert record
    an_account(a_court_office(THEIRS).handler)
    with entered(Scope("", "")), connection.cursor() as cursor:
        cursor.execute(question)
        assert cursor.fetchall() == told


def test_the_look_up_over_all_courts_returns_named_columns_only(owner: Owner) -> None:
    columns = owner.execute(
        "SELECT proargnames[3:] FROM pg_proc WHERE proname = 'persons_find'"
    ).fetchone()
    assert columns == (["person_id", "person_kind", "name", "number_masked"],)


def test_a_search_from_elsewhere_finds_nothing_by_name_number_or_document(record: Record) -> None:
    assert record
    ours = a_court_office(OURS)
    question = "SELECT count(*) FROM overview_search(%s, %s, 1, %s, NULL, 50)"
    asked = ("许", [CREDITOR[:2], DEBTOR[:2]], "执1号")
    found = []
    for scope in (Scope.of(ours.president), Scope.of_court(THEIRS)):
        with entered(scope), connection.cursor() as cursor:
            cursor.execute(question, asked)
            found.append(cursor.fetchone()[0])
    assert found[0] == 0
    assert found[1] > 0


def test_definer_functions_are_closed_to_portal_and_public(owner: Owner) -> None:
    rows = owner.execute(
        "SELECT p.proname, r.rolname FROM pg_proc p, pg_roles r WHERE p.prosecdef"
        " AND r.rolname IN ('zh_portal', 'zh_public')"
        " AND has_function_privilege(r.oid, p.oid, 'EXECUTE')"
    ).fetchall()
    for_anybody = {(name, "zh_public") for name in FOR_ANYBODY}
    assert set(rows) == for_anybody | {(name, "zh_portal") for name in FOR_A_PARTY}


def test_the_lists_of_open_tables_and_views_are_still_true(owner: Owner) -> None:
    assert set(OPEN_VIEWS) <= set(views(owner))
    assert not set(EXCEPTIONS) & set(protected())
