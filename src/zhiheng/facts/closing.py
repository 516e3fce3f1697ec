"""What closing a case, and its life afterwards, announces."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseClosed:
    """A case was closed (结案). `actual`: it counts as really performed (实际执结)."""

    act_id: int
    case_id: int
    court: str
    number: str
    mode: str
    actual: bool
    closed_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseReopened:
    """A closing was undone after review; the case is open again under its own number."""

    act_id: int
    case_id: int
    court: str
    number: str
    reopened_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class ClosedCaseResumed:
    """A closed case came back under a new number (恢复执行); `case_id` is the new case."""

    act_id: int
    case_id: int
    closed_case_id: int
    court: str
    number: str
    resumed_on: date
