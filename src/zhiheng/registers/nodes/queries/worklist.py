"""What is to be done by when: pages of running clocks, and the figures over them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db import connection

from zhiheng.law.records import CaseState
from zhiheng.plant.paging import SIZE, Page, Position, page
from zhiheng.registers.casefile.terms import Stage
from zhiheng.registers.nodes.terms import DueFilter

SOON = timedelta(days=3)


WEEK = timedelta(days=7)


COUNTED_AT_MOST = 1000


@dataclass(frozen=True, slots=True, kw_only=True)
class DueRow:
    """One line of a worklist: what is to be done in which case by when, and on what ground."""

    id: int
    case_id: int
    court: str
    handler_key: int
    name: str
    subject: str
    from_on: date
    due_on: date
    provisional: bool
    note: str
    cites: tuple[str, ...]
    number: str
    creditors: str
    debtors: str
    cause: str
    claim_fen: int | None
    state: CaseState
    stage: Stage
    secrecy: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DueCounts:
    """How many clocks of a worklist are overdue, due today, within three days, within seven.

    Each counts up to COUNTED_AT_MOST together with those before it; no further.
    """

    overdue: int
    today: int
    soon: int
    week: int


_DUE = tuple(DueRow.__dataclass_fields__)


def due_page(chosen: DueFilter, key: str | None = None, size: int = SIZE) -> Page[DueRow]:
    """Running clocks by due day, one statement a page; the key is the cursor of a former page."""

    def fetch(position: Position | None, limit: int) -> Sequence[DueRow]:
        where, values = _narrowed(chosen)
        backwards = bool(position and position.backwards)
        if position:
            where += f" AND (due_on, id) {'<' if backwards else '>'} (%s, %s)"
            values += [*position.values]
        order = "due_on DESC, id DESC" if backwards else "due_on, id"
        with connection.cursor() as cursor:
            cursor.execute(
                f"SELECT {', '.join(_DUE)} FROM nodes_due WHERE {where} ORDER BY {order} LIMIT %s",
                [*values, limit],
            )
            return [_due(row) for row in cursor.fetchall()]

    return page(fetch, lambda row: (row.due_on, row.id), key, size)


def _due(row: tuple[Any, ...]) -> DueRow:
    values = dict(zip(_DUE, row, strict=True))
    values["cites"] = tuple(values["cites"])
    values["state"] = CaseState(values["state"])
    values["stage"] = Stage(values["stage"])
    return DueRow(**values)


def _narrowed(chosen: DueFilter) -> tuple[str, list[Any]]:
    asked = (
        ("court = %s", chosen.court),
        ("handler_key = %s", chosen.handler_id),
        ("due_on >= %s", chosen.due_from),
        ("due_on <= %s", chosen.due_until),
        ("name = ANY(%s)", None if chosen.names is None else [*chosen.names]),
        ("case_id = ANY(%s)", None if chosen.case_ids is None else [*chosen.case_ids]),
    )
    told = [(condition, value) for condition, value in asked if value is not None]
    return " AND ".join(condition for condition, _ in told), [value for _, value in told]


def due_counts(chosen: DueFilter, today: date) -> DueCounts:
    """The figures over a worklist, in one statement that looks at COUNTED_AT_MOST rows."""
    where, values = _narrowed(chosen)
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(*) FILTER (WHERE due_on < %s), count(*) FILTER (WHERE due_on = %s),"
            " count(*) FILTER (WHERE due_on > %s AND due_on <= %s),"
            " count(*) FILTER (WHERE due_on > %s AND due_on <= %s)"
            f" FROM (SELECT due_on FROM nodes_due WHERE {where} AND due_on <= %s"
            " ORDER BY due_on, id LIMIT %s) AS near",
            [
                today,
                today,
                today,
                today + SOON,
                today,
                today + WEEK,
                *values,
                today + WEEK,
                COUNTED_AT_MOST,
            ],
        )
        overdue, due_today, soon, week = cursor.fetchone()
    return DueCounts(overdue=overdue, today=due_today, soon=soon, week=week)
