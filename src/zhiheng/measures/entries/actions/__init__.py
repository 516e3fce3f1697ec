"""Entries by hand: one person enters from a paper, a second one confirms."""

from zhiheng.measures.entries.actions.course import (
    enter_incident,
    enter_restriction,
    enter_security,
    enter_settlement,
)
from zhiheng.measures.entries.actions.money import (
    enter_performance,
    enter_voucher,
    reverse_voucher,
)
from zhiheng.measures.entries.actions.property import (
    enter_disposal,
    enter_hold,
    enter_inquiry,
    enter_visit,
)
from zhiheng.measures.entries.actions.settling import (
    confirm_entry,
    return_entry,
)

__all__ = [
    "confirm_entry",
    "enter_disposal",
    "enter_hold",
    "enter_incident",
    "enter_inquiry",
    "enter_performance",
    "enter_restriction",
    "enter_security",
    "enter_settlement",
    "enter_visit",
    "enter_voucher",
    "return_entry",
    "reverse_voucher",
]
