"""Three-valued answers: what is not known is never taken for granted."""

from collections.abc import Iterable
from enum import StrEnum

Truth = bool | None


class Verdict(StrEnum):
    """The answer of one rule on one record; only HOLDS ever allows an act."""

    HOLDS = "通过"
    FAILS = "不通过"
    UNKNOWN = "待查明"

    @classmethod
    def of(cls, truth: Truth) -> "Verdict":
        """True holds, False fails, None is unknown."""
        return cls.UNKNOWN if truth is None else cls.HOLDS if truth else cls.FAILS


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
