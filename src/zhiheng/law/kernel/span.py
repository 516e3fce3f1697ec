"""Lengths of time as statutes count them: months and years, days, working days."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

_COUNT = "([0-9０-９]{1,5})"  # full-width digits come from pasted text
_LENGTH = re.compile(f"(?:{_COUNT}年)?(?:{_COUNT}个?月)?(?:{_COUNT}[日天])?(?:{_COUNT}个?工作日)?")


class BadSpan(ValueError):
    """A length of time that cannot be read or counted; the message is a sentence for a clerk."""


@dataclass(frozen=True, slots=True)
class Span:
    """So many months and days, or so many working days; never both, never negative (BadSpan)."""

    months: int = 0
    days: int = 0
    working_days: int = 0

    def __post_init__(self) -> None:
        if min(self.months, self.days, self.working_days) < 0:
            raise BadSpan("期间不得为负数")
        if self.working_days and (self.months or self.days):
            raise BadSpan("工作日与日、月、年不得混算，请分别写明")

    def after(self, opening: date) -> date:
        """The last day of a span opened on `opening`, before any roll over a holiday.

        The opening day is not counted (民诉法第85条第2款); the end is the same day of the month,
        or the month's last day where there is none (民法典第202条). Months run before days.
        """
        if self.working_days:
            raise BadSpan("工作日须按节假日表计算，不能直接加在日期上")
        year, month0 = divmod(opening.year * 12 + opening.month - 1 + self.months, 12)
        if year > date.max.year:
            raise BadSpan(f"自 {opening} 起{self}，已超出可计算的年份")
        last = monthrange(year, month0 + 1)[1]
        try:
            return date(year, month0 + 1, min(opening.day, last)) + timedelta(days=self.days)
        except OverflowError as error:
            raise BadSpan(f"自 {opening} 起{self}，已超出可计算的年份") from error

    def __str__(self) -> str:
        years, months = divmod(self.months, 12)
        counts = (years, months, self.days, self.working_days)
        named = zip(counts, ("年", "个月", "日", "个工作日"), strict=True)
        return "".join(f"{count}{unit}" for count, unit in named if count) or "0日"


def years(count: int) -> Span:
    """So many years, which are twelve months each."""
    return Span(months=12 * count)


def months(count: int) -> Span:
    """So many calendar months."""
    return Span(months=count)


def days(count: int) -> Span:
    """So many calendar days, rest days included."""
    return Span(days=count)


def working_days(count: int) -> Span:
    """So many working days; they are counted only where a text says 工作日 (A1-CAL-11)."""
    return Span(working_days=count)


def parse(text: str) -> Span:
    """Read `15日`, `15工作日`, `6月`, `6个月`, `2年`, `1年6个月`; anything else is BadSpan.

    Each unit may stand once, the longest first; a length of nothing is no period.
    """
    found = _LENGTH.fullmatch("".join(text.split()))
    if found is None or not any(found.groups()):
        raise BadSpan(f"“{text}”不是期间：请写作 15日、15工作日、6月 或 2年")
    in_years, in_months, in_days, in_working_days = (int(count or 0) for count in found.groups())
    span = Span(in_years * 12 + in_months, in_days, in_working_days)
    if span == Span():
        raise BadSpan(f"“{text}”为零，期间至少为一日")
    return span
