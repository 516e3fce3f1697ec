"""What the log is asked for."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Log(StrEnum):
    """The three logs."""

    ACTS = "办理"
    REFUSALS = "拦截"
    LOOKS = "查看"


@dataclass(frozen=True, slots=True, kw_only=True)
class LogTerms:
    """One search; None and '' ask for everything, days are inclusive."""

    log: Log = Log.ACTS
    case_id: int | None = None
    staff_id: int | None = None
    person_id: int | None = None
    act: str = ""
    from_on: date | None = None
    until_on: date | None = None
