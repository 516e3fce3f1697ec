"""W10, one explained: every finding of 终本 on one case, with article, cure and the values to tell.

Floor: closures written by hand, nothing explained. Values become words when somebody reads them;
`in_words` is the cost with every value put into words and every finding made ready to be stored.
"""

from typing import Final

from bench.floors.termination import by_closures
from bench.rounds import Measured, interleaved, often
from tests.law.exhibits import an_exhausted_case
from zhiheng.law.termination import TERMINATION

SIZE: Final = 1_000
GOAL: Final = 12.0


def run(size: int, rounds: int) -> Measured:
    """Medians over `rounds` of `size` judgments each."""
    case = an_exhausted_case()
    findings = TERMINATION.judge(case).findings
    if not all(finding.holds and finding.cited and finding.otherwise for finding in findings):
        raise AssertionError("the case is not in order")
    ours, floor = interleaved(
        lambda: often(lambda: TERMINATION.judge(case), size),
        lambda: often(lambda: by_closures(case), size),
        rounds=rounds,
    )
    worded, again = interleaved(
        lambda: often(lambda: [f.as_data() for f in TERMINATION.judge(case).findings], size),
        lambda: often(lambda: by_closures(case), size),
        rounds=rounds // 3 + 1,
    )
    return Measured(
        name="rules-findings", size=size, ours=ours, floor=floor, rounds=rounds, goal=GOAL,
        told={
            "findings": len(findings), "microseconds_each": round(ours / size * 1000, 2),
            "in_words_ratio": round(worded / again, 2),
        },
    )  # fmt: skip
