"""What has happened to the signatures and seals of papers."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class SigningOrdered:
    """An officer has ordered that a paper be signed or sealed; its file is made after this."""

    case_id: int
    paper_id: int
    order_id: int
    ordered_on: date
