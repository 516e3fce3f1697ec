"""The parties of a case: who they are, how well they are known, and whom they resemble."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from zhiheng.doors.desk.pages.shown.head import anchor
from zhiheng.law.identity import MAY_TAKE_MEASURE
from zhiheng.law.kernel.finding import Finding
from zhiheng.law.money_words import yuan
from zhiheng.law.records import PartyOnRecord
from zhiheng.plant.ui import marks
from zhiheng.registers.casefile.queries import PartyOnCase
from zhiheng.registers.casefile.terms import Role
from zhiheng.registers.persons.queries import PersonOnRecord

NOT_ENTERED = "未登记"


@dataclass(frozen=True, slots=True, kw_only=True)
class PartyShown:
    """One party's panel: `facts` are name and value, `found` what the identity rules lack."""

    anchor: str
    name: str
    role: str
    kind: str
    strength: str
    facts: tuple[tuple[str, str], ...]
    namesakes: int
    namesake_says: str
    found: tuple[Finding, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reminder:
    """A sentence that must be read, beside the acts."""

    level: str
    icon: str
    title: str
    says: str
    url: str
    action: str


def parties(
    listed: Iterable[PartyOnCase], namesakes: Mapping[int, int], court: str, today: date
) -> tuple[PartyShown, ...]:
    """The parties in their order."""
    return tuple(_party(party, namesakes.get(party.person.id, 0), court, today) for party in listed)


def reminders(
    listed: Iterable[PartyOnCase], namesakes: Mapping[int, int], path: str
) -> tuple[Reminder, ...]:
    """One warning for each debtor who shares a name with others."""
    return tuple(
        Reminder(
            level="warn",
            icon="users",
            title="同名提醒",
            says=f"另有 {namesakes[party.person.id]} 名“{party.name}”在案。"
            f"{_told_apart(party.person)}",
            url=f"{path}#{anchor(party)}",
            action="看核对",
        )
        for party in listed
        if party.role is Role.DEBTOR and namesakes.get(party.person.id)
    )


def _party(party: PartyOnCase, namesakes: int, court: str, today: date) -> PartyShown:
    person = party.person
    record = PartyOnRecord(
        judged_on=today,
        court_code=court,
        document_known=person.document_known,
        matching_attributes=person.matching_attributes,
        namesakes=namesakes,
    )
    bars = MAY_TAKE_MEASURE.judge(record).bars if party.role is Role.DEBTOR else ()
    return PartyShown(
        anchor=anchor(party),
        name=party.name,
        role=party.role.value,
        kind=person.kind.value,
        strength=_strength(person),
        facts=_facts(party),
        namesakes=namesakes,
        namesake_says=_told_apart(person),
        found=bars,
    )


def _facts(party: PartyOnCase) -> tuple[tuple[str, str], ...]:
    person = party.person
    always = (
        (person.document_kind or "证件号码", person.masked_document or NOT_ENTERED),
        ("住所", person.address or NOT_ENTERED),
        ("送达地址", person.service_address or NOT_ENTERED),
        ("电话", person.phone_masked or NOT_ENTERED),
    )
    share = yuan(party.claim_fen) + " 元" if party.claim_fen is not None else ""
    where_known = (
        ("法定代表人", person.legal_representative),
        ("出生日期", person.born_on),
        ("性别", person.sex),
        ("诉讼地位", party.original_role),
        ("债权份额", share),
        ("各来源不一致", "、".join(person.contradictions)),
    )
    return (*always, *(fact for fact in where_known if fact[1]))


def _strength(person: PersonOnRecord) -> str:
    if person.contradictions:
        return marks.chip("各来源不一致", "bad")
    if not person.document_known:
        return marks.chip("没有证号", "warn", "circle-dashed")
    matching = person.matching_attributes
    words = f"证号 + {matching} 项相符" if matching else "只有证号"
    return marks.chip(words, "ok" if matching else "warn", "" if matching else "circle-dashed")


def _told_apart(person: PersonOnRecord) -> str:
    if person.document_known and person.matching_attributes:
        return f"本案以证号与另外 {person.matching_attributes} 项特征核对。"
    return "本案尚不能区别，先核对身份，再采取措施。"
