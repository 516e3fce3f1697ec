from zhiheng.plant.room import Room


class Tasks(Room):
    name = "zhiheng.oversight.tasks"
    label = "tasks"
    verbose_name = "提醒"
