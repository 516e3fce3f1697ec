"""What dossiers add to the menu and to the case page."""

from typing import Final

from zhiheng.law.posts import ADMINISTRATORS, PEOPLES, Post
from zhiheng.plant.ui.registry import Entry, Tab, case_tab, menu

READERS: Final = PEOPLES - ADMINISTRATORS
INNER: Final = (
    Post.HANDLER, Post.ASSISTANT, Post.CLERK, Post.BUREAU_CHIEF, Post.PRESIDENT,
)  # fmt: skip
"""Who reads the inner volume; outside the court of the case nobody does."""

menu(Entry("办案", "archiving", "卷宗检索", "search", "archiving:search", READERS, order=58))
case_tab(Tab("dossier", "卷宗", "archiving:tab", "卷宗审批", order=58))
