"""The room `persons`: people and firms over all cases."""

from zhiheng.plant.room import Room


class Persons(Room):
    """Label `persons`."""

    name = "zhiheng.registers.persons"
    label = "persons"
