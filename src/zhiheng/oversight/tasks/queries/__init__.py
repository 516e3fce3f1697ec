"""What waits for whom, whom an announcement concerns, and whom a clock that comes to its end."""

from zhiheng.oversight.tasks.queries.reminders import (
    COUNT_UNREAD,
    DERIVED,
    Due,
    NoticeOnRecord,
    announced,
    reminders_of,
    unread,
    unread_count,
)
from zhiheng.oversight.tasks.queries.rungs import RungReached, rungs_reached

__all__ = [
    "COUNT_UNREAD",
    "DERIVED",
    "Due",
    "NoticeOnRecord",
    "RungReached",
    "announced",
    "reminders_of",
    "rungs_reached",
    "unread",
    "unread_count",
]
