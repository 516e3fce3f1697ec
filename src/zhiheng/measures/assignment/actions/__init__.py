"""The acts of assignment: seeds, the draw, receipt and hand-over, state of property and track."""

from zhiheng.measures.assignment.actions.course import hand_over, receive
from zhiheng.measures.assignment.actions.drawing import draw
from zhiheng.measures.assignment.actions.seeds import (
    name_tribunal_team,
    publish_seed,
    reveal_seed,
    weigh,
)
from zhiheng.measures.assignment.actions.triage import find_property_state, set_track

__all__ = [
    "draw",
    "find_property_state",
    "hand_over",
    "name_tribunal_team",
    "publish_seed",
    "receive",
    "reveal_seed",
    "set_track",
    "weigh",
]
