"""Holds, disposals, inquiries and visits of a case as they are known now, oldest first."""

from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar

from django.db.models import QuerySet

from zhiheng.registers.assets.models import Disposal, Hold, Inquiry, Visit

Shown = TypeVar("Shown")


@dataclass(frozen=True, slots=True, kw_only=True)
class HoldOnRecord:
    """A hold on the line `property_id`; `ended_on` None while it stands."""

    id: int
    entry_id: int | None
    property_id: int
    kind: str
    rank: int
    from_on: date
    until_on: date
    paper_no: str
    burden: str
    kept_because: str
    ended_on: date | None
    ground: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DisposalOnRecord:
    """A disposal of the line `property_id`; `ended_on` None while it runs."""

    id: int
    entry_id: int | None
    property_id: int
    kind: str
    from_on: date
    ended_on: date | None
    outcome: str


@dataclass(frozen=True, slots=True, kw_only=True)
class InquiryOnRecord:
    """A network inquiry; `answered_on` None while something is unanswered."""

    id: int
    entry_id: int | None
    debtor_id: int
    asked_on: date
    answered_on: date | None
    fresh_until_on: date
    words: str
    exempt_because: str


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitOnRecord:
    """An address that was gone to."""

    id: int
    entry_id: int | None
    address_id: int
    done_on: date
    words: str


def holds_of(case_id: int) -> tuple[HoldOnRecord, ...]:
    """Every hold of the case."""
    return _shown(HoldOnRecord, Hold.objects.filter(case_id=case_id, current=True))


def disposals_of(case_id: int) -> tuple[DisposalOnRecord, ...]:
    """Every disposal of the case."""
    return _shown(DisposalOnRecord, Disposal.objects.filter(case_id=case_id, current=True))


def inquiries_of(case_id: int) -> tuple[InquiryOnRecord, ...]:
    """Every network inquiry of the case."""
    return _shown(InquiryOnRecord, Inquiry.objects.filter(case_id=case_id, current=True))


def visits_of(case_id: int) -> tuple[VisitOnRecord, ...]:
    """Every visit of the case."""
    return _shown(VisitOnRecord, Visit.objects.filter(case_id=case_id, current=True))


def _shown(kind: type[Shown], rows: "QuerySet[Any, Any]") -> tuple[Shown, ...]:
    columns: tuple[str, ...] = kind.__slots__  # type: ignore[attr-defined]
    return tuple(kind(**row) for row in rows.order_by("id").values(*columns))
