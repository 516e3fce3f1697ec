"""Counting periods (期间): from when, to which day, what is deducted, and what is in time.

民诉法第85、86条, 民诉法解释第125条, 民法典第201–203条; the catalogue's A1-CAL-01…13 and A1-TERM-14.
Pure arithmetic: which periods there are, and what may be deducted from one, is said in `clocks`.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, timezone
from enum import StrEnum
from typing import Final, Protocol

from zhiheng.law.calendar import Calendar, YearNotLoaded
from zhiheng.law.kernel.dated import dated, since
from zhiheng.law.kernel.source import Article
from zhiheng.law.kernel.span import BadSpan, Span
from zhiheng.law.sources import JS2022, MFD, MSF2007, MSF2012, MSF2021, MSF2023
from zhiheng.law.sources_former import MSF1991

ROLL: Final = MSF2023.art(85, 3).says("以法定休假日后的第一日为期间届满的日期")
OPENING_DAY: Final = MSF2023.art(85, 2).says("期间开始的时和日，不计算在期间内")
IN_TRANSIT: Final = MSF2023.art(85, 4).says("期间不包括在途时间，诉讼文书在期满前交邮的，不算过期")
NEXT_HOUR: Final = JS2022.art(125).says("以时起算的期间从次时起算")
SAME_DAY: Final = MFD.art(202).says("没有对应日的，月末日为期间的最后一日")
LAST_HOUR: Final = MFD.art(203, 2).says("期间的最后一日的截止时间为二十四时")

_FORMER = "该版文本未见，条文号据对照表"
_CHECKED: Final = "2026-11-20"
COUNTING: Final = dated(
    "期间的计算",
    since("1991-04-09", 75, MSF1991.art(75).doubted(_FORMER)),
    since("2008-04-01", 75, MSF2007.art(75).doubted(_FORMER)),
    since("2013-01-01", 82, (MSF2012.art(82, 2), MSF2012.art(82, 3))),
    since("2022-01-01", 85, (MSF2021.art(85, 2), MSF2021.art(85, 3))),
    since("2024-01-01", 85, (OPENING_DAY, ROLL), checked=_CHECKED),
)
"""Under which article of the procedure law of the day a period is counted and rolls."""

BEIJING: Final = timezone(timedelta(hours=8))
_DAY: Final = timedelta(days=1)
_HOUR: Final = timedelta(hours=1)


class Unsettled(LookupError):
    """The last day cannot be said: it lies in a year whose holidays are not known."""

    def __init__(self, unrolled_on: date, year: int, last_year: int) -> None:
        super().__init__(
            f"期间末日 {unrolled_on}：{year} 年节假日表未载入（节假日表 holidays.csv 载至"
            f" {last_year} 年），不能判断是否顺延；国务院公布该年安排后，载入该年的表再计算"
        )
        self.year = year


class BadDeduction(ValueError):
    """A deduction that cannot be; the message is a sentence for a clerk."""


@dataclass(frozen=True, slots=True, order=True)
class Deduction:
    """Days that do not count, the first and the last included; `last_on` None: still going on.

    `ground` is the ground in the law's words, or empty where nobody named it.
    """

    first_on: date
    last_on: date | None
    ground: str = ""

    def __post_init__(self) -> None:
        if self.last_on is not None and self.last_on < self.first_on:
            raise BadDeduction(
                f"扣除期间 {self.first_on} 至 {self.last_on} 止日早于起日，请核对两个日期"
            )


@dataclass(frozen=True, slots=True)
class LastDay:
    """The last day of a period and how it was found.

    `stopped_on` while a deduction is still going on: the last day then cannot be said and the days
    given are those reached when the clock stopped.
    """

    due_on: date
    unrolled_on: date
    provisional: bool
    note: str
    why: tuple[str, ...]
    stopped_on: date | None = None


def last_day(
    span: Span,
    from_on: date,
    calendar: Calendar,
    *,
    rolls: bool,
    deductions: Sequence[Deduction] = (),
    extensions: Sequence[Span] = (),
) -> LastDay:
    """The last day of `span` opened on `from_on`; provisional where the holidays are unknown.

    Deductions are united first, so that overlapping days count once; those that begin after the
    period has run out change nothing. Extensions run on from the unrolled end. BadDeduction when
    working days are counted and something is to be deducted or extended.
    """
    if span.working_days:
        return _last_working_day(span, from_on, calendar, changed=bool(deductions or extensions))
    why: list[str] = []
    end, stopped_on = _unrolled(span, from_on, united(deductions, after=from_on), extensions, why)
    if stopped_on is not None:
        return _stopped(end, stopped_on, why)
    return _rolled(end, calendar, why, rolls=rolls)


def _unrolled(
    span: Span, from_on: date, left: list[Deduction], extensions: Sequence[Span], why: list[str]
) -> tuple[date, date | None]:
    end = span.after(from_on)
    why.append(f"自次日起算，{span}，至 {end}")
    end, stopped_on = _deducted(end, left, why)
    for extension in extensions if stopped_on is None else ():
        end = extension.after(end)
        why.append(f"延长{extension}，至 {end}")
        end, stopped_on = _deducted(end, left, why)
        if stopped_on is not None:
            break
    why += [f"{gap.first_on} 起的扣除在期间届满之后，不扣除" for gap in left if not stopped_on]
    return end, stopped_on


def _deducted(end: date, left: list[Deduction], why: list[str]) -> tuple[date, date | None]:
    """The end after the runs that begin by it, taken off `left`; and the day an open one began."""
    while left and left[0].first_on <= end:
        gap = left.pop(0)
        if gap.last_on is None:
            return end, gap.first_on
        count = (gap.last_on - gap.first_on).days + 1
        end += timedelta(count)
        why.append(f"扣除 {gap.first_on} 至 {gap.last_on} 共{count}日（首尾均计），至 {end}")
    return end, None


class Ending(Protocol):
    """What `settled` asks of a last day or of where a clock stands."""

    @property
    def due_on(self) -> date: ...
    @property
    def unrolled_on(self) -> date: ...
    @property
    def provisional(self) -> bool: ...
    @property
    def stopped_on(self) -> date | None: ...


def settled(end: Ending, calendar: Calendar) -> date | None:
    """The last day for certain, None while the clock is stopped; Unsettled instead of a guess."""
    if end.stopped_on is not None:
        return None
    if not end.provisional:
        return end.due_on
    year = end.unrolled_on.year
    raise Unsettled(end.unrolled_on, year + (year in calendar.years), calendar.last_year)


def united(deductions: Sequence[Deduction], *, after: date) -> list[Deduction]:
    """The deductions as disjoint runs of days after the opening day, in order (A1-TERM-14)."""
    runs: list[Deduction] = []
    for one in sorted(deductions, key=lambda each: each.first_on):
        if one.last_on is not None and one.last_on <= after:
            continue
        first = max(one.first_on, after + _DAY)
        former = runs[-1] if runs else None
        if former is None or (former.last_on is not None and first > former.last_on + _DAY):
            runs.append(Deduction(first, one.last_on))
            continue
        open_end = former.last_on is None or one.last_on is None
        last = None if open_end else max(former.last_on or first, one.last_on or first)
        runs[-1] = Deduction(former.first_on, last)
    return runs


def _stopped(end: date, stopped_on: date, why: list[str]) -> LastDay:
    note = f"自 {stopped_on} 起扣除尚未结束，期限停止计算，恢复后才有截止日"
    return LastDay(end, end, True, note, (*why, note), stopped_on)


def _rolled(unrolled: date, calendar: Calendar, why: list[str], *, rolls: bool) -> LastDay:
    if not rolls:
        return LastDay(unrolled, unrolled, False, "", (*why, "遇法定休假日不顺延"))
    try:
        due = calendar.roll(unrolled)
    except YearNotLoaded as missing:
        note = f"暂定：{missing.year} 年节假日表未载入"
        return LastDay(unrolled, unrolled, True, note, (*why, note))
    moved = f"{unrolled} 为法定休假日，顺延至 {due}" if due != unrolled else f"{due} 不是法定休假日"
    return LastDay(due, unrolled, False, "", (*why, moved))


def _last_working_day(span: Span, from_on: date, calendar: Calendar, *, changed: bool) -> LastDay:
    if changed:
        raise BadDeduction("以工作日计算的期限没有扣除和延长的规定，请只填起算日")
    try:
        due = calendar.add_working_days(from_on, span.working_days)
    except YearNotLoaded as missing:
        due = _by_weekdays(from_on, span.working_days)
        note = f"暂定：{missing.year} 年节假日表未载入，只按周末计算"
        return LastDay(due, due, True, note, (f"自次日起算，{span}", note))
    return LastDay(due, due, False, "", (f"自次日起算，{span}，只计工作日，至 {due}",))


def _by_weekdays(from_on: date, count: int) -> date:
    day = from_on
    while count:
        day += _DAY
        count -= day.isoweekday() <= 5
    return day


def days_before(expiry_on: date, span: Span) -> date:
    """The last day to do what must be done so many days before an expiry: it never rolls.

    BadSpan unless `span` is in days: no text counts months or working days backwards.
    """
    if span.months or span.working_days:
        raise BadSpan("倒算的期限只能以日计算")
    return expiry_on - timedelta(span.days)


def hours_after(from_at: datetime, hours: int, *, exact: bool = False) -> datetime:
    """The end of a period of hours: the opening hour is not counted (民诉法解释第125条).

    `exact` counts from the moment itself, for limits of a restraint on a person. ValueError for a
    moment without zone.
    """
    if from_at.tzinfo is None:
        raise ValueError("时刻须带时区")
    at = from_at.astimezone(BEIJING)
    if exact:
        return at + hours * _HOUR
    return at.replace(minute=0, second=0, microsecond=0) + (1 + hours) * _HOUR


class Handover(StrEnum):
    """How a party handed a paper in; each way has its own moment that counts."""

    POST = "交邮"
    WINDOW = "窗口递交"
    ONLINE = "电子提交"


KEPT_UNDER: Final = {
    Handover.POST: IN_TRANSIT,
    Handover.WINDOW: LAST_HOUR,
    Handover.ONLINE: LAST_HOUR.doubted("电子提交以系统接收时刻为准，为设计取法"),
}
"""Under which article each way of handing in keeps a period."""


def in_time(due_on: date, handover: Handover, at: datetime, *, closes: time | None = None) -> bool:
    """Whether a paper handed over at `at` kept a period whose last day is `due_on`.

    `at` is the postmark, not the arrival (期间不包括在途时间), the moment at the window, or the
    receipt stamp of the system. The last day ends at 24:00; at the window, when business `closes`
    (民法典第203条第2款). ValueError for a moment without zone.
    """
    if at.tzinfo is None:
        raise ValueError("时刻须带时区")
    local = at.astimezone(BEIJING)
    if handover is Handover.WINDOW and closes is not None and local.date() == due_on:
        return local.time() <= closes
    return local.date() <= due_on


def cites_of(span: Span, from_on: date, *, rolls: bool) -> tuple[Article, ...]:
    """The articles a bare length is counted under on that day."""
    opening, *roll = COUNTING.on(from_on).cites
    months = (SAME_DAY,) if span.months and MFD.in_force_on(from_on) else ()
    return (opening, *months, *(roll if rolls else ()))
