"""W10, one: the bare verdict of 终本 on one case.

Floor: closures written by hand, all of them asked, nothing explained.
"""

from typing import Final

from bench.floors.termination import by_closures
from bench.rounds import Measured, interleaved, often
from tests.law.exhibits import an_exhausted_case
from zhiheng.law.termination import TERMINATION

SIZE: Final = 2_000
GOAL: Final = 3.0


def run(size: int, rounds: int) -> Measured:
    """Medians over `rounds` of `size` verdicts each."""
    case = an_exhausted_case()
    if not (TERMINATION.truth(case) and by_closures(case)):
        raise AssertionError("the case is not in order")
    ours, floor = interleaved(
        lambda: often(lambda: TERMINATION.truth(case), size),
        lambda: often(lambda: by_closures(case), size),
        rounds=rounds,
    )
    return Measured(
        name="rules-verdict", size=size, ours=ours, floor=floor, rounds=rounds, goal=GOAL,
        told={"microseconds_each": round(ours / size * 1000, 2)},
    )  # fmt: skip
