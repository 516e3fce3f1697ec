"""What may be known of dossiers: the leaves of a case, their files, and where words stand."""

import re
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from django.db import connection
from django.db.models import BooleanField, ExpressionWrapper, Q, QuerySet

from zhiheng.law.dossier import Chapter, Volume, places_on
from zhiheng.plant.errors import NotOnRecord
from zhiheng.plant.models import Act
from zhiheng.registers.dossier.models import File, HandOver, Leaf
from zhiheng.registers.dossier.terms import Media, Source

MOST_HITS: Final = 50
FEWEST_SIGNS: Final = 2
AROUND: Final = 30
"""How many signs of the passage are shown on either side of what was found."""
_BREAK: Final = re.compile(r"(?<=[^\x00-\x7f])\s+(?=[^\x00-\x7f])")
_SPACE: Final = re.compile(r"\s+")
_ACT: Final = ("id", "name", "officer_words")
_SEARCH: Final = "SELECT * FROM dossier_search(%s, %s, %s)"


@dataclass(frozen=True, slots=True, kw_only=True)
class LeafOnRecord:
    """One leaf, its words aside; `pages` None where they are counted when it is drawn, `worded`
    whether there are words to search."""

    id: int
    case_id: int
    volume: Volume
    chapter: Chapter
    source: Source
    source_id: int
    title: str
    media: Media
    pages: int | None
    digest: bytes
    worded: bool
    act_id: int
    act: str
    officer: str
    happened_on: date
    recorded_at: datetime


@dataclass(frozen=True, slots=True)
class Hit:
    """Where words stand: the leaf, and the passage before, at and after them."""

    leaf_id: int
    case_id: int
    title: str
    happened_on: date
    before: str
    found: str
    after: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HandOverOnRecord:
    """When the dossier went to the archive, under which number, and what it was then."""

    archive_number: str
    receiver: str
    leaves: int
    pages: int
    manifest_hash: bytes
    checklist: tuple[str, ...]
    handed_on: date


def squeezed(text: str) -> str:
    """Words as they are searched: a line broken by the page is whole again."""
    return _SPACE.sub(" ", _BREAK.sub("", text)).strip()


def volumes_for(inner: bool) -> tuple[Volume, ...]:
    """The volumes laid open to somebody; the inner one to the people of the case only."""
    return tuple(Volume) if inner else (Volume.MAIN,)


def leaves_of(case_id: int, on: date, *, inner: bool = False) -> tuple[LeafOnRecord, ...]:
    """The leaves of a case as far as they are in sight, in the order of the archive on a day;
    those of the inner volume only when asked for."""
    places = places_on(on)
    rows = Leaf.objects.filter(case_id=case_id, volume__in=volumes_for(inner))
    found = _on_record(rows.order_by("happened_on", "id"))
    return tuple(sorted(found, key=lambda one: places[one.chapter]))


def leaf(id: int) -> LeafOnRecord:
    """One leaf; NotOnRecord out of sight."""
    found = _on_record(Leaf.objects.filter(id=id))
    if not found:
        raise NotOnRecord("卷宗材料", id)
    return found[0]


def text_of(leaf_id: int) -> str:
    """The words of a leaf; NotOnRecord out of sight."""
    text = Leaf.objects.filter(id=leaf_id).values_list("text", flat=True).first()
    if text is None:
        raise NotOnRecord("卷宗材料", leaf_id)
    return text


def file_content(file_id: int) -> tuple[str, bytes]:
    """Name and content of a file laid in by hand; NotOnRecord out of sight."""
    row = File.objects.filter(id=file_id).values_list("name", "content").first()
    if row is None:
        raise NotOnRecord("卷宗材料", file_id)
    return row[0], bytes(row[1])


def search_case(case_id: int, words: str, *, inner: bool = False) -> tuple[Hit, ...]:
    """Where the words stand in a case, title or text; at most the first hits, newest first."""
    asked = squeezed(words)
    if len(asked) < FEWEST_SIGNS:
        return ()
    found = Leaf.objects.filter(case_id=case_id, volume__in=volumes_for(inner))
    rows = (found.filter(text__contains=asked) | found.filter(title__contains=asked)).order_by(
        "-happened_on", "-id"
    )
    listed = rows.values_list("id", "case_id", "title", "happened_on", "text")[:MOST_HITS]
    return tuple(_hit(asked, *row) for row in listed)


def search(words: str, *, inner: bool = False) -> tuple[Hit, ...]:
    """The same over every case in scope, through the listed definer function."""
    asked = squeezed(words)
    if len(asked) < FEWEST_SIGNS:
        return ()
    with connection.cursor() as cursor:
        cursor.execute(_SEARCH, [asked, inner, MOST_HITS])
        return tuple(_hit(asked, *row) for row in cursor.fetchall())


def hand_over_of(case_id: int) -> HandOverOnRecord | None:
    """The hand-over of the case's dossier; None before it."""
    row = HandOver.objects.filter(case_id=case_id).first()
    if row is None:
        return None
    return HandOverOnRecord(
        archive_number=row.archive_number, receiver=row.receiver, leaves=row.leaves,
        pages=row.pages, manifest_hash=bytes(row.manifest_hash),
        checklist=tuple(row.checklist), handed_on=row.happened_on,
    )  # fmt: skip


def _hit(asked: str, leaf_id: int, case_id: int, title: str, on: date, text: str) -> Hit:
    at = text.find(asked)
    if at < 0:
        return Hit(leaf_id, case_id, title, on, text[: 2 * AROUND], "", "")
    before = text[max(0, at - AROUND) : at]
    end = at + len(asked)
    return Hit(leaf_id, case_id, title, on, before, asked, text[end : end + AROUND])


def _on_record(rows: "QuerySet[Leaf, Leaf]") -> list[LeafOnRecord]:
    """The leaves with the acts that entered them, in two statements."""
    worded = ExpressionWrapper(~Q(text=""), output_field=BooleanField())
    found = list(rows.annotate(worded=worded).defer("text"))
    acts = Act.objects.filter(id__in={row.act_id for row in found})
    done = {id: (name, words) for id, name, words in acts.values_list(*_ACT)}
    return [_leaf(row, *done.get(row.act_id, ("", ""))) for row in found]


def _leaf(row: Leaf, act: str, officer: str) -> LeafOnRecord:
    return LeafOnRecord(
        id=row.id, case_id=row.case_id, volume=Volume(row.volume), chapter=Chapter(row.chapter),
        source=Source(row.source), source_id=row.source_id, title=row.title,
        media=Media(row.media), pages=row.pages, digest=bytes(row.digest),
        worded=bool(getattr(row, "worded", False)), act_id=row.act_id,
        act=act, officer=officer, happened_on=row.happened_on,
        recorded_at=row.recorded_at,
    )  # fmt: skip
