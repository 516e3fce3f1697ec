"""识读准确率: what the reader proposed against what was docketed, field by field."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from django.db.models import Count, Q

from zhiheng.law.money_words import yuan
from zhiheng.measures.intake.models import ReadingCheck
from zhiheng.measures.intake.terms import ReadingOutcome
from zhiheng.registers.casefile.terms import PartyTerms, Role
from zhiheng.registers.titles.terms import ObligationTerms, TitleTerms

LONGEST_SHOWN: Final = 200
MOST_EXAMPLES: Final = 50
_SIDES: Final = {"creditor": Role.CREDITOR, "debtor": Role.DEBTOR, "guarantor": Role.DEBTOR}


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """One field as read and as docketed."""

    field: str
    place: int
    outcome: ReadingOutcome
    read_words: str
    kept_words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldAccuracy:
    """How often a field was taken as read, corrected, added by hand, struck out."""

    field: str
    kept: int
    corrected: int
    added: int
    struck: int

    @property
    def permille(self) -> int:
        """Taken as read, of a thousand."""
        return self.kept * 1000 // max(self.kept + self.corrected + self.added + self.struck, 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Corrected:
    """One value that was put right."""

    case_id: int
    field: str
    outcome: str
    read_words: str
    kept_words: str
    happened_on: date


def compared(title: TitleTerms, parties: Iterable[PartyTerms]) -> tuple[Compared, ...]:
    """The reading held against what was docketed; nothing where no text was read."""
    read = title.reading
    if not read:
        return ()
    people = tuple(parties)
    return tuple(
        Compared(
            field=field, place=place, outcome=outcome, read_words=before[:LONGEST_SHOWN],
            kept_words=after[:LONGEST_SHOWN],
        )
        for field, place, before, after in (
            *_of_heading(read, title), *_of_parties(read, people), *_of_duties(read, title),
        )
        if (outcome := _outcome(before, after)) is not None
    )  # fmt: skip


def _of_heading(read: dict[str, Any], title: TitleTerms) -> Iterator[tuple[str, int, str, str]]:
    yield "文号", 0, read.get("case_no") or "", title.case_no
    yield "作出单位", 0, read.get("court") or "", title.made_by
    yield "文书日期", 0, read.get("date") or "", title.made_on.isoformat()
    yield "案由", 0, read.get("cause") or "", title.cause


def _of_parties(
    read: dict[str, Any], people: tuple[PartyTerms, ...]
) -> Iterator[tuple[str, int, str, str]]:
    for role in (Role.CREDITOR, Role.DEBTOR):
        found = {one["name"]: one for one in read["parties"] if _SIDES.get(one["role"]) is role}
        said = {one.person.name for one in people if one.role is role}
        for place, name in enumerate(dict.fromkeys((*found, *sorted(said - {*found})))):
            yield str(role), place, name if name in found else "", name if name in said else ""


def _of_duties(read: dict[str, Any], title: TitleTerms) -> Iterator[tuple[str, int, str, str]]:
    said = {one.clause: one for one in title.obligations}
    found = {one["clause"]: one for one in read["obligations"]}
    for place, clause in enumerate(dict.fromkeys((*found, *said))):
        before, after = found.get(clause, {}), said.get(clause)
        yield "本金", place, before.get("principal") or "", _principal(after)
        yield "履行期间最后一日", place, before.get("due_date") or "", _due(before, after)
        yield (
            "计息条款", place, "有" if before.get("interest") else "",
            "有" if after and after.interest else "",
        )  # fmt: skip


def _principal(owed: ObligationTerms | None) -> str:
    return yuan(owed.principal_fen).replace(",", "") if owed and owed.principal_fen else ""


def _due(before: dict[str, Any], owed: ObligationTerms | None) -> str:
    """A day counted from the day of effect is no day the clerk added."""
    if owed is None or owed.due_on is None or (before.get("due_days") and not before["due_date"]):
        return ""
    return owed.due_on.isoformat()


def _outcome(before: str, after: str) -> ReadingOutcome | None:
    if not before and not after:
        return None
    if before == after:
        return ReadingOutcome.KEPT
    if not before:
        return ReadingOutcome.ADDED
    return ReadingOutcome.CORRECTED if after else ReadingOutcome.STRUCK


def accuracy(since: date) -> tuple[FieldAccuracy, ...]:
    """How well each field was read in the courts in scope since a day, the worst first."""

    def counted(outcome: ReadingOutcome) -> Count:
        return Count("id", filter=Q(outcome=outcome))

    rows = (
        ReadingCheck.objects.filter(happened_on__gte=since)
        .values("field")
        .annotate(
            kept=counted(ReadingOutcome.KEPT),
            corrected=counted(ReadingOutcome.CORRECTED),
            added=counted(ReadingOutcome.ADDED),
            struck=counted(ReadingOutcome.STRUCK),
        )
        .order_by("field")
    )
    found = (FieldAccuracy(**row) for row in rows)
    return tuple(sorted(found, key=lambda one: one.permille))


def corrections(since: date) -> tuple[Corrected, ...]:
    """The newest values that were put right."""
    rows = ReadingCheck.objects.filter(happened_on__gte=since).exclude(outcome=ReadingOutcome.KEPT)
    names = tuple(Corrected.__dataclass_fields__)
    return tuple(Corrected(**row) for row in rows.order_by("-id").values(*names)[:MOST_EXAMPLES])
