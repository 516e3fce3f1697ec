"""What a reminder (提醒) is made of."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

MOST_SHOWN: Final = 100
LONGEST_REMINDER: Final = 200


class NoticeKind(StrEnum):
    """What the reminder is about."""

    NEW_CASE = "新收案件"
    TO_ASSIGN = "待定承办人"
    ASSIGNED = "分配案件"
    TAKEN_OVER = "承办变更"
    TO_SERVE = "待送达"
    TO_SIGN = "待审批"
    JUDGED = "审批结果"
    COMMITTEE = "审委会决定"
    LETTER = "法院来函"


class ReminderKind(StrEnum):
    """What a reminder of a clock is about."""

    NEAR = "期限将到"
    OVERDUE = "期限逾期"


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeTerms:
    """One reminder: to whom, about what, in words."""

    staff_id: int
    kind: NoticeKind
    words: str
