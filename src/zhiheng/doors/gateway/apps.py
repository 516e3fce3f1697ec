"""The room `gateway`: signed envelopes in and out."""

from zhiheng.plant.room import Room


class Gateway(Room):
    """Label `gateway`."""

    name = "zhiheng.doors.gateway"
    label = "gateway"
