"""W9, a plan: what 5,000 creditors of three classes claim with interest, and what each gets.

Floor: the same lists in bare Python integers. Besides: how the time grows to ten times as many.
"""

from datetime import date
from fractions import Fraction
from functools import partial
from statistics import median
from typing import Final

import numpy as np

from bench.floors.distribution import Rows, bare_integers
from bench.rounds import Measured, interleaved, milliseconds
from zhiheng.law.money.general import FixedRate
from zhiheng.plant.money_batch.distribution import Claims, distribute
from zhiheng.plant.money_batch.interest import Days, Items, interest
from zhiheng.plant.money_batch.rates import DoubledPart, Int64, day_number

SIZE: Final = 5_000
GOAL: Final = 3.0
TIMES: Final = 10
GROWTH_GOAL: Final = 15.0
RATE: Final = FixedRate(Fraction("0.24"))
UNTIL_DAY: Final = day_number(date(2026, 8, 20))


def plan(rows: Rows, proceeds_fen: int) -> list[int]:
    """From lists to lists, as a plan is read from rows and written to rows."""
    principal_fen = np.array(rows.principal_fen, np.int64)
    to_on = np.full(len(principal_fen), rows.until_day).astype("datetime64[D]")
    general = Items(
        principal_fen=principal_fen, from_on=_days(rows.from_day), to_on=to_on, rates=(RATE,)
    )
    doubled = Items(
        principal_fen=principal_fen, from_on=_days(rows.due_day), to_on=to_on,
        rates=(DoubledPart(),),
    )  # fmt: skip
    claim_fen = principal_fen + _all(general) + _all(doubled)
    claims = Claims(
        creditors=rows.creditors, claim_fen=claim_fen, rank=np.array(rows.rank, np.int64)
    )
    paid: list[int] = distribute(proceeds_fen, claims).paid_fen.tolist()
    return paid


def _days(numbers: list[int]) -> Days:
    return np.array(numbers, np.int64).view("datetime64[D]")


def _all(items: Items) -> Int64:
    """The interest of creditors none of whom may be left out."""
    found = interest(items)
    if len(found.refused):
        raise found.why(int(found.refused[0]))
    return found.amount_fen


def population(size: int) -> tuple[Rows, int]:
    """Creditors in no order, and proceeds that end in the middle of the last class."""
    chance = np.random.default_rng(size)
    principal_fen = (chance.lognormal(10.5, 1.6, size) * 100).astype(np.int64)
    from_day = chance.integers(UNTIL_DAY - 2_000, UNTIL_DAY - 400, size)
    rows = Rows(
        creditors=[f"债权人{number:06d}" for number in chance.permutation(size).tolist()],
        principal_fen=principal_fen.tolist(), from_day=from_day.tolist(),
        due_day=(from_day + 365).tolist(), until_day=UNTIL_DAY,
        rank=chance.choice([1, 2, 3], size, p=[0.05, 0.15, 0.8]).tolist(),
        numerator=24, denominator=36_500, doubled_numerator=7, doubled_denominator=40_000,
    )  # fmt: skip
    return rows, int(principal_fen.sum()) * 3 // 4


def run(size: int, rounds: int) -> Measured:
    """Medians over `rounds` plans, and the growth to TIMES as many creditors."""
    rows, proceeds_fen = population(size)
    more, more_fen = population(size * TIMES)
    for given, fen in ((rows, proceeds_fen), (more, more_fen)):
        if plan(given, fen) != bare_integers(given, fen):
            raise AssertionError("the plan and the bare integers differ")
    ours, floor = interleaved(
        partial(plan, rows, proceeds_fen), partial(bare_integers, rows, proceeds_fen),
        rounds=rounds,
    )  # fmt: skip
    small, large = interleaved(
        partial(plan, rows, proceeds_fen), partial(plan, more, more_fen), rounds=rounds
    )
    floor_large = median(milliseconds(partial(bare_integers, more, more_fen)) for _ in range(3))
    growth = large / small
    return Measured(
        name="distribution", size=size, ours=ours, floor=floor, rounds=rounds, goal=GOAL,
        told={
            "larger_size": size * TIMES, "larger_ratio": round(large / floor_large, 3),
            "growth": round(growth, 2), "growth_goal": GROWTH_GOAL,
            "met": ours / floor <= GOAL and growth <= GROWTH_GOAL,
        },
    )  # fmt: skip
