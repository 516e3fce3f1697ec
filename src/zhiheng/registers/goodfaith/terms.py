"""What a caller must say of settlements, grace periods and assessments."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from zhiheng.registers.assets.terms import Burden, HoldKind
from zhiheng.registers.casefile.terms import LONGEST, amount_fault
from zhiheng.registers.persons.terms import fault, line_faults, refuse

LONG: Final = 500


class Effect(StrEnum):
    """What a settlement does to the case: it stands still, or it ends on the creditor's word."""

    STAY = "中止执行"
    END = "撤回申请，终结执行"


class Signing(StrEnum):
    """How one side stands to the agreement."""

    IN_PERSON = "本人签名或者盖章"
    AUTHORISED = "代理人签名，有特别授权"
    UNAUTHORISED = "代理人签名，没有特别授权"
    MISSING = "参加和解，尚未签名"


class Conclusion(StrEnum):
    """What the weighing of a measure came to."""

    TAKE = "可以采取"
    MILDER = "改用影响较小的措施"
    REFRAIN = "不采取"


class MoneySource(StrEnum):
    """Which entry by hand shows that money was paid."""

    VOUCHER = "收到案款"
    PERFORMANCE = "自行履行"


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferTerms:
    """One side proposes a settlement."""

    party_id: int
    offered_on: date
    total_fen: int
    words: str
    evidence_paper: str

    def __post_init__(self) -> None:
        refuse(
            amount_fault("total_fen", "和解总额", self.total_fen),
            line_faults("words", "方案内容", self.words, LONGEST),
            line_faults("evidence_paper", "证据材料", self.evidence_paper, LONGEST),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class SignatureTerms:
    """One party of the case takes part in the settlement, and how it signed."""

    party_id: int
    signing: Signing


@dataclass(frozen=True, slots=True, kw_only=True)
class AllotmentTerms:
    """Money that was entered by hand is counted to an instalment."""

    due_id: int
    source: MoneySource
    source_id: int
    amount_fen: int

    def __post_init__(self) -> None:
        refuse(amount_fault("amount_fen", "计入金额", self.amount_fen))


@dataclass(frozen=True, slots=True, kw_only=True)
class GraceTerms:
    """A grace period: until which day, on what conditions, for one property or the whole case."""

    asked_on: date
    grace_asked: bool
    delay_agreed: bool
    grace_ends_on: date
    conditions: str
    guards_kept: bool
    evidence_paper: str
    property_id: int | None = None

    def __post_init__(self) -> None:
        back = self.grace_ends_on <= self.asked_on
        refuse(
            line_faults("conditions", "宽限条件", self.conditions, LONGEST),
            line_faults("evidence_paper", "证据材料", self.evidence_paper, LONGEST),
            fault("grace_ends_on", "宽限届满日不晚于申请日，请核对", back),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class AssessmentTerms:
    """A measure is weighed before it is taken: what else would do, what it harms and brings."""

    property_id: int
    measure: HoldKind
    burden: Burden
    alternatives: str
    harm: str
    benefit: str
    conclusion: Conclusion

    def __post_init__(self) -> None:
        light = self.burden is Burden.NONE
        refuse(
            fault("burden", "影响不重大的措施不必评估，请选择影响重大的情形", light),
            line_faults("alternatives", "可以替代的措施", self.alternatives, LONG),
            line_faults("harm", "造成的损害", self.harm, LONG),
            line_faults("benefit", "对申请执行人的益处", self.benefit, LONG),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class DeadlineTerms:
    """From a day on the court wants instalment plans to end by a day (专项行动)."""

    name: str
    from_on: date
    plans_end_by: date

    def __post_init__(self) -> None:
        back = self.plans_end_by < self.from_on
        refuse(
            line_faults("name", "专项行动名称", self.name, 60),
            fault("plans_end_by", "截止日早于起始日，请核对", back),
        )
