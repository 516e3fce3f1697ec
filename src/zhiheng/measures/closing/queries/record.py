"""Closings, calls, custody, queries and requests as they stand on record."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final

from django.db import connection
from django.db.models import F

from zhiheng.law.clocks import Whose, all_clocks
from zhiheng.law.records import ResumptionGround
from zhiheng.measures.closing.models import (
    Closing,
    Custody,
    Diversion,
    PartyCall,
    PoolTeam,
    Requery,
    ResumptionDecision,
    ResumptionRequest,
)
from zhiheng.measures.closing.terms import Answer
from zhiheng.plant.errors import NotOnRecord
from zhiheng.plant.paging import SIZE, Page, Position, page

OUTLIVING: Final = tuple(one.key for one in all_clocks() if one.whose is Whose.MEASURE)
"""A measure that is kept has to be renewed in time, whether the case is closed or not."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClosingOfCase:
    """One closing of a case with its verdict as stored."""

    id: int
    case_id: int
    ordinal: int
    mode: str
    ground: str
    reason: str
    evidence: str
    actual: bool
    edition: str
    happened_on: date
    recorded_at: datetime
    record: dict[str, Any]
    findings: list[dict[str, Any]]
    overrides: dict[str, str]
    paper_id: int
    published_on: date | None
    place: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CallOnRecord:
    """A recorded call; `outcome` empty while a denial waits for its review."""

    id: int
    case_id: int
    closing_id: int
    party_id: int
    caller_id: int
    number_called: str
    called_at: datetime
    answer: Answer
    words: str
    evidence: str
    outcome: str
    decided_on: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CustodyOnRecord:
    """Who keeps the closed case since when."""

    case_id: int
    team_id: int
    keeper_id: int
    former_id: int | None
    happened_on: date
    ground: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RequeryOnRecord:
    """A periodic query after 终本."""

    id: int
    asked_on: date
    found: bool
    words: str
    evidence: str
    told_on: date
    held_since: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class DiversionOnRecord:
    """What the assessment of a way out came to."""

    route: str
    assessed: str
    words: str
    happened_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestOnRecord:
    """A request to resume; `accepted` None while it is undecided."""

    id: int
    case_id: int
    resumption_ground: ResumptionGround
    asked_by: str
    words: str
    evidence: str
    found: frozenset[str]
    ruled_out: frozenset[str]
    time_bar_ends_on: date | None
    happened_on: date
    accepted: bool | None
    reason: str
    new_case_id: int | None
    decided_on: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Pooled:
    """A 终本 case in the pool, with when the next query is due."""

    case_id: int
    number: str
    creditors: str
    debtors: str
    closed_on: date
    keeper_id: int | None
    team_id: int | None
    queried: int
    last_query_on: date | None
    next_query_on: date | None
    published_on: date | None


_CLOSING: Final = tuple(
    name for name in ClosingOfCase.__dataclass_fields__ if name not in ("published_on", "place")
)


def closings_of(case_id: int) -> tuple[ClosingOfCase, ...]:
    """Every closing of the case, in order; those that were undone stand as well."""
    rows = Closing.objects.filter(case_id=case_id).order_by("ordinal")
    told = rows.annotate(
        published_on=F("publication__published_on"), place=F("publication__place")
    ).values(*_CLOSING, "published_on", "place")
    return tuple(ClosingOfCase(**row) for row in told)


def closing_of(case_id: int) -> ClosingOfCase | None:
    """The newest closing, or None while the case was never closed."""
    listed = closings_of(case_id)
    return listed[-1] if listed else None


def calls_of(case_id: int) -> tuple[CallOnRecord, ...]:
    """Every call about the closings of the case."""
    return _calls(case_id=case_id)


def denials_open(court: str) -> tuple[CallOnRecord, ...]:
    """Denials of a court that nobody has reviewed, oldest first, at most one page."""
    return _calls(court=court, answer=Answer.DENIED, decision__isnull=True)[:SIZE]


def custody_of(case_id: int) -> CustodyOnRecord | None:
    """Who keeps the case now, or None: its handler."""
    row = (
        Custody.objects.filter(case_id=case_id)
        .order_by("-id")
        .values(*CustodyOnRecord.__dataclass_fields__)
        .first()
    )
    return CustodyOnRecord(**row) if row else None


def pool_team(court: str) -> int | None:
    """The team that keeps the court's 终本 cases, or None: each handler keeps his own."""
    return (
        PoolTeam.objects.filter(court=court)
        .order_by("-id")
        .values_list("team_id", flat=True)
        .first()
    )


def requeries_of(case_id: int) -> tuple[RequeryOnRecord, ...]:
    """The periodic queries of the case, oldest first."""
    rows = Requery.objects.filter(case_id=case_id).order_by("id")
    return tuple(
        RequeryOnRecord(**row) for row in rows.values(*RequeryOnRecord.__dataclass_fields__)
    )


def diversions_of(case_id: int) -> dict[str, DiversionOnRecord]:
    """The newest assessment of each route."""
    rows = Diversion.objects.filter(case_id=case_id).order_by("id")
    told = rows.values(*DiversionOnRecord.__dataclass_fields__)
    return {row["route"]: DiversionOnRecord(**row) for row in told}


def requests_of(case_id: int) -> tuple[RequestOnRecord, ...]:
    """Every request to resume the case, oldest first."""
    rows = (
        ResumptionRequest.objects.filter(case_id=case_id).order_by("id").select_related("decision")
    )
    return tuple(_request(row) for row in rows)


def request(request_id: int) -> RequestOnRecord:
    """One request; NotOnRecord when there is none in scope."""
    row = ResumptionRequest.objects.filter(id=request_id).select_related("decision").first()
    if row is None:
        raise NotOnRecord("恢复执行申请", request_id)
    return _request(row)


def resumed_from(case_id: int) -> int | None:
    """The closed case that this one carries on, or None."""
    rows = ResumptionDecision.objects.filter(new_case_id=case_id)
    return rows.values_list("case_id", flat=True).first()


def pool_page(court: str, key: str | None = None, size: int = SIZE) -> Page[Pooled]:
    """The 终本 cases of a court and below that have not come back, next query due first."""

    def fetch(position: Position | None, limit: int) -> Sequence[Pooled]:
        beyond, order = "", "next_query_on, case_id"
        values: list[Any] = [court]
        if position:
            sign = "<" if position.backwards else ">"
            beyond = f" AND (next_query_on, case_id) {sign} (%s, %s)"
            values += position.values
            order = "next_query_on DESC, case_id DESC" if position.backwards else order
        return _pooled(f"court = %s{beyond} ORDER BY {order} LIMIT %s", [*values, limit])

    return page(fetch, lambda row: (row.next_query_on, row.case_id), key, size)


_POOLED: Final = tuple(Pooled.__dataclass_fields__)


def _pooled(where: str, values: list[Any]) -> list[Pooled]:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {', '.join(_POOLED)} FROM closing_pool WHERE {where}", values)
        return [Pooled(**dict(zip(_POOLED, row, strict=True))) for row in cursor.fetchall()]


def _calls(**which: Any) -> tuple[CallOnRecord, ...]:
    rows = PartyCall.objects.filter(**which).order_by("id").select_related("decision")
    return tuple(_call(row) for row in rows)


def _call(row: PartyCall) -> CallOnRecord:
    decision = getattr(row, "decision", None)
    return CallOnRecord(
        id=row.id,
        case_id=row.case_id,
        closing_id=row.closing_id,
        party_id=row.party_id,
        caller_id=row.caller_id,
        number_called=row.number_called,
        called_at=row.called_at,
        answer=Answer(row.answer),
        words=row.words,
        evidence=row.evidence,
        outcome=decision.outcome if decision else "",
        decided_on=decision.happened_on if decision else None,
    )


def _request(row: ResumptionRequest) -> RequestOnRecord:
    decision = getattr(row, "decision", None)
    return RequestOnRecord(
        id=row.id,
        case_id=row.case_id,
        resumption_ground=ResumptionGround(row.resumption_ground),
        asked_by=row.asked_by,
        words=row.words,
        evidence=row.evidence,
        found=frozenset(row.found),
        ruled_out=frozenset(row.ruled_out),
        time_bar_ends_on=row.time_bar_ends_on,
        happened_on=row.happened_on,
        accepted=decision.accepted if decision else None,
        reason=decision.reason if decision else "",
        new_case_id=decision.new_case_id if decision else None,
        decided_on=decision.happened_on if decision else None,
    )
