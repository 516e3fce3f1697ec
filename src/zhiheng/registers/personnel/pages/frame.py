"""What this room adds to the menu."""

from zhiheng.law.posts import ADMINISTRATORS, Post
from zhiheng.plant.ui.registry import Entry, menu

menu(Entry("辅助", "organisation", "机构", "sitemap", "/organisation/", order=60))
menu(
    Entry(
        "辅助", "protection", "等保", "shield-check", "/protection/",
        posts=ADMINISTRATORS | {Post.PRESIDENT, Post.DISCIPLINE}, order=80,
    )
)  # fmt: skip
