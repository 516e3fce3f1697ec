"""What service adds to the menu and to the case page."""

from zhiheng.law.posts import ADMINISTRATORS, PEOPLES
from zhiheng.plant.ui.registry import Entry, Tab, case_tab, menu

menu(Entry("办案", "service", "送达", "send", "service:ledger", PEOPLES - ADMINISTRATORS, order=40))
case_tab(Tab("service", "送达", "service:tab", order=45))
