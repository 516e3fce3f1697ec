"""What is entered of messages, services, counterparts and envelopes."""

from zhiheng.registers.dispatch.actions.envelopes import (
    claim_due,
    enter_key,
    enter_outgoing,
    enter_partner,
    enter_ruling,
    hear_of,
    judge_incoming,
    keep_incoming,
    keep_opening,
    limit_key,
    send_anew,
    settle_tries,
)
from zhiheng.registers.dispatch.actions.messages import (
    enter_confirmation,
    enter_message,
    enter_publication,
    enter_service,
    settle_message,
)

__all__ = [
    "claim_due",
    "enter_confirmation",
    "enter_key",
    "enter_message",
    "enter_outgoing",
    "enter_partner",
    "enter_publication",
    "enter_ruling",
    "enter_service",
    "hear_of",
    "judge_incoming",
    "keep_incoming",
    "keep_opening",
    "limit_key",
    "send_anew",
    "settle_message",
    "settle_tries",
]
