"""What assignment and triage announce."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class PropertyStateFound:
    """The state of property of a case was found or changed (认定财产状况); opens `next_line`."""

    act_id: int
    case_id: int
    court: str
    number: str
    property_state: str
    next_line: str
    found_on: date
