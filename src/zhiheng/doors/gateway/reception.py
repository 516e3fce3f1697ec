"""What comes in: stored as it came, then verified, then taken, repeated or quarantined; answered.

Nothing here raises at the sender's fault: every envelope gets an answer that says what was wrong
and what to do, and whatever is not taken is in quarantine with a reason.
"""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Final

from django.db import IntegrityError

from zhiheng.doors.gateway import actions, protocol
from zhiheng.doors.gateway.actions import Heard
from zhiheng.doors.gateway.bodies import Ack, CourtMessage, Status
from zhiheng.law.kernel.finding import Refused
from zhiheng.plant import codes, envelope, signing
from zhiheng.plant.envelope import Envelope, Letter, Malformed
from zhiheng.plant.errors import BadTerms, NotOnRecord
from zhiheng.plant.officer import HIGHEST_CLEARANCE, system_officer
from zhiheng.plant.scope import ROOT_COURT, Scope, entered
from zhiheng.registers.casefile import queries as casefile
from zhiheng.registers.dispatch import actions as dispatch
from zhiheng.registers.dispatch import queries as record
from zhiheng.registers.dispatch.queries import IncomingOnRecord, PartnerOnRecord
from zhiheng.registers.dispatch.terms import VerdictEntry, Verdicts
from zhiheng.registers.personnel import queries as personnel

EVERYTHING: Final = Scope.of_court(ROOT_COURT, HIGHEST_CLEARANCE)
KEPT_OF_OVERSIZE: Final = 65536
"""How much is kept of what is too long to be taken."""
HTTP: Final = {
    "malformed": 400, "receiver": 404, "sender": 401, "key": 401, "signature": 401, "clock": 401,
    "oversize": 413, "replay": 409, "contradiction": 409, "kind": 422, "body": 422,
    "unknown_message": 422, "order": 422, "not_on_record": 422,
}  # fmt: skip
"""The HTTP status that goes with each reason; `docs/protocol` lists the same."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What the sender gets: an HTTP status and a signed acknowledgement."""

    status: int
    content: bytes


class Held(Exception):
    """This envelope is not taken: the reason by its key, and words for both sides."""

    def __init__(self, reason: str, words: str) -> None:
        super().__init__(words)
        self.reason = reason


def receive(raw: bytes, *, size: int, peer: str, at: datetime) -> Answer:
    """Store, judge, answer. `size` is what was announced; `raw` at most what may be kept."""
    with entered(EVERYTHING):
        court = _court_of(raw)
        id = dispatch.keep_incoming(raw=raw, size=size, peer=peer, court=court, at=at)
        return judge(record.incoming(id), at)


def judge(incoming: IncomingOnRecord, at: datetime) -> Answer:
    """The verdict on what is stored, and its answer.

    Who sent it is held against the moment it came, so that it can be judged again later.
    """
    said: Envelope | None = None
    entry = VerdictEntry(
        incoming_id=incoming.id, court=incoming.court, state=Verdicts.TAKEN, reason="", words=""
    )
    try:
        said = _read(incoming)
        entry = replace(
            entry, sender=said.sender, envelope=said.id, kind=said.kind, body_hash=said.body_hash
        )
        entry = _taken(said, incoming, entry, at)
    except Held as held:
        entry = replace(
            entry, state=Verdicts.QUARANTINED, reason=held.reason, words=str(held), case_id=None
        )
    if entry.state is not Verdicts.TAKEN:
        dispatch.judge_incoming(entry=entry, at=at)
    return _answer(said, entry, at)


def judge_again(incoming_id: int, at: datetime) -> Answer:
    """Judge what was quarantined once more, as of the moment it came."""
    with entered(EVERYTHING):
        return judge(record.incoming(incoming_id), at)


def judge_left(at: datetime, before: datetime) -> int:
    """Judge what was stored and never judged, because its receiver died; how many there were."""
    with entered(EVERYTHING):
        left = record.unjudged(before, 50)
        for id in left:
            judge(record.incoming(id), at)
    return len(left)


def _read(incoming: IncomingOnRecord) -> Envelope:
    if incoming.size > envelope.MOST_BYTES:
        raise Held(
            "oversize",
            f"信封 {incoming.size} 字节，超过上限 {envelope.MOST_BYTES} 字节，请分件发送",
        )
    try:
        return envelope.read(incoming.raw)
    except Malformed as malformed:
        raise Held("malformed", str(malformed)) from malformed


def _taken(
    said: Envelope, incoming: IncomingOnRecord, entry: VerdictEntry, at: datetime
) -> VerdictEntry:
    """Who signed it, then whether it came before, then what it says; and the act that takes it."""
    partner = _sender(said, incoming.received_at)
    if repeated := _repeated(said, entry):
        return repeated
    _refuse_skew(said, incoming.received_at)
    heard = _understood(said, partner, entry)
    verb = actions.take_letter if isinstance(heard.body, CourtMessage) else actions.take_report
    by = system_officer(heard.verdict.court)
    case_id = heard.verdict.case_id or 0
    try:
        verb(case_id=case_id, heard=heard, by=by, at=at)
    except IntegrityError:
        # The same envelope was taken while this one was read.
        if repeated := _repeated(said, entry):
            return repeated
        raise
    except BadTerms as bad:
        reason = "contradiction" if "outcome" in bad.sentences else "order"
        raise Held(reason, str(bad)) from bad
    except (NotOnRecord, Refused) as not_there:
        raise Held("not_on_record", str(not_there)) from not_there
    return heard.verdict


def _sender(said: Envelope, at: datetime) -> PartnerOnRecord:
    if said.receiver not in personnel.codes_known():
        raise Held("receiver", f"没有代号为 {said.receiver} 的收件法院，请核对 receiver")
    partner = record.partner_called(said.sender)
    if partner is None:
        raise Held("sender", f"{said.sender} 没有登记为往来对方，请先向收件法院登记代号和公钥")
    named = [one for one in record.keys_of(partner.id) if one.key_id == said.key_id]
    good = [one for one in named if one.good(at) and one.algorithm == said.algorithm]
    if not good:
        why = "已过期、停用或者算法不符" if named else "没有登记"
        raise Held("key", f"公钥 {said.key_id} {why}，请向登记的法院换钥")
    if not envelope.verified(said, good[0].public_key):
        raise Held("signature", "签名与登记的公钥不符，请核对规范文本和私钥")
    return partner


def _repeated(said: Envelope, entry: VerdictEntry) -> VerdictEntry | None:
    before = record.taken(said.sender, said.id)
    if before is None:
        return None
    if before.body_hash != said.body_hash:
        raise Held("replay", f"编号 {said.id} 已用于另一内容，请换新编号")
    words = "此前已经收下，没有重复登记"
    return replace(entry, state=Verdicts.REPEATED, words=words, case_id=before.case_id)


def _refuse_skew(said: Envelope, at: datetime) -> None:
    if abs(said.issued_at - at) > protocol.SKEW:
        minutes = int(protocol.SKEW.total_seconds() // 60)
        raise Held(
            "clock",
            f"issued_at 与本院时间 {at.isoformat(timespec='seconds')} 相差超过 {minutes} 分钟，"
            "请校准时钟，以新的 issued_at 和 nonce 重发",
        )


def _understood(said: Envelope, partner: PartnerOnRecord, entry: VerdictEntry) -> Heard:
    services = protocol.answers(said.kind)
    wanted = services or ((said.kind,) if said.kind == "court.message" else ())
    if not set(wanted) & set(partner.kinds):
        raise Held("kind", f"{partner.name}没有登记办理 {said.kind}，请先变更登记")
    try:
        body = protocol.body_of(said.kind, said.body)
    except Malformed as malformed:
        raise Held("body", str(malformed)) from malformed
    if isinstance(body, CourtMessage):
        return _of_case(said, partner, body, entry)
    return _of_message(said, partner, body, entry)


def _of_case(
    said: Envelope, partner: PartnerOnRecord, body: CourtMessage, entry: VerdictEntry
) -> Heard:
    case = casefile.by_number(body.case_number)
    if case is None or case.court != said.receiver:
        raise Held("not_on_record", f"{said.receiver} 没有案号为 {body.case_number} 的案件，请核对")
    verdict = replace(entry, court=case.court, case_id=case.id)
    return Heard(body=body, partner_name=partner.name, verdict=verdict)


def _of_message(said: Envelope, partner: PartnerOnRecord, body: Any, entry: VerdictEntry) -> Heard:
    unknown = Held("unknown_message", f"没有编号为 {body.of} 的往来，请核对 of")
    id = codes.id_of("envelope", body.of)
    if id is None:
        raise unknown
    try:
        sent = record.outgoing(id)
    except NotOnRecord:
        raise unknown from None
    ours = sent.partner_id == partner.id and sent.court == said.receiver
    if not ours or sent.kind not in protocol.answers(said.kind):
        raise unknown
    if body.happened_at.tzinfo is None:
        raise Held("body", "body.happened_at 应带时区，写作 2026-11-20T09:30:00+08:00")
    if body.happened_at < sent.recorded_at or body.happened_at > said.issued_at + protocol.SKEW:
        raise Held("order", "happened_at 早于发出或者晚于回报，请核对后以新编号重报")
    verdict = replace(entry, court=sent.court, case_id=sent.case_id)
    return Heard(body=body, partner_name=partner.name, verdict=verdict, message_id=sent.message_id)


def _court_of(raw: bytes) -> str:
    """Whose quarantine this would lie in: the receiver's as far as it can be read, else the root's.

    Only a look for the right shelf; nothing is believed that is not verified afterwards.
    """
    try:
        receiver = envelope.read(raw).receiver
    except Malformed:
        return ROOT_COURT
    return receiver if receiver in personnel.codes_known() else ROOT_COURT


def _answer(said: Envelope | None, entry: VerdictEntry, at: datetime) -> Answer:
    status = {
        Verdicts.TAKEN: Status.ACCEPTED,
        Verdicts.REPEATED: Status.DUPLICATE,
        Verdicts.QUARANTINED: Status.REFUSED,
    }[entry.state]
    code = codes.code_of("incoming", entry.incoming_id)
    ack = Ack(
        of=said.id if said else "", nonce=said.nonce if said else "", status=status,
        reason=entry.reason, words=entry.words[:300],
    )  # fmt: skip
    letter = Letter(
        id=f"ack-{code}",
        sender=said.receiver if said else entry.court,
        receiver=said.sender if said else protocol.UNKNOWN,
        kind=protocol.ACK,
        issued_at=at,
        nonce=code,
        body=protocol.said_by(ack),
    )
    algorithm = said.algorithm if said else "Ed25519"
    content = envelope.sealed(letter, signing.signer(algorithm.lower()))
    return Answer(HTTP[entry.reason] if entry.reason else 200, content)
