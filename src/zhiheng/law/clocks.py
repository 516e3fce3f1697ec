"""Clocks (期限): how long, from when, whether the last day rolls, and where it stands today."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from zhiheng.law.calendar import Calendar, YearNotLoaded
from zhiheng.law.kernel.dated import Dated, dated, since
from zhiheng.law.kernel.source import Article
from zhiheng.law.kernel.span import Span, days, months, years
from zhiheng.law.sources import (
    FF2006_35,
    JS2015,
    JS2022,
    MSF2007,
    MSF2012,
    MSF2021,
    MSF2023,
    SX2000,
    XS2014,
    ZX1998,
    ZX2020,
)

ROLL: Final = MSF2023.art(85, 3).says("以法定休假日后的第一日为期间届满的日期")
OPENING_DAY: Final = MSF2023.art(85, 2).says("期间开始的时和日，不计算在期间内")
_CHECKED: Final = "2026-11-20"


@dataclass(frozen=True, slots=True)
class Clock:
    """One period the law sets. `trigger` says in words what starts it; `note` what else to know."""

    key: str
    name: str
    span: Dated[Span]
    rolls: bool
    trigger: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a clock stands: its last day, how that was found, and under which articles.

    `provisional` while the year of the last day has no holiday table: `due_on` is then the
    unrolled day and `note` says so in words.
    """

    clock: Clock
    from_on: date
    due_on: date
    unrolled_on: date
    provisional: bool
    note: str
    why: tuple[str, ...]
    cites: tuple[Article, ...]
    doubt: str | None


def stand(clock: Clock, from_on: date, calendar: Calendar) -> Standing:
    """Where `clock` stands when it started on `from_on`, by the law of that day.

    Never refuses for want of a holiday table: see `Standing`. NotYetLaw before the first edition.
    """
    edition = clock.span.on(from_on)
    end = last_day(edition.value, from_on, calendar, rolls=clock.rolls)
    return Standing(
        clock,
        from_on,
        end.due_on,
        end.unrolled_on,
        end.provisional,
        end.note,
        (f"{clock.trigger}：{from_on}", *end.why),
        (*edition.cites, OPENING_DAY, *((ROLL,) if clock.rolls else ())),
        edition.doubt,
    )


@dataclass(frozen=True, slots=True)
class LastDay:
    """The last day of a period and how it was found."""

    due_on: date
    unrolled_on: date
    provisional: bool
    note: str
    why: tuple[str, ...]


def last_day(span: Span, from_on: date, calendar: Calendar, *, rolls: bool) -> LastDay:
    """The last day of `span` opened on `from_on`; provisional where the holidays are unknown."""
    unrolled = span.after(from_on)
    counted = f"自次日起算，{span}，至 {unrolled}"
    if not rolls:
        return LastDay(unrolled, unrolled, False, "", (counted, "遇法定休假日不顺延"))
    try:
        due = calendar.roll(unrolled)
    except YearNotLoaded as missing:
        note = f"暂定：{missing.year} 年节假日表未载入"
        return LastDay(unrolled, unrolled, True, note, (counted, note))
    moved = f"{unrolled} 为法定休假日，顺延至 {due}" if due != unrolled else f"{due} 不是法定休假日"
    return LastDay(due, unrolled, False, "", (counted, moved))


NOTICE_ISSUE: Final = Clock(
    key="NOTICE_ISSUE",
    name="发出执行通知",
    span=dated(
        "发出执行通知的期限",
        since("2015-02-04", days(10), JS2015.art(482, 1)),
        since(
            "2022-04-10",
            days(10),
            JS2022.art(480, 1).says("收到申请执行书或者移交执行书后十日内发出执行通知"),
            checked=_CHECKED,
        ),
    ),
    rolls=True,
    trigger="收到申请执行书或者移交执行书",
    note=f"法定期限十日；承办人收到案卷后三日内发出为内部节点（{FF2006_35.art(4)}）",
)

EXECUTION_LIMIT: Final = Clock(
    key="EXECUTION_LIMIT",
    name="执行期限",
    span=dated(
        "执行案件的执行期限",
        since("2000-09-28", months(6), (SX2000.art(5, 1), SX2000.art(8, 1), ZX1998.art(107))),
        since("2007-01-01", months(6), (FF2006_35.art(1), SX2000.art(5, 1), SX2000.art(8, 1))),
        since(
            "2021-01-01",
            months(6),
            (
                SX2000.art(5, 1).says("执行案件应当在立案之日起六个月内执结"),
                SX2000.art(8, 1).says("案件的审理期限从立案次日起计算"),
                FF2006_35.art(1),
                ZX2020.art(63),
            ),
            checked=_CHECKED,
        ),
    ),
    rolls=True,
    trigger="立案",
    note="首次执行和恢复执行案件",
)

EXECUTION_LIMIT_ADMINISTRATIVE: Final = Clock(
    key="EXECUTION_LIMIT_ADMINISTRATIVE",
    name="执行期限",
    span=dated(
        "非诉执行案件的执行期限",
        since("2000-09-28", months(3), (SX2000.art(5, 1), SX2000.art(8, 1))),
        since(
            "2007-01-01",
            months(3),
            (
                SX2000.art(5, 1).says("非诉执行案件应当在立案之日起三个月内执结"),
                SX2000.art(8, 1),
                FF2006_35.art(1),
            ),
            checked=_CHECKED,
        ),
    ),
    rolls=True,
    trigger="立案",
    note="行政机关申请法院强制执行的非诉执行案件",
)

EXECUTION_LIMIT_CRIMINAL: Final = Clock(
    key="EXECUTION_LIMIT_CRIMINAL",
    name="执行期限",
    span=dated(
        "刑事裁判涉财产部分的执行期限",
        since(
            "2014-11-06",
            months(6),
            (
                XS2014.art(3).says("刑事裁判涉财产部分执行案件的期限为六个月"),
                SX2000.art(8, 1),
            ),
            checked=_CHECKED,
        ),
    ),
    rolls=True,
    trigger="立案",
    note="有特殊情况需要延长的，经本院院长批准",
)

DOCKET_DECISION: Final = Clock(
    key="DOCKET_DECISION",
    name="立案审查",
    span=dated(
        "决定立案或者不予受理的期限",
        since("2000-09-28", days(7), (SX2000.art(6, 1), ZX1998.art(18))),
        since(
            "2021-01-01",
            days(7),
            (
                ZX2020.art(16).says("对符合上述条件的申请，应当在七日内予以立案"),
                SX2000.art(6, 1).says("经审查认为符合受理条件的应当在七日内立案"),
            ),
            checked=_CHECKED,
        ),
    ),
    rolls=True,
    trigger="收到申请执行书或者移交执行书",
)

TIME_BAR: Final = Clock(
    key="TIME_BAR",
    name="申请执行时效",
    span=dated(
        "申请执行的期间",
        since(
            "2008-04-01",
            years(2),
            MSF2007.art(215).doubted("2007年修正文本的条文号未核对"),
        ),
        since("2013-01-01", years(2), MSF2012.art(239)),
        since("2022-01-01", years(2), MSF2021.art(246)),
        since(
            "2024-01-01", years(2), MSF2023.art(250).says("申请执行的期间为二年"), checked=_CHECKED
        ),
    ),
    rolls=True,
    trigger="履行期间最后一日（分期的为最后一期，未定期间的为文书生效日）",
    note="届满后仍应受理；被执行人提出时效异议成立的，裁定不予执行",
)

_CLOCKS: Final = (
    NOTICE_ISSUE,
    EXECUTION_LIMIT,
    EXECUTION_LIMIT_ADMINISTRATIVE,
    EXECUTION_LIMIT_CRIMINAL,
    DOCKET_DECISION,
    TIME_BAR,
)


def all_clocks() -> tuple[Clock, ...]:
    """Every clock of this edition."""
    return _CLOCKS


def clock(key: str) -> Clock:
    """The clock with this key, or the first with this name (`执行期限` is the civil one)."""
    for one in _CLOCKS:
        if key in (one.key, one.name):
            return one
    raise LookupError(f"没有名为“{key}”的期限，可用：{'、'.join(one.name for one in _CLOCKS)}")
