"""Three-valued answers: what is not known is never taken for granted."""

from collections.abc import Iterable
from enum import StrEnum
from typing import Final

Truth = bool | None


class Verdict(StrEnum):
    """The answer of one rule on one record; only HOLDS ever allows an act."""

    HOLDS = "通过"
    FAILS = "不通过"
    UNKNOWN = "待查明"


VERDICTS: Final[dict[Truth, Verdict]] = {
    True: Verdict.HOLDS,
    False: Verdict.FAILS,
    None: Verdict.UNKNOWN,
}
"""True holds, False fails, None is unknown."""


def conjunction(truths: Iterable[Truth]) -> Truth:
    """Kleene's and: one failure decides; else one unknown leaves it open."""
    answer: Truth = True
    for truth in truths:
        if truth is False:
            return False
        if truth is None:
            answer = None
    return answer


def disjunction(truths: Iterable[Truth]) -> Truth:
    """Kleene's or: one success decides; else one unknown leaves it open."""
    answer: Truth = False
    for truth in truths:
        if truth is True:
            return True
        if truth is None:
            answer = None
    return answer


def negation(truth: Truth) -> Truth:
    """Kleene's not: what is unknown stays unknown."""
    return None if truth is None else not truth
