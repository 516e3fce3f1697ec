"""What may be known of settlements and how they are kept, of grace periods and assessments."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final

from django.db import connection

from zhiheng.plant.errors import NotOnRecord
from zhiheng.registers.assets import queries as assets
from zhiheng.registers.casefile import queries as cases
from zhiheng.registers.casefile.queries import SettlementOfCase
from zhiheng.registers.casefile.terms import EntryState
from zhiheng.registers.funds import queries as funds
from zhiheng.registers.funds.terms import Movement
from zhiheng.registers.goodfaith.models import (
    Allotment,
    Assessment,
    Breach,
    Due,
    Grace,
    Offer,
    PlanDeadline,
    Signature,
)
from zhiheng.registers.goodfaith.terms import Conclusion, Effect, MoneySource
from zhiheng.registers.nodes.terms import Ending

_PASSED: Final = """
SELECT d.id, d.case_id, d.secrecy, d.amount_fen - coalesce(sum(a.amount_fen), 0)
FROM goodfaith_due d
JOIN nodes_clock k ON k.id = d.clock_id AND (k.met_on IS NULL OR k.ended_as = %s)
JOIN casefile_settlement s ON s.line_id = d.settlement_id AND s.current AND s.ended_on IS NULL
LEFT JOIN goodfaith_allotment a ON a.due_id = d.id
WHERE d.court = %s AND d.due_on < %s
  AND NOT EXISTS (SELECT 1 FROM goodfaith_breach b WHERE b.due_id = d.id)
GROUP BY d.id HAVING d.amount_fen > coalesce(sum(a.amount_fen), 0) ORDER BY d.id
"""
_COURTS: Final = """
SELECT DISTINCT d.court FROM goodfaith_due d
JOIN nodes_clock k ON k.id = d.clock_id AND (k.met_on IS NULL OR k.ended_as = %s)
WHERE d.due_on < %s AND NOT EXISTS (SELECT 1 FROM goodfaith_breach b WHERE b.due_id = d.id)
ORDER BY d.court
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferOnRecord:
    """What one side proposed."""

    id: int
    party_id: int
    offered_on: date
    total_fen: int
    words: str
    evidence_paper: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DueOnRecord:
    """One instalment: what was counted to it, and when it was found broken (None: it was not)."""

    id: int
    clock_id: int
    effect: Effect
    ordinal: int
    due_on: date
    amount_fen: int
    paid_fen: int
    broken_on: date | None

    @property
    def unpaid_fen(self) -> int:
        """What is still to be performed of it."""
        return self.amount_fen - self.paid_fen


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """A settlement with its instalments as they are kept, and who signed it and how."""

    settlement: SettlementOfCase
    dues: tuple[DueOnRecord, ...]
    signatures: tuple[tuple[int, str], ...]

    @property
    def paid_fen(self) -> int:
        """What was performed of the whole."""
        return sum(one.paid_fen for one in self.dues)

    @property
    def performed(self) -> bool:
        """Whether every instalment was performed in full."""
        return not any(one.unpaid_fen for one in self.dues)

    @property
    def broken(self) -> tuple[DueOnRecord, ...]:
        """The instalments that were not performed by their day and are still open."""
        return tuple(one for one in self.dues if one.broken_on is not None and one.unpaid_fen)


@dataclass(frozen=True, slots=True, kw_only=True)
class MoneyEntry:
    """An entry by hand of money that came, and how much of it is counted to no instalment."""

    source: MoneySource
    id: int
    line_id: int
    paid_on: date
    amount_fen: int
    free_fen: int
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GraceOfCase:
    """A grace period; `property_id` names the line, None is the whole case."""

    id: int
    clock_id: int
    property_id: int | None
    asked_on: date
    happened_on: date
    grace_ends_on: date
    conditions: str
    evidence_paper: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AssessmentOfCase:
    """How a heavy measure against a line of property was weighed."""

    id: int
    act_id: int
    property_id: int
    happened_on: date
    measure: str
    burden: str
    alternatives: str
    harm: str
    benefit: str
    conclusion: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DeadlineOnRecord:
    """The day by which the court wants plans to end."""

    id: int
    name: str
    from_on: date
    plans_end_by: date


@dataclass(frozen=True, slots=True)
class Missed:
    """An instalment whose day is past and that was not performed in full."""

    due_id: int
    case_id: int
    secrecy: int
    unpaid_fen: int


def offers_of(case_id: int) -> tuple[OfferOnRecord, ...]:
    """What was proposed, oldest first."""
    rows = Offer.objects.filter(case_id=case_id).order_by("id")
    return tuple(OfferOnRecord(**row) for row in rows.values(*OfferOnRecord.__slots__))


def plans_of(case_id: int) -> tuple[Plan, ...]:
    """The settlements that were agreed here with their instalments, oldest first."""
    dues: dict[int, list[DueOnRecord]] = {}
    broken = dict(Breach.objects.filter(case_id=case_id).values_list("due_id", "happened_on"))
    paid = _sums(Allotment.objects.filter(case_id=case_id).values_list("due_id", "amount_fen"))
    for row in Due.objects.filter(case_id=case_id).order_by("settlement_id", "ordinal"):
        dues.setdefault(row.settlement_id, []).append(
            DueOnRecord(
                id=row.id, clock_id=row.clock_id, effect=Effect(row.effect), ordinal=row.ordinal,
                due_on=row.due_on, amount_fen=row.amount_fen, paid_fen=paid.get(row.id, 0),
                broken_on=broken.get(row.id),
            )
        )  # fmt: skip
    signed: dict[int, list[tuple[int, str]]] = {}
    rows = Signature.objects.filter(case_id=case_id).order_by("id")
    for line_id, party_id, signing in rows.values_list("settlement_id", "party_id", "signing"):
        signed.setdefault(line_id, []).append((party_id, signing))
    return tuple(
        Plan(
            settlement=one, dues=tuple(dues[one.line_id]),
            signatures=tuple(signed.get(one.line_id, ())),
        )
        for one in cases.settlements_of(case_id)
        if one.line_id in dues
    )  # fmt: skip


def due_of(case_id: int, due_id: int) -> DueOnRecord:
    """One instalment of the case; NotOnRecord otherwise."""
    for plan in plans_of(case_id):
        for one in plan.dues:
            if one.id == due_id:
                return one
    raise NotOnRecord("和解分期", due_id)


def money_of(case_id: int) -> tuple[MoneyEntry, ...]:
    """Money that came by confirmed entries of hand, with what of it is counted to no instalment."""
    rows = Allotment.objects.filter(case_id=case_id)
    of_voucher = _sums(rows.exclude(voucher=None).values_list("voucher_id", "amount_fen"))
    of_performance = _sums(
        rows.exclude(performance=None).values_list("performance_id", "amount_fen")
    )
    states = {one.id: one.state for one in cases.entries_of(case_id)}
    confirmed = {id for id, state in states.items() if state is EntryState.CONFIRMED}
    vouchers = [
        MoneyEntry(
            source=MoneySource.VOUCHER, id=one.id, line_id=one.id, paid_on=one.paid_on,
            amount_fen=one.amount_fen, words=f"{one.counterpart} {one.words}",
            free_fen=one.amount_fen - of_voucher.get(one.id, 0),
        )
        for one in funds.vouchers_of(case_id)
        if one.kind is Movement.RECEIPT and one.entry_id in confirmed
        and one.reverses_id is None and one.reversed_by_id is None
    ]  # fmt: skip
    performed = [
        MoneyEntry(
            source=MoneySource.PERFORMANCE, id=one.id, line_id=one.line_id, paid_on=one.paid_on,
            amount_fen=one.amount_fen, words=one.words,
            free_fen=one.amount_fen - of_performance.get(one.line_id, 0),
        )
        for one in funds.performances_of(case_id)
        if one.creditor_confirmed and one.entry_id in confirmed
    ]  # fmt: skip
    return tuple(sorted((*vouchers, *performed), key=lambda one: one.paid_on))


def money_entry(case_id: int, source: MoneySource, source_id: int) -> MoneyEntry:
    """One entry of money; NotOnRecord where the case has none such that was confirmed."""
    for one in money_of(case_id):
        if (one.source, one.id) == (source, source_id):
            return one
    raise NotOnRecord("经确认的收款或者履行记录", source_id)


def graces_of(case_id: int) -> tuple[GraceOfCase, ...]:
    """Every grace period of the case, oldest first."""
    rows = Grace.objects.filter(case_id=case_id).order_by("id")
    return tuple(GraceOfCase(**row) for row in rows.values(*GraceOfCase.__slots__))


def line_of(case_id: int, property_id: int | None) -> int | None:
    """The line of a property of the case; None for none."""
    return None if property_id is None else assets.property_of(case_id, property_id).line_id


def grace_on(case_id: int, property_id: int, on: date) -> GraceOfCase | None:
    """The grace period of that day for a property or for the whole case; None without one."""
    line_id = assets.property_of(case_id, property_id).line_id
    for one in graces_of(case_id):
        of_it = one.property_id in (None, line_id)
        if of_it and one.happened_on <= on <= one.grace_ends_on:
            return one
    return None


def assessments_of(case_id: int) -> tuple[AssessmentOfCase, ...]:
    """Every assessment of the case, oldest first."""
    rows = Assessment.objects.filter(case_id=case_id).order_by("id")
    return tuple(AssessmentOfCase(**row) for row in rows.values(*AssessmentOfCase.__slots__))


def assessed(case_id: int, property_id: int, measure: str, burden: str) -> bool:
    """Whether the newest weighing of such a measure against the property came to: it may be
    taken."""
    line_id = assets.property_of(case_id, property_id).line_id
    asked = (line_id, measure, burden)
    told = [
        one.conclusion
        for one in assessments_of(case_id)
        if (one.property_id, one.measure, one.burden) == asked
    ]
    return bool(told) and told[-1] == Conclusion.TAKE


def deadline_on(court: str, on: date) -> DeadlineOnRecord | None:
    """The newest deadline of the court that has begun; None where it set no day."""
    rows = PlanDeadline.objects.filter(court=court, from_on__lte=on).order_by("-from_on", "-id")
    row = rows.values(*DeadlineOnRecord.__slots__).first()
    return DeadlineOnRecord(**row) if row else None


def courts_with_passed_days(on: date) -> tuple[str, ...]:
    """The courts in scope with an instalment or a grace period whose last day is past."""
    with connection.cursor() as cursor:
        cursor.execute(_COURTS, [Ending.LAPSED, on])
        return tuple(court for (court,) in cursor.fetchall())


def missed(court: str, on: date) -> tuple[Missed, ...]:
    """The instalments of a court that were not performed by their day and not yet found broken."""
    with connection.cursor() as cursor:
        cursor.execute(_PASSED, [Ending.LAPSED, court, on])
        return tuple(
            Missed(due_id, case_id, secrecy, int(unpaid_fen))
            for due_id, case_id, secrecy, unpaid_fen in cursor.fetchall()
        )


def _sums(rows: Iterable[tuple[int | None, int]]) -> dict[int, int]:
    found: dict[int, int] = {}
    for id, amount_fen in rows:
        found[id or 0] = found.get(id or 0, 0) + amount_fen
    return found
