"""The room `titles`: enforceable instruments and their obligations."""

from zhiheng.plant.room import Room


class Titles(Room):
    """Label `titles`."""

    name = "zhiheng.registers.titles"
    label = "titles"
