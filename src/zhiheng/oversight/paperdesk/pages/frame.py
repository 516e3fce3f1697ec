"""What the paper desk adds to the menu."""

from zhiheng.law.posts import Post
from zhiheng.plant.ui.registry import Entry, menu

menu(Entry("办案", "paperdesk", "文书", "file-text", "paperdesk:desk", (Post.HANDLER,), order=37))
