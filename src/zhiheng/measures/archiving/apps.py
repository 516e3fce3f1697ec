from zhiheng.plant.room import Room


class Archiving(Room):
    name = "zhiheng.measures.archiving"
    label = "archiving"
    verbose_name = "卷宗"
