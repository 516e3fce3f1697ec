"""What an officer must say to plan a case, to set a campaign, to keep a note."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from zhiheng.law.triage import PropertyState
from zhiheng.plant.errors import BadTerms

LONGEST_WORDS: Final = 200
LONGEST_NOTE: Final = 1_000
MOST_STEPS: Final = 8


class NoteKind(StrEnum):
    """What a note keeps."""

    WORK = "工作记事"
    CALL = "电话"
    VISIT = "来访接待"
    FIELD = "外出办案"


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanStepTerms:
    """One step of a plan: what, by which day, by whom."""

    words: str
    due_on: date
    staff_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanTerms:
    """拟定执行方案: the aim and the steps in their order. `seen`: the newest act the form saw."""

    aim: str
    steps: tuple[PlanStepTerms, ...]
    seen: int | None = None

    def __post_init__(self) -> None:
        faults: dict[str, str] = {}
        if not self.aim.strip() or len(self.aim) > LONGEST_WORDS:
            faults["aim"] = f"请写明方案目标，不超过 {LONGEST_WORDS} 字"
        if not 1 <= len(self.steps) <= MOST_STEPS:
            faults["steps"] = f"方案应有一至 {MOST_STEPS} 个步骤，各写明日期和责任人"
        if any(not one.words.strip() or len(one.words) > LONGEST_WORDS for one in self.steps):
            faults["steps"] = f"每个步骤都要写明做什么，不超过 {LONGEST_WORDS} 字"
        if faults:
            raise BadTerms(faults)


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanApprovalTerms:
    """批准执行方案: which plan, as the form showed it."""

    plan_id: int
    seen: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CampaignTerms:
    """设定方案期限: a cohort of cases and the day by which each has an approved plan.

    The cohort: cases of the court and those below it, docketed in these days; `property_state`
    None means whatever state.
    """

    name: str
    docketed_from: date
    docketed_until: date
    plan_due_on: date
    property_state: PropertyState | None = None

    def __post_init__(self) -> None:
        faults: dict[str, str] = {}
        if not self.name.strip() or len(self.name) > LONGEST_WORDS:
            faults["name"] = f"请写明专项名称，不超过 {LONGEST_WORDS} 字"
        if self.docketed_until < self.docketed_from:
            faults["docketed_until"] = "立案截止日早于起始日，请核对"
        if self.plan_due_on < self.docketed_from:
            faults["plan_due_on"] = "方案期限早于立案起始日，请核对"
        if faults:
            raise BadTerms(faults)


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteTerms:
    """记工作记事: what happened on which day."""

    kind: NoteKind
    happened_on: date
    words: str
    seen: int | None = None

    def __post_init__(self) -> None:
        if not self.words.strip() or len(self.words) > LONGEST_NOTE:
            raise BadTerms.of("words", f"请写明经过，不超过 {LONGEST_NOTE} 字")
