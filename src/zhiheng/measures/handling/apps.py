from zhiheng.plant.room import Room


class Handling(Room):
    name = "zhiheng.measures.handling"
    label = "handling"
    verbose_name = "承办"
