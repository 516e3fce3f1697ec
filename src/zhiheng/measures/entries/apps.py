"""The room `entries`: what people enter by hand, and the second person who confirms it."""

from zhiheng.plant.room import Room


class Entries(Room):
    """Label `entries`."""

    name = "zhiheng.measures.entries"
    label = "entries"
    verbose_name = "人工登记"
