"""Saved calculations, and how they differ from the same calculation made again."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from zhiheng.measures.reckoning.models import Calculation
from zhiheng.measures.reckoning.queries.standing import Reckoned
from zhiheng.measures.reckoning.terms import ReckoningTerms, kept_terms
from zhiheng.plant.errors import NotOnRecord


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedCalculation:
    """One calculation as it was saved."""

    id: int
    ordinal: int
    reckoned_on: date
    saved_on: date
    saved_at: datetime
    total_fen: int
    remark: str
    asked: ReckoningTerms
    reckoned: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Difference:
    """One layer then and now, in fen."""

    name: str
    then_fen: int
    now_fen: int

    @property
    def fen(self) -> int:
        """By how much it is more now; negative when less."""
        return self.now_fen - self.then_fen


def calculations(case_id: int) -> tuple[SavedCalculation, ...]:
    """The saved calculations of a case in scope, the newest first."""
    return tuple(_saved(row) for row in Calculation.objects.filter(case_id=case_id).order_by("-id"))


def calculation(case_id: int, ordinal: int) -> SavedCalculation:
    """One saved calculation; NotOnRecord when there is none in scope."""
    row = Calculation.objects.filter(case_id=case_id, ordinal=ordinal).first()
    if row is None:
        raise NotOnRecord("计算", ordinal)
    return _saved(row)


def next_ordinal(case_id: int) -> int:
    """The number of the next calculation of a case; the case is locked by the act that asks."""
    return Calculation.objects.filter(case_id=case_id).count() + 1


def differences(saved: SavedCalculation, now: Reckoned) -> tuple[Difference, ...]:
    """Layer by layer what was saved and what the same inputs give now; the total last."""
    then = dict(saved.reckoned["layers"])
    lines = [Difference(name, int(then.get(name, 0)), fen) for name, fen in now.layers]
    return (*lines, Difference("合计", saved.total_fen, now.total_fen))


def _saved(row: Calculation) -> SavedCalculation:
    return SavedCalculation(
        id=row.id,
        ordinal=row.ordinal,
        reckoned_on=row.reckoned_on,
        saved_on=row.happened_on,
        saved_at=row.recorded_at,
        total_fen=row.total_fen,
        remark=row.remark,
        asked=kept_terms(row.inputs, row.remark),
        reckoned=row.reckoned,
    )
