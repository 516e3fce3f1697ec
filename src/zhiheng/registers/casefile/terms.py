"""What a caller must say of a case and the parties in it."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from zhiheng.law.case_number import FIRST_YEAR
from zhiheng.law.case_types import ENFORCEMENT, ENFORCEMENT_REVIEW, case_types
from zhiheng.law.money_words import yuan
from zhiheng.law.records import CaseState, StayGround
from zhiheng.law.triage import Category, PropertyState, Sale, Track
from zhiheng.plant.errors import BadTerms
from zhiheng.registers.persons.terms import Faults, PersonTerms, fault, line_faults, refuse
from zhiheng.registers.titles.terms import LARGEST_FEN

LONGEST_APPLICATION: Final = 2_000
LONGEST: Final = 200
MOST_PARTIES: Final = 200
SECRECY: Final = {0: "一般", 1: "秘密", 2: "机密", 3: "绝密"}
TOP_SECRET: Final = max(SECRECY)
CASE_TYPES: Final = tuple(
    code
    for code, kind in case_types().items()
    if kind.issued and kind.group in (ENFORCEMENT, ENFORCEMENT_REVIEW)
)
"""Enforcement cases: each court and year has one series of numbers for each code."""


class Role(StrEnum):
    """What somebody is in the case (当事人法律地位)."""

    CREDITOR = "申请执行人"
    DEBTOR = "被执行人"
    THIRD = "第三人"
    INTERESTED = "利害关系人"
    OUTSIDER = "案外人"


class Stage(StrEnum):
    """How far a case has come (案件进展阶段)."""

    FILED = "立案"
    ENFORCING = "执行"
    CLOSED = "结案"


class Origin(StrEnum):
    """Where a case comes from (案件来源)."""

    APPLICATION = "当事人申请"
    TRANSFER = "审判庭移送"
    ENTRUSTED = "受托执行"
    DESIGNATED = "上级指定"


class Duty(StrEnum):
    """What a member of the court does in the case (执行组织成员角色)."""

    HANDLER = "承办人"
    PANEL = "合议庭成员"
    ASSISTANT = "法官助理"
    CLERK = "书记员"


@dataclass(frozen=True, slots=True, kw_only=True)
class PartyTerms:
    """One party: who, in which role; `original_role` is the role in the instrument (原告).

    `claim_fen` is a creditor's share of the claim, or what a debtor owes alone; None: of the whole.
    """

    person: PersonTerms
    role: Role
    original_role: str = ""
    claim_fen: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseParticulars:
    """What the application says beside the claim (数据标准：案件来源、申请执行内容 …)."""

    origin: Origin = Origin.APPLICATION
    sub_type: str = ""
    application: str = ""
    conduct: str = ""
    thing: str = ""
    late_interest_asked: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseOpened:
    """The new case: its id, its number, and its parties' ids in the order given."""

    case_id: int
    number: str
    party_ids: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseFilter:
    """Which cases of a list; None does not narrow. `unassigned` asks for cases without handler."""

    court: str | None = None
    handler_id: int | None = None
    state: CaseState | None = None
    case_type: str | None = None
    docketed_from: date | None = None
    docketed_until: date | None = None
    unassigned: bool = False
    property_state: PropertyState | None = None
    track: str | None = None
    open_only: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class TriageTerms:
    """State of property, class and track of a case; `reason` says why, `proposed` what the record
    spoke for."""

    property_state: PropertyState
    category: Category | None = None
    sale: Sale | None = None
    track: Track | None = None
    reason: str
    proposed: str = ""


class EntryState(StrEnum):
    """Where a hand-made entry stands: it counts in favour of an act only when confirmed."""

    WAITING = "待确认"
    CONFIRMED = "已确认"
    RETURNED = "退回"


class IncidentKind(StrEnum):
    """What may happen in a case that the law asks about, in the law's words."""

    ACT_OBJECTION = "执行行为异议"
    OUTSIDER_OBJECTION = "案外人异议"
    REVIEW = "复议"
    OBJECTION_SUIT = "执行异议之诉"
    VARIATION = "变更追加申请"
    SUPERVISION = "执行监督"
    PROCURATOR = "检察监督"
    PETITION = "信访"
    AUDIT = "审计申请"
    REWARD = "悬赏申请"
    AWARD_SETTING_ASIDE = "撤销仲裁裁决申请"
    NON_ENFORCEMENT = "不予执行申请"
    BANKRUPTCY_TRANSFER = "移送破产审查"
    BANKRUPTCY_ACCEPTED = "受理破产申请"
    BANKRUPT = "宣告破产"
    MISSING = "下落不明"
    DEAD = "公民死亡"
    ENDED = "单位终止"
    BOOKS_HIDDEN = "隐匿财产或者账簿"
    OBSTRUCTION = "妨害执行"
    NOT_LISTED = "不列入失信名单"
    GRACE = "给予宽限期"
    DELAY_AGREED = "同意延期执行"
    ORDERED = "收到中止暂缓文书"
    ILLEGALITY = "暂缓理由成立"
    STAY_CEASED = "中止情形消失"
    INTERVIEW = "终本约谈"
    TERMINATION_ASKED = "书面申请终本"
    APPLICANT_SIGNED = "签字确认终本"
    PANEL = "合议庭审查核实"
    PARTIES_CONFIRMED = "认可履行完毕"
    WITHDRAWN = "撤回执行申请"
    BASIS_REVOKED = "执行依据被撤销"
    FEES = "执行费用结清"
    DOSSIER = "电子卷宗核对齐全"
    SITE_RECORDS = "现场录像上传"


ABOUT_DEBTOR: Final = frozenset((
    IncidentKind.BANKRUPTCY_TRANSFER, IncidentKind.BANKRUPTCY_ACCEPTED, IncidentKind.BANKRUPT,
    IncidentKind.MISSING, IncidentKind.DEAD, IncidentKind.ENDED, IncidentKind.BOOKS_HIDDEN,
    IncidentKind.OBSTRUCTION, IncidentKind.NOT_LISTED,
))  # fmt: skip
"""Incidents that are told of one debtor."""
PENDING: Final = frozenset((
    IncidentKind.ACT_OBJECTION, IncidentKind.OUTSIDER_OBJECTION, IncidentKind.REVIEW,
    IncidentKind.OBJECTION_SUIT, IncidentKind.VARIATION, IncidentKind.SUPERVISION,
    IncidentKind.PROCURATOR, IncidentKind.PETITION, IncidentKind.AUDIT, IncidentKind.REWARD,
    IncidentKind.AWARD_SETTING_ASIDE, IncidentKind.NON_ENFORCEMENT, IncidentKind.MISSING,
    IncidentKind.DEAD, IncidentKind.ENDED, IncidentKind.BOOKS_HIDDEN, IncidentKind.OBSTRUCTION,
    IncidentKind.GRACE, IncidentKind.BANKRUPTCY_TRANSFER,
))  # fmt: skip
"""Incidents that stay open until it is entered how they ended; the others are of one day."""


class Result(StrEnum):
    """How an incident ended."""

    UPHELD = "成立"
    UPHELD_IN_PART = "部分成立"
    REJECTED = "不成立"
    WITHDRAWN = "撤回"
    DEALT_WITH = "已处理"


class SettlementResult(StrEnum):
    """How a settlement ended."""

    PERFORMED = "履行完毕"
    BROKEN = "不履行"
    UNDONE = "撤销或者无效"


class Side(StrEnum):
    """For whom security was given."""

    DEBTOR = "被执行人一方担保"
    APPLICANT = "申请执行人担保"


@dataclass(frozen=True, slots=True, kw_only=True)
class IncidentTerms:
    """Something that happened in the case; `ended_on` with `result` once it is over."""

    kind: IncidentKind
    from_on: date
    words: str
    evidence_paper: str
    debtor_id: int | None = None
    ended_on: date | None = None
    result: Result | None = None

    def __post_init__(self) -> None:
        ended = self.ended_on is not None
        nobody = self.kind in ABOUT_DEBTOR and self.debtor_id is None
        of_one_day = ended and self.kind not in PENDING
        back = self.ended_on is not None and self.ended_on < self.from_on
        refuse(
            line_faults("words", "内容", self.words, LONGEST),
            line_faults("evidence_paper", "证据材料", self.evidence_paper, LONGEST),
            fault("debtor_id", f"“{self.kind}”须写明是哪一名被执行人", nobody),
            fault("result", "办结日和办理结果须一并填写", ended != (self.result is not None)),
            fault("ended_on", f"“{self.kind}”只记一天，不填办结日", of_one_day),
            fault("ended_on", "办结日早于发生日，请核对", back),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class SecurityTerms:
    """Security for execution or against it (执行担保规定第2–6条)."""

    side: Side
    guarantor: str
    given_on: date
    sufficient: bool
    guarantor_is_company: bool
    company_resolved: bool
    guarantee_complete: bool
    creditor_consents: bool
    words: str
    evidence_paper: str

    def __post_init__(self) -> None:
        refuse(
            line_faults("guarantor", "担保人", self.guarantor, 100),
            line_faults("words", "担保内容", self.words, LONGEST),
            line_faults("evidence_paper", "证据材料", self.evidence_paper, LONGEST),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class InstalmentTerms:
    """One instalment of a settlement."""

    due_on: date
    amount_fen: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SettlementTerms:
    """A settlement (执行和解): what is paid by when; the instalments add up to the whole."""

    agreed_on: date
    total_fen: int
    instalments: tuple[InstalmentTerms, ...]
    in_writing: bool
    in_minutes: bool
    all_confirm: bool
    by_agent: bool
    agent_authorised: bool
    ruling_asked: bool
    words: str
    evidence_paper: str
    ended_on: date | None = None
    result: SettlementResult | None = None

    def __post_init__(self) -> None:
        sums = [one.amount_fen for one in self.instalments]
        days = [one.due_on for one in self.instalments]
        early = any(on < self.agreed_on for on in days)
        half_ended = (self.ended_on is None) != (self.result is None)
        refuse(
            line_faults("words", "协议内容", self.words, LONGEST),
            line_faults("evidence_paper", "证据材料", self.evidence_paper, LONGEST),
            amount_fault("total_fen", "和解总额", self.total_fen),
            fault("instalments", "请至少填写一期", not self.instalments),
            fault("instalments", "每期金额须大于零", any(one <= 0 for one in sums)),
            fault(
                "instalments",
                f"各期合计 {yuan(sum(sums))} 元，与和解总额 {yuan(self.total_fen)} 元不符，"
                "请核对各期金额（执行和解规定第1条）",
                bool(sums) and sum(sums) != self.total_fen,
            ),
            fault("instalments", "各期履行日须依次递增", days != sorted(set(days))),
            fault("instalments", "履行日早于协议日，请核对", early),
            fault("result", "终了日和结果须一并填写", half_ended),
        )

    @property
    def due_on(self) -> date:
        """The last day of performance that was agreed."""
        return self.instalments[-1].due_on


@dataclass(frozen=True, slots=True, kw_only=True)
class StayTerms:
    """A stay (中止) or deferment (暂缓): the ground, by which ruling, until which last day; whether
    the `reason` is written the law asks."""

    stay_ground: StayGround
    reason: str
    paper_no: str
    deferred_until: date | None = None

    def __post_init__(self) -> None:
        refuse(
            line_faults("reason", "理由", self.reason, LONGEST) if self.reason else {},
            line_faults("paper_no", "文书文号", self.paper_no, 60),
        )


def refuse_future(today: date, **days: date | None) -> None:
    """BadTerms naming each day that lies after today."""
    late = {name: on for name, on in days.items() if on is not None and on > today}
    refuse({name: f"{on} 晚于今天 {today}，请核对日期" for name, on in late.items()})


def refuse_stranger(debtor_id: int, debtors: Collection[int]) -> None:
    """BadTerms where the person is no debtor of the case."""
    refuse(fault("debtor_id", "所选的人不是本案被执行人，请重新选择", debtor_id not in debtors))


def amount_fault(field: str, noun: str, amount_fen: int) -> Faults:
    """What is wrong with an amount that must be more than nothing."""
    wrong = not 0 < amount_fen <= LARGEST_FEN
    return fault(field, f"{noun}须大于零，请核对小数点和单位", wrong)


def refuse_wrong_case(
    *,
    case_type: str,
    received_on: date,
    today: date,
    claim_fen: int | None,
    parties: tuple[PartyTerms, ...],
    particulars: CaseParticulars,
) -> None:
    """BadTerms naming every field a case could not be opened with."""
    wrong: dict[str, str] = {}
    if case_type not in CASE_TYPES:
        wrong["case_type"] = f"“{case_type}”不是执行案件的类型代字，请从列表选择"
    if received_on > today:
        wrong["received_on"] = f"收到材料日期 {received_on} 晚于今天 {today}，请核对"
    elif received_on.year < FIRST_YEAR:
        wrong["received_on"] = f"收到材料日期 {received_on} 早于 {FIRST_YEAR} 年，请核对年份"
    if claim_fen is not None and not 0 <= claim_fen <= LARGEST_FEN:
        wrong["claim_fen"] = "申请执行标的金额超出范围，请核对小数点和单位"
    if len(particulars.application) > LONGEST_APPLICATION:
        wrong["application"] = f"申请执行内容最长 {LONGEST_APPLICATION} 字，请缩短"
    wrong |= _wrong_parties(parties)
    if wrong:
        raise BadTerms(wrong)


def _wrong_parties(parties: tuple[PartyTerms, ...]) -> dict[str, str]:
    roles = {party.role for party in parties}
    if Role.CREDITOR not in roles:
        return {"creditors": "没有填写申请执行人，请至少填写一名"}
    if Role.DEBTOR not in roles:
        return {"debtors": "没有填写被执行人，请至少填写一名（执行工作规定第16条）"}
    if len(parties) > MOST_PARTIES:
        return {"parties": f"一案最多登记 {MOST_PARTIES} 名当事人，请分案办理"}
    if any(not 0 <= (party.claim_fen or 0) <= LARGEST_FEN for party in parties):
        return {"parties": "当事人的债权份额超出范围，请核对小数点和单位"}
    return {}
