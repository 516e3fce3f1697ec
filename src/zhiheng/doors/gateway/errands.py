"""What the worker does for the gateway beside its jobs: send what is due, judge what was left."""

from datetime import timedelta
from typing import Final

from zhiheng.doors.gateway.reception import judge_left
from zhiheng.doors.gateway.sending import Clock, send_due

LEFT_AFTER: Final = timedelta(minutes=2)
"""Longer than any request lives: what is stored and unjudged by then, nobody judges any more."""


def carry(clock: Clock) -> None:
    """One round: what is due goes out, what a dead receiver left is judged."""
    send_due(clock)
    now = clock()
    judge_left(now, now - LEFT_AFTER)
