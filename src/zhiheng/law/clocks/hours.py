"""Periods in hours (A1-NODE-14, 15; A1-FILE-38)."""

from typing import Final

from zhiheng.law.clocks.shape import CHECKED, HourClock
from zhiheng.law.kernel.dated import dated, since
from zhiheng.law.sources import BQ2020, JS2022, MSF2023

URGENT_PRESERVATION: Final = HourClock(
    "URGENT_PRESERVATION",
    "紧急保全裁定",
    dated(
        "情况紧急时作出保全裁定的期限",
        since(
            "2024-01-01",
            48,
            (
                MSF2023.art(103, 3).says("必须在四十八小时内作出裁定"),
                BQ2020.art(4).says("必须在四十八小时内作出裁定"),
            ),
            checked=CHECKED,
        ),
    ),
    "接受保全申请",
)
URGENT_LIFTING: Final = HourClock(
    "URGENT_LIFTING",
    "紧急解除保全",
    dated(
        "情况紧急时裁定解除保全的期限",
        since(
            "2021-01-01",
            48,
            BQ2020.art(23, 2).says("必须在四十八小时内裁定解除保全"),
            checked=CHECKED,
        ),
    ),
    "收到解除保全申请",
)
FAMILY_TOLD: Final = HourClock(
    "FAMILY_TOLD",
    "拘留后通知家属",
    dated(
        "拘留后通知家属的期限",
        since(
            "2022-04-10",
            24,
            JS2022.art(180).says("应当在二十四小时内通知其家属"),
            checked=CHECKED,
        ),
    ),
    "采取拘留措施",
    exact=True,
)
QUESTIONING: Final = HourClock(
    "QUESTIONING",
    "拘传后调查询问",
    dated(
        "拘传后调查询问的最长时间",
        since(
            "2022-04-10",
            8,
            JS2022.art(482, 2).says("调查询问的时间不得超过八小时"),
            checked=CHECKED,
        ),
    ),
    "拘传到场",
    exact=True,
)
LONG_QUESTIONING: Final = HourClock(
    "LONG_QUESTIONING",
    "可能拘留的调查询问",
    dated(
        "可能采取拘留措施时调查询问的最长时间",
        since(
            "2022-04-10",
            24,
            JS2022.art(482, 2).says("调查询问的时间不得超过二十四小时"),
            checked=CHECKED,
        ),
    ),
    "拘传到场",
    exact=True,
)

HOURS: Final = (URGENT_PRESERVATION, URGENT_LIFTING, FAMILY_TOLD, QUESTIONING, LONG_QUESTIONING)
