from zhiheng.plant.room import Room


class Sealing(Room):
    name = "zhiheng.measures.sealing"
    label = "sealing"
    verbose_name = "签章"
