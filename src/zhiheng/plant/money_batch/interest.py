"""Interest for a million items: integers only, one rounding half up, as `law.money` rounds.

An item whose numbers would leave int64 is computed by `law.money` itself; an item that cannot be
computed bears nothing, is named, and the batch goes on.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

import numpy as np
from numpy.typing import NDArray

from zhiheng.law.money.accrual import Rounding, amounts, segments
from zhiheng.law.money.days import DayCount, stretch
from zhiheng.law.money.fen import FEN_MAX, BadInput, shown, yuan
from zhiheng.plant.money_batch.rates import (
    FIRST_DAY,
    INT64_MAX,
    LAST_DAY,
    Int64,
    Its,
    RateByDay,
    rate_on,
    steps_of,
)
from zhiheng.plant.money_batch.weights import Weights, weights

Days = NDArray[np.datetime64]

CHUNK: Final = 16_384
"""Items taken at a time: their columns stay in the processor's cache."""
_DAY: Final = np.dtype("datetime64[D]")
_OUT_OF_DAYS: Final = "日期超出可计算的范围：请核对年份"


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Items:
    """Sums that bear interest: `principal_fen` from `from_on` to `to_on` (datetime64[D]).

    `rate_at` names each item's rate in `rates`; without it all bear the first. ValueError where
    the columns differ in length or type or a rate is missing.
    """

    principal_fen: Int64
    from_on: Days
    to_on: Days
    rates: Sequence[RateByDay]
    rate_at: Int64 | None = None
    count: DayCount = DayCount.END_MINUS_START

    def __post_init__(self) -> None:
        used = np.zeros_like(self.principal_fen) if self.rate_at is None else self.rate_at
        if len({len(self.principal_fen), len(self.from_on), len(self.to_on), len(used)}) != 1:
            raise ValueError("本金、起算日、截止日、利率各列长短不一")
        if self.principal_fen.dtype != np.int64 or {self.from_on.dtype, self.to_on.dtype} != {_DAY}:
            raise ValueError("本金须为 int64，日期须为 datetime64[D]")
        if len(used) and not 0 <= int(used.min()) <= int(used.max()) < len(self.rates):
            raise ValueError("有的项目所指的利率不在 rates 中")

    def rate_of(self, at: int) -> RateByDay:
        """The rate of one item."""
        return self.rates[0 if self.rate_at is None else int(self.rate_at[at])]


@dataclass(frozen=True, slots=True, eq=False)
class Interest:
    """What each item bears in fen; `refused` and `exact` are places of items, ascending.

    A refused item bears 0; `why` says what is wrong. `exact` went by `law.money`, past int64.
    """

    items: Items
    amount_fen: Int64
    refused: Int64
    exact: Int64

    def why(self, at: int) -> BadInput:
        """What is wrong with a refused item; LookupError for one that was computed."""
        try:
            exact_fen(self.items, at)
        except BadInput as found:
            return found
        raise LookupError(f"第 {at} 项已经算出，未被退回")


def interest(items: Items) -> Interest:
    """The interest of every item, to the fen what `exact_fen` says."""
    amount_fen = np.zeros(len(items.principal_fen), np.int64)
    refused, exact = [_NONE], [_NONE]
    if len(amount_fen):
        spans = _Spans.of(items)
        rates = spans.weights(items.rates)
        for start in range(0, len(amount_fen), CHUNK):
            part = slice(start, start + CHUNK)
            left = spans.at(part).fill(rates, amount_fen[part])
            refused.append(start + left[0])
            exact.append(start + left[1])
    too_large = _filled_exactly(items, np.concatenate(exact), amount_fen)
    return Interest(
        items,
        amount_fen,
        refused=np.sort(np.concatenate((*refused, too_large))),
        exact=np.setdiff1d(np.concatenate(exact), too_large),
    )


def _filled_exactly(items: Items, places: Int64, amount_fen: Int64) -> Int64:
    """Writes what the exact path says at `places`; gives those that no account can hold."""
    too_large = []
    for at in places.tolist():
        try:
            amount_fen[at] = exact_fen(items, at)
        except BadInput:
            too_large.append(at)
    return np.array(too_large, np.int64)


def exact_fen(items: Items, at: int) -> int:
    """One item by `law.money`: cut into segments, added up as fractions, rounded once.

    BadInput says what is wrong with the item, or that the interest is past what int64 holds.
    """
    principal_fen = yuan(shown(int(items.principal_fen[at])), name="principal_fen")
    from_on, to_on = _day(items.from_on[at], "from_on"), _day(items.to_on[at], "to_on")
    if to_on > date.max - items.count.closes_after:
        raise BadInput("to_on", _OUT_OF_DAYS)
    rate = items.rate_of(at)
    found = segments(
        stretch(from_on, to_on, count=items.count, name="to_on"),
        base=lambda _: principal_fen,
        rate=lambda day: rate_on(rate, day),
        cuts=rate.changes(),
    )
    amount_fen = sum(amounts(found, Rounding.ONCE))
    if amount_fen > INT64_MAX:
        raise BadInput("amount_fen", "利息超出可记账的最大金额：请核对本金和利率")
    return amount_fen


def _day(given: np.datetime64, name: str) -> date:
    found = given.item()
    if isinstance(found, date):
        return found
    raise BadInput(name, "没有填写日期" if found is None else _OUT_OF_DAYS)


_NONE: Final = np.zeros(0, np.int64)
Left = tuple[Int64, Int64]
"""The places refused and the places that need the exact path."""


@dataclass(frozen=True, slots=True, eq=False)
class _Spans:
    """What bears interest, when and at which rate, days as day numbers."""

    principal_fen: Int64
    from_day: Int64
    until_day: Int64
    its: Its
    both_ends: bool

    @classmethod
    def of(cls, items: Items) -> "_Spans":
        """All items, with the first day that bears nothing."""
        from_day, until_day = items.from_on.view(np.int64), items.to_on.view(np.int64)
        both_ends = bool(items.count.closes_after)
        if both_ends:
            until_day = until_day + items.count.closes_after.days
        its = np.int64(0) if items.rate_at is None else items.rate_at
        return cls(items.principal_fen, from_day, until_day, its, both_ends)

    def at(self, places: slice | Int64) -> "_Spans":
        """Those at `places`."""
        its = self.its if isinstance(self.its, np.int64) else self.its[places]
        columns = self.principal_fen[places], self.from_day[places], self.until_day[places]
        return _Spans(*columns, its, self.both_ends)

    def weights(self, rates: Sequence[RateByDay]) -> Weights:
        """The rates over all their days."""
        steps = [steps_of(rate) for rate in rates]
        return weights(steps, int(self.from_day.min()), int(self.until_day.max()))

    def in_order(self) -> NDArray[np.bool_]:
        """Whether each last day named is not before the first."""
        # Compared as they stand: a difference of days beyond the calendar would leave int64.
        return self.until_day > self.from_day if self.both_ends else self.until_day >= self.from_day

    def within(self, first: Int64, last: Int64) -> NDArray[np.bool_]:
        """Whether each lies between the days that two columns of the rates give."""
        return (self.from_day >= first[self.its]) & (self.until_day <= last[self.its])

    def fill(self, rates: Weights, amount_fen: Int64) -> Left:
        """Writes the interest into `amount_fen`, and tells whose it could not."""
        sound = (self.principal_fen >= 0) & (self.principal_fen <= FEN_MAX)
        plain = sound & self.in_order() & self.within(rates.reach_from, rates.reach_until)
        if plain.all():
            return _NONE, self._fill_all(rates, amount_fen)
        bears, refused = self._sorted_out(rates)
        places = np.flatnonzero(plain)
        some_fen = np.zeros(len(places), np.int64)
        exact = self.at(places)._fill_all(rates, some_fen) if len(places) else _NONE
        amount_fen[places] = some_fen
        beyond = np.flatnonzero(bears & ~plain)
        return refused, np.sort(np.concatenate((places[exact], beyond)))

    def _fill_all(self, rates: Weights, amount_fen: Int64) -> Int64:
        """Writes every sum that int64 can hold; gives the places of the others."""
        products = rates.of(self.its, self.from_day, self.until_day)
        places = _NONE
        if int(self.principal_fen.max()) * int(products.max()) > rates.room:
            places = np.flatnonzero(self.principal_fen > rates.room // np.maximum(products, 1))
            products[places] = 0
        products *= self.principal_fen
        rates.rounded(self.its, products, amount_fen)
        return places

    def _sorted_out(self, rates: Weights) -> tuple[NDArray[np.bool_], Int64]:
        """Which items bear interest at their rate, and the places of those to refuse.

        A span without days or a sum of nothing asks no rate, as in `law.money`.
        """
        sound = (self.principal_fen >= 0) & (self.principal_fen <= FEN_MAX) & self.in_order()
        sound &= (self.from_day >= FIRST_DAY) & (self.until_day <= LAST_DAY)
        asks = sound & (self.principal_fen > 0) & (self.until_day > self.from_day)
        rated = self.within(rates.opens, rates.closes)
        return asks & rated, np.flatnonzero(~sound | (asks & ~rated))
