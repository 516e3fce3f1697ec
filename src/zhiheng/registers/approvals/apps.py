"""The room `approvals`: proposals, signatures, panels, the adjudication committee."""

from zhiheng.plant.room import Room


class Approvals(Room):
    """Label `approvals`."""

    name = "zhiheng.registers.approvals"
    label = "approvals"
