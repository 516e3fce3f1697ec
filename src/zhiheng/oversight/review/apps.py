from zhiheng.plant.room import Room


class Review(Room):
    name = "zhiheng.oversight.review"
    label = "review"
    verbose_name = "审批"
