"""The room `norms`: norms, their clauses, how they stand to one another, and notes on them."""

from zhiheng.plant.room import Room


class Norms(Room):
    """Label `norms`."""

    name = "zhiheng.registers.norms"
    label = "norms"
