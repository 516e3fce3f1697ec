"""The rates of a batch as columns: what a fen bears over any span is found by looking up."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from zhiheng.plant.money_batch.rates import INT64_MAX, LAST_DAY, Int64, Its, Steps

TABLE_DAYS: Final = 24_000
"""The longest table of days; what begins before it is left to the exact path."""


@dataclass(frozen=True, slots=True, eq=False)
class Weights:
    """One column for each question, one place in it for each rate.

    A rate has days from `opens` to `closes`; between `reach_from` and `reach_until` its spans can
    be weighed here. `per_day` is for rates that never change; for the others `row` plus a day is
    the place in `sums` of what a fen bore before that day. All over `denominator`.
    """

    opens: Int64
    closes: Int64
    reach_from: Int64
    reach_until: Int64
    denominator: Int64
    per_day: Int64
    row: Int64
    table: "Table"

    @property
    def room(self) -> int:
        """The largest product of fen and weight that can be rounded in int64 at every rate."""
        return INT64_MAX - int(self.denominator.max()) // 2

    def rounded(self, its: Its, products: Int64, amount_fen: Int64) -> None:
        """Writes fen times weight as fen, half up; overwrites `products`."""
        denominator = self.denominator[its]
        products += denominator // 2
        # Division without a sign is the faster one; nothing here is below nothing.
        unsigned = denominator.view(np.uint64)
        np.floor_divide(products.view(np.uint64), unsigned, out=amount_fen.view(np.uint64))

    def of(self, its: Its, from_day: Int64, until_day: Int64) -> Int64:
        """What a fen bears over each span, times the denominator; all spans within reach."""
        if not len(self.table.sums):
            steady: Int64 = (until_day - from_day) * self.per_day[its]
            return steady
        row = self.row[its]
        found = self.table.before(row, until_day)
        found -= self.table.before(row, from_day)
        if self.table.shared:
            found += (until_day - from_day) * self.per_day[its]
        return found


@dataclass(frozen=True, slots=True, eq=False)
class Table:
    """The sums of all rates that change, row after row, each from `first` to `last`.

    Where it is `shared` with rates that never change, these have the row of zeros before all.
    """

    first: int
    last: int
    sums: Int64
    shared: bool

    def before(self, row: Its, day: Int64) -> Int64:
        """What a fen bore before each day; days outside belong to rates that never change."""
        held = np.clip(day, self.first, self.last) if self.shared else day
        found: Int64 = self.sums[row + held]
        return found


def weights(rates: Sequence[Steps], first: int, last: int) -> Weights:
    """The columns of `rates` for spans within `first` and `last` (day numbers)."""
    begin, end = _table_days(rates, first, last)
    rows = [np.zeros(end - begin + 1, np.int64)]
    columns = []
    for one in rates:
        if not one.days or not one.fits(end - begin if one.changes else last - first):
            columns.append((one.opens, one.closes, LAST_DAY + 1, 0, 1, 0, -begin))
        elif one.changes:
            reach = max(one.opens, begin), one.closes
            row = len(rows) * len(rows[0]) - begin
            columns.append((one.opens, one.closes, *reach, one.denominator, 0, row))
            rows.append(one.sums(begin, end))
        else:
            days = one.opens, one.closes
            columns.append((*days, *days, one.denominator, one.per_day[0], -begin))
    sums = np.concatenate(rows) if len(rows) > 1 else np.zeros(0, np.int64)
    table = Table(begin, end, sums, shared=len(rows) <= len(rates))
    opens, closes, reach_from, reach_until, denominator, per_day, row_at = np.array(
        columns, np.int64
    ).T.copy()
    return Weights(opens, closes, reach_from, reach_until, denominator, per_day, row_at, table)


def _table_days(rates: Sequence[Steps], first: int, last: int) -> tuple[int, int]:
    """The first and the last day that the table must hold."""
    changing = [one for one in rates if one.changes]
    if not changing:
        return 0, 0
    last = min(last, max(one.closes for one in changing))
    first = max(first, min(one.opens for one in changing), last - TABLE_DAYS)
    return first, max(first, last)
