"""Clauses: a norm's text page by page, and words found in all texts."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Case, IntegerField, OuterRef, Q, QuerySet, Subquery, Value, When

from zhiheng.law.norm_places import touch
from zhiheng.law.norms import Level
from zhiheng.plant.paging import Page, Position, page
from zhiheng.registers.norms.models import Clause, Particulars
from zhiheng.registers.norms.queries.keyset import beyond
from zhiheng.registers.norms.terms import TextTerms, looked_for

BEFORE = 24
AFTER = 90
RANK = Case(
    *(When(particulars_level=level, then=Value(rank)) for rank, level in enumerate(Level)),
    output_field=IntegerField(),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ClauseOnRecord:
    """One clause as it now reads; `since_on` is the day this version was recorded."""

    id: int
    norm_key: str
    place: str
    ordinal: int
    heading: str
    words: str
    version: int
    since_on: date
    rank: int = 0

    def around(self, asked: str) -> tuple[str, str, str]:
        """The words before what was asked, the words asked for, and what follows, shortened."""
        for each in (asked.strip(), *looked_for(asked)):
            at = self.words.find(each) if each else -1
            if at >= 0:
                end = at + len(each)
                first = max(0, at - BEFORE)
                lead = ("…" if first else "") + self.words[first:at]
                return lead, self.words[at:end], self.words[end : end + AFTER]
        return self.words[: BEFORE + AFTER], "", ""


def clause_page(norm_key: str, at: str, cursor: str | None, size: int = 40) -> Page[ClauseOnRecord]:
    """The clauses of a norm in order; `at` names the place at which the first page begins."""
    rows = _told().filter(norm_id=norm_key).annotate(rank=Value(0, IntegerField()))
    first = rows.filter(place__startswith=at).order_by("ordinal").first() if at else None
    if first is not None and not cursor:
        rows_from = rows.filter(ordinal__gte=first.ordinal)
        return _paged(rows_from, cursor, size, ("ordinal", "id"))
    return _paged(rows, cursor, size, ("ordinal", "id"))


def found_page(asked: str, cursor: str | None, size: int = 20) -> Page[ClauseOnRecord]:
    """Clauses that hold what was asked, of the highest level first; nothing for a single sign."""
    words = Q()
    for each in looked_for(asked):
        words |= Q(searched__contains=each)
    if not words:
        return Page((), None, None)
    level = Particulars.objects.filter(norm=OuterRef("norm"), current=True).values("level")
    rows = _told().filter(words).annotate(particulars_level=Subquery(level)).annotate(rank=RANK)
    return _paged(rows, cursor, size, ("rank", "norm_id", "ordinal", "id"))


def clauses_at(norm_key: str, place: str) -> tuple[ClauseOnRecord, ...]:
    """The clauses at this place or under it, in order."""
    rows = _told().filter(norm_id=norm_key, place__startswith=place)
    ranked = rows.annotate(rank=Value(0, IntegerField())).order_by("ordinal")
    return tuple(_on_record(row) for row in ranked)


def has_place(norm_key: str, place: str) -> bool:
    """Whether the loaded text has the place, a part of it, or the clause that it is a part of."""
    places = _told().filter(norm_id=norm_key).values_list("place", flat=True)
    return any(touch(known, place) for known in places)


def text_differs(terms: TextTerms) -> bool:
    """Whether loading these clauses would change what is on record of the norm's text."""
    rows = _told().filter(norm_id=terms.norm_key)
    told = {*rows.values_list("place", "ordinal", "text_hash")}
    return told != {(each.place, n, each.digest) for n, each in enumerate(terms.clauses, 1)}


def _told() -> QuerySet[Clause]:
    return Clause.objects.filter(current=True).exclude(words="")


def _paged(
    rows: QuerySet[Clause], cursor: str | None, size: int, by: tuple[str, ...]
) -> Page[ClauseOnRecord]:
    def fetch(position: Position | None, limit: int) -> Sequence[ClauseOnRecord]:
        return [_on_record(row) for row in beyond(rows, position, by)[:limit]]

    told = {"norm_id": "norm_key"}
    return page(
        fetch, lambda row: tuple(getattr(row, told.get(name, name)) for name in by), cursor, size
    )


def _on_record(row: Any) -> ClauseOnRecord:
    return ClauseOnRecord(
        id=row.id,
        norm_key=row.norm_id,
        place=row.place,
        ordinal=row.ordinal,
        heading=row.heading,
        words=row.words,
        version=row.version,
        since_on=row.happened_on,
        rank=row.rank,
    )
