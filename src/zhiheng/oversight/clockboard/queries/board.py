"""Running clocks by person and court: near, overdue, not explained, stopped."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final

from django.db import connection

from zhiheng.law.clocks import (
    EXECUTION_LIMIT,
    EXECUTION_LIMIT_ADMINISTRATIVE,
    EXECUTION_LIMIT_CRIMINAL,
)
from zhiheng.law.duties import EXPLAINED
from zhiheng.oversight.clockboard.models import Explanation
from zhiheng.oversight.clockboard.terms import NEAR_DAYS, BoardFilter, BoardState
from zhiheng.plant.catalogue import catalogue
from zhiheng.plant.paging import SIZE, Page, Position, page
from zhiheng.registers.nodes.queries import ClockOnRecord
from zhiheng.registers.personnel import queries as personnel

COUNTED_AT_MOST: Final = 1000
LIMITS: Final = (EXECUTION_LIMIT, EXECUTION_LIMIT_ADMINISTRATIVE, EXECUTION_LIMIT_CRIMINAL)


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardRow:
    """One running clock as the board shows it; `reason` and `finish_by_on` where its passing was
    explained, `stopped_on` while it stands still."""

    id: int
    case_id: int
    court: str
    handler_key: int
    key: str
    name: str
    subject: str
    from_on: date
    due_on: date
    provisional: bool
    note: str
    stopped_on: date | None
    number: str
    creditors: str
    debtors: str
    reason: str | None
    finish_by_on: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardCounts:
    """How many clocks of a list are near, overdue, overdue without explanation, stopped; counted
    no further than COUNTED_AT_MOST."""

    near: int
    overdue: int
    unexplained: int
    stopped: int


_COLUMNS: Final = tuple(BoardRow.__dataclass_fields__)


def board_page(chosen: BoardFilter, key: str | None = None, size: int = SIZE) -> Page[BoardRow]:
    """The clocks asked for by due day, one statement a page."""

    def fetch(position: Position | None, limit: int) -> Sequence[BoardRow]:
        where, values = _whose(chosen)
        state, more = _in_state(chosen)
        where, values = f"{where} AND {state}", [*values, *more]
        backwards = bool(position and position.backwards)
        if position:
            where += f" AND (due_on, id) {'<' if backwards else '>'} (%s, %s)"
            values += [*position.values]
        order = "due_on DESC, id DESC" if backwards else "due_on, id"
        with connection.cursor() as cursor:
            cursor.execute(
                f"SELECT {', '.join(_COLUMNS)} FROM clockboard_running"
                f" WHERE {where} ORDER BY {order} LIMIT %s",
                [*values, limit],
            )
            return [BoardRow(**dict(zip(_COLUMNS, row, strict=True))) for row in cursor.fetchall()]

    return page(fetch, lambda row: (row.due_on, row.id), key, size)


def board_counts(chosen: BoardFilter) -> BoardCounts:
    """The figures over a board, in one statement that looks at COUNTED_AT_MOST clocks."""
    where, values = _whose(chosen)
    today, near = chosen.today, chosen.today + timedelta(NEAR_DAYS)
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(*) FILTER (WHERE stopped_on IS NULL AND due_on >= %s),"
            " count(*) FILTER (WHERE stopped_on IS NULL AND due_on < %s),"
            " count(*) FILTER (WHERE stopped_on IS NULL AND due_on < %s AND reason IS NULL"
            " AND key = ANY(%s)), count(*) FILTER (WHERE stopped_on IS NOT NULL)"
            " FROM (SELECT due_on, stopped_on, reason, key FROM clockboard_running"
            f" WHERE {where} AND (due_on <= %s OR stopped_on IS NOT NULL)"
            " ORDER BY due_on, id LIMIT %s) AS looked_at",
            [today, today, today, [*EXPLAINED], *values, near, COUNTED_AT_MOST],
        )
        counted = cursor.fetchone()
    return BoardCounts(
        near=counted[0], overdue=counted[1], unexplained=counted[2], stopped=counted[3]
    )


def is_to_explain(row: BoardRow, today: date) -> bool:
    """Whether this clock has passed and the court has not yet said why."""
    passed = row.stopped_on is None and row.due_on < today
    return passed and row.reason is None and row.key in EXPLAINED


def is_explained(clock_id: int, due_on: date) -> bool:
    """Whether this passing of a clock was explained."""
    return Explanation.objects.filter(clock_id=clock_id, due_on=due_on).exists()


def act_that_ends(clock: ClockOnRecord) -> str:
    """Why a clock is not ended by hand, in words; empty where it may be."""
    if clock.key in {one.key for one in LIMITS}:
        return "随结案办结"
    acts = [entry.name for entry in catalogue().values() if clock.name in entry.stops]
    return f"由“{'”“'.join(acts)}”办结，请直接办理" if acts else ""


def team_of(staff_id: int, on: date) -> tuple[int, ...]:
    """Everybody who sits in one's team on a day; oneself where there is none."""
    team = personnel.team_of(staff_id, on)
    return tuple(member for member, _, _ in team.members) if team else (staff_id,)


def _whose(chosen: BoardFilter) -> tuple[str, list[Any]]:
    where, values = f"court {'<>' if chosen.below else '='} %s", [chosen.court]
    if chosen.handler_ids is None:
        return where, values
    return f"{where} AND handler_key = ANY(%s)", [*values, [*chosen.handler_ids]]


def _in_state(chosen: BoardFilter) -> tuple[str, list[Any]]:
    today = chosen.today
    running = "stopped_on IS NULL AND due_on"
    states: dict[BoardState, tuple[str, list[Any]]] = {
        BoardState.ALL: ("true", []),
        BoardState.NEAR: (
            f"{running} BETWEEN %s AND %s", [today, today + timedelta(NEAR_DAYS)]
        ),
        BoardState.OVERDUE: (f"{running} < %s", [today]),
        BoardState.UNEXPLAINED: (
            f"{running} < %s AND reason IS NULL AND key = ANY(%s)", [today, [*EXPLAINED]]
        ),
        BoardState.STOPPED: ("stopped_on IS NOT NULL", []),
    }  # fmt: skip
    return states[chosen.state]
