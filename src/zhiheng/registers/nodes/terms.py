"""What a caller must say to load a year's holidays, and which clocks a list shows."""

from dataclasses import dataclass
from datetime import date

from zhiheng.law.calendar import DayKind
from zhiheng.plant.errors import BadTerms
from zhiheng.registers.persons.terms import plain_line

MOST_DAYS = 120


@dataclass(frozen=True, slots=True, kw_only=True)
class DayTerms:
    """One day that differs from its weekday: rest (休) or work (班)."""

    day: date
    kind: DayKind


@dataclass(frozen=True, slots=True, kw_only=True)
class YearTerms:
    """A year's table as the State Council published it; `source` is the notice's number."""

    year: int
    source: str
    days: tuple[DayTerms, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DueFilter:
    """Whose clocks a worklist shows: of one court, of one handler, due until a day, of one kind.

    `handler_id` 0 asks for cases nobody handles yet; `case_ids` are the cases found by a search;
    None does not narrow.
    """

    court: str
    handler_id: int | None = None
    due_from: date | None = None
    due_until: date | None = None
    name: str | None = None
    case_ids: tuple[int, ...] | None = None


def checked_source(terms: YearTerms) -> str:
    """The notice as it is kept; BadTerms on an empty or endless table."""
    if not 0 < len(terms.days) <= MOST_DAYS:
        raise BadTerms.of("days", f"节假日表应有 1 至 {MOST_DAYS} 行，请核对国务院通知")
    return plain_line("source", "通知文号", terms.source, 100)
