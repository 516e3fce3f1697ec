"""What planning adds to the menu and to the case page."""

from zhiheng.law.posts import Post
from zhiheng.plant.ui.registry import Entry, Tab, case_tab, menu

KEEPERS = (
    Post.HANDLER, Post.ASSISTANT, Post.CLERK, Post.BUREAU_CHIEF, Post.PRESIDENT, Post.COMMAND,
    Post.DISCIPLINE,
)  # fmt: skip

menu(Entry("指挥", "planning", "执行方案", "list-check", "planning:lacking", KEEPERS, order=45))
case_tab(Tab("planning", "方案与记事", "planning:tab", "期限分案", order=52))
case_tab(Tab("advice", "办案建议", "planning:advice", "概览", order=15))
