"""What is said of a message and of a service; the words both are kept in."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from zhiheng.law.service import Manner

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
    """One message as the register keeps it; `due_on` is asked wherever something is expected."""

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


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenFilter:
    """Whose unserved papers or unanswered messages a list shows; None does not narrow."""

    court: str
    handler_id: int | None = None
