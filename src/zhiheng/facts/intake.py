"""What the filing desk announces."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseDocketed:
    """A case was docketed (立案); `handler_id` is None until somebody is to handle it."""

    act_id: int
    case_id: int
    court: str
    number: str
    handler_id: int | None
    docketed_on: date
