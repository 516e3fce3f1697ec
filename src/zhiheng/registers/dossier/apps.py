"""The room `dossier`: everything that entered or left a case, in the order of its archive."""

from zhiheng.plant.room import Room


class Dossier(Room):
    """Label `dossier`."""

    name = "zhiheng.registers.dossier"
    label = "dossier"
