"""The room `seals`: certificates, every use of them, and the signed files of papers."""

from zhiheng.plant.room import Room


class Seals(Room):
    """Label `seals`."""

    name = "zhiheng.registers.seals"
    label = "seals"
