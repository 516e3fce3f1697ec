"""What papers add to the case page and to the menu."""

from zhiheng.plant.ui.registry import Entry, Tab, case_tab, menu

case_tab(Tab("making", "制作文书", "papers:tab", "文书送达", order=56))
menu(Entry("辅助", "forms", "文书样式库", "file-text", "papers:library", order=52))
