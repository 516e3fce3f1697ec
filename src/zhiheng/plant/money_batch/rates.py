"""A rate as integers over one denominator, and what a fen bears at it day by day."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from itertools import pairwise
from math import lcm
from typing import Final, Protocol

import numpy as np
from numpy.typing import NDArray

from zhiheng.law.money.accrual import Rate
from zhiheng.law.money.delay import DOUBLED_PER_DAY, doubled_rate, refuse_before
from zhiheng.law.money.fen import BadInput

Int64 = NDArray[np.int64]

INT64_MAX: Final = 2**63 - 1
_EPOCH: Final = date(1970, 1, 1).toordinal()


class RateByDay(Protocol):
    """A rate and the days on which it may change: `FixedRate`, `LprRate`, `DoubledPart`."""

    def on(self, day: date) -> Rate:
        """The rate of one day; BadInput where there is none."""

    def changes(self) -> list[date]:
        """Every first day of another rate, and the first day of a time without one."""


@dataclass(frozen=True, slots=True)
class DoubledPart:
    """加倍部分: 0.0175 % a day beside the general interest; BadInput before 2014-08-01."""

    def on(self, day: date) -> Rate:
        """The rate in force on `day`."""
        refuse_before(day, "from_on")
        return doubled_rate(day)

    def changes(self) -> list[date]:
        """The first days of its editions."""
        return [edition.since_on for edition in DOUBLED_PER_DAY.editions]


def day_number(day: date) -> int:
    """Days since 1970-01-01, as datetime64[D] counts them."""
    return day.toordinal() - _EPOCH


FIRST_DAY: Final = day_number(date.min)
LAST_DAY: Final = day_number(date.max)


def rate_on(rate: RateByDay, day: date) -> Rate:
    """The rate of `day`; BadInput where there is none or it is negative."""
    found = rate.on(day)
    if found.per_day < 0:
        raise BadInput("rate", "利率为负数：请核对执行依据确定的利率")
    return found


Its = np.int64 | Int64
"""The place of each item's rate in a column of rates, or the one place for all items."""


@dataclass(frozen=True, slots=True, eq=False)
class Steps:
    """One rate as integers over `denominator`: first days with what a fen bears on each day.

    Without a rate before the first of them and from `closes` on.
    """

    days: Sequence[int]
    per_day: Sequence[int]
    denominator: int
    closes: int

    @property
    def changes(self) -> bool:
        """Whether there is more than one rate."""
        return len(self.days) > 1

    @property
    def opens(self) -> int:
        """The first day that has a rate."""
        return self.days[0] if self.days else self.closes

    def sums(self, first: int, last: int) -> Int64:
        """What a fen bears from `first` to before each day up to `last`."""
        edges = [first, *(min(max(day, first), last) for day in self.days), last]
        lengths = [end - start for start, end in pairwise(edges)]
        daily = np.repeat(np.array([0, *self.per_day], np.int64), lengths)
        return np.concatenate((np.zeros(1, np.int64), np.cumsum(daily)))

    def fits(self, days: int) -> bool:
        """Whether what a fen bears in so many days, and half a fen, stay well within int64."""
        greatest = max(self.per_day, default=0) * max(days, 1)
        return max(greatest, self.denominator) <= INT64_MAX // 2


def steps_of(rate: RateByDay) -> Steps:
    """`rate` by its changes, over its least common denominator."""
    found: list[tuple[int, Fraction]] = []
    closes = LAST_DAY
    for day in sorted({date.min, *rate.changes()}):
        per_day = _per_day(rate, day)
        if per_day is not None:
            found.append((day_number(day), per_day))
        elif found:
            closes = day_number(day)
            break
    denominator = lcm(*(per_day.denominator for _, per_day in found))
    per_days = [int(per_day * denominator) for _, per_day in found]
    return Steps([day for day, _ in found], per_days, denominator, closes)


def _per_day(rate: RateByDay, day: date) -> Fraction | None:
    try:
        return rate_on(rate, day).per_day
    except BadInput:
        return None
