"""What can be entered about a case: what it is, its course, and what people enter by hand."""

from zhiheng.registers.casefile.actions.cases import (
    add_party,
    assign,
    classify,
    grant,
    hand_over,
    lock,
    open_again,
    open_case,
    receive,
    revoke,
    set_state,
    triage,
)
from zhiheng.registers.casefile.actions.course import enter_resumption, enter_stay
from zhiheng.registers.casefile.actions.entries import (
    confirm_entry,
    enter_incident,
    enter_security,
    enter_settlement,
    open_entry,
    return_entry,
)
from zhiheng.registers.casefile.actions.handlers import refuse_other_handlers

__all__ = [
    "add_party",
    "assign",
    "classify",
    "confirm_entry",
    "enter_incident",
    "enter_resumption",
    "enter_security",
    "enter_settlement",
    "enter_stay",
    "grant",
    "hand_over",
    "lock",
    "open_again",
    "open_case",
    "open_entry",
    "receive",
    "refuse_other_handlers",
    "return_entry",
    "revoke",
    "set_state",
    "triage",
]
