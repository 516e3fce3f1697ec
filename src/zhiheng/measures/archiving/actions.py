"""卷宗: files laid in by hand, and the hand-over to the archive. All else comes by its own act."""

from datetime import date, datetime
from typing import Final

from zhiheng.law.kernel.finding import Refused
from zhiheng.law.posts import Post
from zhiheng.law.sources import DESIGN
from zhiheng.measures.archiving import queries
from zhiheng.measures.archiving.terms import ArchiveTerms, FileInTerms
from zhiheng.plant import sm3
from zhiheng.plant.catalogue import act
from zhiheng.plant.legal_act import legal_act
from zhiheng.plant.officer import Officer
from zhiheng.registers.casefile import actions as casefile
from zhiheng.registers.casefile.queries import CaseCard
from zhiheng.registers.dossier import actions as dossier
from zhiheng.registers.dossier.terms import FileEntry, HandOverEntry, LeafEntry, Source

KEEPERS: Final = (Post.CLERK, Post.ASSISTANT, Post.HANDLER)
LAID_IN: Final = DESIGN.art("DOS-FILE")
WHOLE: Final = DESIGN.art("DOS-WHOLE")


@act("归入材料", by=(*KEEPERS, Post.FILING), page="archiving:file_in", cites=LAID_IN)
def file_in(*, case_id: int, terms: FileInTerms, by: Officer, at: datetime) -> int:
    """Lay files into the dossier of a case; gives the id of the last. BadTerms: one lies there."""
    with legal_act(file_in, by=by, at=at, case_id=case_id) as doing:
        case = casefile.lock(doing, case_id, seen=terms.seen)
        ids = [dossier.enter_file(doing, case, file=one) for one in terms.materials]
        leaves = [_leaf(terms, *pair) for pair in zip(ids, terms.materials, strict=True)]
        dossier.enter(doing, case, leaves=leaves)
        named = "、".join(one.name for one in terms.materials)
        doing.says(f"归入材料（{terms.chapter}）：{named}"[:500])
        doing.gives(ids[-1])
    return ids[-1]


@act("移交归档", by=KEEPERS, page="archiving:hand_over", cites=WHOLE)
def hand_to_archive(*, case_id: int, terms: ArchiveTerms, by: Officer, at: datetime) -> int:
    """Hand the dossier over to the archive, whole; gives the id of the hand-over.

    Refused: something of the checklist is missing. BadTerms: handed over before, number taken.
    """
    with legal_act(hand_to_archive, by=by, at=at, case_id=case_id) as doing:
        case = casefile.lock(doing, case_id, seen=terms.seen)
        checked = queries.checklist(case, doing.day)
        _refuse_unready(checked)
        entry = _entry(case, terms, checked, doing.day)
        id = dossier.enter_hand_over(doing, case, entry=entry)
        doing.says(
            f"移交归档：档号 {entry.archive_number}，{entry.leaves} 件 {entry.pages} 页，"
            f"接收人{entry.receiver}，目录 SM3 {entry.manifest_hash.hex()}"
        )
        doing.gives(id)
    return id


def _leaf(terms: FileInTerms, file_id: int, file: FileEntry) -> LeafEntry:
    return LeafEntry(
        source=Source.FILE, source_id=file_id, chapter=terms.chapter, title=file.name,
        text=file.text, media=file.media, pages=file.pages, digest=sm3.digest(file.content),
    )  # fmt: skip


def _entry(
    case: CaseCard, terms: ArchiveTerms, checked: tuple[queries.Item, ...], on: date
) -> HandOverEntry:
    manifest = queries.manifest(case.id, on)
    return HandOverEntry(
        archive_number=terms.archive_number.strip(), receiver=terms.receiver.strip(),
        leaves=manifest.leaves, pages=manifest.pages, manifest_hash=manifest.digest,
        checklist=tuple(one.name for one in checked),
    )  # fmt: skip


def _refuse_unready(checked: tuple[queries.Item, ...]) -> None:
    missing = [one for one in checked if not one.holds]
    if missing:
        raise Refused.because(
            "DOS-WHOLE",
            "卷宗齐备后移交归档",
            WHOLE,
            "；".join(f"{one.name}：{'、'.join(one.missing)}" for one in missing),
            "；".join(one.cure for one in missing),
        )
