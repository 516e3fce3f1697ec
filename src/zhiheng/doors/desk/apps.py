"""The desk as a room: it has pages and no tables."""

from zhiheng.plant.room import Room


class Desk(Room):
    """Label `desk`."""

    name = "zhiheng.doors.desk"
    label = "desk"
