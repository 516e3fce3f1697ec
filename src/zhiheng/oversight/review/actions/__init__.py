"""审批: what is proposed, signed, deliberated, put before the committee, and then carried out."""

from zhiheng.oversight.review.actions.committee import (
    enter_decision,
    follow_up,
    refer,
    set_levels,
)
from zhiheng.oversight.review.actions.extending import extend_term
from zhiheng.oversight.review.actions.panels import conclude, form_panel, say_in_panel
from zhiheng.oversight.review.actions.proposing import propose, rehearsed, take
from zhiheng.oversight.review.actions.signing import (
    Outcome,
    carry_out,
    decide,
    decide_all,
    go_on,
    note_unexecuted,
    sign,
    withdraw,
)

__all__ = [
    "Outcome",
    "carry_out",
    "conclude",
    "decide",
    "decide_all",
    "enter_decision",
    "extend_term",
    "follow_up",
    "form_panel",
    "say_in_panel",
    "go_on",
    "note_unexecuted",
    "propose",
    "refer",
    "rehearsed",
    "set_levels",
    "sign",
    "take",
    "withdraw",
]
