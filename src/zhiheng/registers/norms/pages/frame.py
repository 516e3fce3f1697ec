"""What this room adds to the menu."""

from zhiheng.plant.ui.registry import Entry, menu

menu(Entry("辅助", "norms", "规范库", "bookmark", "/norms/", order=50))
