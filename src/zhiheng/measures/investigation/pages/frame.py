"""The tab of the case page on which the investigation stands."""

from zhiheng.plant.ui.registry import Tab, case_tab

case_tab(Tab("investigation", "财产调查", "investigation:case", "财产", order=34))
