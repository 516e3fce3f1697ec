"""What papers add to the case page."""

from zhiheng.plant.ui.registry import Tab, case_tab

case_tab(Tab("making", "制作文书", "papers:tab", "文书送达", order=56))
