"""The room `dispatch`: messages out and in, service of papers."""

from zhiheng.plant.room import Room


class Dispatch(Room):
    """Label `dispatch`."""

    name = "zhiheng.registers.dispatch"
    label = "dispatch"
