"""The tab of the case page."""

from zhiheng.plant.ui.registry import Tab, case_tab

case_tab(Tab("debt", "欠款", "reckoning:debt", order=45))
