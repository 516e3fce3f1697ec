"""What may be known of restrictions in a case, oldest first; row-level security decides."""

from dataclasses import dataclass
from datetime import date

from zhiheng.registers.restrictions.models import Restriction


@dataclass(frozen=True, slots=True, kw_only=True)
class RestrictionOnRecord:
    """A restriction or sanction as it is known now; `ended_on` None while it stands."""

    id: int
    entry_id: int | None
    debtor_id: int
    kind: str
    from_on: date
    until_on: date | None
    paper_no: str
    words: str
    covers_officers: bool
    amount_fen: int | None
    kept_because: str
    ended_on: date | None
    ground: str


def restrictions_of(case_id: int) -> tuple[RestrictionOnRecord, ...]:
    """Every restriction and sanction of the case."""
    rows = Restriction.objects.filter(case_id=case_id, current=True).order_by("id")
    return tuple(RestrictionOnRecord(**row) for row in rows.values(*RestrictionOnRecord.__slots__))
