"""What is written to a counterpart: composed from the record, so that nobody types it again."""

import base64
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from zhiheng.doors.gateway import bodies, protocol
from zhiheng.doors.gateway.protocol import Kind
from zhiheng.doors.gateway.terms import SendTerms
from zhiheng.plant import sm3
from zhiheng.plant.envelope import Malformed, canonical
from zhiheng.plant.errors import BadTerms
from zhiheng.registers.casefile import queries as casefile
from zhiheng.registers.casefile.queries import CaseCard, PartyOnCase
from zhiheng.registers.dispatch import queries as record
from zhiheng.registers.documents import queries as documents
from zhiheng.registers.persons import queries as persons
from zhiheng.registers.seals import queries as seals
from zhiheng.registers.seals.terms import Outcome


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """What a letter says (canonical JSON) and what it is about in words."""

    body: str
    matter: str


def written(case: CaseCard, terms: SendTerms) -> Written:
    """The letter of these terms. BadTerms when the record lacks what the kind needs."""
    made = _WRITERS[terms.kind](case, terms)
    said = protocol.said_by(made[0])
    if terms.kind != "eservice.deliver":
        try:
            protocol.body_of(terms.kind, said)
        except Malformed as malformed:
            raise BadTerms.of("words", str(malformed)) from malformed
    return Written(body=canonical(said).decode(), matter=made[1])


def due_on(kind: Kind, sent_on: date) -> date:
    """By when its report is expected."""
    return sent_on + timedelta(kind.days)


def completed(kind: str, said: dict[str, Any], paper_id: int | None) -> dict[str, Any]:
    """The body with its paper: the signed file where there is one, else drawn from frozen words
    after the commit, the same every time."""
    if kind != "eservice.deliver" or paper_id is None:
        return said
    pdf = seals.file_of(paper_id) or documents.draw(paper_id)
    return said | {"content": base64.b64encode(pdf).decode(), "sm3": sm3.digest(pdf).hex()}


def awaited_for(kind: str, paper_id: int | None) -> str:
    """What a paper waits for before it may leave, in words; '' when it may.

    A signature that was ordered is waited for: what reaches a party is the signed file.
    """
    if kind != "eservice.deliver" or paper_id is None:
        return ""
    for purpose, order in seals.orders_of_papers((paper_id,)).get(paper_id, {}).items():
        if order.outcome is Outcome.FAILED:
            return f"{purpose}没有办成（{order.problem}），请重新签章后发出"
        if order.outcome is Outcome.WAITING:
            return f"等待{purpose}完成，完成后自动发出"
    return ""


def _sms(case: CaseCard, terms: SendTerms) -> tuple[bodies.Body, str]:
    party = _party(case, terms)
    text = bodies.SmsSend(mobile=_mobile(party), text=terms.words)
    return text, f"短信通知{party.role}{party.name}"


def _mail(case: CaseCard, terms: SendTerms) -> tuple[bodies.Body, str]:
    party = _party(case, terms)
    item = bodies.MailTrack(mail_number=terms.words, receiver=party.name)
    return item, f"查询寄给{party.name}的邮件 {terms.words}"


def _paper(case: CaseCard, terms: SendTerms) -> tuple[bodies.Body, str]:
    party = _party(case, terms)
    confirmed = record.confirmed_of(case.id).get(party.id)
    if confirmed is None or not confirmed.electronic:
        raise BadTerms.of(
            "party_id",
            f"{party.name}没有同意电子送达（民事诉讼法第90条），请先确认送达地址，或者改用其他方式",
        )
    duties = {(one.paper_id, one.party_id): one for one in record.duties_of(case.id)}
    duty = duties.get((terms.paper_id or 0, party.id))
    if duty is None or duty.served:
        raise BadTerms.of("paper_id", "该文书不是致该当事人的，或者已经送达，请重新选择")
    paper = bodies.EserviceDeliver(
        receiver=party.name, address=confirmed.electronic, paper_kind=duty.kind,
        paper_number=duty.number, sm3="", content="",
    )  # fmt: skip
    return paper, f"电子送达{duty.kind}，受送达人{party.name}"


def _owner(case: CaseCard, terms: SendTerms) -> tuple[bodies.Body, str]:
    party = _party(case, terms)
    asked = bodies.PhoneOwner(mobile=_mobile(party), name=party.name)
    return asked, f"核验{party.role}{party.name}的手机号"


def _letter(case: CaseCard, terms: SendTerms) -> tuple[bodies.Body, str]:
    letter = bodies.CourtMessage(case_number=case.number, matter=terms.matter, words=terms.words)
    return letter, terms.matter


def _listed(case: CaseCard, _terms: SendTerms) -> tuple[bodies.Body, str]:
    listed = bodies.CaseflowCase(
        case_number=case.number, case_type=case.case_type, docketed_on=case.docketed_on,
        state=case.state,
    )  # fmt: skip
    return listed, f"推送案件状态：{case.state}"


_WRITERS = {
    "sms.send": _sms,
    "mail.track": _mail,
    "eservice.deliver": _paper,
    "phone.owner": _owner,
    "court.message": _letter,
    "caseflow.case": _listed,
}


def _party(case: CaseCard, terms: SendTerms) -> PartyOnCase:
    for party in casefile.parties(case.id):
        if party.id == terms.party_id:
            return party
    raise BadTerms.of("party_id", "所选当事人不属于本案，请重新选择")


def _mobile(party: PartyOnCase) -> str:
    phone = persons.phone_in_full(party.person.id)
    if len(phone) != 11 or not phone.startswith("1"):
        raise BadTerms.of(
            "party_id", f"{party.name}没有登记手机号码，请先在当事人信息中补录，或者改用其他方式"
        )
    return phone
