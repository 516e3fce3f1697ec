from zhiheng.plant.room import Room


class Audit(Room):
    name = "zhiheng.oversight.audit"
    label = "audit"
    verbose_name = "留痕"
