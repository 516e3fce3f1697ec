"""What the investigation of property announces."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class PropertyFound:
    """A thing that a debtor owns was registered; it is now to be controlled or given up with a
    reason."""

    act_id: int
    case_id: int
    court: str
    number: str
    handler_id: int | None
    property_id: int
    found_on: date
