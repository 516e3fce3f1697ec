"""The room `personnel`: courts, staff, posts and accounts."""

from zhiheng.plant.room import Room


class Personnel(Room):
    """Label `personnel`; the account model is Django's AUTH_USER_MODEL."""

    name = "zhiheng.registers.personnel"
    label = "personnel"
