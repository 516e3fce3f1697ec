"""What can be done with clocks: start, stop, lengthen, meet; and the calendar they stand on."""

from zhiheng.registers.nodes.actions.calendar import ONE_CALENDAR, load_holidays, restand
from zhiheng.registers.nodes.actions.changes import deduct, lengthen, resume
from zhiheng.registers.nodes.actions.clocks import (
    meet,
    meet_by_hand,
    meet_if_open,
    settle,
    start,
    void,
)
from zhiheng.registers.nodes.actions.passing import lapse

__all__ = [
    "ONE_CALENDAR",
    "deduct",
    "lapse",
    "lengthen",
    "load_holidays",
    "meet",
    "meet_by_hand",
    "meet_if_open",
    "restand",
    "resume",
    "settle",
    "start",
    "void",
]
