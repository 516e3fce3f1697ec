"""One envelope there, its acknowledgement back: sealed, carried over HTTP, held against its try.

Never inside a transaction; whatever is no acknowledgement of this very try is no answer.
"""

import http.client
import json
from dataclasses import dataclass
from datetime import datetime
from typing import Final, Protocol
from urllib.parse import urlsplit

from django.db import connection

from zhiheng.doors.gateway import letters, protocol
from zhiheng.doors.gateway.bodies import Ack
from zhiheng.plant import codes, envelope, keys, signing
from zhiheng.plant.envelope import Letter, Malformed
from zhiheng.registers.dispatch import queries as record
from zhiheng.registers.dispatch.queries import KeyOnRecord, PartnerOnRecord
from zhiheng.registers.dispatch.terms import Claimed

SECONDS_TO_ANSWER: Final = 10
LONGEST_ANSWER: Final = 65536
TRY_AGAIN: Final = frozenset((408, 425, 429))
BROKEN: Final = (OSError, http.client.HTTPException)


class NoAnswer(Exception):
    """The counterpart did not answer as the protocol says; it may have taken the envelope."""


class Carrier(Protocol):
    """Whatever brings one letter to a counterpart."""

    def carry(self, one: Claimed, at: datetime) -> tuple[Ack, str]:
        """The acknowledgement of this try, and its text as it came. NoAnswer when none came."""

    def close(self) -> None:
        """Nothing more is carried."""


@dataclass(frozen=True, slots=True)
class Wire:
    """A connection to one counterpart, open for one slice of its queue, and the counterpart's keys
    as they are registered when the slice begins."""

    partner: PartnerOnRecord
    keys: tuple[KeyOnRecord, ...]
    line: http.client.HTTPConnection
    path: str

    @classmethod
    def to(cls, partner: PartnerOnRecord) -> "Wire":
        """Nothing is connected yet."""
        parts = urlsplit(partner.address)
        secure = parts.scheme == "https"
        kind = http.client.HTTPSConnection if secure else http.client.HTTPConnection
        line = kind(parts.hostname or "", parts.port, timeout=SECONDS_TO_ANSWER)
        path = f"{parts.path}/v{protocol.VERSION}/messages"
        return cls(partner, record.keys_of(partner.id), line, path)

    def carry(self, one: Claimed, at: datetime) -> tuple[Ack, str]:
        content, nonce = self._sealed(one, at)
        status, body = self.post(content)
        return self._ack(status, body, one, nonce, at), body.decode()

    def close(self) -> None:
        self.line.close()

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

    def _sealed(self, one: Claimed, at: datetime) -> tuple[bytes, str]:
        """The envelope of this try: id and body are the message's, nonce and moment the try's."""
        code = codes.code_of("envelope", one.outgoing_id)
        mac = keys.mac(keys.derived("codes", "nonce"), f"{code}/{one.attempts}/{at}".encode())
        made = Letter(
            id=code, sender=one.court, receiver=self.partner.code, kind=one.kind, issued_at=at,
            nonce=mac[:16].hex(), body=letters.completed(one, json.loads(one.body)),
        )  # fmt: skip
        return envelope.sealed(made, signing.signer(self.partner.algorithm.lower())), made.nonce

    def _ack(self, status: int, body: bytes, one: Claimed, nonce: str, at: datetime) -> Ack:
        """The counterpart's acknowledgement of this very try. NoAnswer when it is none."""
        name = self.partner.name
        if status >= 500 or status in TRY_AGAIN:
            raise NoAnswer(f"{name}应答 {status}，没有办成")
        try:
            said = envelope.read(body)
            ack = protocol.ack_of(said.body)
        except Malformed as malformed:
            raise NoAnswer(f"{name}的回执不合协议：{malformed}") from malformed
        named = [key for key in self.keys if key.key_id == said.key_id]
        good = [key for key in named if key.good(at) and key.algorithm == said.algorithm]
        if said.sender != self.partner.code or not good:
            raise NoAnswer(f"{name}的回执没有用登记的公钥签名")
        if said.kind != protocol.ACK or not envelope.verified(said, good[0].public_key):
            raise NoAnswer(f"{name}的回执签名不符")
        code = codes.code_of("envelope", one.outgoing_id)
        if (said.receiver, ack.of, ack.nonce) != (one.court, code, nonce):
            raise NoAnswer(f"{name}的回执不是这一次发送的")
        return ack


def _why(broken: Exception) -> str:
    return "超时" if isinstance(broken, TimeoutError) else type(broken).__name__
