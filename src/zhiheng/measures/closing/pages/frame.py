"""What closing adds to the menu and to the case page."""

from zhiheng.law.posts import ADMINISTRATORS, PEOPLES
from zhiheng.plant.ui.registry import Entry, Tab, case_tab, menu

menu(
    Entry(
        "办案", "closing-pool", "终本管理", "folder", "closing:pool", PEOPLES - ADMINISTRATORS, 60
    )
)
case_tab(Tab("closing", "结案", "closing:tab", "和解结案", order=80))
