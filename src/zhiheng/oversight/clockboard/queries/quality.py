"""录入质量: of the nodes done in some days, how many were entered in time, whole, in accord."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from django.db import connection

from zhiheng.law.entries import ENTERED_WITHIN

MOST_LINES: Final = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryQuality:
    """The nodes of one handler, or of one court (`handler_key` None): how many there are, and how
    many were entered in time, with their evidence, in accord with their days, and by hand."""

    court: str
    handler_key: int | None
    nodes: int
    in_time: int
    complete: int
    consistent: int
    by_hand: int

    @property
    def late(self) -> int:
        """How many were entered afterwards (补录)."""
        return self.nodes - self.in_time

    @property
    def late_percent(self) -> int:
        """The share of 补录, rounded down."""
        return self.late * 100 // self.nodes

    @property
    def automatic_percent(self) -> int:
        """The share of nodes that an act of the system ended by itself, rounded down."""
        return (self.nodes - self.by_hand) * 100 // self.nodes

    @property
    def score(self) -> int:
        """Of a hundred: the mean of the three shares, rounded down."""
        return (self.in_time + self.complete + self.consistent) * 100 // (3 * self.nodes)


def quality_of(
    from_on: date, until_on: date, *, court: str | None = None
) -> tuple[EntryQuality, ...]:
    """Every court in scope, worst first, by the nodes done in these days; with `court`, every
    handler of that court. One statement; the threshold is that of the last day."""
    of = "court, handler_key" if court else "court, NULL::bigint"
    only = "AND court = %s" if court else ""
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT {of}, count(*), count(*) FILTER (WHERE entered_on - met_on <= %s),"
            " count(*) FILTER (WHERE evidence <> ''),"
            " count(*) FILTER (WHERE met_on BETWEEN from_on AND entered_on),"
            " count(*) FILTER (WHERE by_hand)"
            f" FROM clockboard_entered WHERE met_on BETWEEN %s AND %s {only}"
            " GROUP BY 1, 2 LIMIT %s",
            [
                ENTERED_WITHIN.on(until_on).value,
                from_on,
                until_on,
                *([court] if court else []),
                MOST_LINES,
            ],
        )
        names = tuple(EntryQuality.__dataclass_fields__)
        found = [EntryQuality(**dict(zip(names, row, strict=True))) for row in cursor.fetchall()]
    return tuple(sorted(found, key=lambda one: (one.score, one.court, one.handler_key or 0)))
