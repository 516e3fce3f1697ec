"""The tab of the case page on which settlements and grace periods stand."""

from zhiheng.plant.ui.registry import Tab, case_tab

case_tab(Tab("settling", "和解与宽限", "settling:case", "和解结案", order=37))
