"""The room `restrictions`: what debtors may not do, and what they were punished with."""

from zhiheng.plant.room import Room


class Restrictions(Room):
    """Label `restrictions`."""

    name = "zhiheng.registers.restrictions"
    label = "restrictions"
    verbose_name = "限制与制裁"
