"""What people entered by hand, stays and settlements of a case, oldest first."""

from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar

from django.db.models import F, QuerySet

from zhiheng.registers.casefile.models import (
    HandEntry,
    Incident,
    Instalment,
    Security,
    Settlement,
    Stay,
)
from zhiheng.registers.casefile.queries.cases import parties
from zhiheng.registers.casefile.terms import EntryState, Role

Shown = TypeVar("Shown")


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryOnRecord:
    """A hand-made entry: who entered it, who settled it, and where it stands."""

    id: int
    kind: str
    words: str
    evidence_paper: str
    happened_on: date
    entered_by_id: int
    state: EntryState
    settled_by_id: int | None
    settled_on: date | None
    outcome: str


@dataclass(frozen=True, slots=True, kw_only=True)
class IncidentOnRecord:
    """Something that happened in the case; `ended_on` None while it is open."""

    id: int
    entry_id: int
    kind: str
    debtor_id: int | None
    from_on: date
    ended_on: date | None
    result: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SecurityOnRecord:
    """Security given by one side."""

    id: int
    entry_id: int
    side: str
    guarantor: str
    given_on: date
    sufficient: bool
    guarantor_is_company: bool
    company_resolved: bool
    guarantee_complete: bool
    creditor_consents: bool
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class InstalmentOnRecord:
    """One instalment of a settlement."""

    ordinal: int
    due_on: date
    amount_fen: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SettlementOfCase:
    """A settlement with its instalments; `ended_on` None while it runs."""

    id: int
    line_id: int
    entry_id: int
    agreed_on: date
    total_fen: int
    due_on: date
    in_writing: bool
    in_minutes: bool
    all_confirm: bool
    by_agent: bool
    agent_authorised: bool
    ruling_asked: bool
    ended_on: date | None
    result: str
    words: str
    instalments: tuple[InstalmentOnRecord, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class StayOfCase:
    """A stay or deferment; `resumed_on` None while execution stands still."""

    id: int
    ground: str
    happened_on: date
    until_on: date | None
    reason: str
    paper_no: str
    resumed_on: date | None


def entries_of(case_id: int) -> tuple[EntryOnRecord, ...]:
    """Every hand-made entry of the case."""
    return tuple(
        EntryOnRecord(**row | {"state": EntryState(row["state"])})
        for row in HandEntry.objects.filter(case_id=case_id)
        .order_by("id")
        .values(*EntryOnRecord.__slots__)
    )


def debtors_of(case_id: int) -> dict[int, str]:
    """The debtors of the case: their names by person."""
    return {one.person.id: one.name for one in parties(case_id) if one.role is Role.DEBTOR}


def entry_of(case_id: int, entry_id: int) -> EntryOnRecord | None:
    """One hand-made entry of the case, or None."""
    return next((one for one in entries_of(case_id) if one.id == entry_id), None)


def incidents_of(case_id: int) -> tuple[IncidentOnRecord, ...]:
    """What happened in the case, as it is known now."""
    return _shown(IncidentOnRecord, Incident.objects.filter(case_id=case_id, current=True))


def securities_of(case_id: int) -> tuple[SecurityOnRecord, ...]:
    """Security given in the case."""
    return _shown(SecurityOnRecord, Security.objects.filter(case_id=case_id, current=True))


def settlements_of(case_id: int) -> tuple[SettlementOfCase, ...]:
    """The settlements of the case with their instalments; two statements."""
    parts: dict[int, list[InstalmentOnRecord]] = {}
    rows = Instalment.objects.filter(case_id=case_id).order_by("settlement_id", "ordinal")
    for one in rows.values("settlement_id", *InstalmentOnRecord.__slots__):
        parts.setdefault(one.pop("settlement_id"), []).append(InstalmentOnRecord(**one))
    columns = [name for name in SettlementOfCase.__slots__ if name != "instalments"]
    held = Settlement.objects.filter(case_id=case_id, current=True).order_by("id")
    return tuple(
        SettlementOfCase(**row, instalments=tuple(parts.get(row["id"], ())))
        for row in held.values(*columns)
    )


def stays_of(case_id: int) -> tuple[StayOfCase, ...]:
    """Every stay and deferment of the case."""
    rows = Stay.objects.filter(case_id=case_id).annotate(resumed_on=F("resumption__happened_on"))
    return _shown(StayOfCase, rows)


def stay_of(case_id: int) -> StayOfCase | None:
    """The stay that has not ended, or None."""
    return next((one for one in stays_of(case_id) if one.resumed_on is None), None)


def _shown(kind: type[Shown], rows: "QuerySet[Any, Any]") -> tuple[Shown, ...]:
    columns: tuple[str, ...] = kind.__slots__  # type: ignore[attr-defined]
    return tuple(kind(**row) for row in rows.order_by("id").values(*columns))
