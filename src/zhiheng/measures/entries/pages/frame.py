"""The tab of the case page on which entries by hand stand."""

from zhiheng.plant.ui.registry import Tab, case_tab

case_tab(Tab("entries", "登记", "entries:case", "财产", order=36))
