"""Who is told where a proposal stands."""

from zhiheng.facts.approval import ProposalMoved
from zhiheng.plant.legal_act import LegalAct
from zhiheng.registers.approvals import queries as record
from zhiheng.registers.approvals.queries import LevelOnRecord, ProposalOnRecord
from zhiheng.registers.casefile.queries import CaseCard


def moved(doing: LegalAct, case: CaseCard, found: ProposalOnRecord) -> ProposalMoved:
    """Where the proposal stands now, and whose turn it is."""
    return ProposalMoved(
        act_id=doing.id,
        case_id=case.id,
        court=case.court,
        number=case.number,
        proposal_id=found.id,
        verb=found.verb,
        state=found.state,
        drafter_id=found.drafter_id,
        waits_for=waits_for(found, doing),
        moved_on=doing.day,
    )


def waits_for(found: ProposalOnRecord, doing: LegalAct) -> tuple[int, ...]:
    """The staff whose turn it is, those who are away left out; the drafter never for himself."""
    level = found.turn
    if level is None:
        return ()
    called = _called(found, level, doing) - ({found.drafter_id} if not level.deliberates else set())
    at_work = (
        staff_id for staff_id in called if record.absent(staff_id, found.court, doing.day) is None
    )
    return tuple(sorted(at_work))


def _called(found: ProposalOnRecord, level: LevelOnRecord, doing: LegalAct) -> set[int]:
    if level.staff_id is not None:
        return {level.staff_id}
    if not level.deliberates:
        return {seat.staff_id for seat in record.seats(level.kind, found.court, doing.day)}
    if level.panel is None:
        return {found.drafter_id}
    silent = {member.staff_id for member in level.panel.members if not member.has_spoken}
    return silent or {level.panel.presiding_id}
