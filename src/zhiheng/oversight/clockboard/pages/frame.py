"""What this room adds to the menu."""

from zhiheng.law.posts import Post
from zhiheng.plant.ui.registry import Entry, menu

READERS = (
    Post.HANDLER, Post.ASSISTANT, Post.CLERK, Post.BUREAU_CHIEF, Post.PRESIDENT, Post.COMMAND,
    Post.REVIEWER, Post.FILING, Post.DISCIPLINE,
)  # fmt: skip

menu(Entry("办案", "clockboard", "期限看板", "clock", "/clocks/", posts=READERS, order=45))
