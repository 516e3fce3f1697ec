"""立案审查分工 and what the bureau reviews: settings, applications given to it, its opinions."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import QuerySet

from zhiheng.law.records import InstrumentKind
from zhiheng.measures.intake.models import Review, Route
from zhiheng.measures.intake.terms import Draft, Opinion
from zhiheng.plant.errors import NotOnRecord
from zhiheng.plant.paging import Page, Position, page
from zhiheng.registers.titles.terms import number_key


@dataclass(frozen=True, slots=True, kw_only=True)
class RouteOnRecord:
    """Which kinds the bureau reviews, since when, and on which ground."""

    kinds: tuple[InstrumentKind, ...]
    ground: str
    from_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewOnRecord:
    """One application given to the bureau; `opinion` is '' while it waits."""

    id: int
    court: str
    secrecy: int
    instrument_kind: InstrumentKind
    case_no: str
    applicants: str
    debtors: str
    received_on: date
    given_on: date
    findings: list[dict[str, Any]]
    receipt_id: int | None
    opinion: str
    ground: str
    said_on: date | None


def routes(court: str) -> tuple[RouteOnRecord, ...]:
    """The settings of a court, the newest first."""
    return tuple(
        RouteOnRecord(
            kinds=tuple(InstrumentKind(one) for one in row.kinds),
            ground=row.ground,
            from_on=row.happened_on,
        )
        for row in Route.objects.filter(court=court).order_by("-id")
    )


def routed_kinds(court: str) -> frozenset[InstrumentKind]:
    """The kinds that the bureau of a court reviews now."""
    kinds = Route.objects.filter(court=court).order_by("-id").values_list("kinds", flat=True)
    return frozenset(InstrumentKind(one) for one in kinds.first() or ())


def review(id: int) -> ReviewOnRecord:
    """One application; NotOnRecord out of scope."""
    row = _said().filter(id=id).first()
    if row is None:
        raise NotOnRecord("立案审查", id)
    return _review(row)


def newest(court: str, draft: Draft) -> ReviewOnRecord | None:
    """The last time this application, by instrument and applicants, was given to the bureau."""
    asked = _said().filter(
        court=court, number_key=number_key(draft.case_no), applicants="、".join(draft.creditors)
    )
    row = asked.order_by("-id").first()
    return _review(row) if row else None


def bureau_agreed(court: str, draft: Draft) -> bool | None:
    """Whether the bureau said that this application is to be docketed; None while it has not."""
    last = newest(court, draft)
    return None if last is None or not last.opinion else last.opinion == Opinion.DOCKET


def reviews_page(court: str, key: str | None, *, waiting: bool) -> Page[ReviewOnRecord]:
    """Applications that wait for the bureau's opinion, or that have it; the newest first."""

    def fetch(position: Position | None, limit: int) -> list[ReviewOnRecord]:
        backwards = position is not None and position.backwards
        rows = _said().filter(court=court, said__isnull=waiting)
        rows = rows.order_by("id" if backwards else "-id")
        if position is not None:
            [last] = position.values
            rows = rows.filter(id__gt=last) if backwards else rows.filter(id__lt=last)
        return [_review(row) for row in rows[:limit]]

    return page(fetch, lambda one: (one.id,), key)


def waiting_reviews(court: str, at_most: int) -> int:
    """How many applications wait for the bureau, counted no further than asked."""
    return _said().filter(court=court, said__isnull=True)[:at_most].count()


def _said() -> QuerySet[Review]:
    return Review.objects.select_related("said")


def _review(row: Review) -> ReviewOnRecord:
    said = getattr(row, "said", None)
    return ReviewOnRecord(
        id=row.id,
        court=row.court,
        secrecy=row.secrecy,
        instrument_kind=InstrumentKind(row.instrument_kind),
        case_no=row.case_no,
        applicants=row.applicants,
        debtors=row.debtors,
        received_on=row.received_on,
        given_on=row.happened_on,
        findings=row.findings,
        receipt_id=row.receipt_id,
        opinion=said.opinion if said else "",
        ground=said.ground if said else "",
        said_on=said.happened_on if said else None,
    )
