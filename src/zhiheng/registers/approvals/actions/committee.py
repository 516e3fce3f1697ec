"""The adjudication committee: a case put before it, what it decided, what became of that."""

from datetime import date

from zhiheng.plant.errors import BadTerms, NotOnRecord
from zhiheng.plant.legal_act import LegalAct
from zhiheng.plant.rows import case_row_of
from zhiheng.registers.approvals import queries
from zhiheng.registers.approvals.models import CommitteeDecision, FollowUp, Referral
from zhiheng.registers.approvals.queries import ReferralOnRecord
from zhiheng.registers.approvals.terms import DecisionEntry
from zhiheng.registers.casefile.queries import CaseCard


def refer(doing: LegalAct, case: CaseCard, *, question: str, ground: str) -> int:
    """Enter that a case is put before the committee; gives the referral's id.

    BadTerms: it is before the committee already.
    """
    if queries.open_referrals((case.id,)):
        raise BadTerms.of("question", "本案已提请审判委员会，尚未决定，不必重复提请")
    row = Referral.objects.create(**_beside(doing, case), question=question, ground=ground)
    return row.id


def enter_decision(
    doing: LegalAct, case: CaseCard, *, referral_id: int, entry: DecisionEntry
) -> int:
    """Enter what the committee decided; gives the decision's id.

    BadTerms: decided already, before the referral or after today, or due before it was decided.
    """
    found = _of_case(referral_id, case.id)
    if found.decision_id is not None:
        raise BadTerms.of("referral", "本次提请的决定已经登记，不能重复登记")
    if not found.referred_on <= entry.decided_on <= doing.day:
        span = f"{found.referred_on} 至 {doing.day}"
        raise BadTerms.of("decided_on", f"决定日须在提请日和今天之间（{span}），请核对")
    if entry.due_on < entry.decided_on:
        raise BadTerms.of("due_on", f"落实期限早于决定日 {entry.decided_on}，请核对")
    row = CommitteeDecision.objects.create(
        **_beside(doing, case) | {"happened_on": entry.decided_on},
        referral_id=referral_id,
        words=entry.words,
        officer_id=entry.officer_id,
        due_on=entry.due_on,
    )
    return row.id


def enter_follow_up(
    doing: LegalAct, case: CaseCard, *, referral_id: int, done_on: date, words: str
) -> int:
    """Enter what became of the decision; gives the entry's id. BadTerms: nothing is decided, it is
    entered already, or the day lies before the decision or after today."""
    found = _of_case(referral_id, case.id)
    if found.decision_id is None or found.decided_on is None:
        raise BadTerms.of("referral", "审判委员会尚未决定，没有可以落实的内容")
    if found.followed_on is not None:
        raise BadTerms.of("referral", "落实情况已经登记")
    if not found.decided_on <= done_on <= doing.day:
        raise BadTerms.of("done_on", f"落实日须在 {found.decided_on} 至 {doing.day} 之间")
    row = FollowUp.objects.create(
        **_beside(doing, case) | {"happened_on": done_on},
        decision_id=found.decision_id,
        words=words,
    )
    return row.id


def _of_case(referral_id: int, case_id: int) -> ReferralOnRecord:
    found = queries.referral(referral_id)
    if found.case_id != case_id:
        raise NotOnRecord("本案的提请记录", referral_id)
    return found


def _beside(doing: LegalAct, case: CaseCard) -> dict[str, object]:
    return case_row_of(doing) | {"court": case.court, "secrecy": case.secrecy}
