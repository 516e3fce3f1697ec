"""What service of papers announces."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperServed:
    """A paper was served on a party (送达); `served_on` is the day the law counts from."""

    act_id: int
    case_id: int
    court: str
    number: str
    handler_id: int
    paper_id: int
    party_id: int
    served_on: date
