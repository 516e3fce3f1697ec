"""What a caller must say of a case and the parties in it."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from zhiheng.law.case_number import FIRST_YEAR
from zhiheng.law.case_types import ENFORCEMENT, ENFORCEMENT_REVIEW, case_types
from zhiheng.law.records import CaseState
from zhiheng.law.triage import Category, PropertyState, Sale, Track
from zhiheng.plant.errors import BadTerms
from zhiheng.registers.persons.terms import PersonTerms
from zhiheng.registers.titles.terms import LARGEST_FEN

LONGEST_APPLICATION: Final = 2_000
MOST_PARTIES: Final = 200
SECRECY: Final = {0: "一般", 1: "秘密", 2: "机密", 3: "绝密"}
TOP_SECRET: Final = max(SECRECY)
CASE_TYPES: Final = tuple(
    code
    for code, kind in case_types().items()
    if kind.issued and kind.group in (ENFORCEMENT, ENFORCEMENT_REVIEW)
)
"""The codes of enforcement cases: each court and year has one series of numbers for each."""


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
