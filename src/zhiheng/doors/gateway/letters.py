"""What is written to a counterpart: composed from the record, so that nobody types it again."""

import base64
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final

from django.conf import settings

from zhiheng.doors.gateway import bodies, protocol
from zhiheng.doors.gateway.protocol import Kind
from zhiheng.doors.gateway.terms import SendTerms
from zhiheng.law import courts
from zhiheng.measures.service import queries as service
from zhiheng.plant import codes, sm3
from zhiheng.plant.envelope import Malformed, canonical
from zhiheng.plant.errors import BadTerms
from zhiheng.registers.casefile import queries as casefile
from zhiheng.registers.casefile.queries import CaseCard, PartyOnCase
from zhiheng.registers.dispatch import queries as record
from zhiheng.registers.dispatch.queries import Duty
from zhiheng.registers.dispatch.terms import Claimed, MessageState
from zhiheng.registers.documents import queries as documents
from zhiheng.registers.persons import queries as persons
from zhiheng.registers.persons.terms import DocumentKind
from zhiheng.registers.seals import queries as seals
from zhiheng.registers.seals.queries import OrderOnRecord
from zhiheng.registers.seals.terms import Outcome, Purpose

LINK: Final = "sms.send/link"
TOLD_BY_NUMBER: Final = (DocumentKind.ID_CARD, DocumentKind.CREDIT_CODE)
"""The documents by whose last four signs a party is told before a link opens."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """What a letter says (canonical JSON) and what it is about in words.

    `waits_for`: under which subject it is watched that the party opens the link it carries.
    """

    body: str
    matter: str
    waits_for: str = ""


def written(case: CaseCard, terms: SendTerms) -> Written:
    """The letter of these terms. BadTerms when the record lacks what the kind needs."""
    made = _WRITERS[_writer(terms)](case, terms)
    said = protocol.said_by(made[0])
    if terms.kind != "eservice.deliver":
        try:
            protocol.body_of(terms.kind, said)
        except Malformed as malformed:
            raise BadTerms.of("words", str(malformed)) from malformed
    waits_for = service.link_subject(_unserved(case, terms)) if is_link(terms) else ""
    return Written(body=canonical(said).decode(), matter=made[1], waits_for=waits_for)


def is_link(terms: SendTerms) -> bool:
    """Whether a text message is to carry the link to a paper."""
    return terms.kind == "sms.send" and terms.paper_id is not None


def due_on(kind: Kind, sent_on: date) -> date:
    """By when its report is expected."""
    return sent_on + timedelta(kind.days)


def completed(letter: Claimed, said: dict[str, Any]) -> dict[str, Any]:
    """The body with its paper, or with the link to it: made after the commit, the same every time.

    The paper is the signed file where there is one, else drawn from its frozen words.
    """
    if letter.paper_id is None:
        return said
    if letter.kind == "sms.send":
        return said | {"text": f"{said['text']} {link_to(letter.message_id)}"}
    if letter.kind != "eservice.deliver":
        return said
    pdf = seals.file_of(letter.paper_id) or documents.draw(letter.paper_id)
    return said | {"content": base64.b64encode(pdf).decode(), "sm3": sm3.digest(pdf).hex()}


def awaited_for(claimed: Iterable[Claimed]) -> dict[int, str]:
    """What papers wait for before they may leave, in words, by the outgoing; the others are free.

    A signature that was ordered is waited for: what reaches a party is the signed file.
    """
    papers = {
        one.outgoing_id: one.paper_id
        for one in claimed
        if one.paper_id is not None and one.kind in ("eservice.deliver", "sms.send")
    }
    if not papers:
        return {}
    ordered = seals.orders_of_papers(set(papers.values()))
    said = {id: _awaited(ordered.get(paper_id, {})) for id, paper_id in papers.items()}
    return {id: words for id, words in said.items() if words}


def _awaited(orders: Mapping[Purpose, OrderOnRecord]) -> str:
    for purpose, order in orders.items():
        if order.outcome is Outcome.FAILED:
            return f"{purpose}没有办成（{order.problem}），请重新签章后发出"
        if order.outcome is Outcome.WAITING:
            return f"等待{purpose}完成，完成后自动发出"
    return ""


def link_to(message_id: int) -> str:
    """Where the party opens the paper of a message: nobody else can make this address."""
    return f"{settings.ZHIHENG_OUTER_ADDRESS}/letters/{codes.code_of('letter', message_id)}/"


def _sms(case: CaseCard, terms: SendTerms) -> tuple[bodies.Body, str]:
    party = _party(case, terms)
    text = bodies.SmsSend(mobile=_mobile(party), text=terms.words)
    return text, f"短信通知{party.role}{party.name}"


def _link(case: CaseCard, terms: SendTerms) -> tuple[bodies.Body, str]:
    party, duty = _party(case, terms), _unserved(case, terms)
    _refuse_unconsented(case, party)
    if party.person.document_kind not in TOLD_BY_NUMBER:
        raise BadTerms.of(
            "party_id", f"{party.name}没有登记{'或者'.join(TOLD_BY_NUMBER)}，打开时无法核验，请改用"
            "其他方式，或者先补录证件",
        )  # fmt: skip
    for link in record.links_of(case.id):
        waiting = link.state != MessageState.RETURNED and not link.served
        if waiting and (link.paper_id, link.party_id) == (duty.paper_id, duty.party_id):
            raise BadTerms.of(
                "paper_id", f"{link.sent_on} 已经发过短信链接，请等待打开或者改用其他方式"
            )
    text = terms.words or (
        f"{courts.court(case.court).name}有{duty.kind}（{duty.number}）送达给您，"
        "请打开链接，核对证件号码后四位后查收："
    )
    return bodies.SmsSend(mobile=_mobile(party), text=text), (
        f"短信链接送达{duty.kind}，受送达人{party.name}"
    )


def _mail(case: CaseCard, terms: SendTerms) -> tuple[bodies.Body, str]:
    party = _party(case, terms)
    item = bodies.MailTrack(mail_number=terms.words, receiver=party.name)
    return item, f"查询寄给{party.name}的邮件 {terms.words}"


def _paper(case: CaseCard, terms: SendTerms) -> tuple[bodies.Body, str]:
    party = _party(case, terms)
    address, duty = _refuse_unconsented(case, party), _unserved(case, terms)
    paper = bodies.EserviceDeliver(
        receiver=party.name, address=address, paper_kind=duty.kind,
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
    LINK: _link,
    "mail.track": _mail,
    "eservice.deliver": _paper,
    "phone.owner": _owner,
    "court.message": _letter,
    "caseflow.case": _listed,
}


def _writer(terms: SendTerms) -> str:
    return LINK if is_link(terms) else terms.kind


def _refuse_unconsented(case: CaseCard, party: PartyOnCase) -> str:
    """The address under which the party agreed to be served electronically."""
    confirmed = record.confirmed_of(case.id).get(party.id)
    if confirmed is None or not confirmed.electronic:
        raise BadTerms.of(
            "party_id",
            f"{party.name}没有同意电子送达（民事诉讼法第90条），请先确认送达地址，或者改用其他方式",
        )
    return confirmed.electronic


def _unserved(case: CaseCard, terms: SendTerms) -> Duty:
    for duty in record.duties_of(case.id):
        if (duty.paper_id, duty.party_id) == (terms.paper_id, terms.party_id) and not duty.served:
            return duty
    raise BadTerms.of("paper_id", "该文书不是致该当事人的，或者已经送达，请重新选择")


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
