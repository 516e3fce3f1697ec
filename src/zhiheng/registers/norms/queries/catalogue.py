"""Norms as they stand on a day: found by title or number, listed by level."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from datetime import date
from itertools import pairwise
from typing import Any

from django.db.models import Case, Exists, IntegerField, OuterRef, Q, QuerySet, Value, When

from zhiheng.law.norms import EXPIRED, Level, State, state_on
from zhiheng.law.norms import Norm as Entry
from zhiheng.law.norms import norms as catalogue
from zhiheng.plant.errors import NotOnRecord
from zhiheng.plant.paging import Page, Position, page
from zhiheng.registers.norms.models import Clause, Norm, Particulars, Relation
from zhiheng.registers.norms.queries.keyset import beyond
from zhiheng.registers.norms.terms import RelationKind, looked_for, searchable

RANK = Case(
    *(When(level=level, then=Value(rank)) for rank, level in enumerate(Level)),
    output_field=IntegerField(),
)

ORDER = ("rank", "norm_id")


@dataclass(frozen=True, slots=True, kw_only=True)
class NormOnRecord:
    """One norm and its state on the day that was asked for; `rank` orders the levels."""

    key: str
    title: str
    short_title: str
    number: str
    issuer: str
    level: Level
    rank: int
    status: str
    issued_on: date | None
    effective_on: date | None
    expired_on: date | None
    known_by_on: date | None
    named_in: str
    text: str
    state: State
    has_text: bool

    @property
    def cited_as(self) -> str:
        """As a sentence names it: the short title where there is one."""
        return self.short_title or self.title

    @property
    def is_expired(self) -> bool:
        return self.state in EXPIRED


def norm(key: str, on: date) -> NormOnRecord:
    """The norm with this key; NotOnRecord otherwise."""
    found = named((key,), on)
    if key not in found:
        raise NotOnRecord("规范", key)
    return found[key]


def named(keys: Iterable[str], on: date) -> dict[str, NormOnRecord]:
    """The norms with these keys, by key; an unknown key is left out; one statement."""
    rows = _current(on).filter(norm_id__in=[*keys])
    return {row.norm_id: _on_record(row, on) for row in rows}


def keys_known() -> frozenset[str]:
    """The key of every norm on record."""
    return frozenset(Norm.objects.values_list("key", flat=True))


def changed_particulars(norms: Iterable[Entry]) -> list[tuple[Entry, dict[str, Any]]]:
    """The norms of which the register tells something else or nothing, with what is to be told."""
    rows = {row.norm_id: row for row in Particulars.objects.filter(current=True)}
    told = [(norm, _cells(norm)) for norm in norms]
    return [
        (norm, cells)
        for norm, cells in told
        if norm.key not in rows
        or any(getattr(rows[norm.key], name) != value for name, value in cells.items())
    ]


def missing_relations(norms: Iterable[Entry]) -> list[tuple[RelationKind, Entry, str]]:
    """Relations between whole norms that the catalogue tells and nobody ever entered."""
    whole = Relation.objects.filter(place="", other_place="")
    known = {*whole.values_list("kind", "norm_id", "other_id")}
    told = [
        (kind, norm, other)
        for norm in norms
        for kind, others in (
            (RelationKind.AMENDS, norm.amends),
            (RelationKind.REPLACES, norm.replaces),
            (RelationKind.IMPLEMENTS, norm.implements),
        )
        for other in others
    ]
    return [each for each in told if (each[0], each[1].key, each[2]) not in known]


def catalogue_differs() -> bool:
    """Whether the law's catalogue tells something that the register does not."""
    return bool(changed_particulars(catalogue()) or missing_relations(catalogue()))


def norm_page(
    asked: str, level: str, cursor: str | None, on: date, size: int = 50
) -> Page[NormOnRecord]:
    """Norms whose title or number holds what was asked (all when nothing was), highest first."""
    rows = _current(on)
    if level:
        rows = rows.filter(level=level)
    if asked.strip():
        words = Q()
        for each in looked_for(asked):
            words |= Q(searched__contains=each)
        rows = rows.filter(words) if words else rows.none()

    def fetch(position: Position | None, limit: int) -> Sequence[NormOnRecord]:
        return [_on_record(row, on) for row in beyond(rows, position, ORDER)[:limit]]

    return page(fetch, lambda row: (row.rank, row.key), cursor, size)


def norm_for(file_name: str, head: Sequence[str]) -> str | None:
    """The key of the norm a text belongs to: by file name, by number, or by title; else None.

    A title that several editions bear decides only with one edition's day in the head.
    """
    rows = [*Particulars.objects.filter(current=True)]
    by_file = [row for row in rows if row.text and row.text == file_name]
    lines = {searchable(line) for line in head}
    by_number = [row for row in rows if row.number and searchable(row.number) in lines]
    lines |= {searchable(one + other) for one, other in pairwise(head)}
    by_title = [row for row in rows if {searchable(row.title), *_bare(row)} & lines]
    dated = [row for row in by_title if _days(row) & _days_in(head)]
    for candidates in (by_file, by_number, by_title, dated):
        if len(candidates) == 1:
            return candidates[0].norm_id
    return None


def _current(on: date) -> QuerySet[Any]:
    ended = Relation.objects.filter(
        other=OuterRef("norm"), other_place="", place="", lifting__isnull=True, from_on__lte=on
    )
    return Particulars.objects.filter(current=True).annotate(
        rank=RANK,
        is_amended=Exists(ended.filter(kind=RelationKind.AMENDS)),
        is_replaced=Exists(ended.filter(kind=RelationKind.REPLACES)),
        has_text=Exists(Clause.objects.filter(norm=OuterRef("norm"), current=True)),
    )


def _on_record(row: Any, on: date) -> NormOnRecord:
    state = state_on(
        on,
        effective_on=row.effective_on,
        expired_on=row.expired_on,
        known_by_on=row.known_by_on or row.issued_on,
        amended=row.is_amended,
        replaced=row.is_replaced,
    )
    return NormOnRecord(
        key=row.norm_id,
        title=row.title,
        short_title=row.short_title,
        number=row.number,
        issuer=row.issuer,
        level=Level(row.level),
        rank=row.rank,
        status=row.status,
        issued_on=row.issued_on,
        effective_on=row.effective_on,
        expired_on=row.expired_on,
        known_by_on=row.known_by_on,
        named_in=row.named_in,
        text=row.text,
        state=state,
        has_text=row.has_text,
    )


def _bare(row: Particulars) -> set[str]:
    """The title without the court that issued it, as a heading often bears it."""
    whole, issuer = searchable(row.title), searchable(row.issuer)
    return {whole.removeprefix(issuer)} if issuer and whole != issuer else set()


def _cells(norm: Entry) -> dict[str, Any]:
    """The columns of a norm's particulars, as the catalogue tells them."""
    said = {each.name: getattr(norm, each.name) for each in fields(norm)}
    for name in ("key", "amends", "replaces", "implements"):
        del said[name]
    names = (norm.title, norm.short_title, norm.number)
    return said | {"searched": "|".join(searchable(name) for name in names)}


def _days(row: Particulars) -> set[str]:
    days = (row.issued_on, row.effective_on)
    return {f"{day.year}年{day.month}月{day.day}日" for day in days if day}


def _days_in(head: Sequence[str]) -> set[str]:
    """The days a text's head names, one candidate a line: what stands before its first 日."""
    plain = ["".join(line.split()) for line in head]
    return {line.split("日")[0] + "日" for line in plain if "日" in line}
