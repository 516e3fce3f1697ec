"""The room `settling`: settlements, grace periods, and heavy measures weighed."""

from zhiheng.plant.room import Room


class Settling(Room):
    """Label `settling`."""

    name = "zhiheng.measures.settling"
    label = "settling"
    verbose_name = "和解与宽限"
