"""Signing a PDF by PAdES (ETSI EN 319 142-1, baseline B) with a key that stays in its device.

A signature is an incremental update: the file before it remains, byte for byte, at the beginning of
the file after it. Time is told, never read: it stands in the signature dictionary (/M), as PAdES
asks.
"""

from collections.abc import Generator
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import Any, Final

from asn1crypto import cms, x509
from pyhanko.pdf_utils.content import PdfContent
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.layout import BoxConstraints
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.fields import SigFieldSpec, SigSeedSubFilter
from pyhanko.sign.signers import Signer
from pyhanko.sign.signers.cms_embedder import (
    PdfCMSEmbedder,
    SigAppearanceSetup,
    SigIOSetup,
    SigObjSetup,
)
from pyhanko.sign.signers.pdf_byterange import SignatureObject
from pyhanko.stamp import StaticStampStyle
from pyhanko_certvalidator.registry import SimpleCertificateStore

from zhiheng.plant import certificates, typeset
from zhiheng.plant.awaited import result_of
from zhiheng.plant.keystore import Algorithm, Device

MARK: Final = Path(__file__).with_name("pdfmark.typ")
DIGEST: Final = "sha256"
# Two certificates, a digest and a P-256 signature come to about 2 KB; twice that in hexadecimal.
RESERVED: Final = 8 * 1024
_LONGEST_SIGNATURE: Final = 72


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """What is drawn at the foot of the last page, in words; `box` in points from below left."""

    title: str
    mark: str
    holder: str
    court: str
    line: str
    box: tuple[int, int, int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Signing:
    """One signature: its field's name in the file, whose key and certificate, when and why."""

    field: str
    label: str
    certificate: bytes
    root: bytes
    reason: str
    place: str
    name: str
    signed_at: datetime
    mark: Mark


class DeviceSigner(Signer):
    """Asks the device for the raw signature; the key itself is never here."""

    def __init__(self, device: Device, label: str, certificate: bytes, root: bytes) -> None:
        authority = certificates.parsed(root)
        super().__init__(
            signing_cert=certificates.parsed(certificate),
            cert_registry=_registry(authority),
        )
        self._device, self._label = device, label

    async def async_sign_raw(
        self, data: bytes, digest_algorithm: str, dry_run: bool = False
    ) -> bytes:
        if digest_algorithm != DIGEST:
            raise ValueError(f"the device signs by {DIGEST}, not by {digest_algorithm}")
        if dry_run:
            return bytes(_LONGEST_SIGNATURE)
        return self._device.sign(self._label, Algorithm.P256, data)


class DrawnMark(PdfContent):
    """A page of another PDF, held as bytes, as the picture of a signature."""

    def __init__(self, page: bytes) -> None:
        super().__init__()
        self._page = page

    def render(self) -> bytes:
        drawn = self._ensure_writer.import_page_as_xobject(PdfFileReader(BytesIO(self._page)))
        self.resources.xobject["/Mark"] = drawn
        x1, y1, x2, y2 = drawn.get_object()["/BBox"]
        self.box = BoxConstraints(width=abs(x1 - x2), height=abs(y1 - y2))
        return b"/Mark Do"


def sign(pdf: bytes, signing: Signing, *, device: Device) -> bytes:
    """The file with one signature more; `pdf` stands unchanged at its beginning. KeyLost."""
    writer = IncrementalPdfFileWriter(BytesIO(pdf))
    spec = SigFieldSpec(signing.field, on_page=-1, box=signing.mark.box)
    steps: Generator[Any, Any, None] = PdfCMSEmbedder(new_field_spec=spec).write_cms(
        signing.field, writer
    )
    next(steps)
    steps.send(SigObjSetup(sig_placeholder=_placeholder(signing), appearance_setup=_drawn(signing)))
    prepared, written = steps.send(SigIOSetup(md_algorithm=DIGEST))
    steps.send(_container(prepared.document_digest, signing, device))
    signed: bytes = written.getvalue()
    if not signed.startswith(pdf):
        raise ValueError("a signature must leave the file before it unchanged")
    return signed


def _registry(authority: x509.Certificate) -> SimpleCertificateStore:
    held = SimpleCertificateStore()  # type: ignore[no-untyped-call]
    held.register(authority)
    return held


def _placeholder(signing: Signing) -> SignatureObject:
    return SignatureObject(
        timestamp=signing.signed_at,
        subfilter=SigSeedSubFilter.PADES,
        name=signing.name,
        location=signing.place,
        reason=signing.reason,
        bytes_reserved=RESERVED,
    )


def _drawn(signing: Signing) -> SigAppearanceSetup:
    mark = signing.mark
    words = {name: getattr(mark, name) for name in ("title", "mark", "holder", "court", "line")}
    style = StaticStampStyle(border_width=0, background=DrawnMark(typeset.draw(str(MARK), words)))
    return SigAppearanceSetup(style=style, timestamp=signing.signed_at, name=signing.name)


def _container(digest: bytes, signing: Signing, device: Device) -> cms.ContentInfo:
    signer = DeviceSigner(device, signing.label, signing.certificate, signing.root)
    return result_of(signer.async_sign(digest, DIGEST, use_pades=True))
