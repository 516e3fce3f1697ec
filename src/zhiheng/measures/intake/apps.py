from zhiheng.plant.room import Room


class Intake(Room):
    name = "zhiheng.measures.intake"
    label = "intake"
    verbose_name = "立案"
