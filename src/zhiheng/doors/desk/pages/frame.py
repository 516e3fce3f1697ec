"""The desk's own menu entries and case tabs."""

from zhiheng.doors.desk.pages.views.lists import CASE_PEOPLE
from zhiheng.law.posts import Post
from zhiheng.plant.ui.registry import Entry, Tab, case_tab, menu

menu(Entry("办案", "work", "工作台", "list-check", "desk:worklist", CASE_PEOPLE, order=10))
menu(Entry("办案", "cases", "案件", "folder", "desk:cases", CASE_PEOPLE, order=20))
menu(Entry("辅助", "outbox", "投递", "send", "desk:outbox", [Post.ADMIN_SYSTEM], order=80))

case_tab(Tab("overview", "概览", "desk:case", "概览", order=10))
case_tab(Tab("parties", "当事人", "desk:parties", "当事人", order=20))
case_tab(Tab("clocks", "期限", "desk:clocks", "期限分案", order=30))
case_tab(Tab("papers", "文书", "desk:papers", "文书送达", order=40))
case_tab(Tab("trace", "留痕", "desk:trace", "卷宗审批", order=90))
