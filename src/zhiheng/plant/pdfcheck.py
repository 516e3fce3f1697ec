"""Reading the signatures of a PDF that anybody may have made, cut short or altered.

Two things are found apart: what the signatures themselves prove, and what stands on each page, so
that a changed file can be told from the one that was signed, and where.
"""

import logging
import struct
import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from typing import Any, Final

from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation import SignatureCoverageLevel, async_validate_pdf_signature
from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature
from pyhanko.sign.validation.status import PdfSignatureStatus
from pyhanko_certvalidator import ValidationContext

from zhiheng.plant import certificates, sm3
from zhiheng.plant.awaited import result_of

BLOCK_BYTES: Final = 1024
BLOCK_DIGEST_BYTES: Final = 4
MOST_PAGES: Final = 2_000
# What is wrong with a stranger's file is told to him; the house's log is not his to fill.
logging.getLogger("pyhanko").setLevel(logging.CRITICAL)
logging.getLogger("pyhanko_certvalidator").setLevel(logging.CRITICAL)
# What a parser of hostile files raises: wrong structure, wrong types, endless nesting, bad streams.
MALFORMED: Final = (
    PdfError, ValueError, LookupError, TypeError, AttributeError, ArithmeticError, RecursionError,
    NotImplementedError, EOFError, AssertionError, struct.error, zlib.error,
)  # fmt: skip


class NotReadable(ValueError):
    """A file whose signatures cannot be read: the sentence says what it is and what to do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SignatureRead:
    """One signature: who signed by which certificate, when by his own saying, and what it proves.

    `intact`: the bytes it covers are those that were signed. `covers_all`: nothing stands after
    them. `trusted`: the certificate is of one of the roots and held at that moment.
    `added_only_signatures`: what stands after them is further signatures and nothing else.
    """

    field: str
    certificate: bytes
    serial: str
    name: str
    court: str
    reason: str
    signed_at: datetime | None
    intact: bool
    trusted: bool
    covers_all: bool
    added_only_signatures: bool
    covered_bytes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class FileRead:
    """The signatures of a file in their order, and the digest of what each page draws."""

    signatures: tuple[SignatureRead, ...]
    pages: tuple[bytes, ...]
    bytes_after: int
    """How many bytes stand after what the last signature covers."""


def read(content: bytes, roots: Iterable[bytes]) -> FileRead:
    """Every signature of the file, held against the roots; NotReadable."""
    if not content.startswith(b"%PDF-"):
        raise NotReadable("这不是 PDF 文件，请选择从法院收到的 PDF 原文件")
    if b"%%EOF" not in content[-2048:]:
        raise NotReadable("文件不完整：结尾缺失，可能没有下载完，请重新取得原文件")
    try:
        return _read(content, tuple(certificates.parsed(root) for root in roots))
    except NotReadable:
        raise
    except MALFORMED as error:
        raise NotReadable(
            "文件已损坏，读不出签名：内部结构不完整或者被改动，请重新取得原文件"
        ) from error


def pages(content: bytes) -> tuple[bytes, ...]:
    """The digest of what each page of a file of our own draws."""
    return _pages(PdfFileReader(BytesIO(content)))


def blocks(content: bytes) -> bytes:
    """Four bytes of SM3 for each kilobyte of the file: enough to tell where one differs."""
    starts = range(0, len(content), BLOCK_BYTES)
    return b"".join(
        sm3.digest(content[start : start + BLOCK_BYTES])[:BLOCK_DIGEST_BYTES] for start in starts
    )


def first_difference(content: bytes, kept: bytes) -> int | None:
    """The byte from which a file differs from the one whose blocks were kept, to a kilobyte."""
    mine = blocks(content)
    for place in range(0, max(len(mine), len(kept)), BLOCK_DIGEST_BYTES):
        end = place + BLOCK_DIGEST_BYTES
        if mine[place:end] != kept[place:end]:
            return place // BLOCK_DIGEST_BYTES * BLOCK_BYTES
    return None


def _read(content: bytes, roots: tuple[Any, ...]) -> FileRead:
    reader = PdfFileReader(BytesIO(content), strict=False)
    if reader.encrypted:
        raise NotReadable("文件加了密，读不出签名：请用没有口令的原文件，不要另存或者加密")
    signatures = tuple(
        result_of(_signature(one, roots)) for one in reader.embedded_regular_signatures
    )
    covered = signatures[-1].covered_bytes if signatures else 0
    return FileRead(
        signatures=signatures,
        pages=_pages(reader),
        bytes_after=max(0, len(content) - covered) if signatures else 0,
    )


async def _signature(one: EmbeddedPdfSignature, roots: tuple[Any, ...]) -> SignatureRead:
    certificate = one.signer_cert
    signed_at = one.self_reported_timestamp
    status = await async_validate_pdf_signature(one, _context(roots, signed_at))
    read_from = certificates.read(certificate.dump())
    first, length, second, rest = (int(number) for number in one.byte_range)
    return SignatureRead(
        field=str(one.field_name),
        certificate=certificate.dump(),
        serial=read_from.serial,
        name=read_from.name,
        court=read_from.court,
        reason=str(one.sig_object.get("/Reason", "")),
        signed_at=signed_at,
        intact=bool(status.intact and status.valid and first == 0 and second >= length),
        trusted=bool(status.trusted),
        covers_all=status.coverage is SignatureCoverageLevel.ENTIRE_FILE,
        added_only_signatures=_only_signatures_after(status),
        covered_bytes=second + rest,
    )


def _context(roots: tuple[Any, ...], signed_at: datetime | None) -> ValidationContext:
    """Nothing is fetched: what was revoked since stands in the record, not on the network."""
    return ValidationContext(
        trust_roots=list(roots), moment=signed_at, allow_fetching=False, revocation_mode="soft-fail"
    )


def _only_signatures_after(status: PdfSignatureStatus) -> bool:
    return status.coverage is SignatureCoverageLevel.ENTIRE_FILE or bool(
        status.coverage is SignatureCoverageLevel.ENTIRE_REVISION and status.docmdp_ok
    )


def _pages(reader: PdfFileReader) -> tuple[bytes, ...]:
    count = int(reader.root["/Pages"]["/Count"])
    if not 0 < count <= MOST_PAGES:
        raise NotReadable("文件的页数不对，读不出签名，请重新取得原文件")
    return tuple(sm3.digest(_drawn(reader, place)) for place in range(count))


def _drawn(reader: PdfFileReader, place: int) -> bytes:
    """The content streams of a page as they are stored, one after the other."""
    found = reader.find_page_for_modification(place)  # type: ignore[no-untyped-call]
    page = found[0].get_object()
    drawn = page.get("/Contents", generic.ArrayObject())
    streams = drawn if isinstance(drawn, generic.ArrayObject) else [drawn]
    return b"\0".join(bytes(one.get_object().encoded_data) for one in streams)
