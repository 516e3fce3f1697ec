"""Entering certificates, their revocation, orders to sign, and what came of them."""

from typing import Any, Final

from django.db import connection

from zhiheng.plant.errors import BadTerms, NotOnRecord
from zhiheng.plant.legal_act import LegalAct
from zhiheng.plant.rows import row_of
from zhiheng.registers.casefile import queries as casefile
from zhiheng.registers.documents.queries import PaperOnRecord
from zhiheng.registers.seals import queries
from zhiheng.registers.seals.models import (
    Certificate,
    Drawing,
    Failure,
    Order,
    Revocation,
    Signing,
)
from zhiheng.registers.seals.queries import OrderOnRecord
from zhiheng.registers.seals.terms import (
    LONGEST_FAILURE,
    LONGEST_GROUND,
    CertificateEntry,
    DrawnFile,
    Purpose,
    SignedFile,
)

AUTHORITY: Final = "the authority's own certificate"
"""The lock under which it is entered."""


def enter_authority(doing: LegalAct, *, entry: CertificateEntry) -> None:
    """Enter the authority's own certificate, unless it stands by now: of two courts that issue
    their first certificates at once the second waits, then leaves the first's. Their key is one."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [AUTHORITY])
    if queries.root() is None:
        _enter(doing, entry)


def enter_certificate(doing: LegalAct, *, entry: CertificateEntry) -> int:
    """Enter a certificate of the act's court. BadTerms: its holder has one that still holds."""
    if entry.purpose is Purpose.PERSON and entry.staff_id is not None:
        held = queries.certificate_of(entry.staff_id, doing.at)
    else:
        held = queries.seal_of(doing.court, doing.at) if entry.purpose is Purpose.SEAL else None
    if held is not None:
        raise BadTerms.of(
            "staff_ids", f"{held.holder}已有有效的证书（{held.serial}），要换发的请先吊销"
        )
    return _enter(doing, entry)


def revoke(doing: LegalAct, *, certificate_id: int, ground: str) -> int:
    """Enter that a certificate counts no longer. BadTerms: no ground, or revoked already."""
    found = queries.certificate(certificate_id)
    said = ground.strip()
    if not said or len(said) > LONGEST_GROUND:
        raise BadTerms.of("ground", f"请写明吊销的理由，不超过 {LONGEST_GROUND} 字")
    if found.revoked_at is not None:
        raise BadTerms.of("certificate_id", f"{found.holder}的证书已经吊销，不必重复")
    row = Revocation.objects.create(
        **row_of(doing), court=found.court, certificate_id=certificate_id, ground=said
    )
    return row.id


def order(doing: LegalAct, *, paper: PaperOnRecord, certificate_id: int, purpose: Purpose) -> int:
    """Enter that a paper is to be signed or sealed. BadTerms: it is already, or about to be."""
    standing = queries.standing_orders(paper.id)
    if purpose in standing:
        raise BadTerms.of(
            "paper_id", f"{paper.kind}（{paper.number}）的{purpose}{standing[purpose].outcome}"
        )
    row = Order.objects.create(
        **_of_case(doing, paper.case_id), paper_id=paper.id, certificate_id=certificate_id,
        purpose=purpose, staff_id=doing.by.id, words=doing.by.words,
    )  # fmt: skip
    return row.id


def enter_signing(
    doing: LegalAct, *, order: OrderOnRecord, paper: PaperOnRecord, file: SignedFile
) -> int:
    """Enter the signed file of an order."""
    row = Signing.objects.create(
        **_of_case(doing, order.case_id), order_id=order.id, paper_id=paper.id,
        purpose=order.purpose, added=file.added, length=file.length, file_hash=file.file_hash,
        sm2_signature=file.sm2_signature, blocks=file.blocks,
    )  # fmt: skip
    return row.id


def enter_drawing(doing: LegalAct, *, paper: PaperOnRecord, file: DrawnFile) -> None:
    """Keep the file as drawn, before its first signature; once."""
    if not Drawing.objects.filter(paper_id=paper.id).exists():
        Drawing.objects.create(
            **_of_case(doing, paper.case_id), paper_id=paper.id, frozen_hash=paper.frozen_hash,
            content=file.content, content_hash=file.content_hash, pages=file.pages,
        )  # fmt: skip


def enter_failure(doing: LegalAct, *, order: OrderOnRecord, words: str) -> int:
    """Enter why an order came to nothing. NotOnRecord: there is no such order."""
    if not words:
        raise NotOnRecord("未办成的原因", order.id)
    row = Failure.objects.create(
        **_of_case(doing, order.case_id), order_id=order.id, words=words[:LONGEST_FAILURE]
    )
    return row.id


def _of_case(doing: LegalAct, case_id: int) -> dict[str, Any]:
    case = casefile.case(case_id)
    return row_of(doing) | {"case_id": case.id, "court": case.court, "secrecy": case.secrecy}


def _enter(doing: LegalAct, entry: CertificateEntry) -> int:
    row = Certificate.objects.create(
        **row_of(doing), court=doing.court, purpose=entry.purpose, staff_id=entry.staff_id,
        holder=entry.holder, serial=entry.serial, label=entry.label, der=entry.der,
        from_at=entry.from_at, until_at=entry.until_at,
    )  # fmt: skip
    return row.id
