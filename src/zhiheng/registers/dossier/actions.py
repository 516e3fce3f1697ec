"""Entering into the dossier; whatever makes or takes a thing of a case does so in its own act."""

from collections.abc import Sequence

from zhiheng.law.dossier import volume_of
from zhiheng.plant import sm3
from zhiheng.plant.errors import BadTerms
from zhiheng.plant.legal_act import LegalAct
from zhiheng.plant.rows import row_of
from zhiheng.registers.casefile.queries import CaseCard
from zhiheng.registers.dossier.models import File, HandOver, Leaf
from zhiheng.registers.dossier.queries import squeezed
from zhiheng.registers.dossier.terms import (
    LONGEST_TEXT,
    LONGEST_TITLE,
    RECORDS,
    FileEntry,
    HandOverEntry,
    LeafEntry,
)


def enter(doing: LegalAct, case: CaseCard, *, leaves: Sequence[LeafEntry]) -> None:
    """Enter these into the dossier of the case; what stands there already stays as it is."""
    Leaf.objects.bulk_create((_leaf(doing, case, one) for one in leaves), ignore_conflicts=True)


def enter_file(doing: LegalAct, case: CaseCard, *, file: FileEntry) -> int:
    """Keep a file of the case; BadTerms where the same file lies there. Gives its id."""
    digest = sm3.digest(file.content)
    if File.objects.filter(case_id=case.id, content_hash=digest).exists():
        raise BadTerms.of("materials", f"“{file.name}”已经在卷，内容相同，不必重复归入")
    row = File.objects.create(
        **_of_case(doing, case), name=file.name[-LONGEST_TITLE:], media=file.media,
        content=file.content, size_bytes=len(file.content), content_hash=digest,
    )  # fmt: skip
    return row.id


def enter_hand_over(doing: LegalAct, case: CaseCard, *, entry: HandOverEntry) -> int:
    """Keep that the dossier went to the archive; BadTerms where it has, or its number is taken."""
    if HandOver.objects.filter(case_id=case.id).exists():
        raise BadTerms.of("archive_number", "本案卷宗已经移交归档，不必重复移交")
    if HandOver.objects.filter(court=case.court, archive_number=entry.archive_number).exists():
        raise BadTerms.of("archive_number", f"档号 {entry.archive_number} 已用于另一案，请核对档号")
    row = HandOver.objects.create(
        **_of_case(doing, case), archive_number=entry.archive_number, receiver=entry.receiver,
        leaves=entry.leaves, pages=entry.pages, manifest_hash=entry.manifest_hash,
        checklist=[*entry.checklist],
    )  # fmt: skip
    return row.id


def _leaf(doing: LegalAct, case: CaseCard, entry: LeafEntry) -> Leaf:
    said = entry.text if entry.source in RECORDS else squeezed(entry.text)
    text = said.replace("\0", "")[:LONGEST_TEXT]
    return Leaf(
        **_of_case(doing, case) | {"happened_on": entry.happened_on or doing.day},
        volume=volume_of(entry.chapter, doing.day),
        chapter=entry.chapter,
        source=entry.source,
        source_id=entry.source_id,
        title=entry.title[:LONGEST_TITLE],
        media=entry.media,
        pages=entry.pages,
        digest=entry.digest or sm3.digest(text.encode()),
        text=text,
    )


def _of_case(doing: LegalAct, case: CaseCard) -> dict[str, object]:
    return row_of(doing) | {"case_id": case.id, "court": case.court, "secrecy": case.secrecy}
