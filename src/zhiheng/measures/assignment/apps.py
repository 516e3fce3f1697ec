from zhiheng.plant.room import Room


class AssignmentRoom(Room):
    name = "zhiheng.measures.assignment"
    label = "assignment"
    verbose_name = "分案"
