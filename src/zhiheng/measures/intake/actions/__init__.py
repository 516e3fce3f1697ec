"""What the filing desk does: take in, docket, refuse, ask for correction, give to the bureau."""

from zhiheng.measures.intake.actions.decisions import (
    MATERIALS,
    NOT_ACCEPTED,
    ask_for_correction,
    refuse_application,
)
from zhiheng.measures.intake.actions.docketing import docket
from zhiheng.measures.intake.actions.materials import take_in
from zhiheng.measures.intake.actions.reviews import give_opinion, hand_for_review, route

__all__ = [
    "MATERIALS", "NOT_ACCEPTED", "ask_for_correction", "docket", "give_opinion",
    "hand_for_review", "refuse_application", "route", "take_in",
]  # fmt: skip
