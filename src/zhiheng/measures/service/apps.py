from zhiheng.plant.room import Room


class Service(Room):
    name = "zhiheng.measures.service"
    label = "service"
    verbose_name = "送达"
