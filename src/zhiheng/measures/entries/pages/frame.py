"""The tab of the case page on which entries by hand stand."""

from zhiheng.plant.ui.registry import Tab, case_tab
from zhiheng.registers.casefile.queries import waiting_of

case_tab(Tab("entries", "登记", "entries:case", order=36, count=waiting_of))
