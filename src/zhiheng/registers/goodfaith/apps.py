"""The room `goodfaith`: performance of settlements, grace, and the weighing of heavy measures."""

from zhiheng.plant.room import Room


class GoodFaith(Room):
    """Label `goodfaith`."""

    name = "zhiheng.registers.goodfaith"
    label = "goodfaith"
    verbose_name = "和解履行与宽限"
