from zhiheng.plant.room import Room


class Investigation(Room):
    name = "zhiheng.measures.investigation"
    label = "investigation"
    verbose_name = "财产调查"
