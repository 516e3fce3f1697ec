"""The file of an order: the paper as drawn, with what was signed before, signed once more."""

from dataclasses import dataclass
from datetime import datetime

from zhiheng.plant import codes, pdfcheck, pdfsign, sm3
from zhiheng.plant.keystore import Algorithm, Device, KeyLost, device
from zhiheng.registers.documents import queries as documents
from zhiheng.registers.documents.queries import PaperOnRecord
from zhiheng.registers.seals import queries as record
from zhiheng.registers.seals.queries import CertificateOnRecord, OrderOnRecord
from zhiheng.registers.seals.terms import DrawnFile, Outcome, Purpose, SignedFile

# A4 is 595 points wide; the margin below the 22 lines of a page (GB/T 9704) is 99 points high.
BOXES = {Purpose.PERSON: (36, 16, 222, 78), Purpose.SEAL: (373, 16, 559, 78)}
TITLES = {Purpose.PERSON: "电子签名", Purpose.SEAL: "演示用印"}
MARKS = {Purpose.PERSON: "演示", Purpose.SEAL: "演示 · 非真实印章"}
NOTHING = DrawnFile(content=b"", content_hash=b"", pages=b"")
NO_FILE = SignedFile(added=b"", length=0, file_hash=b"", sm2_signature=b"", blocks=b"")


@dataclass(frozen=True, slots=True)
class Made:
    """What the device has made of an order; with a `problem` there is no file."""

    drawn: DrawnFile = NOTHING
    signed: SignedFile = NO_FILE
    problem: str = ""


def made_file(order: OrderOnRecord, paper: PaperOnRecord, at: datetime) -> Made:
    """Draw, sign and keep SM2 beside; why not, where the certificate no longer holds."""
    held, root = record.certificate(order.certificate_id), record.root()
    problem = _problem(order, held, at)
    if problem or root is None:
        return Made(problem=problem or "本系统还没有证书机构的证书")
    drawn = documents.drawn(paper.sheet)
    before = record.file_of(paper.id) or drawn
    try:
        signed = _signed(before, _signing(order, held, root.der, paper, at), device())
    except KeyLost as lost:
        return Made(problem=f"{lost}，请安全管理员吊销后重新签发证书")
    return Made(
        DrawnFile(
            content=drawn, content_hash=sm3.digest(drawn), pages=b"".join(pdfcheck.pages(drawn))
        ),
        signed,
    )


def field_of(paper_id: int, purpose: Purpose) -> str:
    """The signature's field in the file: it names the paper by its opaque code."""
    return f"ZH-{codes.code_of('paper', paper_id)}-{'1' if purpose is Purpose.PERSON else '2'}"


def _problem(order: OrderOnRecord, held: CertificateOnRecord, at: datetime) -> str:
    """Why this order is not carried out now, though it was right when it was given."""
    state = held.state(at)
    if state != "有效":
        return f"{held.holder}的证书{state}"
    first = record.standing_orders(order.paper_id).get(Purpose.PERSON)
    if order.purpose is Purpose.SEAL and (first is None or first.outcome is not Outcome.DONE):
        return "签发人的签名没有完成，请先重新签名"
    return ""


def _signing(
    order: OrderOnRecord, held: CertificateOnRecord, root: bytes, paper: PaperOnRecord, at: datetime
) -> pdfsign.Signing:
    court = documents.court_line(order.court)
    mark = pdfsign.Mark(
        title=TITLES[order.purpose],
        mark=MARKS[order.purpose],
        holder=held.holder if order.purpose is Purpose.PERSON else paper.number,
        court=court,
        line=f"{at:%Y-%m-%d %H:%M}　证书 {held.serial[:8]}",
        box=BOXES[order.purpose],
    )
    return pdfsign.Signing(
        field=field_of(paper.id, order.purpose),
        label=held.label,
        certificate=held.der,
        root=root,
        reason="署名" if order.purpose is Purpose.PERSON else "用印",
        place=court,
        name=held.holder,
        signed_at=at,
        mark=mark,
    )


def _signed(before: bytes, signing: pdfsign.Signing, held: Device) -> SignedFile:
    whole = pdfsign.sign(before, signing, device=held)
    digest = sm3.digest(whole)
    return SignedFile(
        added=whole[len(before) :],
        length=len(whole),
        file_hash=digest,
        sm2_signature=held.sign(signing.label, Algorithm.SM2, digest),
        blocks=pdfcheck.blocks(whole),
    )
