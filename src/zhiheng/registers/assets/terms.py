"""What a caller must say of property, clues, steps of investigation and reports."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from zhiheng.plant.errors import BadTerms
from zhiheng.registers.persons.terms import plain_line

LONGEST: Final = 200
LONGEST_ITEM: Final = 300
MOST_ITEMS: Final = 60


class PropertyKind(StrEnum):
    """What kind of property it is; measures and their lengths go by it."""

    DEPOSIT = "存款"
    REALTY = "不动产"
    VEHICLE = "车辆"
    EQUITY = "股权"
    CLAIM = "到期债权"
    INCOME = "收入"
    OTHER = "其他"


class PropertyState(StrEnum):
    """How far enforcement against the property has come."""

    FOUND = "已发现"
    CONTROLLED = "已控制"
    DISPOSED = "已处置"
    INDISPOSABLE = "不能处置"


class FoundBy(StrEnum):
    """How the property came to be known."""

    CLUE = "财产线索"
    REPORT = "财产报告"
    NETWORK = "网络查控"
    ON_SITE = "现场调查"
    OTHER = "其他"


class StepKind(StrEnum):
    """A way of looking for property (财产调查规定第1、12–21条)."""

    NETWORK = "网络查控"
    ON_SITE = "现场调查"
    SEARCH = "搜查"
    QUESTIONING = "询问"
    REWARD = "悬赏公告"
    AUDIT = "审计"
    HOUSING_FUND = "公积金查询"
    INSURANCE = "保险查询"
    WEALTH = "理财查询"
    DIVIDEND = "股息红利查询"
    PERFORMANCE = "核实履行情况"
    OTHER = "其他"


TRADITIONAL: Final = (StepKind.ON_SITE, StepKind.SEARCH, StepKind.REWARD, StepKind.AUDIT)
"""Ways that count as 传统调查 before 终结本次执行程序."""


class ReportBreach(StrEnum):
    """Whether the debtor kept the duty to report (财产调查规定第9条)."""

    NONE = "按期报告"
    LATE = "逾期报告"
    REFUSED = "拒绝报告"
    FALSE = "虚假报告"


@dataclass(frozen=True, slots=True, kw_only=True)
class PropertyTerms:
    """One thing a debtor owns; `estimate_fen` is a guess for planning."""

    debtor_id: int
    kind: PropertyKind
    words: str
    found_on: date
    found_by: FoundBy
    location: str = ""
    estimate_fen: int | None = None
    ownership_evidence: str = ""

    def __post_init__(self) -> None:
        _refuse(
            line("words", "财产描述", self.words),
            optional("location", "所在", self.location),
            optional("ownership_evidence", "权属证据", self.ownership_evidence),
            wrong("estimate_fen", "估值不能是负数", (self.estimate_fen or 0) < 0),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ClueTerms:
    """A hint at property (财产线索): who gave it, when, and what it says."""

    debtor_id: int
    given_by: str
    words: str
    given_on: date

    def __post_init__(self) -> None:
        _refuse(line("given_by", "线索提供人", self.given_by), line("words", "线索", self.words))


@dataclass(frozen=True, slots=True, kw_only=True)
class ClueCheckTerms:
    """What became of a clue (核实财产线索)."""

    clue_id: int
    verified_on: date
    confirmed: bool
    outcome: str

    def __post_init__(self) -> None:
        _refuse(line("outcome", "核实结果", self.outcome))


@dataclass(frozen=True, slots=True, kw_only=True)
class StepTerms:
    """One step of investigation that was taken; entered by hand it names the paper that shows it.

    `asked_of` is who was asked or what was searched: a bank, a register, a place of business.
    """

    debtor_id: int
    kind: StepKind
    asked_of: str
    done_on: date
    outcome: str
    location: str = ""
    evidence_paper: str = ""
    by_hand: bool = True

    def __post_init__(self) -> None:
        nameless = self.by_hand and not self.evidence_paper.strip()
        _refuse(
            line("asked_of", "调查对象", self.asked_of),
            line("outcome", "调查结果", self.outcome),
            optional("location", "调查地点", self.location),
            optional("evidence_paper", "证据材料", self.evidence_paper),
            wrong(
                "evidence_paper", "人工录入须写明证据材料名称，如现场调查笔录、查询回执", nameless
            ),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportTerms:
    """A debtor's report of property (财产报告), or that he refused to make one."""

    debtor_id: int
    received_on: date
    breach: ReportBreach
    items: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        refused = self.breach is ReportBreach.REFUSED
        _refuse(
            wrong("breach", "是否虚假，核查后才能认定", self.breach is ReportBreach.FALSE),
            wrong("items", "报告内容没有填写，请逐项录入，一行一项", not (refused or self.items)),
            wrong("items", "拒绝报告的没有报告内容，请删去", refused and bool(self.items)),
            wrong("items", f"报告内容最多 {MOST_ITEMS} 项", len(self.items) > MOST_ITEMS),
            *(line("items", "报告内容", item, LONGEST_ITEM) for item in self.items),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportCheckTerms:
    """What the check of a report showed (核查财产报告)."""

    report_id: int
    checked_on: date
    falsified: bool
    outcome: str

    def __post_init__(self) -> None:
        _refuse(line("outcome", "核查结果", self.outcome))


class HoldKind(StrEnum):
    """How a thing is held (查封、扣押、冻结)."""

    SEALED = "查封"
    SEIZED = "扣押"
    FROZEN = "冻结"


class Burden(StrEnum):
    """Why a measure weighs heavily on the debtor; it is weighed before (适度性评估)."""

    NONE = "不涉及"
    PLANT = "在产的厂房设备"
    HOME = "本人及家属唯一住房"
    LIVELIHOOD = "基本生活、工资账户"
    BUSINESS = "企业基本账户"


class DisposalKind(StrEnum):
    """A way of turning property into money, as far as it has begun."""

    APPRAISAL = "评估"
    AUCTION = "拍卖"
    SALE = "变卖"


@dataclass(frozen=True, slots=True, kw_only=True)
class HoldTerms:
    """A thing under control; `rank` 1 holds it, a later one waits (轮候). `ended_on` with `ground`
    once it is released; `kept_because`: why it stays although the case is closed."""

    property_id: int
    kind: HoldKind
    rank: int
    from_on: date
    until_on: date
    paper_no: str
    evidence_paper: str
    burden: Burden = Burden.NONE
    kept_because: str = ""
    ended_on: date | None = None
    ground: str = ""

    def __post_init__(self) -> None:
        early = self.ended_on is not None and self.ended_on < self.from_on
        _refuse(
            line("paper_no", "文书文号", self.paper_no, 60),
            line("evidence_paper", "证据材料", self.evidence_paper),
            optional("kept_because", "保留理由", self.kept_because),
            line("ground", "解除理由", self.ground) if self.ended_on else {},
            wrong("rank", "顺位从 1 起，1 为首先查封", self.rank < 1),
            wrong("until_on", "届满日早于起始日，请核对", self.until_on < self.from_on),
            wrong("ended_on", "解除日早于起始日，请核对", early),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class InquiryTerms:
    """A network inquiry into one debtor; `answered_on` None while something is unanswered.

    `exempt_because`: the debtor needs no inquiry, and why (没有统一代码的村（居）委会等).
    """

    debtor_id: int
    asked_on: date
    answered_on: date | None
    words: str
    evidence_paper: str
    exempt_because: str = ""

    def __post_init__(self) -> None:
        early = self.answered_on is not None and self.answered_on < self.asked_on
        _refuse(
            line("words", "查询种类和结果", self.words),
            line("evidence_paper", "证据材料", self.evidence_paper),
            optional("exempt_because", "不须查询的理由", self.exempt_because),
            wrong("answered_on", "反馈日早于发出查询之日，请核对", early),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitTerms:
    """A debtor's address that was gone to (走访), and what was found there."""

    address_id: int
    done_on: date
    words: str
    evidence_paper: str

    def __post_init__(self) -> None:
        _refuse(
            line("words", "走访情况", self.words),
            line("evidence_paper", "证据材料", self.evidence_paper),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class DisposalTerms:
    """A disposal that has begun; `ended_on` with `outcome` once it is over."""

    property_id: int
    kind: DisposalKind
    from_on: date
    evidence_paper: str
    ended_on: date | None = None
    outcome: str = ""

    def __post_init__(self) -> None:
        early = self.ended_on is not None and self.ended_on < self.from_on
        _refuse(
            line("evidence_paper", "证据材料", self.evidence_paper),
            line("outcome", "处置结果", self.outcome) if self.ended_on else {},
            wrong("ended_on", "结束日早于开始日，请核对", early),
        )


Wrong = dict[str, str]


def line(field: str, noun: str, value: str, longest: int = LONGEST) -> Wrong:
    """What is wrong with a line of text that must be there."""
    return _sentences(lambda: plain_line(field, noun, value, longest))


def optional(field: str, noun: str, value: str) -> Wrong:
    """What is wrong with a line of text that may be left out."""
    return line(field, noun, value) if value else {}


def wrong(field: str, sentence: str, holds: bool) -> Wrong:
    """The sentence where the fault is there."""
    return {field: sentence} if holds else {}


def _sentences(check: Callable[[], object]) -> Wrong:
    try:
        check()
    except BadTerms as bad:
        return dict(bad.sentences)
    return {}


def _refuse(*faults: Wrong) -> None:
    found: Wrong = {}
    for fault in faults:
        found = fault | found
    if found:
        raise BadTerms(found)
