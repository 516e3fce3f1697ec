from zhiheng.plant.room import Room


class Reckoning(Room):
    name = "zhiheng.measures.reckoning"
    label = "reckoning"
    verbose_name = "计算"
