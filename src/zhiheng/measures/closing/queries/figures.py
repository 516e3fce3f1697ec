"""Figures of closings: what counts as actually performed, what came back, what parties said."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from django.db import connection

from zhiheng.plant.scope import court_range


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """The closings of a court and below between two days, both included.

    Rates are None where there is nothing to divide by. `silent` counts calls nobody answered.
    """

    closed: int
    actual: int
    for_now: int
    resumed: int
    called: int
    silent: int
    denied: int

    @property
    def actual_rate(self) -> float | None:
        """Really performed among all closed (实际执结率)."""
        return self.actual / self.closed if self.closed else None

    @property
    def resumption_rate(self) -> float | None:
        """Closed as 终本 and come back since (恢复执行率)."""
        return self.resumed / self.for_now if self.for_now else None


_COUNTED: Final = """
SELECT count(*) FILTER (WHERE k.standing),
       count(*) FILTER (WHERE k.standing AND k.actual),
       count(*) FILTER (WHERE k.standing AND k.mode = '终结本次执行程序'),
       count(*) FILTER (WHERE k.standing AND k.mode = '终结本次执行程序' AND k.resumed),
       coalesce(sum(k.called), 0), coalesce(sum(k.silent), 0), coalesce(sum(k.denied), 0)
FROM closing_counted k
WHERE k.court >= %s AND k.court < %s AND k.happened_on BETWEEN %s AND %s
"""


def figures(court: str, first: date, last: date) -> Figures:
    """Counted in one statement; a closing that was undone is not counted."""
    with connection.cursor() as cursor:
        cursor.execute(_COUNTED, [*court_range(court), first, last])
        row = cursor.fetchone()
    names = ("closed", "actual", "for_now", "resumed", "called", "silent", "denied")
    return Figures(**{name: int(value) for name, value in zip(names, row, strict=True)})
