"""What is said of a service, a message, an address, a decision to publish: form and API alike."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from zhiheng.law.service import Manner
from zhiheng.plant.errors import BadTerms
from zhiheng.registers.dispatch.terms import (
    LONGEST_NAME,
    LONGEST_WORDS,
    Channel,
    Expected,
    MessageState,
    Result,
)
from zhiheng.registers.persons.terms import plain_line

ENDINGS: Final = (MessageState.ACKNOWLEDGED, MessageState.RETURNED, MessageState.VOID)
"""What may come of a message."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ServedTerms:
    """A paper reached a party (登记送达).

    `happened_on` is the day that counts in the manner: of the signature, of leaving the paper, of
    its arrival, of the last publication. An empty `server` is the officer who enters it.
    """

    paper_id: int
    party_id: int
    manner: Manner
    happened_on: date
    evidence: str
    receiver: str = ""
    server: str = ""
    seen: int | None = None

    def __post_init__(self) -> None:
        _refuse(
            _line("evidence", "送达凭证", self.evidence, LONGEST_WORDS)
            | _maybe("receiver", "签收人", self.receiver)
            | _maybe("server", "送达人", self.server)
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ReturnedTerms:
    """A paper did not reach a party (登记退回): the day it came back or was refused, and why."""

    paper_id: int
    party_id: int
    manner: Manner
    happened_on: date
    failure: str
    evidence: str
    seen: int | None = None

    def __post_init__(self) -> None:
        _refuse(
            _line("failure", "未送达原因", self.failure, LONGEST_WORDS)
            | _line("evidence", "送达凭证", self.evidence, LONGEST_WORDS)
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectionTerms:
    """What a service should have been recorded as (更正送达), and why it was wrong."""

    service_id: int
    manner: Manner
    result: Result
    happened_on: date
    evidence: str
    ground: str
    receiver: str = ""
    failure: str = ""
    seen: int | None = None

    def __post_init__(self) -> None:
        wrong = _line("evidence", "送达凭证", self.evidence, LONGEST_WORDS)
        wrong |= _line("ground", "更正理由", self.ground, LONGEST_WORDS)
        wrong |= _maybe("receiver", "签收人", self.receiver)
        if self.result is Result.UNSERVED:
            wrong |= _line("failure", "未送达原因", self.failure, LONGEST_WORDS)
        elif self.failure:
            wrong["failure"] = "已送达的不写未送达原因；没有送达的，结果请选“未送达”"
        _refuse(wrong)


@dataclass(frozen=True, slots=True, kw_only=True)
class SentTerms:
    """A message left the court (登记发出). What carries a paper to a party needs no other words."""

    channel: Channel
    happened_on: date
    expected: Expected
    due_on: date | None = None
    counterpart: str = ""
    matter: str = ""
    paper_id: int | None = None
    party_id: int | None = None
    seen: int | None = None

    def __post_init__(self) -> None:
        wrong: dict[str, str] = {}
        if self.paper_id is None:
            wrong |= _line("counterpart", "对方", self.counterpart, LONGEST_NAME)
            wrong |= _line("matter", "事由", self.matter, LONGEST_WORDS)
        if self.paper_id is not None and self.expected is Expected.NOTHING:
            wrong["expected"] = "寄送文书应有送达回证或者回执，请选“回执”"
        wrong |= self._wrong_due()
        _refuse(wrong)

    def _wrong_due(self) -> dict[str, str]:
        if self.expected is Expected.NOTHING:
            asked = self.due_on is not None
            return {"due_on": "不需要回执的不填催收日"} if asked else {}
        if self.due_on is None:
            return {"due_on": f"需要{self.expected}的，请填应当收到的最后一日"}
        early = self.due_on < self.happened_on
        return {"due_on": f"应收日早于发出日 {self.happened_on}，请核对"} if early else {}


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerTerms:
    """What came of a message (登记回执): acknowledged, returned or void, with its words."""

    message_id: int
    state: MessageState
    answered_on: date
    answer: str
    seen: int | None = None

    def __post_init__(self) -> None:
        wrong = _line("answer", "回执内容", self.answer, LONGEST_WORDS)
        if self.state not in ENDINGS:
            wrong["state"] = f"结果应为{'、'.join(ENDINGS)}之一"
        _refuse(wrong)


@dataclass(frozen=True, slots=True, kw_only=True)
class AddressTerms:
    """The address a party confirmed for service (确认送达地址); `electronic` is the fax number,
    mail address or phone under which it agreed to be served."""

    party_id: int
    address: str
    confirmed_on: date
    evidence: str
    electronic: str = ""
    seen: int | None = None

    def __post_init__(self) -> None:
        _refuse(
            _line("address", "送达地址", self.address, LONGEST_WORDS)
            | _line("evidence", "确认书", self.evidence, LONGEST_WORDS)
            | _maybe("electronic", "电子送达地址", self.electronic)
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicationTerms:
    """A party is to be served by publication (决定公告送达); `ground` goes into the dossier."""

    party_id: int
    ground: str
    seen: int | None = None

    def __post_init__(self) -> None:
        _refuse(_line("ground", "公告送达的原因", self.ground, LONGEST_WORDS))


def _refuse(wrong: dict[str, str]) -> None:
    if wrong:
        raise BadTerms(wrong)


def _maybe(name: str, noun: str, value: str) -> dict[str, str]:
    return _line(name, noun, value, LONGEST_NAME) if value else {}


def _line(name: str, noun: str, value: str, longest: int) -> dict[str, str]:
    try:
        plain_line(name, noun, value, longest)
    except BadTerms as bad:
        return dict(bad.sentences)
    return {}
