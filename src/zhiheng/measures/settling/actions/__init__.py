"""What is done about settlements, grace periods and heavy measures."""

from zhiheng.measures.settling.actions.agreement import agree, allot, offer, resume_original
from zhiheng.measures.settling.actions.sparing import (
    assess,
    grant_grace,
    mark_passed_days,
    set_plan_deadline,
)

__all__ = [
    "agree",
    "allot",
    "assess",
    "grant_grace",
    "mark_passed_days",
    "offer",
    "resume_original",
    "set_plan_deadline",
]
