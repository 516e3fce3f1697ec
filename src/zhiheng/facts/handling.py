"""What handling a case announces."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseAssigned:
    """An officer was named to handle the case (确定承办人)."""

    act_id: int
    case_id: int
    court: str
    number: str
    handler_id: int
    previous_handler_id: int | None
    assigned_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeIssued:
    """The execution notice (执行通知书) was issued; it is now to be served."""

    act_id: int
    case_id: int
    court: str
    number: str
    handler_id: int
    paper_id: int
    issued_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseClassified:
    """The secrecy class of the case was changed (调整密级)."""

    act_id: int
    case_id: int
    court: str
    number: str
    secrecy: int
    classified_on: date
