"""What is said of a message and of a service; the words both are kept in."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Final

from zhiheng.law.service import Manner

LONGEST_CODE: Final = 64
LONGEST_NAME: Final = 100
LONGEST_WORDS: Final = 300


class Direction(StrEnum):
    """Which way a message goes."""

    OUT = "发出"
    IN = "收到"


class Channel(StrEnum):
    """By what a message travels."""

    MAIL = "邮寄"
    ELECTRONIC = "电子"
    COURT = "委托法院"
    UNIT = "转交单位"
    BY_HAND = "专人"

    @property
    def manner(self) -> Manner:
        """How a paper that travels so is served."""
        return _MANNERS[self]


_MANNERS: Final = {
    Channel.MAIL: Manner.MAIL,
    Channel.ELECTRONIC: Manner.ELECTRONIC,
    Channel.COURT: Manner.ENTRUSTED,
    Channel.UNIT: Manner.FORWARDED,
    Channel.BY_HAND: Manner.DIRECT,
}


class Expected(StrEnum):
    """What has to come back."""

    NOTHING = "无"
    RECEIPT = "回执"
    REPLY = "答复"


class MessageState(StrEnum):
    """How far a message has come; overdue is not kept but found from its due day."""

    SENT = "已发"
    ACKNOWLEDGED = "已回执"
    RETURNED = "退回"
    VOID = "作废"


class Result(StrEnum):
    """What an attempt at service came to."""

    SERVED = "送达"
    UNSERVED = "未送达"


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceEntry:
    """One attempt to serve a paper on a party, as the register keeps it.

    `happened_on` is the day that counts in the manner (`law.service.DEEMING`); a failed attempt
    has a `failure`. `corrects` names the version that was wrong.
    """

    paper_id: int
    party_id: int
    manner: Manner
    result: Result
    happened_on: date
    evidence: str
    server: str
    receiver: str = ""
    failure: str = ""
    message_id: int | None = None
    corrects: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageEntry:
    """One message as the register keeps it; `due_on` is asked wherever something is expected.

    `words` is what it says, as far as that is at hand: it goes into the dossier.
    """

    direction: Direction
    channel: Channel
    counterpart: str
    matter: str
    happened_on: date
    expected: Expected
    owner_id: int
    due_on: date | None = None
    paper_id: int | None = None
    party_id: int | None = None
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenFilter:
    """Whose unserved papers or unanswered messages a list shows; None does not narrow."""

    court: str
    handler_id: int | None = None


class Course(StrEnum):
    """How far what is to go has come on the wire."""

    WAITING = "待发"
    HANDED_OVER = "已交接"
    REFUSED = "被拒"
    STOPPED = "停发"


class Verdicts(StrEnum):
    """What becomes of what comes in."""

    TAKEN = "收下"
    REPEATED = "重复"
    QUARANTINED = "隔离"


class RulingOn(StrEnum):
    """What is decided about a quarantined incoming."""

    AGAIN = "重新核验"
    DISMISSED = "作废"


@dataclass(frozen=True, slots=True, kw_only=True)
class PartnerEntry:
    """A counterpart's system as the register keeps it."""

    code: str
    name: str
    address: str
    kinds: tuple[str, ...]
    algorithm: str


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyEntry:
    """A counterpart's public key, good from one moment until another."""

    partner_id: int
    key_id: str
    algorithm: str
    public_key: bytes
    from_at: datetime
    until_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class OutgoingEntry:
    """What a message says to a counterpart: `body` is canonical JSON; whether it `links` a paper
    that waits to be opened."""

    message_id: int
    partner_id: int
    kind: str
    body: str
    links: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class VerdictEntry:
    """What becomes of one incoming; what could not be read is empty."""

    incoming_id: int
    court: str
    state: Verdicts
    reason: str
    words: str
    case_id: int | None = None
    sender: str = ""
    envelope: str = ""
    kind: str = ""
    body_hash: str = ""


@dataclass(frozen=True, slots=True)
class Claimed:
    """One outgoing that a sender has taken off the queue: which try this is, and what it says
    (`body` is canonical JSON), with the message and the paper it belongs to."""

    outgoing_id: int
    attempts: int
    court: str
    message_id: int
    paper_id: int | None
    kind: str
    body: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TryEntry:
    """What one try on the wire came to. `attempts` fences off a try whose lease has ended.

    What was taken off the queue and never put on the wire is not `counted`.
    """

    outgoing_id: int
    attempts: int
    state: Course
    due_at: datetime | None = None
    problem: str = ""
    receipt: str = ""
    counted: bool = True
