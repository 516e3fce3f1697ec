"""What goes out: taken off the queue, carried over HTTP outside of any transaction, settled.

A try has three steps, each durable before the next: the row is leased (committed), the envelope
travels (no transaction, no lock), the answer is stored. Whoever dies in between leaves a lease
that ends; the next try carries the same id, so that the other side counts it once.
"""

import http.client
import json
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final
from urllib.parse import urlsplit

from django.db import connection

from zhiheng.doors.gateway import letters, protocol
from zhiheng.doors.gateway.bodies import Ack, Status
from zhiheng.doors.gateway.reception import EVERYTHING
from zhiheng.plant import codes, envelope, keys, signing
from zhiheng.plant.envelope import Letter, Malformed
from zhiheng.plant.scope import entered
from zhiheng.registers.dispatch import actions as dispatch
from zhiheng.registers.dispatch import queries as record
from zhiheng.registers.dispatch.queries import OutgoingOnRecord, PartnerOnRecord
from zhiheng.registers.dispatch.terms import Claimed, Course, TryEntry

AT_ONCE: Final = 50
TOGETHER: Final = 8
"""How many counterparts are served at a time; each has a connection and a thread of its own."""
ATTEMPTS: Final = 10
FIRST_WAIT: Final = timedelta(seconds=15)
LONGEST_WAIT: Final = timedelta(hours=1)
LEASE: Final = timedelta(minutes=10)
SECONDS_TO_ANSWER: Final = 10
LONGEST_ANSWER: Final = 65536
TRY_AGAIN: Final = frozenset((408, 425, 429))
BROKEN: Final = (OSError, http.client.HTTPException)
Clock = Callable[[], datetime]


class NoAnswer(Exception):
    """The counterpart did not answer as the protocol says; it may have taken the envelope."""


@dataclass(frozen=True, slots=True)
class Wire:
    """A connection to one counterpart, open for one slice of its queue."""

    partner: PartnerOnRecord
    line: http.client.HTTPConnection
    path: str

    def post(self, content: bytes) -> tuple[int, bytes]:
        """Status and body of the answer; NoAnswer when none came. Never inside a transaction."""
        if connection.in_atomic_block:
            raise RuntimeError("a remote call never runs inside a transaction")
        headers = {"Content-Type": "application/json; charset=utf-8"}
        try:
            self.line.request("POST", self.path, content, headers)
            answer = self.line.getresponse()
            return answer.status, answer.read(LONGEST_ANSWER)
        except BROKEN as broken:
            self.line.close()
            raise NoAnswer(f"{self.partner.name}没有应答（{_why(broken)}）") from broken


def send_due(clock: Clock) -> int:
    """Try everything that is due, the counterparts side by side; how many were tried."""
    with entered(EVERYTHING):
        due = record.partners_due(clock())
    if not due:
        return 0
    with ThreadPoolExecutor(max_workers=TOGETHER) as threads:
        return sum(threads.map(lambda partner: _in_thread(partner, clock), due))


def send_to(partner: PartnerOnRecord, clock: Clock) -> int:
    """Try one slice of what is due for a counterpart; how many were tried.

    When it does not answer, the rest of the slice is not tried on it now.
    """
    with entered(EVERYTHING):
        claimed = dispatch.claim_due(
            partner_id=partner.id, at=clock(), lease=LEASE, at_most=AT_ONCE
        )
        if not claimed:
            return 0
        wire = _wire(partner)
        try:
            for tried, one in enumerate(claimed, start=1):
                if not _try(one, wire, clock):
                    _put_back(claimed[tried:], clock())
                    return tried
        finally:
            wire.line.close()
    return len(claimed)


def last_try_at(first_at: datetime) -> datetime:
    """No later than this is a message given up that was first tried at this moment."""
    waits = sum((wait_after(n) for n in range(1, ATTEMPTS)), timedelta())
    return first_at + waits + LEASE


def wait_after(attempts: int) -> timedelta:
    """How long after a failed try the next one follows."""
    longer: timedelta = FIRST_WAIT * 2 ** (attempts - 1)
    return min(longer, LONGEST_WAIT)


def _in_thread(partner: PartnerOnRecord, clock: Clock) -> int:
    try:
        return send_to(partner, clock)
    finally:
        connection.close()


def _try(one: Claimed, wire: Wire, clock: Clock) -> bool:
    """One try; False when the counterpart does not answer and the others had better wait."""
    sent = record.outgoing(one.outgoing_id)
    paper_id = record.message(sent.message_id).paper_id
    if awaited := letters.awaited_for(sent.kind, paper_id):
        dispatch.settle_try(entry=_later(one, awaited, clock()))
        return True
    content, nonce = _sealed(one, sent, paper_id, wire.partner, clock())
    try:
        status, body = wire.post(content)
        ack = _ack(status, body, one, nonce, wire.partner, clock())
    except NoAnswer as no_answer:
        dispatch.settle_try(entry=_failed(one, str(no_answer), clock()))
        return False
    refused = ack.status is Status.REFUSED
    entry = TryEntry(
        outgoing_id=one.outgoing_id,
        attempts=one.attempts,
        state=Course.REFUSED if refused else Course.HANDED_OVER,
        problem=f"{wire.partner.name}不收：{ack.words}" if refused else "",
        receipt=body.decode(),
    )
    if refused and ack.reason == "clock":
        entry = _failed(one, f"{wire.partner.name}不收：{ack.words}", clock())
    dispatch.settle_try(entry=entry)
    return True


def _sealed(
    one: Claimed, sent: OutgoingOnRecord, paper_id: int | None, partner: PartnerOnRecord,
    at: datetime,
) -> tuple[bytes, str]:  # fmt: skip
    """The envelope of this try: id and body are the message's, nonce and moment the try's."""
    code = codes.code_of("envelope", sent.id)
    mac = keys.mac(keys.derived("codes", "nonce"), f"{code}/{one.attempts}/{at}".encode())
    letter = Letter(
        id=code, sender=one.court, receiver=partner.code, kind=sent.kind, issued_at=at,
        nonce=mac[:16].hex(), body=letters.completed(sent.kind, json.loads(sent.body), paper_id),
    )  # fmt: skip
    return envelope.sealed(letter, signing.signer(partner.algorithm.lower())), letter.nonce


def _ack(
    status: int, body: bytes, one: Claimed, nonce: str, partner: PartnerOnRecord, at: datetime
) -> Ack:
    """The counterpart's acknowledgement of this very try. NoAnswer when it is none."""
    if status >= 500 or status in TRY_AGAIN:
        raise NoAnswer(f"{partner.name}应答 {status}，没有办成")
    try:
        said = envelope.read(body)
        ack = protocol.ack_of(said.body)
    except Malformed as malformed:
        raise NoAnswer(f"{partner.name}的回执不合协议：{malformed}") from malformed
    named = [key for key in record.keys_of(partner.id) if key.key_id == said.key_id]
    good = [key for key in named if key.good(at) and key.algorithm == said.algorithm]
    if said.sender != partner.code or not good:
        raise NoAnswer(f"{partner.name}的回执没有用登记的公钥签名")
    if said.kind != protocol.ACK or not envelope.verified(said, good[0].public_key):
        raise NoAnswer(f"{partner.name}的回执签名不符")
    code = codes.code_of("envelope", one.outgoing_id)
    if (said.receiver, ack.of, ack.nonce) != (one.court, code, nonce):
        raise NoAnswer(f"{partner.name}的回执不是这一次发送的")
    return ack


def _failed(one: Claimed, problem: str, at: datetime) -> TryEntry:
    last = one.attempts >= ATTEMPTS
    return TryEntry(
        outgoing_id=one.outgoing_id,
        attempts=one.attempts,
        state=Course.STOPPED if last else Course.WAITING,
        due_at=None if last else at + wait_after(one.attempts),
        problem=problem,
    )


def _put_back(rest: Sequence[Claimed], at: datetime) -> None:
    """What was not tried because the counterpart is away: soon again, and not counted."""
    for one in rest:
        dispatch.settle_try(entry=_later(one, "对方没有应答，稍后再试", at))


def _later(one: Claimed, problem: str, at: datetime) -> TryEntry:
    """Soon again, and this try is not counted."""
    return TryEntry(
        outgoing_id=one.outgoing_id, attempts=one.attempts, state=Course.WAITING,
        due_at=at + FIRST_WAIT, problem=problem, counted=False,
    )  # fmt: skip


def _wire(partner: PartnerOnRecord) -> Wire:
    parts = urlsplit(partner.address)
    kind = http.client.HTTPSConnection if parts.scheme == "https" else http.client.HTTPConnection
    line = kind(parts.hostname or "", parts.port, timeout=SECONDS_TO_ANSWER)
    return Wire(partner, line, f"{parts.path}/v{protocol.VERSION}/messages")


def _why(broken: Exception) -> str:
    return "超时" if isinstance(broken, TimeoutError) else type(broken).__name__
