"""What this room adds to the menu."""

from zhiheng.law.posts import Post
from zhiheng.plant.ui.registry import Entry, menu

menu(
    Entry(
        "辅助", "audit", "留痕", "history", "/audit/",
        posts=(Post.ADMIN_AUDIT, Post.DISCIPLINE), order=70,
    )
)  # fmt: skip
