"""What may be known of instruments: those of cases in scope."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from zhiheng.law.records import InstrumentKind
from zhiheng.plant.errors import NotOnRecord
from zhiheng.registers.titles.models import Obligation, Title
from zhiheng.registers.titles.terms import Instance, ObligationKind


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
