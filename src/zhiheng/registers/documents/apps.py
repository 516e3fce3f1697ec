"""The room `documents`: the papers of a case, frozen and numbered."""

from zhiheng.plant.room import Room


class Documents(Room):
    """Label `documents`."""

    name = "zhiheng.registers.documents"
    label = "documents"
