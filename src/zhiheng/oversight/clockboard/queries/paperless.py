"""网上办案: of what was done in some days, how much was done online, by step and court; and what
was not, one line each."""

from collections.abc import Sequence
from dataclasses import dataclass, fields
from datetime import date
from typing import Any, Final

from django.db import connection

from zhiheng.oversight.clockboard.terms import OfflineFilter
from zhiheng.plant.paging import SIZE, Page, Position, page

MOST_LINES: Final = 2000
SHARES: Final = """
SELECT step, court, count(*) AS done, count(*) FILTER (WHERE online) AS online
FROM clockboard_paperless WHERE done_on BETWEEN %s AND %s
GROUP BY step, court ORDER BY court, step LIMIT %s
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """One step in one court: how much was done, and how much of it online."""

    step: str
    court: str
    done: int
    online: int

    @property
    def offline(self) -> int:
        """The exceptions: done otherwise and entered here."""
        return self.done - self.online

    @property
    def percent(self) -> str:
        """The share done online, to a tenth, never rounded up to the whole."""
        return f"{self.online * 1000 // self.done / 10:.1f}%"


@dataclass(frozen=True, slots=True, kw_only=True)
class OfflineRow:
    """One exception: what was done on which day in which case, and why it counts as off-line."""

    id: int
    case_id: int
    done_on: date
    what: str
    why: str
    number: str


def shares(from_on: date, until_on: date) -> tuple[Share, ...]:
    """Every step in every court in scope, in one statement."""
    with connection.cursor() as cursor:
        cursor.execute(SHARES, [from_on, until_on, MOST_LINES])
        names = [one.name for one in fields(Share)]
        return tuple(Share(**dict(zip(names, row, strict=True))) for row in cursor.fetchall())


def offline_page(chosen: OfflineFilter, key: str | None = None) -> Page[OfflineRow]:
    """The exceptions behind one figure, by day; together they are as many as the figure says."""

    def fetch(position: Position | None, limit: int) -> Sequence[OfflineRow]:
        return _fetched(chosen, position, limit)

    return page(fetch, lambda row: (row.done_on, row.id, row.what), key, SIZE)


def _fetched(chosen: OfflineFilter, position: Position | None, limit: int) -> Sequence[OfflineRow]:
    values: list[Any] = [chosen.step, chosen.court, chosen.from_on, chosen.until_on]
    back = position is not None and position.backwards
    beyond = ""
    if position is not None:
        beyond = f"AND (p.done_on, p.id, p.what) {'<' if back else '>'} (%s, %s, %s)"
        values += position.values
    order = ", ".join(f"p.{one}{' DESC' if back else ''}" for one in ("done_on", "id", "what"))
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT p.id, p.case_id, p.done_on, p.what, p.why, c.number FROM clockboard_paperless p"
            " JOIN casefile_case c ON c.id = p.case_id WHERE NOT p.online AND p.step = %s AND"
            f" p.court = %s AND p.done_on BETWEEN %s AND %s {beyond} ORDER BY {order} LIMIT %s",
            [*values, limit],
        )
        names = [one.name for one in fields(OfflineRow)]
        return [OfflineRow(**dict(zip(names, row, strict=True))) for row in cursor.fetchall()]
