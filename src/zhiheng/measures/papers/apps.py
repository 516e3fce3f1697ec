from zhiheng.plant.room import Room


class Papers(Room):
    name = "zhiheng.measures.papers"
    label = "papers"
    verbose_name = "文书"
