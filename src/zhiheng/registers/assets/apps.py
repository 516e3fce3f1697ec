"""The room `assets`: what debtors own and how it was looked for."""

from zhiheng.plant.room import Room


class Assets(Room):
    """Label `assets`."""

    name = "zhiheng.registers.assets"
    label = "assets"
    verbose_name = "财产"
