"""What service adds to the menu and to the case page."""

from datetime import date

from zhiheng.law.posts import ADMINISTRATORS, PEOPLES, Post
from zhiheng.plant import codes
from zhiheng.plant.officer import Officer
from zhiheng.plant.ui.registry import Entry, Tab, case_tab, menu
from zhiheng.plant.ui.work import DueItem, DueSource, due_source
from zhiheng.registers.dispatch import queries as dispatch
from zhiheng.registers.dispatch.terms import OpenFilter

menu(Entry("办案", "service", "送达", "send", "service:ledger", PEOPLES - ADMINISTRATORS, order=40))
case_tab(Tab("service", "送达", "service:tab", "文书送达", order=45))


def _waiting(officer: Officer, until: date) -> list[DueItem]:
    """Answers and receipts that should be here by then; a handler's own, else the court's."""
    owner = officer.id if officer.holds(Post.HANDLER) else None
    lines = dispatch.waiting_page(OpenFilter(court=officer.court, handler_id=owner)).rows
    return [
        DueItem(
            due_on=line.due_on,
            what=f"催{line.expected}：{line.counterpart}",
            about=f"{line.case_number} {line.matter}",
            path=f"/service/{codes.code_of('case', line.case_id)}/",
        )
        for line in lines
        if line.due_on <= until
    ]


due_source(DueSource("messages", "往来", _waiting))
