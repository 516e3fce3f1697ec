"""What can be entered about debtors' property: what it is, and how it is held and looked for."""

from zhiheng.registers.assets.actions.control import (
    enter_disposal,
    enter_hold,
    enter_inquiry,
    enter_visit,
)
from zhiheng.registers.assets.actions.property import (
    enter_clue,
    enter_property,
    enter_report,
    enter_step,
    explain,
    set_property_state,
    settle_clue,
    settle_report,
)

__all__ = [
    "enter_clue",
    "enter_disposal",
    "enter_hold",
    "enter_inquiry",
    "enter_property",
    "enter_report",
    "enter_step",
    "enter_visit",
    "explain",
    "set_property_state",
    "settle_clue",
    "settle_report",
]
