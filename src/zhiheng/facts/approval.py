"""What approvals announce."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalMoved:
    """A proposal was made, signed, returned, withdrawn, approved, or could not be carried out.

    `waits_for` are those whose turn it is now; `drafter_id` made it; `state` is where it stands.
    """

    act_id: int
    case_id: int
    court: str
    number: str
    proposal_id: int
    verb: str
    state: str
    drafter_id: int
    waits_for: tuple[int, ...]
    moved_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class CommitteeDecided:
    """The adjudication committee decided on a case; the officer carries it out by `due_on`."""

    act_id: int
    case_id: int
    court: str
    number: str
    officer_id: int
    due_on: date
    decided_on: date
