"""What the gateway adds to the menu."""

from zhiheng.doors.gateway.pages.board import KEEPERS, READERS
from zhiheng.law.posts import Post
from zhiheng.plant.ui.registry import Entry, menu

menu(Entry("办案", "gateway", "往来", "message", "gateway:board", READERS, order=42))
menu(
    Entry(
        "辅助", "quarantine", "隔离来件", "alert-triangle", "gateway:quarantine", KEEPERS, order=81
    )
)
menu(
    Entry("辅助", "partners", "往来对方", "link", "gateway:partners", [Post.ADMIN_SYSTEM], order=82)
)
