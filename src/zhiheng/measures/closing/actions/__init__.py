"""The acts of closing a case and of its life afterwards."""

from zhiheng.measures.closing.actions.after import (
    assess_diversion,
    move_to_pool,
    name_pool_team,
    publish_ruling,
    record_requery,
)
from zhiheng.measures.closing.actions.calling import (
    record_call,
    undo_closing,
    uphold_closing,
)
from zhiheng.measures.closing.actions.modes import (
    cancel,
    close_not_enforced,
    close_performed,
    dismiss,
    end_enforcement,
)
from zhiheng.measures.closing.actions.resuming import (
    enter_request,
    reject_request,
    resume_case,
)
from zhiheng.measures.closing.actions.termination import terminate_for_now

__all__ = [
    "assess_diversion",
    "cancel",
    "close_not_enforced",
    "close_performed",
    "dismiss",
    "end_enforcement",
    "enter_request",
    "move_to_pool",
    "name_pool_team",
    "publish_ruling",
    "record_call",
    "record_requery",
    "reject_request",
    "resume_case",
    "terminate_for_now",
    "undo_closing",
    "uphold_closing",
]
