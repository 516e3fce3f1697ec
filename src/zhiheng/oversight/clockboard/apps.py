from zhiheng.plant.room import Room


class Clockboard(Room):
    name = "zhiheng.oversight.clockboard"
    label = "clockboard"
    verbose_name = "期限看板"
