"""What a caller must say to close a case, and of its life afterwards."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Final

from zhiheng.law.kernel.record import nouns
from zhiheng.law.records import (
    CancellationGround,
    ClosingMode,
    ClosingOnRecord,
    ResumptionGround,
    ResumptionOnRecord,
    TerminationGround,
)
from zhiheng.law.termination_review import OVERRIDES
from zhiheng.plant.errors import BadTerms
from zhiheng.registers.persons.terms import Faults, fault, line_faults, refuse

LONGEST: Final = 200
LONGEST_REASON: Final = 800
SHORTEST_REASON: Final = 6

STATED: Final[dict[TerminationGround | CancellationGround | ClosingMode, tuple[str, ...]]] = {
    TerminationGround.WITHDRAWN: ("by_agent", "agent_authorised"),
    TerminationGround.BASIS_REVOKED: (),
    TerminationGround.DEBTOR_DEAD: ("estate_found", "obligor_found"),
    TerminationGround.SUPPORT_CREDITOR_DEAD: ("support_claimed", "creditor_dead"),
    TerminationGround.HARDSHIP: ("loan_claimed", "hardship", "incomeless", "unable_to_work"),
    TerminationGround.DEBTOR_ENDED: ("property_left", "obligor_found"),
    TerminationGround.BANKRUPT: (),
    TerminationGround.THING_LOST: ("thing_lost", "price_agreed"),
    TerminationGround.SUIT_ACCEPTED: ("suit_accepted",),
    TerminationGround.MOVED: ("moved_by_superior",),
    TerminationGround.ADMINISTRATIVE_OBJECT_LOST: ("object_lost",),
    TerminationGround.PENALTY_ENDED: ("penalty_ended", "property_left"),
    CancellationGround.JURISDICTION: ("objection_upheld",),
    CancellationGround.FILED_FIRST_ELSEWHERE: ("filed_first_elsewhere", "property_handed_over"),
    CancellationGround.RETURNED: ("return_approved",),
    CancellationGround.ENTRUSTED: ("entrusted_filed",),
    ClosingMode.PERFORMED: ("fully_performed",),
    ClosingMode.NOT_ENFORCED: ("nonenforcement_ruled", "objection_upheld"),
    ClosingMode.DISMISSED: ("conditions_missing",),
}
"""What no register holds and the officer therefore finds from a paper, by ground or mode."""
ASKED_BACK: Final[dict[ResumptionGround, tuple[str, ...]]] = {
    ResumptionGround.SETTLEMENT_FORCED: ("settlement_forced", "asked"),
    ResumptionGround.SETTLEMENT_BROKEN: (
        "settlement_broken", "asked_by_other_side", "being_performed", "default_declared",
        "suit_on_settlement",
    ),
    ResumptionGround.PROPERTY_FOUND: ("property_found", "property_verified"),
    ResumptionGround.ENTRUSTMENT_RETURNED: ("entrustment_returned",),
    ResumptionGround.CONDITIONS_AGAIN: ("conditions_again", "asked"),
    ResumptionGround.REAPPLIED: ("asked",),
}  # fmt: skip
"""What is found of a request to resume, by its ground."""


class Answer(StrEnum):
    """What a party said on the recorded call; the last two are silence."""

    TRUE = "属实"
    DENIED = "否认"
    UNREACHED = "未接通"
    UNWILLING = "不愿回答"


SILENCE: Final = (Answer.UNREACHED, Answer.UNWILLING)


class Outcome(StrEnum):
    """What a review of a denied closing came to."""

    UPHELD = "维持结案"
    UNDONE = "撤销结案"


class Route(StrEnum):
    """Where a case that cannot be enforced may be led."""

    RELIEF = "司法救助"
    BANKRUPTCY = "移送破产审查"
    INSURANCE = "救助保险"


class Assessed(StrEnum):
    """What the assessment of a route came to."""

    TAKEN = "已转出"
    OFFERED = "已告知，待申请"
    UNFIT = "不符合条件"
    DECLINED = "当事人不同意"


@dataclass(frozen=True, slots=True, kw_only=True)
class ClosingTerms:
    """A closing: why, on which paper, and what was found that no register holds.

    `found` and `ruled_out` name fields of `ClosingOnRecord`; what is in neither stays unknown.
    `remedy`: the remedy the paper tells, None: the usual one of the mode.
    """

    reason: str
    evidence: str
    found: frozenset[str] = frozenset()
    ruled_out: frozenset[str] = frozenset()
    termination_ground: TerminationGround | None = None
    cancellation_ground: CancellationGround | None = None
    remedy: str | None = None
    seen: int | None = None

    def __post_init__(self) -> None:
        refuse(
            reason_faults(self.reason),
            line_faults("evidence", "依据的材料", self.evidence, LONGEST),
            stated_faults(ClosingOnRecord, self.found, self.ruled_out),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class OverrideTerms:
    """Why a limb that stands on practice only may be left unmet in this case."""

    key: str
    ground: str

    def __post_init__(self) -> None:
        unknown = self.key not in OVERRIDES
        refuse(
            fault("overrides", "这一项由法律规定，不能以说明理由代替，请补正", unknown),
            line_faults("overrides", "说明的理由", self.ground, LONGEST),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class TerminationTerms:
    """终结本次执行程序: why, and the grounds for what may be explained."""

    reason: str
    overrides: tuple[OverrideTerms, ...] = ()
    seen: int | None = None

    def __post_init__(self) -> None:
        keys = [one.key for one in self.overrides]
        refuse(
            reason_faults(self.reason),
            fault("overrides", "同一项只说明一次", len(keys) != len(set(keys))),
        )

    def in_words(self) -> tuple[tuple[str, str], ...]:
        """What signers read: the reason, and each limb that is explained instead of met."""
        explained = tuple((f"说明理由（{one.key}）", one.ground) for one in self.overrides)
        return (("终本理由", self.reason), *explained)


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicationTerms:
    """Where and when the ruling was published."""

    published_on: date
    place: str
    seen: int | None = None

    def __post_init__(self) -> None:
        refuse(line_faults("place", "公开平台和链接", self.place, LONGEST))


@dataclass(frozen=True, slots=True, kw_only=True)
class CallTerms:
    """A recorded call to a party about the fact on which the case was closed."""

    party_id: int
    number_called: str
    called_at: datetime
    answer: Answer
    words: str
    evidence: str
    seen: int | None = None

    def __post_init__(self) -> None:
        refuse(
            line_faults("words", "对方的回答", self.words, LONGEST),
            line_faults("evidence", "录音编号", self.evidence, LONGEST),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewTerms:
    """What a review of a denied closing found, and why."""

    call_id: int
    reason: str
    evidence: str
    seen: int | None = None

    def __post_init__(self) -> None:
        refuse(
            reason_faults(self.reason),
            line_faults("evidence", "查证的材料", self.evidence, LONGEST),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class PoolTerms:
    """The team that keeps the court's 终本 cases; None: each handler keeps his own."""

    team_id: int | None
    ground: str

    def __post_init__(self) -> None:
        refuse(line_faults("ground", "理由", self.ground, LONGEST))


@dataclass(frozen=True, slots=True, kw_only=True)
class CustodyTerms:
    """Why a closed case is moved into the pool by hand."""

    ground: str
    seen: int | None = None

    def __post_init__(self) -> None:
        refuse(line_faults("ground", "理由", self.ground, LONGEST))


@dataclass(frozen=True, slots=True, kw_only=True)
class RequeryTerms:
    """A periodic query after 终本: what came back, and that the applicant was told.

    `held_since`: since when the debtor holds what was found, as the institution says.
    """

    asked_on: date
    found: bool
    words: str
    evidence: str
    told_on: date
    held_since: date | None = None
    seen: int | None = None

    def __post_init__(self) -> None:
        refuse(
            fault(
                "held_since", "没有查到财产的不填持有日", bool(self.held_since) and not self.found
            ),
            line_faults("words", "查询结果", self.words, LONGEST),
            line_faults("evidence", "查询反馈", self.evidence, LONGEST),
            fault("told_on", "告知日早于查询日，请核对", self.told_on < self.asked_on),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class DiversionTerms:
    """Whether a way out other than enforcement was open, and what came of it."""

    route: Route
    assessed: Assessed
    words: str
    seen: int | None = None

    def __post_init__(self) -> None:
        refuse(line_faults("words", "评估意见", self.words, LONGEST))


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestTerms:
    """A request to resume a closed case, or the court's own finding that it must be."""

    resumption_ground: ResumptionGround
    asked_by: str
    words: str
    evidence: str
    found: frozenset[str] = frozenset()
    ruled_out: frozenset[str] = frozenset()
    time_bar_ends_on: date | None = None
    seen: int | None = None

    def __post_init__(self) -> None:
        refuse(
            line_faults("asked_by", "由谁提出", self.asked_by, 100),
            line_faults("words", "事实和理由", self.words, LONGEST),
            line_faults("evidence", "证据材料", self.evidence, LONGEST),
            stated_faults(ResumptionOnRecord, self.found, self.ruled_out),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionTerms:
    """What is decided on a request to resume, and why."""

    request_id: int
    reason: str
    seen: int | None = None

    def __post_init__(self) -> None:
        refuse(reason_faults(self.reason))


def reason_faults(reason: str) -> Faults:
    """What is wrong with reasons as a ruling states them: too short to be any, or too long."""
    said = reason.strip()
    if not said:
        return {"reason": "请写明理由和法律依据（执行工作规定第62条）"}
    if len(said) < SHORTEST_REASON:
        return {"reason": f"理由至少 {SHORTEST_REASON} 字，请写明事实和依据"}
    return fault("reason", f"理由不超过 {LONGEST_REASON} 字，请缩短", len(said) > LONGEST_REASON)


def stated_faults(record: type, found: frozenset[str], ruled_out: frozenset[str]) -> Faults:
    """What is wrong with findings: a field the record does not declare, or both yes and no."""
    strange = (found | ruled_out) - set(nouns(record))
    both = found & ruled_out
    return fault("found", "所填认定事项不存在，请刷新页面", bool(strange)) or fault(
        "found", "同一事项不能既认定有又认定没有，请核对", bool(both)
    )


def refuse_future(today: date, **days: date | None) -> None:
    """BadTerms naming each day that lies after today."""
    late = {name: on for name, on in days.items() if on is not None and on > today}
    if late:
        raise BadTerms({n: f"{on} 晚于今天 {today}，请核对日期" for n, on in late.items()})
