"""What the gateway announces."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageAnswered:
    """A counterpart reported what came of a message; `outcome` in the words of the register.

    Paper and party where the message carried a paper to a party.
    """

    act_id: int
    case_id: int
    court: str
    message_id: int
    outcome: str
    answered_on: date
    answer: str
    paper_id: int | None = None
    party_id: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterReceived:
    """Another court's letter came in by the gateway and stands in the case."""

    act_id: int
    case_id: int
    court: str
    number: str
    handler_id: int
    received_on: date
    message_id: int
    counterpart: str
    matter: str
