"""What may be known of debtors' property in a case, oldest first; row-level security decides."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar

from django.db.models import QuerySet

from zhiheng.plant.errors import NotOnRecord
from zhiheng.plant.rows import by_case
from zhiheng.registers.assets.models import Clue, Explanation, Property, Report, Step
from zhiheng.registers.assets.terms import (
    FoundBy,
    PropertyKind,
    PropertyState,
    ReportBreach,
    StepKind,
)

Shown = TypeVar("Shown")


@dataclass(frozen=True, slots=True, kw_only=True)
class PropertyOnRecord:
    """A thing a debtor owns, as it is known now. `line_id` stays when it is set right."""

    id: int
    line_id: int
    case_id: int
    debtor_id: int
    kind: PropertyKind
    words: str
    location: str
    estimate_fen: int | None
    ownership_evidence: str
    found_by: FoundBy
    found_on: date
    state: PropertyState
    state_on: date
    ground: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ClueOnRecord:
    """A clue; `verified_on` None while it is open."""

    id: int
    debtor_id: int
    given_by: str
    words: str
    given_on: date
    verified_on: date | None
    confirmed: bool | None
    outcome: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StepOnRecord:
    """A step of investigation."""

    id: int
    debtor_id: int
    kind: StepKind
    asked_of: str
    done_on: date
    location: str
    outcome: str
    evidence_paper: str
    by_hand: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportOnRecord:
    """A report of property; `checked_on` None while it is unchecked."""

    id: int
    debtor_id: int
    received_on: date
    items: tuple[str, ...]
    breach: ReportBreach
    checked_on: date | None
    outcome: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ExplanationOnRecord:
    """What was said to be missing about a property, by its line, and why to go on."""

    line_id: int
    missing: tuple[str, ...]
    ground: str
    on: date


def properties_of(case_id: int) -> tuple[PropertyOnRecord, ...]:
    """The property known in a case, as it stands."""
    return properties_of_cases((case_id,)).get(case_id, ())


def properties_of_cases(case_ids: Iterable[int]) -> dict[int, tuple[PropertyOnRecord, ...]]:
    """The same of several cases by case, in one statement."""
    return by_case(_rows_of(Property.objects.filter(current=True), case_ids), _property)


def property_of(case_id: int, property_id: int) -> PropertyOnRecord:
    """One property of the case by the id of its current version; else NotOnRecord."""
    found = Property.objects.filter(id=property_id, case_id=case_id, current=True).first()
    if found is None:
        raise NotOnRecord("财产", property_id)
    return _property(found)


def clues_of(case_id: int) -> tuple[ClueOnRecord, ...]:
    """The clues of a case."""
    return clues_of_cases((case_id,)).get(case_id, ())


def clues_of_cases(case_ids: Iterable[int]) -> dict[int, tuple[ClueOnRecord, ...]]:
    """The same of several cases by case, in one statement."""
    return by_case(_rows_of(Clue.objects.all(), case_ids), lambda row: _shown(ClueOnRecord, row))


def steps_of(case_id: int) -> tuple[StepOnRecord, ...]:
    """The steps of investigation in a case."""
    return steps_of_cases((case_id,)).get(case_id, ())


def steps_of_cases(case_ids: Iterable[int]) -> dict[int, tuple[StepOnRecord, ...]]:
    """The same of several cases by case, in one statement."""
    rows = _rows_of(Step.objects.all(), case_ids)
    return by_case(rows, lambda row: _shown(StepOnRecord, row, kind=StepKind(row.kind)))


def reports_of(case_id: int) -> tuple[ReportOnRecord, ...]:
    """The reports of property in a case."""
    return tuple(
        _shown(ReportOnRecord, row, items=tuple(row.items), breach=ReportBreach(row.breach))
        for row in _rows(Report.objects.all(), case_id)
    )


def explanations_of(case_id: int) -> tuple[ExplanationOnRecord, ...]:
    """The gaps that were explained in a case."""
    rows = _rows(Explanation.objects.select_related("property"), case_id)
    return tuple(
        ExplanationOnRecord(
            line_id=row.property.line_id,
            missing=tuple(row.missing),
            ground=row.ground,
            on=row.happened_on,
        )
        for row in rows
    )


def count_of(case_id: int) -> int:
    """How many things of property are known in a case."""
    return Property.objects.filter(case_id=case_id, current=True).count()


def _rows(rows: QuerySet[Any], case_id: int) -> QuerySet[Any]:
    return _rows_of(rows, (case_id,))


def _rows_of(rows: QuerySet[Any], case_ids: Iterable[int]) -> QuerySet[Any]:
    return rows.filter(case_id__in=list(case_ids)).order_by("id")


def _property(row: Property) -> PropertyOnRecord:
    return _shown(
        PropertyOnRecord,
        row,
        kind=PropertyKind(row.kind),
        found_by=FoundBy(row.found_by),
        state=PropertyState(row.state),
    )


def _shown(record: type[Shown], row: Any, /, **said: Any) -> Shown:
    """The row as its frozen record; `said` gives what is typed more strictly than its column."""
    names = record.__dataclass_fields__  # type: ignore[attr-defined]
    return record(**{name: said[name] if name in said else getattr(row, name) for name in names})
