"""What may be known of proposals, signatures, panels, and of the adjudication committee."""

from zhiheng.registers.approvals.queries.asking import former_of, may_cosign, said_in
from zhiheng.registers.approvals.queries.committee import (
    Candidate,
    ReferralOnRecord,
    candidates_page,
    open_referrals,
    referral,
    referrals_of,
    referrals_page,
)
from zhiheng.registers.approvals.queries.inbox import drafted_page, waiting_count, waiting_page
from zhiheng.registers.approvals.queries.panels import MemberOnRecord, PanelOnRecord
from zhiheng.registers.approvals.queries.proposals import (
    AttemptOnRecord,
    LevelOnRecord,
    ProposalOnRecord,
    SignatureOnRecord,
    proposal,
    proposals,
    proposals_of,
    versions_of,
)
from zhiheng.registers.approvals.queries.seats import Seat, absent, asked, court_of, seats

__all__ = [
    "AttemptOnRecord",
    "Candidate",
    "LevelOnRecord",
    "MemberOnRecord",
    "PanelOnRecord",
    "ProposalOnRecord",
    "ReferralOnRecord",
    "Seat",
    "SignatureOnRecord",
    "absent",
    "asked",
    "candidates_page",
    "court_of",
    "drafted_page",
    "said_in",
    "may_cosign",
    "former_of",
    "open_referrals",
    "proposal",
    "proposals",
    "proposals_of",
    "referral",
    "referrals_of",
    "referrals_page",
    "seats",
    "versions_of",
    "waiting_count",
    "waiting_page",
]
