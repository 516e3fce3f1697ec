"""Drawing up a proposal, taking it back, and what came of carrying it out."""

import json
from collections.abc import Sequence
from typing import Any

from zhiheng.law.kernel.finding import Refused
from zhiheng.law.sources import DESIGN
from zhiheng.plant import sm3
from zhiheng.plant.errors import BadTerms, NotOnRecord
from zhiheng.plant.legal_act import LegalAct
from zhiheng.plant.lines import version_row
from zhiheng.plant.rows import case_row_of
from zhiheng.registers.approvals.models import Attempt, Level, LevelSetting, Proposal
from zhiheng.registers.approvals.terms import (
    CAN_BE_CARRIED_OUT,
    CAN_BE_REDRAFTED,
    ProposalEntry,
    State,
)
from zhiheng.registers.casefile.queries import CaseCard

OWN = DESIGN.art("A1-APR-OWN")


def hash_of(case_id: int, verb: str, terms: str) -> bytes:
    """SM3 of what is proposed: case, verb and the canonical text of the terms."""
    said = json.dumps([case_id, verb, terms], ensure_ascii=False, separators=(",", ":"))
    return sm3.digest(said.encode())


def draw_up(doing: LegalAct, case: CaseCard, *, entry: ProposalEntry) -> int:
    """Enter a proposal with the signatures it needs; gives its id.

    `entry.replaces` is the version it takes the place of: that one is void with all that was
    signed on it. BadTerms: the same thing waits already, or that version can be changed no more.
    """
    proposal_hash = hash_of(case.id, entry.verb, entry.terms)
    lines = _replaced(doing, entry) if entry.replaces is not None else {}
    waiting = Proposal.objects.filter(case_id=case.id, current=True, state=State.WAITING)
    if waiting.filter(proposal_hash=proposal_hash).exists():
        raise BadTerms.of("terms", "相同内容已经提请，正在待审；要催办请联系签批人")
    row = Proposal(
        **_beside(doing, case),
        verb=entry.verb,
        terms=entry.terms,
        shown=entry.shown,
        proposal_hash=proposal_hash,
        drafter_id=doing.by.id,
        drafter_words=doing.by.words,
        ground=entry.ground,
    )
    for column, value in lines.items():
        setattr(row, column, value)
    row.save(force_insert=True)
    Level.objects.bulk_create(
        Level(
            **_beside(doing, case),
            proposal_id=row.id,
            ordinal=ordinal,
            kind=level.kind,
            staff_id=level.staff_id,
            in_person=level.in_person,
            cites=list(level.cites),
        )
        for ordinal, level in enumerate(entry.levels, start=1)
    )
    return row.id


def withdraw(doing: LegalAct, *, proposal_id: int) -> None:
    """Take a proposal back before it is approved; only who drafted it.

    Refused (A1-APR-OWN): somebody else. BadTerms: it waits no more.
    """
    row = locked(proposal_id)
    if row.drafter_id != doing.by.id:
        raise Refused.because(
            "A1-APR-OWN",
            "审批单由拟稿人撤回",
            OWN,
            f"拟稿人是{row.drafter_words}",
            "请由拟稿人撤回；不同意的，请签批人退回并写明理由",
        )
    if row.state not in (State.WAITING, State.RETURNED):
        raise BadTerms.of("proposal", f"审批单{row.state}，不能再撤回")
    Proposal.objects.filter(id=row.id).update(state=State.WITHDRAWN)


def note_unexecuted(
    doing: LegalAct, case: CaseCard, *, proposal_id: int, findings: Sequence[dict[str, Any]]
) -> int:
    """Enter that an approved act was refused when it was to be carried out; gives the entry's id.
    The proposal stands as 已批准未执行 and can be tried again."""
    row = locked(proposal_id)
    if row.state not in CAN_BE_CARRIED_OUT:
        raise BadTerms.of("proposal", f"审批单{row.state}，没有待执行的内容")
    Proposal.objects.filter(id=row.id).update(state=State.UNEXECUTED)
    tried = Attempt.objects.create(
        **_beside(doing, case), proposal_id=proposal_id, findings=list(findings)
    )
    return tried.id


def set_levels(doing: LegalAct, *, approval: str, bodies: Sequence[str], ground: str) -> int:
    """Enter which bodies a court asks besides the law's from today on; gives the entry's id."""
    row = LevelSetting.objects.create(
        act_id=doing.id,
        happened_on=doing.day,
        recorded_at=doing.at,
        court=doing.court,
        approval=approval,
        bodies=list(bodies),
        from_on=doing.day,
        ground=ground,
    )
    return row.id


def locked(proposal_id: int) -> Proposal:
    """The proposal, held until the act is over; NotOnRecord when there is none in scope."""
    row = Proposal.objects.select_for_update().filter(id=proposal_id).first()
    if row is None:
        raise NotOnRecord("审批单", proposal_id)
    return row


def _replaced(doing: LegalAct, entry: ProposalEntry) -> dict[str, Any]:
    row = locked(entry.replaces or 0)
    if row.case_id != doing.case_id or row.verb != entry.verb:
        raise NotOnRecord("本案的审批单", entry.replaces)
    if row.state not in CAN_BE_REDRAFTED or not row.current:
        raise BadTerms.of("replaces", f"审批单{row.state}，不能改稿；需要的请另行提请")
    lines = version_row(Proposal, row.id)
    Proposal.objects.filter(id=row.id).update(state=State.VOID)
    return lines


def _beside(doing: LegalAct, case: CaseCard) -> dict[str, Any]:
    return case_row_of(doing) | {"case_id": case.id, "court": case.court, "secrecy": case.secrecy}
