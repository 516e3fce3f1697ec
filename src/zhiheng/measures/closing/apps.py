from zhiheng.plant.room import Room


class Closing(Room):
    name = "zhiheng.measures.closing"
    label = "closing"
    verbose_name = "结案"
