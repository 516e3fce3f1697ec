"""What approvals add to the menu and to the case page."""

from datetime import datetime

from zhiheng.law.posts import ADMINISTRATORS, PEOPLES
from zhiheng.plant.officer import Officer
from zhiheng.plant.ui.registry import Badge, Entry, Tab, badge, case_tab, menu
from zhiheng.registers.approvals import queries as record

PEOPLE = PEOPLES - ADMINISTRATORS

menu(Entry("办案", "review", "审批", "certificate", "review:inbox", PEOPLE, order=20))
case_tab(Tab("review", "审批", "review:case", "卷宗审批", order=55))


def _waiting(officer: Officer, at: datetime) -> int:
    return record.waiting_count(officer, at.date()) if officer.holds(*PEOPLE) else 0


badge(Badge("review", _waiting))
