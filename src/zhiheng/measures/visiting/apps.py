from zhiheng.plant.room import Room


class Visiting(Room):
    name = "zhiheng.measures.visiting"
    label = "visiting"
    verbose_name = "到访提示"
