"""The filing desk's place in the menu, and the tab of what was handed in."""

from datetime import datetime
from typing import Final

from zhiheng.law.posts import Post
from zhiheng.measures.intake import actions, queries
from zhiheng.plant.contents import kept_by
from zhiheng.plant.officer import Officer
from zhiheng.plant.ui.registry import Badge, Entry, Tab, badge, case_tab, menu
from zhiheng.registers.dossier.terms import Source

DECIDERS: Final = (Post.FILING, Post.BUREAU_CHIEF, Post.PRESIDENT, Post.DISCIPLINE)
MATERIAL_READERS: Final = (
    *DECIDERS, Post.HANDLER, Post.ASSISTANT, Post.CLERK, Post.REVIEWER, Post.COMMAND,
)  # fmt: skip
COUNTED_AT_MOST: Final = 100
REVIEWS: Final = "filing-reviews"


def waiting(officer: Officer, at: datetime) -> int:  # noqa: ARG001 - a badge is told the moment
    """Applications that wait for this officer's opinion."""
    if not officer.holds(*actions.give_opinion.entry.by):
        return 0
    return queries.waiting_reviews(officer.court, COUNTED_AT_MOST)


menu(
    Entry(
        group="办案",
        key="intake",
        title="立案",
        icon="plus",
        url="/intake/new",
        posts=(Post.FILING,),
        order=20,
    )
)
menu(
    Entry(
        "办案", REVIEWS, "立案审查", "file-check", "intake:reviews",
        (*actions.give_opinion.entry.by, Post.PRESIDENT), order=25,
    )
)  # fmt: skip
badge(Badge(REVIEWS, waiting))
case_tab(Tab("materials", "立案材料", "intake:materials", "卷宗审批", order=60))
kept_by(Source.MATERIAL, queries.material_content)
