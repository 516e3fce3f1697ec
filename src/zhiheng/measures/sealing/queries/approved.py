"""Whether a paper has come through the approvals that the law and the court ask for it."""

from dataclasses import dataclass
from datetime import date

from zhiheng.law.approvals import Needed
from zhiheng.plant.approval import asked
from zhiheng.plant.catalogue import catalogue
from zhiheng.registers.approvals import queries as approvals
from zhiheng.registers.approvals.actions.gate import is_true
from zhiheng.registers.approvals.queries import ProposalOnRecord
from zhiheng.registers.approvals.terms import State
from zhiheng.registers.documents.queries import PaperOnRecord


@dataclass(frozen=True, slots=True)
class Approved:
    """Whom the law asks before such a paper, and what is missing; nothing where it is complete."""

    needed: Needed | None
    missing: str

    @property
    def holds(self) -> bool:
        """Whether the paper may be signed and sealed."""
        return not self.missing


def approved(paper: PaperOnRecord, court: str, act: str) -> Approved:
    """Hold a paper, issued by that act, against the matrix of approvals on its day.

    A kind of paper that an approved act makes needs the same approval by whatever act it came.
    """
    needed = needed_for(paper.kind, act, court, paper.issued_on)
    if needed is None:
        return Approved(None, "")
    found = [
        one for one in approvals.proposals_of(paper.case_id) if one.executed_act_id == paper.act_id
    ]
    if not found:
        return Approved(needed, "没有经批准的审批单")
    return Approved(needed, _missing(found[0], needed))


def needed_for(kind: str, act: str, court: str, on: date) -> Needed | None:
    """The approval asked of this act, or of any act that makes papers of this kind."""
    entries = sorted(
        (one for one in catalogue().values() if one.name == act or kind in one.papers),
        key=lambda one: one.name != act,
    )
    return next((needed for one in entries if (needed := asked(one, court, on))), None)


def _missing(found: ProposalOnRecord, needed: Needed) -> str:
    if found.state is not State.EXECUTED:
        return f"审批单{found.state}"
    signed = {level.kind for level in found.levels if is_true(found, level)}
    lacking = [body for body in needed.bodies if body not in signed]
    return f"缺少{'、'.join(lacking)}的真实签批" if lacking else ""
