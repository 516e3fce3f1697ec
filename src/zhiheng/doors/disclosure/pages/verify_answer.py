"""What is told of a file: its PAdES signatures, the SM2 signature beside, and what was changed."""

import re
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final
from zoneinfo import ZoneInfo

from zhiheng.plant import certificates, codes, pdfcheck, sm2, sm3
from zhiheng.plant.pdfcheck import FileRead, SignatureRead
from zhiheng.registers.seals import queries as seals
from zhiheng.registers.seals.queries import CertificateState, KnownFile
from zhiheng.registers.seals.terms import Purpose

COURT_TIME: Final = ZoneInfo("Asia/Shanghai")
_FIELD: Final = re.compile(rf"ZH-({codes.PATTERN})-[12]")


class Verdict(StrEnum):
    """What the whole comes to."""

    UNCHANGED = "签章有效，文件没有改动"
    UNSEALED = "签名有效，但还没有加盖院印"
    VOID = "签章有效，但文书已经作废"
    CHANGED = "文件被改动过"
    NOT_VALID = "签章无效"
    FOREIGN = "不是本系统签章的文件"
    UNSIGNED = "文件里没有电子签名"


GOOD: Final = frozenset((Verdict.UNCHANGED,))
DOUBTFUL: Final = frozenset((Verdict.UNSEALED, Verdict.VOID))
SAYS: Final = {
    Verdict.UNCHANGED: "与法院签章时的文件逐字节相同。",
    Verdict.UNSEALED: "签发人已签名，院印还没有加盖，请向法院索取加盖院印的文件。",
    Verdict.VOID: "法院已将这份文书作废，不再作为依据，请向承办法官核实。",
    Verdict.CHANGED: "与法院签章时的文件不同，不能作为依据，请向法院重新索取原文件。",
    Verdict.NOT_VALID: "签名时证书已不能使用，请向法院核实。",
    Verdict.FOREIGN: "签名用的证书不是本系统签发的，请到签发它的法院或者机构验证。",
    Verdict.UNSIGNED: "可能是未签章的打印稿，也可能签名已被去除，不能据此确认来源。",
}


@dataclass(frozen=True, slots=True)
class Told:
    """One signature as it is told: whose, when, and the state of file and certificate."""

    name: str
    court: str
    purpose: str
    signed_at: datetime | None
    intact: str
    certificate: str
    serial: str
    good: bool


@dataclass(frozen=True, slots=True)
class Checked:
    """The answer: the verdict, its sentence, every signature, what was changed, SM2 in words."""

    verdict: Verdict
    signatures: tuple[Told, ...]
    changes: tuple[str, ...]
    sm2: str
    digest: str

    @property
    def tone(self) -> str:
        """The colour of the verdict: ok, warn or bad."""
        if self.verdict in GOOD:
            return "ok"
        return "warn" if self.verdict in DOUBTFUL else "bad"

    @property
    def says(self) -> str:
        """What the verdict means for who holds the file."""
        return SAYS[self.verdict]


def checked(content: bytes) -> Checked:
    """Everything that can be told of the file; NotReadable."""
    found = pdfcheck.read(content, seals.roots())
    digest = sm3.digest(content)
    known = seals.known_file(digest)
    states = {one.serial: seals.state_of(one.serial) for one in found.signatures}
    told = tuple(_told(one, states[one.serial], one is found.signatures[-1], content)
                 for one in found.signatures)  # fmt: skip
    beside = _beside(digest, known, states)
    verdict = _verdict(found, told, known, states, beside=beside)
    changes = _changes(found, content) if verdict is Verdict.CHANGED else ()
    return Checked(verdict, told, changes, _sm2_words(known, beside=beside), digest.hex())


def _verdict(
    found: FileRead,
    told: tuple[Told, ...],
    known: KnownFile | None,
    states: dict[str, CertificateState | None],
    *,
    beside: bool,
) -> Verdict:
    if not found.signatures:
        return Verdict.UNSIGNED
    if not any(_ours(one, states[one.serial]) for one in found.signatures):
        return Verdict.FOREIGN
    if known is None or not beside:
        return Verdict.CHANGED
    if not all(one.good for one in told):
        return Verdict.NOT_VALID
    if known.voided_on is not None:
        return Verdict.VOID
    return Verdict.UNCHANGED if known.purpose is Purpose.SEAL else Verdict.UNSEALED


def _told(
    one: SignatureRead, state: CertificateState | None, is_last: bool, content: bytes
) -> Told:
    certificate, holds = _certificate_words(one, state)
    if not one.intact:
        intact = "签名覆盖的内容已被改动"
    elif is_last and one.covered_bytes < len(content):
        intact = "签名之后又加了内容"
    else:
        intact = "签名覆盖的内容没有改动"
    return Told(
        name=one.name,
        court=one.court,
        purpose=state.purpose if state else (one.reason or "签名"),
        signed_at=one.signed_at,
        intact=intact,
        certificate=certificate,
        serial=one.serial,
        good=one.intact and holds,
    )


def _certificate_words(one: SignatureRead, state: CertificateState | None) -> tuple[str, bool]:
    if not _ours(one, state) or state is None:
        return "不是本系统签发的证书", False
    held, at = certificates.read(one.certificate), one.signed_at
    if at is None:
        return "签名没有写明时间，不能判断证书当时是否有效", False
    if not held.from_at <= at <= held.until_at:
        return f"签名时证书不在有效期内（有效至 {_day(held.until_at)}）", False
    if state.revoked_at is None:
        return f"有效，至 {_day(held.until_at)}", True
    revoked = f"{_day(state.revoked_at)} 吊销（{state.ground}）"
    return (f"{revoked}，在签名之后，签名仍有效", True) if at < state.revoked_at else (
        f"{revoked}，在签名之前", False)  # fmt: skip


def _ours(one: SignatureRead, state: CertificateState | None) -> bool:
    return state is not None and state.der == one.certificate


def _beside(
    digest: bytes, known: KnownFile | None, states: dict[str, CertificateState | None]
) -> bool:
    """Whether the SM2 signature on record is of the holder's key over this very file."""
    state = states.get(known.serial) if known else None
    if known is None or state is None:
        return False
    point = certificates.read(state.der).sm2_public
    return sm2.verify(point, digest, known.sm2_signature)


def _sm2_words(known: KnownFile | None, *, beside: bool) -> str:
    if known is None:
        return "法院没有保存这一文件的国密签名：任何一个字节不同，都会如此"
    return "SM2 签名与文件的 SM3 摘要一致" if beside else "SM2 签名与文件的 SM3 摘要不一致"


def _changes(found: FileRead, content: bytes) -> tuple[str, ...]:
    """Where the file differs from the one on record, page by page, then by its place in bytes."""
    told = []
    if found.bytes_after:
        told.append(f"最后一个签名之后又加了 {found.bytes_after} 字节的内容")
    named = [_FIELD.fullmatch(one.field) for one in found.signatures]
    ids = [codes.id_of("paper", match[1]) for match in named if match]
    traces = seals.traces_of(ids[0]) if ids and ids[0] is not None else None
    if traces is None:
        return (*told, "法院没有保存这份文书的签章文件，不能指出改动的位置")
    told += _pages_changed(found.pages, traces.pages)
    if traces.length != len(content):
        told.append(f"文件长度不同：应为 {traces.length} 字节，实为 {len(content)} 字节")
    at = pdfcheck.first_difference(content, traces.blocks)
    if at is not None:
        told.append(f"从第 {at + 1} 字节所在的一段（每段 {pdfcheck.BLOCK_BYTES} 字节）起不同")
    return tuple(told)


def _pages_changed(pages: tuple[bytes, ...], kept: tuple[bytes, ...]) -> list[str]:
    told = [
        f"第 {place} 页的内容与签章时不同"
        for place, (one, other) in enumerate(zip(pages, kept, strict=False), start=1)
        if one != other
    ]
    if len(pages) != len(kept):
        told.append(f"页数不同：应为 {len(kept)} 页，实为 {len(pages)} 页")
    return told or ["各页的内容没有不同，改动在页面之外（字体、附加数据或者签名本身）"]


def _day(moment: datetime) -> str:
    return moment.astimezone(COURT_TIME).date().isoformat()
