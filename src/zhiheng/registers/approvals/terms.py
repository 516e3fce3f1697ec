"""What is said of a proposal, a signature, a panel and the adjudication committee."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any, Final

from zhiheng.law.approvals import Body

LONGEST_WORDS: Final = 500
LONGEST_OPINION: Final = 2_000
COSIGNER: Final = "会签"
"""The kind of a level that names one person; all others are bodies of the approval matrix."""

SMALLEST_PANEL: Final = 3
DELIBERATING: Final = frozenset((Body.PANEL, Body.OFFICERS))
"""Bodies of several members: they vote, and the one who presides signs for them."""


class State(StrEnum):
    """How far a proposal has come."""

    WAITING = "待审"
    RETURNED = "退回"
    APPROVED = "已批准"
    UNEXECUTED = "已批准未执行"
    EXECUTED = "已执行"
    WITHDRAWN = "撤回"
    VOID = "作废"


CAN_BE_CARRIED_OUT: Final = frozenset((State.APPROVED, State.UNEXECUTED))
CAN_BE_REDRAFTED: Final = frozenset(
    (State.WAITING, State.RETURNED, State.APPROVED, State.UNEXECUTED)
)


class Verdict(StrEnum):
    """What a signer says."""

    AGREED = "同意"
    RETURNED = "退回"


class Vote(StrEnum):
    """What a member of a panel says."""

    FOR = "同意"
    AGAINST = "不同意"


@dataclass(frozen=True, slots=True, kw_only=True)
class LevelEntry:
    """One signature that is asked. `kind` is a body of the matrix or 会签; a 会签 names `staff_id`,
    `in_person` bars who exercises the post for its holder."""

    kind: str
    staff_id: int | None = None
    in_person: bool = False
    cites: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalEntry:
    """A proposal as the register keeps it: `terms` is their canonical text, `shown` what the
    signers are shown (frozen plain values), `replaces` the version it takes the place of."""

    verb: str
    terms: str
    shown: dict[str, Any]
    ground: str
    levels: tuple[LevelEntry, ...]
    replaces: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SignatureEntry:
    """One signature. `hash_seen` is the hash of the proposal as the signer was shown it."""

    hash_seen: bytes
    verdict: Verdict
    opinion: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionEntry:
    """What the adjudication committee decided on a case, who carries it out and until when."""

    decided_on: date
    words: str
    officer_id: int
    due_on: date
