"""The tab of the case page on which a visit is prepared."""

from zhiheng.plant.ui.registry import Tab, case_tab

case_tab(Tab("visiting", "到访提示", "visiting:profile", "当事人", order=25))
