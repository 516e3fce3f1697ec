"""W9, interest: a million items by LPR with every publication day, every item checked.

Floor: bare numpy, one fixed rate, nothing checked. Besides: the same by a loop over Decimal, and
a hundred rates mixed at random.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import partial
from statistics import median
from typing import Final

import numpy as np

from bench.floors.interest import Days, Int64, bare_numpy, decimal_loop
from bench.rounds import Measured, interleaved, milliseconds
from zhiheng.law.money.general import FixedRate, LprRate
from zhiheng.law.money.lpr import Tenor, quotations
from zhiheng.plant.money_batch.interest import Items, interest
from zhiheng.plant.money_batch.rates import day_number

SIZE: Final = 1_000_000
GOAL: Final = 4.0
DECIMAL_GOAL: Final = 20
LOOPED: Final = 20_000
RATES: Final = 100
NUMERATOR, DENOMINATOR = 24, 36_500
FIRST_DAYS: Final = (day_number(date(2015, 10, 24)), day_number(date(2024, 1, 1)))
LAST_DAY: Final = day_number(date(2026, 8, 20))


@dataclass(frozen=True, slots=True)
class Columns:
    """Sums with the days between which they bear interest."""

    principal_fen: Int64
    from_on: Days
    to_on: Days

    def by_lpr(self) -> Items:
        return Items(
            principal_fen=self.principal_fen, from_on=self.from_on, to_on=self.to_on,
            rates=(LprRate(),),
        )  # fmt: skip

    def by_many(self) -> Items:
        """Every item at one of RATES, in no order: half of them fixed, half of them by LPR."""
        chance = np.random.default_rng(RATES)
        fixed = [FixedRate(Fraction(100 + at, 1000)) for at in range(RATES // 2)]
        by_lpr = [LprRate(markup_points=Fraction(at, 10)) for at in range(RATES // 2)]
        return Items(
            principal_fen=self.principal_fen, from_on=self.from_on, to_on=self.to_on,
            rates=[*fixed, *by_lpr], rate_at=chance.integers(0, RATES, len(self.principal_fen)),
        )  # fmt: skip

    def first(self, number: int) -> "Columns":
        return Columns(self.principal_fen[:number], self.from_on[:number], self.to_on[:number])

    def bare(self) -> Int64:
        return bare_numpy(self.principal_fen, self.from_on, self.to_on, NUMERATOR, DENOMINATOR)


def columns(size: int) -> Columns:
    """Sums as those of cases (log-normal), spans from a day to ten years; the same each time."""
    chance = np.random.default_rng(size)
    principal_fen = (chance.lognormal(10.5, 1.6, size) * 100).astype(np.int64)
    from_day = chance.integers(*FIRST_DAYS, size)
    to_day = np.minimum(from_day + chance.integers(1, 3650, size), LAST_DAY)
    return Columns(principal_fen, from_day.astype("datetime64[D]"), to_day.astype("datetime64[D]"))


def run(size: int, rounds: int) -> Measured:
    """Medians over `rounds` of the whole batch."""
    given = columns(size)
    batch, many = given.by_lpr(), given.by_many()
    looped = given.first(LOOPED)
    by_decimal = partial(_by_decimal, looped)
    _prove_equal(looped, by_decimal)
    ours, floor = interleaved(partial(interest, batch), given.bare, rounds=rounds)
    mixed, mixed_floor = interleaved(partial(interest, many), given.bare, rounds=rounds // 3 + 1)
    loop = median(milliseconds(by_decimal) for _ in range(3)) / len(looped.principal_fen)
    faster = loop / (ours / size)
    return Measured(
        name="interest", size=size, ours=ours, floor=floor, rounds=rounds, goal=GOAL,
        told={
            "items_per_second": round(size / ours * 1000),
            "times_the_decimal_loop": round(faster), "decimal_goal": DECIMAL_GOAL,
            "mixed_rates_ratio": round(mixed / mixed_floor, 3),
            "met": ours / floor <= GOAL and faster >= DECIMAL_GOAL,
        },
    )  # fmt: skip


def _by_decimal(given: Columns) -> list[int]:
    quoted = quotations(Tenor.ONE_YEAR)
    steps = [
        (day_number(day), Decimal(percent.numerator) / percent.denominator)
        for day, percent in quoted.steps
    ]
    return decimal_loop(
        given.principal_fen.tolist(), given.from_on.view(np.int64).tolist(),
        given.to_on.view(np.int64).tolist(), steps,
    )  # fmt: skip


def _prove_equal(given: Columns, by_decimal: Callable[[], list[int]]) -> None:
    """Refuses to measure what is not the same to the fen."""
    found = interest(given.by_lpr())
    if found.amount_fen.tolist() != by_decimal() or len(found.refused) or len(found.exact):
        raise AssertionError("the batch and the loop over Decimal differ")
