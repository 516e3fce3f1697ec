"""Papers that are being written: the newest version of each draft."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from zhiheng.plant.errors import NotOnRecord
from zhiheng.registers.documents.models import Draft
from zhiheng.registers.documents.terms import DraftState

MOST_SHOWN = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftOnRecord:
    """One draft as it stands: what was said so far, and the passages in other words."""

    id: int
    case_id: int
    kind: str
    party_id: int | None
    row_id: int | None
    said: tuple[tuple[str, str], ...]
    edits: tuple[tuple[str, str], ...]
    version: int
    writer: str
    recorded_at: datetime


def draft(id: int) -> DraftOnRecord:
    """One draft that is still being written; NotOnRecord when it is no longer, or out of scope."""
    for found in _drafts(Draft.objects.filter(id=id, current=True, state=DraftState.OPEN)):
        return found
    raise NotOnRecord("草稿", id)


def drafts_of(case_id: int) -> tuple[DraftOnRecord, ...]:
    """What is being written in a case, newest first."""
    return _drafts(Draft.objects.filter(case_id=case_id, current=True, state=DraftState.OPEN))


def drafts_of_handler(staff_id: int) -> tuple[DraftOnRecord, ...]:
    """What is being written in the cases an officer handles, newest first."""
    rows = Draft.objects.filter(current=True, state=DraftState.OPEN)
    return _drafts(
        rows.extra(
            where=["case_id IN (SELECT id FROM casefile_case WHERE handler_id = %s)"],
            params=[staff_id],
        )
    )


def _drafts(rows: Iterable[Draft]) -> tuple[DraftOnRecord, ...]:
    listed = rows.order_by("-id")[:MOST_SHOWN]  # type: ignore[attr-defined]
    return tuple(
        DraftOnRecord(
            id=row.id, case_id=row.case_id, kind=row.kind, party_id=row.party_id,
            row_id=row.row_id, said=_pairs(row.said), edits=_pairs(row.edits),
            version=row.version, writer=row.writer, recorded_at=row.recorded_at,
        )
        for row in listed
    )  # fmt: skip


def _pairs(kept: Iterable[Iterable[str]]) -> tuple[tuple[str, str], ...]:
    return tuple((name, words) for name, words in kept)
