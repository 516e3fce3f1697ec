"""Annotations, questions and answers."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Q

from zhiheng.law.norm_places import touch
from zhiheng.plant.errors import NotOnRecord
from zhiheng.registers.norms.models import Note
from zhiheng.registers.norms.terms import NoteKind, looked_for

MOST_FOUND = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteOnRecord:
    """A note as it now reads, who wrote it and when."""

    id: int
    norm_key: str
    place: str
    kind: NoteKind
    question: str
    words: str
    version: int
    recorded_by: str
    court: str
    recorded_on: date

    def concerns(self, place: str) -> bool:
        """Whether the note is about this place or a part of it, not the norm at large."""
        return bool(self.place) and touch(self.place, place)


def note(note_id: int) -> NoteOnRecord:
    """One note that still stands; NotOnRecord otherwise."""
    for row in Note.objects.filter(id=note_id, current=True):
        return _on_record(row)
    raise NotOnRecord("编注", note_id)


def notes_on(*norm_keys: str) -> tuple[NoteOnRecord, ...]:
    """The notes on these norms, oldest first."""
    rows = Note.objects.filter(norm_id__in=norm_keys, current=True).order_by("line_id")
    return tuple(_on_record(row) for row in rows)


def notes_found(asked: str) -> tuple[NoteOnRecord, ...]:
    """The newest notes that hold what was asked, at most MOST_FOUND."""
    words = Q()
    for each in looked_for(asked):
        words |= Q(searched__contains=each)
    if not words:
        return ()
    rows = Note.objects.filter(words, current=True).order_by("-id")
    return tuple(_on_record(row) for row in rows[:MOST_FOUND])


def _on_record(row: Any) -> NoteOnRecord:
    return NoteOnRecord(
        id=row.id,
        norm_key=row.norm_id,
        place=row.place,
        kind=NoteKind(row.kind),
        question=row.question,
        words=row.words,
        version=row.version,
        recorded_by=row.recorded_by,
        court=row.court,
        recorded_on=row.happened_on,
    )
