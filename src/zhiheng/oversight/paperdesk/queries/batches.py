"""Batches on record: which there are, and what of each is still to be done."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Exists, OuterRef

from zhiheng.oversight.paperdesk.models import Batch, Item, Result
from zhiheng.oversight.paperdesk.terms import ItemTerms
from zhiheng.plant.errors import NotOnRecord
from zhiheng.plant.paging import SIZE, Page, Position, page


@dataclass(frozen=True, slots=True, kw_only=True)
class BatchOnRecord:
    """One batch as it was ordered."""

    id: int
    court: str
    staff_id: int
    words: str
    kind: str
    said: tuple[tuple[str, str], ...]
    serves: bool
    recorded_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemOnRecord:
    """One paper of a batch; what came of it last, if anything was tried."""

    id: int
    ordinal: int
    case_id: int
    party_id: int | None
    row_id: int | None
    about: str
    paper_id: int | None
    problem: str
    tried: bool

    @property
    def terms(self) -> ItemTerms:
        """The item as it was asked for."""
        return ItemTerms(
            case_id=self.case_id, party_id=self.party_id, row_id=self.row_id, about=self.about
        )


def batch(id: int) -> BatchOnRecord:
    """One batch; NotOnRecord when out of scope."""
    row = Batch.objects.filter(id=id).first()
    if row is None:
        raise NotOnRecord("批次", id)
    return _batch(row)


def batches_page(court: str, key: str | None = None, size: int = SIZE) -> Page[BatchOnRecord]:
    """The batches of a court, newest first."""

    def fetch(position: Position | None, limit: int) -> Sequence[BatchOnRecord]:
        rows = Batch.objects.filter(court=court)
        if position is None:
            found = rows.order_by("-id")
        elif position.backwards:
            found = rows.filter(id__gt=position.values[0]).order_by("id")
        else:
            found = rows.filter(id__lt=position.values[0]).order_by("-id")
        return [_batch(row) for row in found[:limit]]

    return page(fetch, lambda row: (row.id,), key, size)


def open_items(batch_id: int, at_most: int) -> tuple[ItemOnRecord, ...]:
    """The items nothing has come of yet, in their order."""
    tried = Result.objects.filter(item_id=OuterRef("id"))
    rows = Item.objects.filter(~Exists(tried), batch_id=batch_id).order_by("ordinal")
    return tuple(_item(row, None) for row in rows[:at_most])


def items_of(batch_id: int) -> tuple[ItemOnRecord, ...]:
    """Every item of a batch with what came of it last, in two statements."""
    rows = list(Item.objects.filter(batch_id=batch_id).order_by("ordinal"))
    last = {
        one.item_id: one for one in Result.objects.filter(item__batch_id=batch_id).order_by("id")
    }
    return tuple(_item(row, last.get(row.id)) for row in rows)


def _item(row: Item, last: Result | None) -> ItemOnRecord:
    return ItemOnRecord(
        id=row.id, ordinal=row.ordinal, case_id=row.case_id, party_id=row.party_id,
        row_id=row.row_id, about=row.about, paper_id=last.paper_id if last else None,
        problem=last.problem if last else "", tried=last is not None,
    )  # fmt: skip


def _batch(row: Batch) -> BatchOnRecord:
    return BatchOnRecord(
        id=row.id, court=row.court, staff_id=row.staff_id, words=row.words, kind=row.kind,
        said=tuple((name, words) for name, words in row.said), serves=row.serves,
        recorded_at=row.recorded_at,
    )  # fmt: skip
