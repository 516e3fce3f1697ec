"""What signing adds to the menu and to the case page."""

from zhiheng.law.posts import ADMINISTRATORS, PEOPLES, Post
from zhiheng.plant.ui.registry import Entry, Tab, case_tab, menu

menu(
    Entry(
        "办案", "sealing", "签章", "certificate", "sealing:desk", PEOPLES - ADMINISTRATORS, order=38
    )
)
menu(
    Entry(
        "辅助", "certificates", "数字证书", "key", "sealing:certificates",
        (Post.ADMIN_SECURITY,), order=60,
    )
)  # fmt: skip
case_tab(Tab("sealing", "签章", "sealing:tab", "文书送达", order=57))
