"""What a caller must say about a clock, and which clocks the board shows."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from zhiheng.plant.errors import BadTerms
from zhiheng.registers.nodes.terms import DeductionTerms, ExtensionTerms
from zhiheng.registers.persons.terms import plain_line

NEAR_DAYS: Final = 10
LONGEST_REASON: Final = 1000


class BoardState(StrEnum):
    """Which running clocks a list shows."""

    ALL = "全部在走"
    NEAR = "将到期"
    OVERDUE = "逾期"
    UNEXPLAINED = "逾期未说明"
    STOPPED = "已停"


class Whose(StrEnum):
    """Whose clocks: one's own, those of one's team, of one's court, of the courts below it."""

    MINE = "我的"
    TEAM = "本团队"
    COURT = "本院"
    BELOW = "下级法院"


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardFilter:
    """Which clocks are asked for: `handler_ids` None for every handler's; `below` the court's lower
    courts instead of the court."""

    court: str
    today: date
    state: BoardState = BoardState.ALL
    handler_ids: tuple[int, ...] | None = None
    below: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockTerms:
    """Which clock of the case is meant; `seen` is the newest act the officer saw."""

    clock_id: int
    seen: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DeductTerms(ClockTerms):
    """扣除期限."""

    deduction: DeductionTerms


@dataclass(frozen=True, slots=True, kw_only=True)
class ResumeTerms(ClockTerms):
    """恢复计算期限: the last day that does not count."""

    last_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class ExtendTerms(ClockTerms):
    """延长期限."""

    extension: ExtensionTerms


@dataclass(frozen=True, slots=True, kw_only=True)
class ExplainTerms(ClockTerms):
    """说明超期: why the clock has passed, and by when it will be done."""

    reason: str
    finish_by_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class EnterDoneTerms(ClockTerms):
    """补记办结: the day on which it was done, and the paper that shows it."""

    done_on: date
    evidence: str


def checked_reason(terms: ExplainTerms, today: date) -> str:
    """The reason as it is kept; BadTerms where it is missing or the promised day is past."""
    if terms.finish_by_on < today:
        raise BadTerms.of("finish_by_on", f"预计办结日不能早于今天 {today}")
    return plain_line("reason", "超期原因", terms.reason, LONGEST_REASON)


class Step(StrEnum):
    """What can be done online or otherwise."""

    NODE = "办案节点"
    PAPER = "文书签章"
    APPROVAL = "审批"
    SERVICE = "送达"
    MESSAGE = "往来"


@dataclass(frozen=True, slots=True, kw_only=True)
class OfflineFilter:
    """The exceptions of which step, in which court, in which days."""

    step: Step
    court: str
    from_on: date
    until_on: date
