"""What administrators and clerks must say at the gateway; form and API alike."""

import re
from dataclasses import dataclass
from datetime import datetime
from typing import Final
from urllib.parse import urlsplit

from zhiheng.doors.gateway.protocol import SERVICES
from zhiheng.plant import sm2
from zhiheng.plant.envelope import ALGORITHMS
from zhiheng.plant.errors import BadTerms
from zhiheng.registers.dispatch.terms import LONGEST_NAME, LONGEST_WORDS, RulingOn
from zhiheng.registers.persons.terms import plain_line

CODE: Final = re.compile(r"[\w.:-]{1,64}")
KEY_ID: Final = re.compile(r"[A-Za-z0-9._:-]{1,64}")
ED25519_BYTES: Final = 32


@dataclass(frozen=True, slots=True, kw_only=True)
class PartnerTerms:
    """A counterpart's system (登记往来对方): where it is, what it takes, how we sign for it."""

    code: str
    name: str
    address: str
    kinds: tuple[str, ...]
    algorithm: str

    def __post_init__(self) -> None:
        wrong: dict[str, str] = {}
        if not CODE.fullmatch(self.code):
            wrong["code"] = "代号为 1–64 个字母、汉字、数字或 . _ : -，与对方信封上写的一致"
        if not _is_address(self.address):
            wrong["address"] = "地址应为 http:// 或 https:// 开头的完整地址，不带参数"
        if not self.kinds or set(self.kinds) - set(SERVICES):
            wrong["kinds"] = f"请从协议的类别中选：{'、'.join(SERVICES)}"
        if self.algorithm not in ALGORITHMS:
            wrong["algorithm"] = f"签名算法应为 {'、'.join(ALGORITHMS)} 之一"
        _refuse(wrong | _line("name", "名称", self.name, LONGEST_NAME))


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyTerms:
    """A counterpart's public key (登记对方公钥), received outside of the network and compared."""

    partner_id: int
    key_id: str
    algorithm: str
    public_key: bytes
    from_at: datetime
    until_at: datetime

    def __post_init__(self) -> None:
        wrong: dict[str, str] = {}
        if not KEY_ID.fullmatch(self.key_id):
            wrong["key_id"] = "公钥编号为 1–64 位字母、数字或 . _ : -，与对方信封上写的一致"
        if not _is_key(self.algorithm, self.public_key):
            wrong["public_key"] = "公钥不对：Ed25519 为 32 字节，SM2 为 65 字节（04 开头）的点"
        if self.until_at <= self.from_at:
            wrong["until_at"] = "失效时间应晚于生效时间，请核对"
        _refuse(wrong)


@dataclass(frozen=True, slots=True, kw_only=True)
class SendTerms:
    """What is to go to a counterpart (经网关发出); everything else is taken from the record.

    `words` is the text of a text message or letter, or the number of a mail item. A text message
    with a paper needs none: it says what is to be fetched, and carries the link to it.
    """

    kind: str
    partner_id: int
    party_id: int | None = None
    paper_id: int | None = None
    words: str = ""
    matter: str = ""
    seen: int | None = None

    def __post_init__(self) -> None:
        wrong: dict[str, str] = {}
        if self.kind not in SERVICES:
            wrong["kind"] = "请选择要经网关办理的事项"
        linked = self.kind == "sms.send" and self.paper_id is not None
        if self.kind in ("sms.send", "court.message") and not linked:
            wrong |= _line("words", "正文", self.words, LONGEST_WORDS)
        if self.kind == "mail.track" and not KEY_ID.fullmatch(self.words):
            wrong["words"] = "请填邮件号，只用字母和数字"
        if self.kind == "court.message":
            wrong |= _line("matter", "事由", self.matter, LONGEST_WORDS)
        if self.kind in PARTIES and self.party_id is None:
            wrong["party_id"] = "请选择当事人"
        if self.kind == "eservice.deliver" and self.paper_id is None:
            wrong["paper_id"] = "请选择要送达的文书"
        _refuse(wrong)


PARTIES: Final = ("sms.send", "mail.track", "eservice.deliver", "phone.owner")
"""The kinds that are about a party of the case."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RulingTerms:
    """What becomes of a quarantined incoming (处理隔离来件), and why."""

    incoming_id: int
    outcome: RulingOn
    ground: str

    def __post_init__(self) -> None:
        _refuse(_line("ground", "理由", self.ground, LONGEST_WORDS))


def _is_address(address: str) -> bool:
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError:
        return False
    clean = not (parts.query or parts.fragment or parts.username or re.search(r"\s", address))
    return parts.scheme in ("http", "https") and bool(parts.hostname) and clean and port != 0


def _is_key(algorithm: str, public_key: bytes) -> bool:
    if algorithm == "Ed25519":
        return len(public_key) == ED25519_BYTES
    return algorithm == "SM2" and sm2.is_point(public_key)


def _line(name: str, noun: str, value: str, longest: int) -> dict[str, str]:
    try:
        plain_line(name, noun, value, longest)
    except BadTerms as bad:
        return dict(bad.sentences)
    return {}


def _refuse(wrong: dict[str, str]) -> None:
    if wrong:
        raise BadTerms(wrong)
