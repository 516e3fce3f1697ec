"""The room `casefile`: cases, their numbers, parties, states and grants."""

from zhiheng.plant.room import Room


class Casefile(Room):
    """Label `casefile`."""

    name = "zhiheng.registers.casefile"
    label = "casefile"
