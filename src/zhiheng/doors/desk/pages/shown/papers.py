"""The papers of a case: listed newest first, one of them laid open."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from django.urls import reverse

from zhiheng.plant import codes
from zhiheng.registers.documents.queries import PaperOnRecord
from zhiheng.registers.seals.queries import OrderOnRecord
from zhiheng.registers.seals.terms import Outcome, Purpose

Orders = Mapping[Purpose, OrderOnRecord]
Files = Mapping[int, Orders]
PAPER: Final = "paper"
DIGEST_SHOWN: Final = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperRow:
    """One paper in the list; `digest` is the beginning of its fingerprint, `sm3` that of the signed
    file, '' where there is none yet."""

    kind: str
    number: str
    addressed_to: str
    issued_on: date
    digest: str
    url: str
    pdf_url: str
    current: bool
    signed: bool
    sealed: bool
    sm3: str


def chosen(papers: Sequence[PaperOnRecord], asked: int | None) -> PaperOnRecord | None:
    """The paper asked for, else the newest."""
    found = next((paper for paper in papers if paper.id == asked), None)
    return found or (papers[-1] if papers else None)


def listed(
    papers: Sequence[PaperOnRecord], shown: PaperOnRecord | None, path: str, files: Files
) -> tuple[PaperRow, ...]:
    """Newest first, each with how far its signature and seal have come."""
    return tuple(_row(paper, shown, path, files.get(paper.id, {})) for paper in reversed(papers))


def _row(paper: PaperOnRecord, shown: PaperOnRecord | None, path: str, orders: Orders) -> PaperRow:
    code = codes.code_of(PAPER, paper.id)
    done = {purpose: one for purpose, one in orders.items() if one.outcome is Outcome.DONE}
    last = done.get(Purpose.SEAL) or done.get(Purpose.PERSON)
    return PaperRow(
        kind=paper.kind,
        number=paper.number,
        addressed_to=paper.addressed_to.rstrip("："),
        issued_on=paper.issued_on,
        digest=paper.frozen_hash.hex()[:DIGEST_SHOWN],
        url=f"{path}?paper={code}",
        pdf_url=reverse("desk:paper_pdf", args=[code]),
        current=shown is not None and paper.id == shown.id,
        signed=Purpose.PERSON in done,
        sealed=Purpose.SEAL in done,
        sm3=last.file_hash.hex() if last else "",
    )
