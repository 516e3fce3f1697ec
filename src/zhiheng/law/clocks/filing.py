"""Clocks of filing and of the enforcement notice (A1-FILE-02, 33, 44; A1-CO-04)."""

from typing import Final

from zhiheng.law.clocks.shape import CHECKED, amended, court, under
from zhiheng.law.kernel.dated import dated, since
from zhiheng.law.kernel.span import days
from zhiheng.law.sources import (
    CX2020,
    FF2006_35,
    FF2018_9,
    JS2015,
    JS2022,
    SX2000,
    WT2020,
    XS2014,
    ZX1998,
    ZX2020,
)
from zhiheng.law.sources_former import WT2011

_MEMORY: Final = "条文未见原文，据规则目录所记"

DOCKET_DECISION: Final = court(
    "DOCKET_DECISION",
    "立案审查",
    "收到申请执行书或者移交执行书",
    dated(
        "决定立案或者不予受理的期限",
        since("2000-09-28", days(7), (SX2000.art(6, 1), ZX1998.art(18))),
        since(
            "2021-01-01",
            days(7),
            (
                ZX2020.art(16).says("对符合上述条件的申请，应当在七日内予以立案"),
                SX2000.art(6, 1).says("经审查认为符合受理条件的应当在七日内立案"),
            ),
            checked=CHECKED,
        ),
    ),
)
CRIMINAL_DOCKET_DECISION: Final = court(
    "CRIMINAL_DOCKET_DECISION",
    "刑事涉财产移送立案",
    "收到移送材料",
    under(
        "刑事涉财产移送执行的立案期限",
        days(7),
        XS2014.art(7).says("应当在七日内立案，并移送执行机构"),
    ),
)
ENTRUSTED_DOCKETING: Final = court(
    "ENTRUSTED_DOCKETING",
    "受托立案",
    "收到委托执行函",
    amended(
        "受托法院立案的期限",
        days(7),
        WT2020.art(7, 1).says("应当在7日内予以立案"),
        WT2011,
    ),
)
NOTICE_ISSUE: Final = court(
    "NOTICE_ISSUE",
    "发出执行通知",
    "收到申请执行书或者移交执行书",
    dated(
        "发出执行通知的期限",
        since("2015-02-04", days(10), JS2015.art(482, 1)),
        since(
            "2022-04-10",
            days(10),
            JS2022.art(480, 1).says("收到申请执行书或者移交执行书后十日内发出执行通知"),
            checked=CHECKED,
        ),
    ),
    f"法定期限十日；承办人收到案卷后三日内发出为内部节点（{FF2006_35.art(4)}）",
)
NOTICE_AFTER_MEASURE: Final = court(
    "NOTICE_AFTER_MEASURE",
    "先行采取措施后发出执行通知",
    "采取强制执行措施",
    under(
        "立即执行后补发执行通知的期限",
        days(3),
        CX2020.art(22).says("自采取强制执行措施之日起三日内发送执行通知书"),
    ),
)
DOCUMENT_CLARIFICATION: Final = court(
    "DOCUMENT_CLARIFICATION",
    "答复执行内容不明确",
    "审判部门收到书面征询",
    under("审判部门答复执行内容的期限", days(15), FF2018_9.art(15).doubted(_MEMORY)),
    "逾期未答复的，报请院长",
)

FILING: Final = (
    DOCKET_DECISION,
    CRIMINAL_DOCKET_DECISION,
    ENTRUSTED_DOCKETING,
    NOTICE_ISSUE,
    NOTICE_AFTER_MEASURE,
    DOCUMENT_CLARIFICATION,
)
