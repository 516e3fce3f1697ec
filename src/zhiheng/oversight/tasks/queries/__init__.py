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
from zhiheng.oversight.tasks.queries.rungs import TO_TELL, to_tell

__all__ = [
    "COUNT_UNREAD",
    "DERIVED",
    "Due",
    "NoticeOnRecord",
    "TO_TELL",
    "announced",
    "reminders_of",
    "to_tell",
    "unread",
    "unread_count",
]
