"""The number on the bell."""

from datetime import datetime

from zhiheng.oversight.tasks.queries import unread_count
from zhiheng.plant.officer import Officer
from zhiheng.plant.ui.registry import Badge, badge


def _waiting(officer: Officer, _at: datetime) -> int:
    return unread_count(officer.id)


badge(Badge(key="bell", count=_waiting))
