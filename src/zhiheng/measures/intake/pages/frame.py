"""The filing desk's place in the menu."""

from zhiheng.law.posts import Post
from zhiheng.plant.ui.registry import Entry, menu

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
