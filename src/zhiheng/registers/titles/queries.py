"""What may be known of instruments: those of cases in scope."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from zhiheng.law.records import InstrumentKind
from zhiheng.plant.errors import NotOnRecord
from zhiheng.registers.titles.models import DutySum, InterestRun, Obligation, Title
from zhiheng.registers.titles.terms import (
    MILLION,
    Instance,
    InterestTerms,
    ObligationKind,
    RateKind,
    SumKind,
    SumTerms,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ObligationOnRecord:
    """One duty as it stands in the operative part."""

    id: int
    ordinal: int
    clause: str
    kind: ObligationKind
    words: str
    principal_fen: int | None
    due_on: date | None
    joint: bool
    debtors: str = ""
    answers_for: str = ""
    cap_fen: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MoneyDuty:
    """A money duty with everything its debt is reckoned from."""

    owed: ObligationOnRecord
    interest: tuple[InterestTerms, ...]
    sums: tuple[SumTerms, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TitleOnRecord:
    """One instrument as corrected last; `id` stays the same over its versions."""

    id: int
    version: int
    case_no: str
    made_by: str
    kind: InstrumentKind
    instance: Instance
    made_on: date
    effective_on: date | None
    cause: str
    text: str
    reading: dict[str, Any] | None
    obligations: tuple[ObligationOnRecord, ...]

    @property
    def is_money(self) -> bool:
        """Whether money is owed under it."""
        return any(owed.kind is ObligationKind.MONEY for owed in self.obligations)

    @property
    def words(self) -> str:
        """某某法院（2025）鲁0102民初1号民事判决书, as papers cite it."""
        return f"{self.made_by}{self.case_no}{self.kind}"


def title(id: int) -> TitleOnRecord:
    """One instrument in its current version; NotOnRecord when out of scope."""
    found = titles([id])
    if id not in found:
        raise NotOnRecord("执行依据", id)
    return found[id]


def titles(ids: Iterable[int]) -> dict[int, TitleOnRecord]:
    """The instruments in scope among these, by id, in two statements."""
    rows = {row.id: row for row in Title.objects.filter(line_id__in=list(ids), current=True)}
    owed: dict[int, list[ObligationOnRecord]] = {id: [] for id in rows}
    for row in Obligation.objects.filter(title_id__in=list(rows)).order_by("title_id", "ordinal"):
        owed[row.title_id].append(_obligation(row))
    return {row.line_id: _title(row, tuple(owed[id])) for id, row in rows.items()}


def money_duties(on_record: TitleOnRecord) -> tuple[MoneyDuty, ...]:
    """The money duties of an instrument with interest and further sums, in two statements."""
    duties = [owed for owed in on_record.obligations if owed.kind is ObligationKind.MONEY]
    ids = [owed.id for owed in duties]
    runs: dict[int, list[InterestTerms]] = {id: [] for id in ids}
    for run in InterestRun.objects.filter(obligation_id__in=ids, current=True).order_by("ordinal"):
        runs[run.obligation_id].append(_run(run))
    sums: dict[int, list[SumTerms]] = {id: [] for id in ids}
    for one in DutySum.objects.filter(obligation_id__in=ids).order_by("ordinal"):
        sums[one.obligation_id].append(_sum(one))
    return tuple(
        MoneyDuty(owed=owed, interest=tuple(runs[owed.id]), sums=tuple(sums[owed.id]))
        for owed in duties
    )


def duty_in_scope(obligation_id: int) -> None:
    """NotOnRecord when the duty is out of scope."""
    if not Obligation.objects.filter(id=obligation_id).exists():
        raise NotOnRecord("判项", obligation_id)


def version_id(id: int) -> int:
    """The row of the current version; NotOnRecord when out of scope."""
    found = Title.objects.filter(line_id=id, current=True).values_list("id", flat=True).first()
    if found is None:
        raise NotOnRecord("执行依据", id)
    return found


def _obligation(row: Obligation) -> ObligationOnRecord:
    return ObligationOnRecord(
        id=row.id,
        ordinal=row.ordinal,
        clause=row.clause,
        kind=ObligationKind(row.kind),
        words=row.words,
        principal_fen=row.principal_fen,
        due_on=row.due_on,
        joint=row.joint,
        debtors=row.debtors,
        answers_for=row.answers_for,
        cap_fen=row.cap_fen,
    )


def _run(row: InterestRun) -> InterestTerms:
    return InterestTerms(
        label=row.label,
        rate_kind=RateKind(row.rate_kind),
        rate=None if row.rate_millionths is None else Decimal(row.rate_millionths) / MILLION,
        tenor=row.tenor,
        base_fen=row.base_fen,
        from_on=row.from_on,
        until_on=row.until_on,
        until_due=row.until_due,
        condition=row.condition,
    )


def _sum(row: DutySum) -> SumTerms:
    return SumTerms(
        label=row.label,
        amount_fen=row.amount_fen,
        sum_kind=SumKind(row.sum_kind),
        due_on=row.due_on,
    )


def _title(row: Title, obligations: tuple[ObligationOnRecord, ...]) -> TitleOnRecord:
    return TitleOnRecord(
        id=row.line_id,
        version=row.version,
        case_no=row.case_no,
        made_by=row.made_by,
        kind=InstrumentKind(row.kind),
        instance=Instance(row.instance),
        made_on=row.made_on,
        effective_on=row.effective_on,
        cause=row.cause,
        text=row.text,
        reading=row.reading,
        obligations=obligations,
    )
