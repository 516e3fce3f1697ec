"""How a paper leaves the court electronically: the door that carries papers says so at start-up.

So that an act below the door can hand a paper over without knowing the door.
"""

from datetime import datetime
from typing import Final, Protocol

from zhiheng.plant.officer import Officer


class Carrier(Protocol):
    """Queues a paper for a party that agreed to it and gives the message; None where no
    counterpart carries papers for the court. Refused or BadTerms as the act itself."""

    def __call__(
        self, *, case_id: int, paper_id: int, party_id: int, by: Officer, at: datetime
    ) -> int | None: ...


_carriers: Final[dict[str, Carrier]] = {}


def carry_by(carrier: Carrier) -> None:
    """Papers are carried by this from now on."""
    _carriers["carrier"] = carrier


def carried(*, case_id: int, paper_id: int, party_id: int, by: Officer, at: datetime) -> int | None:
    """Hand a paper over; the message, or None where nobody carries it."""
    if "carrier" not in _carriers:
        return None
    return _carriers["carrier"](case_id=case_id, paper_id=paper_id, party_id=party_id, by=by, at=at)
