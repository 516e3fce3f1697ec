"""Where what a limb asks is entered: the page and its name, by the limb's key."""

from typing import Final

NOTICE: Final = ("handling:notice", "发出执行通知")
INVESTIGATION: Final = ("investigation:case", "财产调查")
SERVICE: Final = ("service:tab", "送达")
ENTRIES: Final = ("entries:case", "登记")
INCIDENT: Final = ("entries:incident", "登记执行事项")
RESTRICTION: Final = ("entries:restriction", "登记限制与制裁")
VOUCHER: Final = ("entries:voucher", "登记案款收支")
HOLD: Final = ("entries:hold", "登记控制措施")
DISPOSAL: Final = ("entries:disposal", "登记财产处置")
INQUIRY: Final = ("entries:inquiry", "登记网络查询")
VISIT: Final = ("entries:visit", "登记走访")

PAGES: Final = {
    "A1-ZB-01-1": NOTICE,
    "A1-ZB-02-1": INVESTIGATION,
    "A1-ZB-02-2": RESTRICTION,
    "TC-07-1": RESTRICTION,
    "TC-07-2": RESTRICTION,
    "A1-ZB-01-2": RESTRICTION,
    "TC-02-1": INQUIRY,
    "A1-ZB-23-1": INQUIRY,
    "TC-02-2": INQUIRY,
    "TC-05": INVESTIGATION,
    "TC-03": INVESTIGATION,
    "A1-ZB-03-3": VISIT,
    "TC-04": INVESTIGATION,
    "A1-ZB-23-2": INVESTIGATION,
    "A1-ZB-03-4": INVESTIGATION,
    "A1-ZB-03-5a": INCIDENT,
    "A1-ZB-03-5b": INCIDENT,
    "A1-ZB-23-3": HOLD,
    "TC-06": DISPOSAL,
    "A1-ZB-23-4": DISPOSAL,
    "A1-ZB-01-5a": INCIDENT,
    "A1-ZB-01-5b": INCIDENT,
    "TC-08": INCIDENT,
    "A1-SD-09": INCIDENT,
    "A1-YK-01": INCIDENT,
    "A1-ZB-23-5": VOUCHER,
    "A1-ZB-23-6": INCIDENT,
    "TC-09": VOUCHER,
    "A1-END-28-1": VOUCHER,
    "A1-END-28-2": HOLD,
    "A1-END-28-3": SERVICE,
    "A1-END-28-4": SERVICE,
    "A1-END-28-5": INCIDENT,
    "A1-END-28-6": INCIDENT,
}
NOWHERE: Final = frozenset((
    "A1-ZB-20-1", "A1-ZB-20", "A1-SD-08", "A1-ZB-21", "A1-ZB-01-4", "A1-ZB-10", "A1-ZB-12",
    "A1-SD-07", "A1-END-00",
))  # fmt: skip
"""What no entry cures: what the case is, what only time brings, and what the act itself brings."""


def page_of(key: str) -> tuple[str, str] | None:
    """The route and the name of the page on which the limb is entered; None: on none."""
    return None if key in NOWHERE else PAGES.get(key, ENTRIES)
