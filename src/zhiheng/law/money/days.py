"""Days that bear interest: spans cut at changes, spans left out, and how the ends count."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from zhiheng.law.money.fen import BadInput
from zhiheng.law.money.worksheet import Setting
from zhiheng.law.sources import MSF2023

DAY: Final = timedelta(days=1)


class DayCount(StrEnum):
    """How the two ends of a span count; the title's words decide, otherwise the default."""

    END_MINUS_START = "end_minus_start"
    BOTH_ENDS = "both_ends"

    @property
    def chinese(self) -> str:
        """The way of counting as the worksheet prints it."""
        return "首尾两日都算" if self is DayCount.BOTH_ENDS else "算头不算尾（止日减起日）"

    @property
    def closes_after(self) -> timedelta:
        """What is added to the last day named to get the first day that bears nothing."""
        return DAY if self is DayCount.BOTH_ENDS else timedelta(0)

    def setting(self) -> Setting:
        """The open point and the way chosen (A2-OPEN-1)."""
        return Setting(
            "day_count",
            "天数算法",
            self.chinese,
            "起算日是否计入，实践不一：解释称自届满之日起算，期间开始之日又不计入期间",
            (FIRST_DAY_OUT,),
        )


FIRST_DAY_OUT: Final = MSF2023.art(85, 2).says("期间开始的时和日，不计算在期间内")


def day_count(text: str) -> DayCount:
    """The way of counting by its key. BadInput names `day_count`."""
    try:
        return DayCount(text)
    except ValueError as error:
        known = "、".join(DayCount)
        raise BadInput("day_count", f"没有“{text}”这种天数算法，可用：{known}") from error


@dataclass(frozen=True, slots=True, order=True)
class Stretch:
    """Days from `from_on` up to, not including, `until_on`."""

    from_on: date
    until_on: date

    @property
    def days(self) -> int:
        """How many days bear interest."""
        return (self.until_on - self.from_on).days

    def cut(self, days: Iterable[date]) -> list["Stretch"]:
        """The parts between those of `days` that fall inside; no part is empty."""
        inside = sorted({day for day in days if self.from_on < day < self.until_on})
        edges = [self.from_on, *inside, self.until_on]
        pairs = zip(edges, edges[1:], strict=False)
        return [Stretch(start, end) for start, end in pairs if start < end]


def stretch(from_on: date, to_on: date, *, count: DayCount, name: str = "to") -> Stretch:
    """The days from `from_on` to `to_on` counted as `count` says; BadInput when reversed."""
    if to_on < from_on:
        raise BadInput(name, f"截止日 {to_on} 早于起算日 {from_on}：请核对两个日期")
    return Stretch(from_on, to_on + count.closes_after)


def covered(day: date, spans: Iterable[Stretch]) -> bool:
    """Whether any of `spans` holds `day`."""
    return any(span.from_on <= day < span.until_on for span in spans)


def edges(spans: Iterable[Stretch]) -> list[date]:
    """All first days and first days after of `spans`."""
    return [day for span in spans for day in (span.from_on, span.until_on)]
