"""Acts that need an approval: who asks for it, who is asked, and the gate they come through.

The register of proposals lies above; it keeps the gate, and the room of approvals takes proposals.
Both say so at start-up, so that a measure proposes without knowing either.
"""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final, Protocol

from zhiheng.law.approvals import Body, Needed, needed
from zhiheng.law.kernel.finding import Refused
from zhiheng.law.sources import DESIGN
from zhiheng.plant.catalogue import Verb
from zhiheng.plant.doing import LegalAct
from zhiheng.plant.entry import Entry
from zhiheng.plant.errors import CatalogueBreach
from zhiheng.plant.officer import Officer
from zhiheng.plant.submission import ToCarryOut

WITHOUT: Final = DESIGN.art("A1-APR-00")


@dataclass(frozen=True, slots=True, kw_only=True)
class Asking:
    """What a proposal says besides the act: why it is asked, who signs before the bodies of the
    law and in which order (会签), and the proposal it takes the place of (改稿)."""

    ground: str = ""
    cosigner_ids: tuple[int, ...] = ()
    replaces: int | None = None


class Gate(Protocol):
    """Holds an act against the proposal it claims, marks it done and gives who approved it."""

    def __call__(self, doing: LegalAct, claimed: ToCarryOut) -> tuple[Body, ...]: ...


class Taker(Protocol):
    """Takes a proposal and gives the address of its page."""

    def __call__(
        self, verb: Verb[Any], asking: Asking, *, case_id: int, terms: object, by: Officer,
        at: datetime,
    ) -> str: ...  # fmt: skip


_gates: Final[dict[str, Gate]] = {}
_takers: Final[dict[str, Taker]] = {}


def keep_gate(gate: Gate) -> None:
    """The register of proposals keeps the gate from now on."""
    _gates["gate"] = gate


def take_proposals(taker: Taker) -> None:
    """The room of approvals takes proposals from now on."""
    _takers["taker"] = taker


def asked(entry: Entry, court: str, on: date) -> Needed | None:
    """Whom the law asks before the act in this court on that day; None: its officer alone."""
    return None if entry.approval is None else needed(entry.approval, court, on)


def admit(doing: LegalAct, claimed: ToCarryOut | None, *, rehearsed: bool) -> tuple[Body, ...]:
    """Who has approved the act in hand; in a rehearsal, who will have to.

    Refused (A1-APR-00): the law asks for an approval and none is claimed.
    """
    wanted = asked(doing.entry, doing.court, doing.day)
    if rehearsed:
        return wanted.bodies if wanted else ()
    if claimed is not None:
        return _gates["gate"](doing, claimed)
    if wanted is None:
        return ()
    raise Refused.because(
        "A1-APR-00",
        "须经批准的行为凭已批准的审批单办理",
        (*wanted.cites, WITHOUT),
        f"{doing.name}在本院须经{'、'.join(wanted.bodies)}批准，没有已批准的审批单",
        "请填好后提请审批；批准后系统随即办理",
    )


def do_or_propose(
    verb: Verb[Any],
    asking: Asking,
    *,
    case_id: int,
    terms: object,
    by: Officer,
    at: datetime,
) -> str | None:
    """Do the act where its officer decides alone, and give None; else propose it for approval and
    give the address of the proposal's page; `asking` then goes with it."""
    if asked(verb.entry, by.court, at.date()) is None:
        verb(case_id=case_id, terms=terms, by=by, at=at)
        return None
    if "taker" not in _takers:
        raise CatalogueBreach("no room takes proposals")
    return _takers["taker"](verb, asking, case_id=case_id, terms=terms, by=by, at=at)
