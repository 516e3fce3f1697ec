"""Where assignment stands in the menu and on the case page."""

from datetime import datetime

from zhiheng.law.posts import Post
from zhiheng.measures.assignment import actions
from zhiheng.measures.assignment.terms import DrawTerms, ReceiptTerms
from zhiheng.plant.officer import Officer
from zhiheng.plant.ui.registry import Entry, Tab, case_tab, menu
from zhiheng.plant.ui.work import BulkAct, bulk_act

KEEPERS = (
    Post.FILING, Post.HANDLER, Post.ASSISTANT, Post.CLERK, Post.BUREAU_CHIEF, Post.PRESIDENT,
    Post.COMMAND, Post.DISCIPLINE,
)  # fmt: skip

menu(Entry("指挥", "assignment", "分案", "users", "assignment:month", KEEPERS, order=30))
menu(Entry("指挥", "ledger", "台账", "list-check", "assignment:ledger", KEEPERS, order=40))
case_tab(Tab("course", "分案与财产状况", "assignment:course", "期限分案", order=50))


def _receive(case_id: int, by: Officer, at: datetime) -> int:
    return actions.receive(case_id=case_id, terms=ReceiptTerms(), by=by, at=at)


def _draw(case_id: int, by: Officer, at: datetime) -> int:
    return actions.draw(case_id=case_id, terms=DrawTerms(), by=by, at=at)


bulk_act(BulkAct("receive", actions.receive.entry.name, _receive))
bulk_act(BulkAct("draw", actions.draw.entry.name, _draw))
