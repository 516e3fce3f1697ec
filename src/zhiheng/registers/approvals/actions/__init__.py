"""What is entered of proposals and signatures; who may do what stands in the rooms above."""

from zhiheng.registers.approvals.actions.committee import enter_decision, enter_follow_up, refer
from zhiheng.registers.approvals.actions.drawing_up import (
    draw_up,
    note_unexecuted,
    set_levels,
    withdraw,
)
from zhiheng.registers.approvals.actions.gate import is_true, open_gate
from zhiheng.registers.approvals.actions.panels import enter_opinion, seat_panel
from zhiheng.registers.approvals.actions.signing import sign

__all__ = [
    "draw_up",
    "enter_decision",
    "enter_follow_up",
    "enter_opinion",
    "is_true",
    "note_unexecuted",
    "open_gate",
    "refer",
    "seat_panel",
    "set_levels",
    "sign",
    "withdraw",
]
