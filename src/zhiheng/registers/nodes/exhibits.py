"""Ready-made clocks and holiday tables for tests. The year 2027 is invented: no notice exists."""

from datetime import date

from zhiheng.law.calendar import DayKind
from zhiheng.law.clocks import EXECUTION_LIMIT, Clock
from zhiheng.plant.officer import Officer
from zhiheng.registers.nodes.actions import start
from zhiheng.registers.nodes.terms import DayTerms, YearTerms
from zhiheng.registers.persons.exhibits import within_an_act


def a_clock(
    case_id: int,
    *,
    by: Officer,
    clock: Clock = EXECUTION_LIMIT,
    from_on: date = date(2026, 11, 20),
    subject: str = "",
) -> int:
    """Start a clock on a case in an act of its own."""
    return within_an_act(
        lambda doing: start(doing, clock, case_id=case_id, from_on=from_on, subject=subject),
        by=by,
        clocks=(clock.name,),
    )


def an_invented_2027(*rest: date) -> YearTerms:
    """A table in which only these weekdays, and the first of January, are days of rest."""
    days = (date(2027, 1, 1), *rest)
    return YearTerms(
        year=2027,
        source="测试用通知（虚构）",
        days=tuple(DayTerms(day=day, kind=DayKind.REST) for day in days),
    )
