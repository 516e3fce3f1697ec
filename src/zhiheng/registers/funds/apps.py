"""The room `funds`: money of the case, in double entry, and what was performed directly."""

from zhiheng.plant.room import Room


class Funds(Room):
    """Label `funds`."""

    name = "zhiheng.registers.funds"
    label = "funds"
    verbose_name = "执行案款"
