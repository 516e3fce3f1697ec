from zhiheng.plant.room import Room


class Planning(Room):
    name = "zhiheng.measures.planning"
    label = "planning"
    verbose_name = "执行方案"
