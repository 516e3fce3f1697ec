"""Rest days and working days (A1-CAL-05, 06, 11, 14): our own table, loaded year by year."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import cache
from typing import Final

from zhiheng.law.tables import BadTable, packaged, rows

_COLUMNS: Final = ("date", "kind", "source", "checked_on")
_DAY: Final = timedelta(days=1)
_SATURDAY: Final = 5


class DayKind(StrEnum):
    """What makes a day differ from its weekday."""

    REST = "休"
    WORK = "班"


class YearNotLoaded(LookupError):
    """A day in a year whose holiday table is not there; nothing is extrapolated."""

    def __init__(self, year: int) -> None:
        super().__init__(f"{year} 年节假日表未载入：国务院公布该年安排后，请由管理员载入再计算")
        self.year = year


class BadYear(ValueError):
    """A year's table that cannot be loaded; the message names the day and the cure."""


@dataclass(frozen=True, slots=True)
class Calendar:
    """The years that are loaded and, in them, every day that differs from its weekday."""

    years: frozenset[int]
    exceptions: dict[date, DayKind]

    @staticmethod
    def seeded() -> "Calendar":
        """The calendar of the packaged table, 2004 to 2026."""
        return _seeded()

    @property
    def last_year(self) -> int:
        """The latest year that is loaded."""
        return max(self.years)

    def with_year(self, year: int, days: Iterable[tuple[date, DayKind]]) -> "Calendar":
        """A calendar that also knows `year`, whose table replaces an earlier one.

        `days` are (day, 休 or 班) pairs. BadYear: no day at all, a day twice or of another year, a
        weekday made 班, a weekend made 休.
        """
        added: dict[date, DayKind] = {}
        for day, kind in days:
            _refuse_odd(year, day, kind, twice=day in added)
            added[day] = kind
        if not added:
            raise BadYear(f"{year} 年节假日表为空：至少应有法定节日")
        kept = {day: kind for day, kind in self.exceptions.items() if day.year != year}
        return Calendar(self.years | {year}, {**kept, **added})

    def with_table(self, text: str, table: str) -> "Calendar":
        """A calendar that also knows the years of a further table, each replacing that year whole.

        `table` names the file in messages; BadTable as in `read_calendar`.
        """
        added = read_calendar(text, table)
        kept = {day: kind for day, kind in self.exceptions.items() if day.year not in added.years}
        return Calendar(self.years | added.years, {**kept, **added.exceptions})

    def is_workday(self, day: date) -> bool:
        """Whether courts work on `day`; a shifted working Saturday or Sunday counts as work."""
        if day.year not in self.years:
            raise YearNotLoaded(day.year)
        kind = self.exceptions.get(day)
        return kind is DayKind.WORK if kind else day.weekday() < _SATURDAY

    def roll(self, day: date) -> date:
        """`day`, or the first day after the rest days it falls in (民诉法第85条第3款)."""
        while not self.is_workday(day):
            day += _DAY
        return day

    def add_working_days(self, opening: date, count: int) -> date:
        """The last of `count` working days counted from the day after `opening` (A1-CAL-11)."""
        if count < 1:
            raise ValueError("工作日数须为正数")
        day = opening
        for _ in range(count):
            day = self.roll(day + _DAY)
        return day


@cache
def _seeded() -> Calendar:
    return read_calendar(packaged("holidays.csv"))


def read_calendar(text: str, table: str = "holidays.csv") -> Calendar:
    """The calendar of a table `date,kind,source,checked_on`.

    BadTable on an unknown kind, a day out of order or twice, a day that is no exception, a missing
    source, a gap between years.
    """
    found: dict[date, DayKind] = {}
    last = date.min
    for line, row in rows(table, text, _COLUMNS):
        day, kind = _entry(table, line, row)
        if day <= last:
            raise BadTable(table, line, f"{day} 须晚于上一行 {last}")
        if day.year - last.year > 1 and found:
            raise BadTable(table, line, f"{last.year + 1} 年没有任何一行，年份不得间断")
        found[day] = kind
        last = day
    if not found:
        raise BadTable(table, 2, "表中没有任何一行")
    return Calendar(frozenset(day.year for day in found), found)


def _entry(table: str, line: int, row: dict[str, str]) -> tuple[date, DayKind]:
    if not row["source"] or not row["checked_on"]:
        raise BadTable(table, line, "须写明来源和核对日")
    try:
        day, kind = date.fromisoformat(row["date"]), DayKind(row["kind"])
        date.fromisoformat(row["checked_on"])
        _refuse_odd(day.year, day, kind, twice=False)
    except ValueError as error:
        raise BadTable(table, line, str(error)) from error
    return day, kind


def _refuse_odd(year: int, day: date, kind: DayKind, *, twice: bool) -> None:
    if twice:
        raise BadYear(f"{day} 重复")
    if day.year != year:
        raise BadYear(f"{day} 不在 {year} 年")
    if (kind is DayKind.WORK) is (day.weekday() < _SATURDAY):
        raise BadYear(
            f"{day} 本来就是{'工作日' if kind is DayKind.WORK else '周末'}，不必列“{kind}”"
        )
