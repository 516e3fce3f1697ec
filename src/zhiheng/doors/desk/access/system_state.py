"""What the running system says of itself: read from the database, the settings and the home."""

import json
import stat
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any, Final

from django.conf import settings
from django.db import connection

from zhiheng.law.posts import ADMINISTRATORS
from zhiheng.plant.scope import NOTHING, entered
from zhiheng.plant.table_classes import CLASSES, EXCEPTIONS
from zhiheng.registers.personnel import queries

JOURNALS: Final = ("plant_act", "plant_change", "plant_refusal", "plant_look")
STALE_DAYS: Final = 90

TABLES: Final = """
SELECT relname, relrowsecurity AND relforcerowsecurity,
       has_table_privilege(current_user, c.oid, 'DELETE') AND (relname = ANY(%s) OR EXISTS (
           SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'act_id'))
FROM pg_class c WHERE relkind = 'r' AND relname = ANY(%s)
"""
ALL_TABLES: Final = """
SELECT relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE c.relkind IN ('r', 'p') AND n.nspname = 'public'
"""
ROLE: Final = """
SELECT rolsuper OR rolbypassrls,
       EXISTS (SELECT FROM pg_class WHERE relowner = pg_roles.oid),
       current_user
FROM pg_roles WHERE rolname = current_user
"""
APPEND_ONLY: Final = """
SELECT c.relname FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
WHERE t.tgname = 'zh_never' AND t.tgenabled <> 'D' AND c.relname = ANY(%s)
"""
SECRECY: Final = """
SELECT count(*), count(*) FILTER (WHERE p.qual LIKE '%zh.clearance%')
FROM pg_attribute a
JOIN pg_class c ON c.oid = a.attrelid AND c.relkind = 'r'
JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = 'public'
LEFT JOIN pg_policies p ON p.tablename = c.relname AND p.policyname = 'zh_app_sees'
WHERE a.attname = 'secrecy' AND NOT a.attisdropped
"""
ACCOUNTS: Final = """
SELECT count(*),
       count(*) FILTER (WHERE NOT EXISTS (
           SELECT FROM personnel_credential c
           WHERE c.account_id = a.id AND c.kind = '动态口令' AND NOT c.is_initial)),
       count(*) FILTER (WHERE a.happened_on < %(since)s AND NOT EXISTS (
           SELECT FROM personnel_presence p WHERE p.account_id = a.id AND p.seen_at >= %(since)s))
FROM personnel_account a
WHERE NOT EXISTS (SELECT FROM personnel_accountclosing x WHERE x.account_id = a.id)
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class SystemState:
    """One reading of the system, on which every item of the checklist is judged.

    `deletable`: registers and journals only; a read model may be thrown away and rebuilt.
    """

    unforced: tuple[str, ...]
    deletable: tuple[str, ...]
    unlisted: tuple[str, ...]
    visible_without_scope: tuple[str, ...]
    mighty_role: bool
    rewritable_journals: tuple[str, ...]
    case_tables: int
    case_tables_by_class: int
    accounts: int
    accounts_without_code: int
    stale_accounts: int
    shared_accounts: int
    administrators: Mapping[str, tuple[str, ...]]
    loose_keys: tuple[str, ...]
    keys: int
    drill: dict[str, Any] | None
    verified: dict[str, Any] | None


def read_state(court: str, at: datetime) -> SystemState:
    """Ask the system now; `court` is the court whose administrators are looked at."""
    protected = list(CLASSES)
    with connection.cursor() as cursor:
        tables = _rows(cursor, TABLES, [list(JOURNALS), [*protected, *JOURNALS]])
        standing = {name for (name,) in _rows(cursor, ALL_TABLES, [])}
        [(mighty, owns, _)] = _rows(cursor, ROLE, [])
        kept = {name for (name,) in _rows(cursor, APPEND_ONLY, [list(JOURNALS)])}
        [(classed, by_class)] = _rows(cursor, SECRECY, [])
        stale_since = at - timedelta(days=STALE_DAYS)
        [counts] = _rows(cursor, ACCOUNTS, {"since": stale_since})
    home = Path(settings.ZHIHENG_HOME)
    loose, keys = _keys(home / "keys")
    shared = {session.account_id for session in queries.accounts_on_two_devices(at)}
    return SystemState(
        unforced=tuple(sorted(name for name, forced, _ in tables if not forced)),
        deletable=tuple(sorted(name for name, _, deletes in tables if deletes)),
        unlisted=tuple(sorted(standing - set(CLASSES) - set(EXCEPTIONS))),
        visible_without_scope=_visible_without_scope(sorted(standing & set(CLASSES))),
        mighty_role=mighty or owns,
        rewritable_journals=tuple(sorted(set(JOURNALS) - kept)),
        case_tables=classed,
        case_tables_by_class=by_class,
        accounts=counts[0],
        accounts_without_code=counts[1],
        stale_accounts=counts[2],
        shared_accounts=len(shared),
        administrators=_administrators(court, at.date()),
        loose_keys=loose,
        keys=keys,
        drill=_document(home / "backup-drill.json"),
        verified=_document(home / "chain-verified.json"),
    )


def _rows(cursor: Any, statement: str, values: Any) -> list[tuple[Any, ...]]:
    cursor.execute(statement, values or None)
    return list(cursor.fetchall())


def _visible_without_scope(tables: list[str]) -> tuple[str, ...]:
    """The counter-proof: whoever has no scope sees no row of any protected table."""
    asked = " UNION ALL ".join(
        f"SELECT '{table}' WHERE EXISTS (SELECT FROM {connection.ops.quote_name(table)})"
        for table in tables
    )
    with entered(NOTHING), connection.cursor() as cursor:
        return tuple(name for (name,) in _rows(cursor, asked, []))


def _administrators(court: str, on: date) -> dict[str, tuple[str, ...]]:
    """Each administrator's post and who holds it today in the court."""
    held = [post for post in queries.posts_of_court(court, on) if post.post in ADMINISTRATORS]
    people = queries.staff_named(post.staff_id for post in held)
    return {
        admin: tuple(people[post.staff_id].number for post in held if post.post is admin)
        for admin in sorted(ADMINISTRATORS)
    }


def _keys(folder: Path) -> tuple[tuple[str, ...], int]:
    """Key files that others may read, and how many there are."""
    if not folder.is_dir():
        return (), 0
    files = [folder, *(path for path in folder.iterdir() if path.is_file())]
    loose = tuple(sorted(path.name for path in files if path.stat().st_mode & _OTHERS))
    return loose, len(files) - 1


_OTHERS: Final = stat.S_IRWXG | stat.S_IRWXO


def _document(path: Path) -> dict[str, Any] | None:
    return json.loads(path.read_text(encoding="utf-8")) if path.is_file() else None
