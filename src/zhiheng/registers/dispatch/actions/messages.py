"""What is entered of messages and services; procedures stand in the measures above."""

from datetime import date
from typing import Final

from django.db.models import OuterRef, Subquery

from zhiheng.law.service import deemed
from zhiheng.plant.errors import BadTerms, NotOnRecord
from zhiheng.plant.legal_act import LegalAct
from zhiheng.plant.lines import version_row
from zhiheng.plant.rows import row_of
from zhiheng.registers.casefile import queries as casefile
from zhiheng.registers.dispatch.actions import leaves
from zhiheng.registers.dispatch.models import (
    Confirmation,
    Message,
    Outgoing,
    Publication,
    Service,
    Transmission,
)
from zhiheng.registers.dispatch.terms import (
    MessageEntry,
    MessageState,
    Result,
    ServiceEntry,
)
from zhiheng.registers.persons.terms import plain_line

LINKS: Final = "sms.send"
"""The kind of message that carries a paper as a link."""


def enter_service(doing: LegalAct, *, case_id: int, entry: ServiceEntry) -> int:
    """Keep one attempt with the day the law counts from; `corrects` makes it a new version.

    BadTerms: a day after today, or the paper is served on the party already.
    """
    _refuse_future(doing, entry.happened_on)
    served = entry.result is Result.SERVED
    counted = deemed(entry.manner, entry.happened_on) if served else None
    lines = version_row(Service, entry.corrects)
    if Service.objects.filter(
        paper_id=entry.paper_id, party_id=entry.party_id, result=Result.SERVED, current=True
    ).exists():
        raise BadTerms.of("target", "该文书已向这名当事人送达；记错的，请在送达记录上更正")
    row = Service(
        **_rows(doing, case_id, entry.happened_on),
        paper_id=entry.paper_id,
        party_id=entry.party_id,
        manner=entry.manner,
        result=entry.result,
        failure=entry.failure,
        receiver=entry.receiver,
        evidence=entry.evidence,
        server=entry.server,
        deemed_on=counted.served_on if counted else None,
        why=counted.why if counted else "",
        cites=[str(article) for article in counted.cites] if counted else [],
        message_id=entry.message_id,
    )
    for column, value in lines.items():
        setattr(row, column, value)
    row.save(force_insert=True)
    _move_links(row)
    leaves.of_service(doing, row)
    return row.id


def enter_message(doing: LegalAct, *, case_id: int, entry: MessageEntry) -> int:
    """Keep a message with what is expected back, until when, and who watches over it."""
    _refuse_future(doing, entry.happened_on)
    row = Message.objects.create(
        **_rows(doing, case_id, entry.happened_on),
        direction=entry.direction,
        channel=entry.channel,
        counterpart=plain_line("counterpart", "对方", entry.counterpart, 100),
        matter=plain_line("matter", "事由", entry.matter, 300),
        paper_id=entry.paper_id,
        party_id=entry.party_id,
        expected=entry.expected,
        due_on=entry.due_on,
        owner_id=entry.owner_id,
    )
    leaves.of_message(doing, row, entry.words)
    return row.id


def settle_message(
    doing: LegalAct, *, message_id: int, state: MessageState, answered_on: date, answer: str
) -> None:
    """Enter once what came of a message: acknowledged, returned or void.

    NotOnRecord when it waits for nothing; BadTerms for a day before it was sent or after today.
    """
    _refuse_future(doing, answered_on, "answered_on")
    waiting = Message.objects.select_for_update().filter(id=message_id, state=MessageState.SENT)
    row = waiting.first()
    if row is None:
        raise NotOnRecord("待回执的往来", message_id)
    if answered_on < row.happened_on:
        raise BadTerms.of(
            "answered_on", f"回执日 {answered_on} 早于发出日 {row.happened_on}，请核对"
        )
    said = plain_line("answer", "回执内容", answer, 300)
    Message.objects.filter(id=message_id).update(
        state=state, answered_on=answered_on, answer=said, answered_act=doing.id
    )
    leaves.of_answer(doing, row, state, answered_on, said)


def enter_confirmation(
    doing: LegalAct, *, case_id: int, party_id: int, words: str, electronic: str, evidence: str,
    confirmed_on: date,
) -> int:  # fmt: skip
    """Keep the address a party confirmed for this case; a later one replaces it."""
    _refuse_future(doing, confirmed_on, "confirmed_on")
    present = Confirmation.objects.filter(case_id=case_id, party_id=party_id, current=True)
    old = present.values_list("id", flat=True).first()
    lines = version_row(Confirmation, old)
    row = Confirmation(
        **_rows(doing, case_id, confirmed_on),
        party_id=party_id,
        words=words,
        electronic=electronic,
        evidence=evidence,
    )
    for column, value in lines.items():
        setattr(row, column, value)
    row.save(force_insert=True)
    leaves.of_address(doing, row)
    return row.id


def enter_publication(doing: LegalAct, *, case_id: int, party_id: int, ground: str) -> int:
    """Keep the decision that the party is served by publication, with its reason."""
    if Publication.objects.filter(party_id=party_id).exists():
        raise BadTerms.of("party_id", "对该当事人已决定公告送达，不必重复决定")
    row = Publication.objects.create(
        **_rows(doing, case_id, doing.day),
        party_id=party_id,
        ground=plain_line("ground", "公告送达的原因", ground, 300),
    )
    return row.id


def _move_links(row: Service) -> None:
    """Links to a paper that is served wait no longer; where that was an error, they wait again."""
    sent = Outgoing.objects.filter(
        kind=LINKS, message__paper_id=row.paper_id, message__party_id=row.party_id
    )
    links = Transmission.objects.filter(outgoing_id__in=sent.values("id"))
    if row.result == Result.SERVED:
        links.update(link_from_on=None)
    elif row.version > 1:
        own = Outgoing.objects.filter(id=OuterRef("outgoing_id"))
        links.update(link_from_on=Subquery(own.values("message__happened_on")))


def _rows(doing: LegalAct, case_id: int, happened_on: date) -> dict[str, object]:
    case = casefile.case(case_id)
    placed = {"case_id": case_id, "court": case.court, "secrecy": case.secrecy}
    return row_of(doing) | placed | {"happened_on": happened_on}


def _refuse_future(doing: LegalAct, on: date, field: str = "happened_on") -> None:
    if on > doing.day:
        raise BadTerms.of(field, f"日期 {on} 晚于今天 {doing.day}，只登记已经发生的，请核对")
