"""The room `paperdesk`: what papers wait for, and many of them made at once."""

from zhiheng.plant.room import Room


class Paperdesk(Room):
    name = "zhiheng.oversight.paperdesk"
    label = "paperdesk"
    verbose_name = "文书工作台"
