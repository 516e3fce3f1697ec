"""The room `nodes`: clocks and the calendar they stand on."""

from zhiheng.plant.room import Room


class Nodes(Room):
    """Label `nodes`."""

    name = "zhiheng.registers.nodes"
    label = "nodes"
