"""The room `overview`: the case on record, and search; it writes nothing."""

from zhiheng.plant.room import Room


class Overview(Room):
    """Label `overview`."""

    name = "zhiheng.registers.overview"
    label = "overview"
