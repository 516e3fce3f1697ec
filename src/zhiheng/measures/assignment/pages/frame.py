"""Where assignment stands in the menu and on the case page."""

from zhiheng.law.posts import Post
from zhiheng.plant.ui.registry import Entry, Tab, case_tab, menu

KEEPERS = (
    Post.FILING, Post.HANDLER, Post.ASSISTANT, Post.CLERK, Post.BUREAU_CHIEF, Post.PRESIDENT,
    Post.COMMAND, Post.DISCIPLINE,
)  # fmt: skip

menu(Entry("指挥", "assignment", "分案", "users", "assignment:month", KEEPERS, order=30))
menu(Entry("指挥", "ledger", "台账", "list-check", "assignment:ledger", KEEPERS, order=40))
case_tab(Tab("course", "分案与财产状况", "assignment:course", order=50))
