"""The tab of the case page on which the investigation stands."""

from zhiheng.plant.ui.registry import Tab, case_tab
from zhiheng.registers.assets.queries import count_of

case_tab(Tab("investigation", "财产调查", "investigation:case", order=34, count=count_of))
