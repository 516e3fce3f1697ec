"""What may be known of plans, of cases without one, of notes, and what to do next."""

from zhiheng.measures.planning.queries.advice import Advice, Alike, Step, advice_of
from zhiheng.measures.planning.queries.plans import (
    CampaignOnRecord,
    Lacking,
    NoteOnRecord,
    PlanOnRecord,
    StepOnRecord,
    campaigns,
    lacking_page,
    notes_of,
    plan_of,
    plan_paper,
    proposed_steps,
)

__all__ = [
    "Advice", "Alike", "CampaignOnRecord", "Lacking", "NoteOnRecord", "PlanOnRecord", "Step",
    "StepOnRecord", "advice_of", "campaigns", "lacking_page", "notes_of", "plan_of",
    "plan_paper", "proposed_steps",
]  # fmt: skip
