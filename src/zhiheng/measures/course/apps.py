"""The room `course`: execution stands still and goes on."""

from zhiheng.plant.room import Room


class Course(Room):
    """Label `course`."""

    name = "zhiheng.measures.course"
    label = "course"
    verbose_name = "中止与恢复"
