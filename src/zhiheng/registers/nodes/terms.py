"""How a clock ends, what a caller must say to load a year's holidays, and what a list shows."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from zhiheng.law.calendar import DayKind
from zhiheng.plant.errors import BadTerms
from zhiheng.registers.persons.terms import plain_line

MOST_DAYS = 120


class Ending(StrEnum):
    """How a clock came to its end: what it asked was done; its day passed without that; what
    started it turned out not to stand; or the case ended."""

    MET = "办结"
    LAPSED = "届满"
    VOID = "撤销"
    CLOSED = "终结"


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
    """Whose clocks a worklist shows: of one court, of one handler, due until a day, of some kinds.

    `handler_id` 0 asks for cases nobody handles yet; `case_ids` are the cases found by a search;
    None does not narrow.
    """

    court: str
    handler_id: int | None = None
    due_from: date | None = None
    due_until: date | None = None
    names: tuple[str, ...] | None = None
    case_ids: tuple[int, ...] | None = None


def checked_source(terms: YearTerms) -> str:
    """The notice as it is kept; BadTerms on an empty or endless table."""
    if not 0 < len(terms.days) <= MOST_DAYS:
        raise BadTerms.of("days", f"节假日表应有 1 至 {MOST_DAYS} 行，请核对国务院通知")
    return plain_line("source", "通知文号", terms.source, 100)


@dataclass(frozen=True, slots=True, kw_only=True)
class DeductionTerms:
    """Days a clock does not count, both included, `last_on` None: still going on; the ground in
    the law's words, and the paper that shows it."""

    first_on: date
    last_on: date | None
    ground: str
    evidence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ExtensionTerms:
    """A clock made longer: by how many months and days, who approved it, when, by which paper."""

    months: int
    days: int
    approver: str
    approved_on: date
    evidence: str


def checked_deduction(terms: DeductionTerms) -> dict[str, str]:
    """Ground and paper as they are kept; BadTerms where one is missing."""
    return {
        "ground": plain_line("ground", "扣除事由", terms.ground, 60),
        "evidence": plain_line("evidence", "依据文书", terms.evidence, 200),
    }


def checked_extension(terms: ExtensionTerms) -> dict[str, str]:
    """Approver and paper as they are kept; BadTerms where one is missing or the length is none."""
    if terms.months < 0 or terms.days < 0 or not terms.months + terms.days:
        raise BadTerms.of("months", "延长的月数、日数至少填一项，且不得为负数")
    return {
        "approver": plain_line("approver", "批准人", terms.approver, 60),
        "evidence": plain_line("evidence", "审批文书", terms.evidence, 200),
    }
