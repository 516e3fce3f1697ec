"""What the filing desk must be told before a case can be docketed: one type for form and API."""

from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from typing import Final

from zhiheng.law.filing import MAY_BE_ROUTED, is_preservation_ruling
from zhiheng.law.records import InstrumentKind, JurisdictionBasis, SplitGround
from zhiheng.plant.errors import BadTerms
from zhiheng.registers.casefile.terms import TOP_SECRET, PartyTerms, Role
from zhiheng.registers.persons.terms import checked as checked_person
from zhiheng.registers.persons.terms import plain_line
from zhiheng.registers.titles.terms import (
    LARGEST_FEN,
    Instance,
    ObligationKind,
    ObligationTerms,
    TitleTerms,
)
from zhiheng.registers.titles.terms import checked as checked_title

FIRST_ENFORCEMENT: Final = "执"
LATEST_DUE: Final = date(2199, 12, 31)
LONGEST_NAMES: Final = 400
LONGEST_ITEM: Final = 200
MOST_ITEMS: Final = 20
CORRECTION_DAYS: Final = 7
LONGEST_CORRECTION_DAYS: Final = 30
LONGEST_GROUND: Final = 400
LONGEST_FILE_NAME: Final = 120
MOST_MATERIALS: Final = 20
LARGEST_MATERIAL_BYTES: Final = 20 * 1024 * 1024


class Decided(StrEnum):
    """What was decided on an application that did not become a case."""

    REFUSED = "不予受理"
    CORRECTION = "通知补正"


class MaterialKind(StrEnum):
    """What an applicant hands in (执行工作规定第18条)."""

    INSTRUMENT = "执行依据"
    APPLICATION = "申请执行书"
    IDENTITY = "申请执行人身份证明"
    EFFECT = "生效证明"
    AGENCY = "授权委托材料"
    CLUES = "财产线索"
    OTHER = "其他材料"


class ReadingOutcome(StrEnum):
    """What became of a value the reader proposed, or did not find."""

    KEPT = "采用"
    CORRECTED = "改正"
    ADDED = "补填"
    STRUCK = "删去"


class Opinion(StrEnum):
    """What the bureau thinks of an application it reviewed."""

    DOCKET = "应予立案"
    REFUSE = "不予受理"
    CORRECT = "通知补正"


@dataclass(frozen=True, slots=True, kw_only=True)
class MaterialTerms:
    """One file as handed in; `text` are its words where it has any."""

    kind: MaterialKind
    name: str
    content: bytes
    text: str = ""

    def __post_init__(self) -> None:
        plain_line("materials", "文件名", self.name, LONGEST_FILE_NAME)
        if not 0 < len(self.content) <= LARGEST_MATERIAL_BYTES:
            largest = LARGEST_MATERIAL_BYTES // 1024**2
            raise BadTerms.of("materials", f"“{self.name}”是空的或者超过 {largest} MB，请重新选择")


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeInTerms:
    """The files taken in together, before it is known what becomes of them."""

    materials: tuple[MaterialTerms, ...]

    def __post_init__(self) -> None:
        if not 1 <= len(self.materials) <= MOST_MATERIALS:
            raise BadTerms.of("materials", f"一次收 1 至 {MOST_MATERIALS} 份材料，请重新选择")


@dataclass(frozen=True, slots=True, kw_only=True)
class RouteTerms:
    """The kinds of instrument whose filing is reviewed by the bureau; none: all by 立案庭."""

    kinds: tuple[InstrumentKind, ...]
    ground: str

    def __post_init__(self) -> None:
        plain_line("ground", "依据", self.ground, LONGEST_GROUND)
        if outside := [kind for kind in self.kinds if kind not in MAY_BE_ROUTED]:
            raise BadTerms.of("kinds", f"“{outside[0]}”不能定由执行局审查，只能选{_ROUTED}")


@dataclass(frozen=True, slots=True, kw_only=True)
class OpinionTerms:
    """What the bureau says of one application, and why."""

    review_id: int
    opinion: Opinion
    ground: str

    def __post_init__(self) -> None:
        plain_line("ground", "理由", self.ground, LONGEST_GROUND)


_ROUTED: Final = "、".join(MAY_BE_ROUTED)


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundTerms:
    """What the clerk found about the conditions of docketing. None is 待查明 and never allows."""

    instrument_effective: bool | None = None
    applicant_is_obligee: bool | None = None
    content_clear: bool | None = None
    unperformed: bool | None = None
    performance_period_stated: bool | None = None
    jurisdiction_basis: JurisdictionBasis | None = None
    property_shown: bool | None = None
    lower_court_approved: bool | None = None
    transferred: bool | None = False
    split_ground: SplitGround | None = SplitGround.NONE
    time_bar_interrupted: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What was said so far: enough for the law to be asked, not yet enough to docket."""

    court: str
    received_on: date | None = None
    case_no: str = ""
    creditors: tuple[str, ...] = ()
    made_by: str = ""
    instance: Instance | None = None
    instrument_kind: InstrumentKind | None = None
    effective_on: date | None = None
    performance_due_on: date | None = None
    amount_known: bool | None = None
    debtor_named: bool | None = None
    preservation_ruling: bool = False
    found: FoundTerms = field(default_factory=FoundTerms)


@dataclass(frozen=True, slots=True, kw_only=True)
class DocketTerms:
    """An application for enforcement (申请执行) as the filing desk takes it in.

    `claim_fen` is None where no money is asked for; `handler_id` is None when the bureau chief
    is to name the handler; `receipt_id` names the act that took the materials in.
    """

    court: str
    received_on: date
    title: TitleTerms
    parties: tuple[PartyTerms, ...]
    claim_fen: int | None
    case_type: str = FIRST_ENFORCEMENT
    handler_id: int | None = None
    secrecy: int = 0
    receipt_id: int | None = None
    found: FoundTerms = field(default_factory=FoundTerms)

    def draft(self) -> Draft:
        """The same, as far as the conditions of docketing ask for it."""
        due_days = [one.due_on for one in self.title.obligations if one.due_on]
        return Draft(
            court=self.court,
            received_on=self.received_on,
            case_no=self.title.case_no,
            creditors=creditors(self.parties),
            made_by=self.title.made_by,
            instance=self.title.instance,
            instrument_kind=self.title.kind,
            effective_on=self.title.effective_on,
            performance_due_on=max(due_days, default=None),
            amount_known=amount_known(self.title.obligations, self.claim_fen),
            debtor_named=debtor_named(self.parties),
            preservation_ruling=is_preservation_ruling(self.title.text),
            found=self.found,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewTerms:
    """An application that goes to the bureau for review, as it stands."""

    draft: Draft
    debtors: tuple[str, ...]
    secrecy: int = 0
    receipt_id: int | None = None

    def __post_init__(self) -> None:
        wrong = wrong_application(self.draft, self.debtors)
        if self.draft.instrument_kind is None:
            wrong["instrument_kind"] = "文书种类没有选，选定后才知道由谁审查"
        if wrong:
            raise BadTerms(wrong)


@dataclass(frozen=True, slots=True, kw_only=True)
class RefusalTerms:
    """An application that is refused (不予受理); `remedy` is what the ruling says of a review."""

    draft: Draft
    debtors: tuple[str, ...]
    remedy: str
    secrecy: int = 0

    def __post_init__(self) -> None:
        wrong = wrong_application(self.draft, self.debtors)
        try:
            plain_line("remedy", "救济途径", self.remedy, LONGEST_ITEM)
        except BadTerms as bad:
            wrong |= bad.sentences
        if wrong:
            raise BadTerms(wrong)


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectionTerms:
    """What an applicant is told to hand in (通知补正), all at once, and within how many days."""

    draft: Draft
    debtors: tuple[str, ...]
    items: tuple[str, ...]
    within_days: int = CORRECTION_DAYS
    secrecy: int = 0

    def __post_init__(self) -> None:
        wrong = wrong_application(self.draft, self.debtors)
        if not 1 <= self.within_days <= LONGEST_CORRECTION_DAYS:
            wrong["within_days"] = f"补正期限应为 1 至 {LONGEST_CORRECTION_DAYS} 日"
        if not 1 <= len(self.items) <= MOST_ITEMS:
            wrong["items"] = f"请一次写明要补正的材料或者事项，1 至 {MOST_ITEMS} 项，一行一项"
        try:
            for item in self.items:
                plain_line("items", "补正事项", item, LONGEST_ITEM)
        except BadTerms as bad:
            wrong |= bad.sentences
        if wrong:
            raise BadTerms(wrong)


def wrong_application(draft: Draft, debtors: tuple[str, ...]) -> dict[str, str]:
    """What must be known of an application before anything is decided on it."""
    wrong: dict[str, str] = {}
    if draft.received_on is None:
        wrong["received_on"] = "收到申请日没有填写，请填写实际收到之日"
    if not draft.case_no:
        wrong["case_no"] = "执行依据文号没有填写；没有文号的，写明文书名称"
    if not draft.creditors:
        wrong["parties"] = "没有填写申请人，至少填写一人"
    for names in (draft.creditors, debtors):
        if len("、".join(names)) > LONGEST_NAMES:
            wrong["parties"] = f"当事人姓名合计最长 {LONGEST_NAMES} 字"
    return wrong


def creditors(parties: tuple[PartyTerms, ...]) -> tuple[str, ...]:
    """The names of those who apply."""
    return tuple(party.person.name for party in parties if party.role is Role.CREDITOR)


def amount_known(obligations: tuple[ObligationTerms, ...], claim_fen: int | None) -> bool | None:
    """Whether it is clear what is asked: a sum for money, words for anything else."""
    if not obligations:
        return None
    return claim_fen is not None or all(one.kind is not ObligationKind.MONEY for one in obligations)


def debtor_named(parties: tuple[PartyTerms, ...]) -> bool | None:
    """Whether every debtor can be told from others; by name alone that is not known."""
    debtors = [party.person for party in parties if party.role is Role.DEBTOR]
    if not debtors:
        return None
    told = (one.document_number or one.address or one.born_on for one in debtors)
    return True if all(told) else None


def checked(terms: DocketTerms, today: date) -> DocketTerms:
    """The terms as they are kept; BadTerms names every field that is wrong.

    Fields of parties are named `parties-0-name`, those of duties `obligations-1-words`.
    """
    wrong = _wrong_days(terms, today) | _wrong_numbers(terms) | _wrong_sides(terms.parties)
    parties: list[PartyTerms] = []
    for place, party in enumerate(terms.parties):
        try:
            parties.append(replace(party, person=checked_person(party.person)))
        except BadTerms as bad:
            wrong |= {f"parties-{place}-{name}": says for name, says in bad.sentences.items()}
    title = terms.title
    try:
        title = checked_title(terms.title, today)
    except BadTerms as bad:
        wrong |= bad.sentences
    if wrong:
        raise BadTerms(wrong)
    return replace(terms, title=title, parties=tuple(parties))


def _wrong_days(terms: DocketTerms, today: date) -> dict[str, str]:
    wrong: dict[str, str] = {}
    effective_on = terms.title.effective_on
    if terms.received_on > today:
        wrong["received_on"] = (
            f"收到申请日 {terms.received_on} 晚于今天 {today}，请填写实际收到之日"
        )
    elif terms.received_on < terms.title.made_on:
        wrong["received_on"] = (
            f"收到申请日 {terms.received_on} 早于文书日期 {terms.title.made_on}，请核对"
        )
    if effective_on and effective_on > today:
        wrong["effective_on"] = f"生效日 {effective_on} 还没有到，尚未生效的不能立案"
    for place, owed in enumerate(terms.title.obligations, start=1):
        if owed.due_on and not terms.title.made_on <= owed.due_on <= LATEST_DUE:
            wrong[f"obligations-{place}-due_on"] = (
                f"第 {place} 项义务的履行期间最后一日 {owed.due_on} "
                f"早于文书日期或者晚于 {LATEST_DUE.year} 年，请核对"
            )
    return wrong


def _wrong_numbers(terms: DocketTerms) -> dict[str, str]:
    wrong: dict[str, str] = {}
    if not terms.title.cause.strip():
        wrong["cause"] = "案由没有填写，请照执行依据写明，如“买卖合同纠纷”"
    if terms.case_type != FIRST_ENFORCEMENT:
        wrong["case_type"] = f"立案窗口登记首次执行案件，类型代字应为“{FIRST_ENFORCEMENT}”"
    if terms.claim_fen is not None and not 0 < terms.claim_fen <= LARGEST_FEN:
        wrong["claim_fen"] = "申请执行金额须大于零且在可登记的范围内；没有金钱给付的请留空"
    if not 0 <= terms.secrecy <= TOP_SECRET:
        wrong["secrecy"] = f"密级应为 0 至 {TOP_SECRET}"
    return wrong


def _wrong_sides(parties: tuple[PartyTerms, ...]) -> dict[str, str]:
    sides = {
        role: {one.person.document_number for one in parties if one.role is role} - {None, ""}
        for role in (Role.CREDITOR, Role.DEBTOR)
    }
    roles = {party.role for party in parties}
    for role in sides:
        if role not in roles:
            return {"parties": f"没有填写{role}，至少填写一人"}
    if sides[Role.CREDITOR] & sides[Role.DEBTOR]:
        return {"parties": "同一人不能既是申请执行人又是被执行人，请核对证件号码"}
    return {}
