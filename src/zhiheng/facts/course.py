"""What stays and resumptions announce."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseStayed:
    """Execution stands still (中止 or 暂缓); `until_on` is the last day of a deferment."""

    act_id: int
    case_id: int
    court: str
    number: str
    handler_id: int | None
    ground: str
    stayed_on: date
    until_on: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseResumed:
    """Execution goes on under the same number after a stay (恢复执行)."""

    act_id: int
    case_id: int
    court: str
    number: str
    handler_id: int | None
    resumed_on: date
