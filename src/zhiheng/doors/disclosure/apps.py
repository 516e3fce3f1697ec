"""Disclosure as a room: it has pages and no tables."""

from zhiheng.plant.room import Room


class Disclosure(Room):
    """Label `disclosure`."""

    name = "zhiheng.doors.disclosure"
    label = "disclosure"
