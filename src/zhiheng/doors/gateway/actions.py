"""Acts at the gateway: counterparts and keys, what is sent, what is taken, what was quarantined."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final

from zhiheng.doors.gateway import letters, protocol
from zhiheng.doors.gateway.bodies import CourtMessage, Report
from zhiheng.doors.gateway.protocol import KINDS
from zhiheng.doors.gateway.terms import KeyTerms, PartnerTerms, RulingTerms, SendTerms
from zhiheng.facts.gateway import LetterReceived, MessageAnswered
from zhiheng.law.dossier import Chapter
from zhiheng.law.posts import Post
from zhiheng.law.service import LINK_OPENING
from zhiheng.law.sources import DESIGN, MSF2023
from zhiheng.plant import carrying
from zhiheng.plant.catalogue import act
from zhiheng.plant.errors import BadTerms, NotOnRecord
from zhiheng.plant.legal_act import LegalAct, legal_act
from zhiheng.plant.officer import Officer
from zhiheng.plant.scope import Scope, entered
from zhiheng.registers.casefile import actions as casefile
from zhiheng.registers.casefile.queries import CaseCard
from zhiheng.registers.dispatch import actions as dispatch
from zhiheng.registers.dispatch import queries as record
from zhiheng.registers.dispatch.terms import (
    Direction,
    Expected,
    KeyEntry,
    MessageEntry,
    MessageState,
    OutgoingEntry,
    PartnerEntry,
    RulingOn,
    VerdictEntry,
)
from zhiheng.registers.dossier import actions as dossier
from zhiheng.registers.dossier.terms import LeafEntry, Source
from zhiheng.registers.nodes import actions as nodes

SENDERS: Final = (Post.CLERK, Post.ASSISTANT, Post.HANDLER)
CARRIES: Final = "eservice.deliver"
KEPT: Final = DESIGN.art("GATE-KEPT")
KNOWN: Final = DESIGN.art("GATE-KNOWN")


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """An envelope that is taken: what it says, who says so, and the verdict that goes with it."""

    body: Any
    partner_name: str
    verdict: VerdictEntry
    message_id: int | None = None


@act("登记往来对方", by=(Post.ADMIN_SYSTEM,), on="court", page="gateway:partners", cites=KNOWN)
def register_partner(*, terms: PartnerTerms, by: Officer, at: datetime) -> int:
    """Enter a counterpart's system, or change where it is and what it takes. Gives its id."""
    with legal_act(register_partner, by=by, at=at) as doing:
        partner_id = dispatch.enter_partner(
            doing,
            entry=PartnerEntry(
                code=terms.code, name=terms.name, address=terms.address.rstrip("/"),
                kinds=terms.kinds, algorithm=terms.algorithm,
            ),
        )  # fmt: skip
        doing.says(f"登记往来对方：{terms.name}（{terms.code}），{terms.address}")
        doing.gives(partner_id)
    return partner_id


@act("登记对方公钥", by=(Post.ADMIN_SYSTEM,), on="court", page="gateway:partners", cites=KNOWN)
def register_key(*, terms: KeyTerms, by: Officer, at: datetime) -> int:
    """Enter a public key of a counterpart with the time it is good for. Gives its id."""
    with legal_act(register_key, by=by, at=at) as doing:
        partner = _own(terms.partner_id, by)
        id = dispatch.enter_key(
            doing,
            entry=KeyEntry(
                partner_id=partner.id, key_id=terms.key_id, algorithm=terms.algorithm,
                public_key=terms.public_key, from_at=terms.from_at, until_at=terms.until_at,
            ),
        )  # fmt: skip
        doing.says(
            f"登记{partner.name}的公钥 {terms.key_id}（{terms.algorithm}），"
            f"{terms.from_at:%Y-%m-%d %H:%M} 至 {terms.until_at:%Y-%m-%d %H:%M} 有效"
        )
        doing.gives(id)
    return id


@act("停用对方公钥", by=(Post.ADMIN_SYSTEM,), on="court", page="gateway:partners", cites=KNOWN)
def end_key(*, partner_id: int, key_id: int, by: Officer, at: datetime) -> int:
    """From now on nothing signed with this key is taken. Gives the key's id."""
    with legal_act(end_key, by=by, at=at) as doing:
        partner = _own(partner_id, by)
        named = {one.id: one.key_id for one in record.keys_of(partner.id)}
        if key_id not in named:
            raise NotOnRecord("在用的公钥", key_id)
        dispatch.limit_key(doing, key_id=key_id)
        doing.says(f"停用{partner.name}的公钥 {named[key_id]}")
        doing.gives(key_id)
    return key_id


@act(
    "经网关发出", by=SENDERS, may_clocks=(LINK_OPENING.name,), page="gateway:send",
    cites=MSF2023.art(90, 1),
)  # fmt: skip
def send_by_gateway(*, case_id: int, terms: SendTerms, by: Officer, at: datetime) -> int:
    """Queue a message to a counterpart's system and watch over its report. Gives the message.

    BadTerms: the counterpart does not take this, or the record lacks what it needs.
    """
    with legal_act(send_by_gateway, by=by, at=at, case_id=case_id) as doing:
        case = casefile.lock(doing, case_id, seen=terms.seen)
        partner = _serving(terms, case.court)
        kind = KINDS[terms.kind]
        letter = letters.written(case, terms)
        message_id = dispatch.enter_message(
            doing,
            case_id=case_id,
            entry=MessageEntry(
                direction=Direction.OUT, channel=kind.channel, counterpart=partner.name,
                matter=letter.matter, happened_on=doing.day, expected=Expected.RECEIPT,
                due_on=letters.due_on(kind, doing.day), owner_id=by.id,
                paper_id=terms.paper_id, party_id=terms.party_id,
            ),
        )  # fmt: skip
        entry = OutgoingEntry(
            message_id=message_id, partner_id=partner.id, kind=kind.name, body=letter.body,
            links=bool(letter.waits_for),
        )  # fmt: skip
        dispatch.enter_outgoing(doing, case_id=case_id, entry=entry)
        if letter.waits_for:
            nodes.start(
                doing, LINK_OPENING, case_id=case_id, from_on=doing.day, subject=letter.waits_for
            )
        doing.says(f"经网关向{partner.name}发出：{letter.matter}")
        doing.gives(message_id)
    return message_id


def carry(*, case_id: int, paper_id: int, party_id: int, by: Officer, at: datetime) -> int | None:
    """Send a paper to a party by the court's platform of electronic service; the message, or None
    where the court has no such platform."""
    with entered(Scope.of(by, at.date())):
        partners = [one for one in record.partners_for(by.court) if CARRIES in one.kinds]
    if not partners:
        return None
    terms = SendTerms(
        kind=CARRIES, partner_id=partners[0].id, party_id=party_id, paper_id=paper_id
    )  # fmt: skip
    return send_by_gateway(case_id=case_id, terms=terms, by=by, at=at)


carrying.carry_by(carry)


@act("重新发送", by=SENDERS, page="gateway:again", cites=KEPT)
def send_again(*, case_id: int, outgoing_id: int, by: Officer, at: datetime) -> int:
    """Try a message anew that its counterpart refused or that was given up. Gives its id."""
    with legal_act(send_again, by=by, at=at, case_id=case_id) as doing:
        casefile.lock(doing, case_id)
        sent = record.outgoing(outgoing_id)
        if sent.case_id != case_id:
            raise BadTerms.of("outgoing_id", "所选往来不属于本案，请重新选择")
        if record.message(sent.message_id).state is not MessageState.SENT:
            raise BadTerms.of("outgoing_id", "这项往来已有结果，不必重新发送")
        dispatch.send_anew(doing, outgoing_id=outgoing_id)
        doing.says(f"重新发送：{record.message(sent.message_id).matter}")
        doing.gives(sent.message_id)
    return sent.message_id


@act("收到回报", by=(Post.SYSTEM,), announces=(MessageAnswered,), cites=KEPT)
def take_report(*, case_id: int, heard: Heard, by: Officer, at: datetime) -> int:
    """Enter what a counterpart reports on a message, once. Gives the message's id.

    BadTerms: the message has ended with something else (a contradiction).
    """
    with legal_act(take_report, by=by, at=at, case_id=case_id) as doing:
        case = casefile.lock(doing, case_id)
        report: Report = heard.body
        sent = record.message(heard.message_id or 0)
        words = protocol.said_in(report)
        on = report.happened_at.astimezone(at.tzinfo).date()
        if state := protocol.ended_by(report):
            _end(doing, sent, state, on, words)
        else:
            _file(doing, case, heard, sent, on, words)
        dispatch.hear_of(doing, entry=heard.verdict)
        doing.announce(
            MessageAnswered(
                act_id=doing.id, case_id=case.id, court=case.court, message_id=sent.id,
                outcome=report.outcome, answered_on=on, answer=words,
                paper_id=sent.paper_id, party_id=sent.party_id,
            )
        )  # fmt: skip
        doing.says(f"{heard.partner_name}回报：{sent.matter}，{words}")
        doing.gives(sent.id)
    return sent.id


@act("收到来函", by=(Post.SYSTEM,), announces=(LetterReceived,), cites=KEPT)
def take_letter(*, case_id: int, heard: Heard, by: Officer, at: datetime) -> int:
    """Enter another court's letter in the case it names. Gives the message's id."""
    with legal_act(take_letter, by=by, at=at, case_id=case_id) as doing:
        case = casefile.lock(doing, case_id)
        letter: CourtMessage = heard.body
        if case.handler_id is None:
            raise BadTerms.of("case_number", "案件还没有承办人，确定承办人后重新核验")
        message_id = dispatch.enter_message(
            doing,
            case_id=case_id,
            entry=MessageEntry(
                direction=Direction.IN, channel=KINDS["court.message"].channel,
                counterpart=heard.partner_name, matter=letter.matter, happened_on=doing.day,
                expected=Expected.NOTHING, owner_id=case.handler_id, words=letter.words,
            ),
        )  # fmt: skip
        dispatch.hear_of(doing, entry=heard.verdict)
        doing.announce(
            LetterReceived(
                act_id=doing.id, case_id=case.id, court=case.court, number=case.number,
                handler_id=case.handler_id, received_on=doing.day, message_id=message_id,
                counterpart=heard.partner_name, matter=letter.matter,
            )
        )  # fmt: skip
        doing.says(f"收到{heard.partner_name}来函：{letter.matter}。{letter.words}")
        doing.gives(message_id)
    return message_id


@act("处理隔离来件", by=(Post.ADMIN_SYSTEM,), on="court", page="gateway:quarantine", cites=KEPT)
def rule_on_quarantined(*, terms: RulingTerms, by: Officer, at: datetime) -> int:
    """Decide that a quarantined incoming is judged again or dismissed. Gives the ruling's id."""
    with legal_act(rule_on_quarantined, by=by, at=at) as doing:
        if not record.is_quarantined(terms.incoming_id, by.court):
            raise NotOnRecord("隔离的来件", terms.incoming_id)
        id = dispatch.enter_ruling(
            doing, incoming_id=terms.incoming_id, outcome=terms.outcome, ground=terms.ground
        )
        again = "重新核验" if terms.outcome is RulingOn.AGAIN else "作废"
        doing.says(f"隔离来件{again}：{terms.ground}")
        doing.gives(id)
    return id


def _end(
    doing: Any, sent: record.MessageOnRecord, state: MessageState, on: date, words: str
) -> None:
    if sent.state is MessageState.SENT:
        dispatch.settle_message(
            doing, message_id=sent.id, state=state, answered_on=on, answer=words[:300]
        )
    elif sent.state is not state:
        raise BadTerms.of(
            "outcome", f"与已登记的结果（{sent.state}：{sent.answer}）矛盾，请向对方核实"
        )


def _file(
    doing: LegalAct,
    case: CaseCard,
    heard: Heard,
    sent: record.MessageOnRecord,
    on: date,
    words: str,
) -> None:
    """A report on the way that ends nothing is a thing of the dossier all the same."""
    leaf = LeafEntry(
        source=Source.INCOMING, source_id=heard.verdict.incoming_id, chapter=Chapter.EXCHANGE,
        title=f"{heard.partner_name}回报：{sent.matter}",
        text=f"回报：{on}\n对方：{heard.partner_name}\n原往来：{sent.matter}\n内容：{words}",
        pages=1, happened_on=on,
    )  # fmt: skip
    dossier.enter(doing, case, leaves=[leaf])


def _own(partner_id: int, by: Officer) -> record.PartnerOnRecord:
    partner = record.partner(partner_id)
    if partner.court != by.court:
        raise NotOnRecord("往来对方", partner_id)
    return partner


def _serving(terms: SendTerms, court: str) -> record.PartnerOnRecord:
    for partner in record.partners_for(court):
        if partner.id == terms.partner_id and terms.kind in partner.kinds:
            return partner
    raise BadTerms.of("partner_id", "所选对方不办理这一事项，请重新选择")
