"""W10, many: 终本 judged over a million cases at once.

Floor: the same verdicts by numpy written by hand. Besides: with a mask for each of the conditions,
and how many times faster than one case at a time.
"""

from statistics import median
from typing import Final

from bench.exhausted import cases
from bench.floors.termination import ByNumpy
from bench.rounds import Measured, interleaved, milliseconds
from zhiheng.law.termination import TERMINATION
from zhiheng.plant.rules.masks import mask, reasons

SIZE: Final = 1_000_000
GOAL: Final = 2.5
CONDITIONS: Final = len({one.key for one in TERMINATION.conditions()})


def run(size: int, rounds: int) -> Measured:
    """Medians over `rounds`; refuses to measure where the verdicts differ."""
    given = cases(size)
    said = mask(TERMINATION, given.columns)
    holds, unknown = ByNumpy(given.plain, given.unknown).judge()
    if not ((said.holds == holds).all() and (said.unknown == unknown).all()):
        raise AssertionError("the mask and the hand-written numpy differ")
    ours, floor = interleaved(
        lambda: mask(TERMINATION, given.columns),
        lambda: ByNumpy(given.plain, given.unknown).judge(),
        rounds=rounds,
    )
    limbs = median(milliseconds(lambda: reasons(TERMINATION, given.columns)) for _ in range(3))
    return Measured(
        name="rules-batch", size=size, ours=ours, floor=floor, rounds=rounds, goal=GOAL,
        told={
            "conditions": CONDITIONS, "cases_per_second": round(size / ours * 1000),
            "with_a_mask_for_each_condition": round(limbs, 3),
            "terminable": int(holds.sum()), "unclear": int(unknown.sum()),
        },
    )  # fmt: skip
