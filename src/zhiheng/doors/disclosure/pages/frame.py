"""How officers find the public calculators from their desk."""

from zhiheng.plant.ui.registry import Entry, menu

menu(Entry("公开", "calculators", "计算器", "scale", "disclosure:calculators", order=90))
