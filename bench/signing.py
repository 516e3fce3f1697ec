"""W11: a paper is signed. Ours: drawn mark, PAdES by the device, SM2 beside, digests of the file.
Floor: bare pyHanko signing the same file invisibly with a key in memory."""

import asyncio
from collections.abc import Callable
from datetime import timedelta
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign.fields import SigSeedSubFilter
from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner

from bench.rounds import Measured, interleaved
from zhiheng.plant import certificates, pdfcheck, pdfsign, sm3, typeset
from zhiheng.plant.keystore import Algorithm, SealedFolder
from zhiheng.registers.documents.papers import LAYOUT
from zhiheng.registers.persons.exhibits import NOW

SIZE: Final = 1
GOAL: Final = 2.0
LASTING: Final = certificates.Lasting(from_at=NOW, until_at=NOW + timedelta(days=30))
SUBJECT: Final = certificates.Subject(court="演示法院", name="周文", unit="个人签名")
MARK: Final = pdfsign.Mark(
    title="电子签名", mark="演示", holder="周文", court="演示法院", line="", box=(36, 16, 222, 78)
)
SHEET: Final[dict[str, object]] = {
    "court": "演示法院", "title": "执行通知书", "number": "（2026）鲁0102执1号", "addressed_to": "",
    "paragraphs": [], "signature": "演示法院", "dated": "二〇二六年十一月二十日", "attached": None,
}  # fmt: skip


def run(size: int, rounds: int) -> Measured:
    """Medians of signing one paper over `rounds`; `size` is not used: each paper is one file."""
    with TemporaryDirectory() as folder:
        ours, floor = _jobs(SealedFolder(Path(folder)))
        medians = interleaved(ours, floor, rounds=rounds)
    return Measured(
        name="signing", size=size, ours=medians[0], floor=medians[1], rounds=rounds, goal=GOAL
    )


def _jobs(device: SealedFolder) -> tuple[Callable[[], object], Callable[[], object]]:
    pdf = typeset.draw(str(LAYOUT), {"sheet": SHEET, "mark": ""})
    root = certificates.root(device, lasting=LASTING)
    public = device.make("周文")
    certificate = certificates.issue(device, subject=SUBJECT, public=public, lasting=LASTING)
    signing = pdfsign.Signing(
        field="Sign", label="周文", certificate=certificate, root=root, reason="署名",
        place="演示法院", name="周文", signed_at=NOW, mark=MARK,
    )  # fmt: skip
    signer = pdfsign.DeviceSigner(device, "周文", certificate, root)
    meta = PdfSignatureMetadata("Sign", md_algorithm="sha256", subfilter=SigSeedSubFilter.PADES)

    def ours() -> None:
        whole = pdfsign.sign(pdf, signing, device=device)
        device.sign("周文", Algorithm.SM2, sm3.digest(whole))
        pdfcheck.blocks(whole)

    def bare() -> None:
        writer = IncrementalPdfFileWriter(BytesIO(pdf))
        asyncio.run(PdfSigner(meta, signer).async_sign_pdf(writer))

    return ours, bare
