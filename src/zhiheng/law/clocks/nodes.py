"""Work nodes inside the court, and what it owes on the way (A1-NODE)."""

from typing import Final

from zhiheng.law.clocks.shape import amended, court, node, under
from zhiheng.law.kernel.span import days, months
from zhiheng.law.sources import (
    CD2020,
    CX2020,
    FF2006_35,
    SX2000,
)
from zhiheng.law.sources_former import CD2017, CX2008

_MEMORY: Final = "条文未见原文，据规则目录所记"
_READING: Final = "条文写明移送审判庭，移送执行机构按此办理"

FILE_TRANSFER: Final = court(
    "FILE_TRANSFER",
    "移送执行案卷",
    "决定立案",
    under(
        "立案后移送案卷的期限",
        days(3),
        SX2000.art(7).says("应当在决定立案的三日内将案卷材料移送").doubted(_READING),
    ),
)
HANDLER_ASSIGNMENT: Final = node(
    "HANDLER_ASSIGNMENT",
    "确定承办人",
    "立案",
    under("确定承办人的期限", days(7), FF2006_35.art(2)),
)
NOTICE_TARGET: Final = node(
    "NOTICE_TARGET",
    "发出执行通知（内部节点）",
    "承办人收到案卷",
    under("承办人发出执行通知的期限", days(3), FF2006_35.art(4)),
    "法定期限为收到申请执行书后十日",
)
CLUE_REQUEST: Final = node(
    "CLUE_REQUEST",
    "通知提供财产线索",
    "承办人收到案卷",
    under("通知申请执行人提供财产线索的期限", days(3), FF2006_35.art(5)),
)
CLUE_CHECK: Final = court(
    "CLUE_CHECK",
    "核实财产线索",
    "收到财产线索",
    amended(
        "核实财产线索的期限",
        days(7),
        CD2020.art(2, 1).says("人民法院应当在七日内调查核实"),
        CD2017,
    ),
)
URGENT_CLUE_CHECK: Final = court(
    "URGENT_CLUE_CHECK",
    "紧急核实财产线索",
    "收到财产线索",
    amended(
        "情况紧急时核实财产线索的期限",
        days(3),
        CD2020.art(2, 1).says("情况紧急的，应当在三日内调查核实"),
        CD2017,
    ),
)
INVESTIGATION_START: Final = node(
    "INVESTIGATION_START",
    "启动财产调查",
    "申请人民法院调查",
    under("依申请启动财产调查的期限", days(10), FF2006_35.art(6)),
)
INVESTIGATION_FINISH: Final = node(
    "INVESTIGATION_FINISH",
    "完成财产调查",
    "启动财产调查",
    under("完成财产调查的期限", months(1), FF2006_35.art(7)),
    "收入、存款、有价证券、不动产、车辆、机器设备、知识产权、投资权益、到期债权",
)
APPRAISER_SELECTION: Final = node(
    "APPRAISER_SELECTION",
    "选定评估、拍卖机构",
    "需要评估、拍卖",
    under("选定评估、拍卖机构的期限", days(10), FF2006_35.art(8).doubted(_MEMORY)),
)
TITLE_TRANSFER_NOTICE: Final = node(
    "TITLE_TRANSFER_NOTICE",
    "发出过户协助执行通知",
    "需要办理过户手续",
    under("发出过户协助执行通知的期限", days(5), FF2006_35.art(9).doubted(_MEMORY)),
)
OBJECTION_HEARING: Final = node(
    "OBJECTION_HEARING",
    "异议听证",
    "决定听证",
    under("组织异议听证的期限", days(10), FF2006_35.art(11).doubted(_MEMORY)),
)
OBJECTION_OPINION: Final = node(
    "OBJECTION_OPINION",
    "听证后提出意见",
    "听证结束",
    under("听证后提出审查意见的期限", days(5), FF2006_35.art(11).doubted(_MEMORY)),
)
INTERNAL_APPROVAL: Final = node(
    "INTERNAL_APPROVAL",
    "内部审批",
    "报请审批",
    under("内部审批的期限", days(7), FF2006_35.art(13).doubted(_MEMORY)),
)
AUDIT_DECISION: Final = court(
    "AUDIT_DECISION",
    "决定委托审计",
    "收到审计申请",
    amended(
        "决定是否准许审计的期限",
        days(10),
        CD2020.art(17).says("应当自收到书面申请之日起十日内决定是否准许"),
        CD2017,
    ),
)
REWARD_DECISION: Final = court(
    "REWARD_DECISION",
    "决定悬赏公告",
    "收到悬赏申请",
    amended(
        "决定是否准许悬赏的期限",
        days(10),
        CD2020.art(21, 2).says("应当自收到书面申请之日起十日内决定是否准许"),
        CD2017,
    ),
)
RECONSIDERATION_FILE_TRANSFER: Final = court(
    "RECONSIDERATION_FILE_TRANSFER",
    "报送复议案卷",
    "收到复议申请或者上一级法院通知",
    amended(
        "报送复议案卷的期限",
        days(5),
        CX2020.art(7, 2).says("应当在五日内将复议所需的案卷材料报送上一级人民法院"),
        CX2008,
    ),
)

NODES: Final = (
    FILE_TRANSFER,
    HANDLER_ASSIGNMENT,
    NOTICE_TARGET,
    CLUE_REQUEST,
    CLUE_CHECK,
    URGENT_CLUE_CHECK,
    INVESTIGATION_START,
    INVESTIGATION_FINISH,
    APPRAISER_SELECTION,
    TITLE_TRANSFER_NOTICE,
    OBJECTION_HEARING,
    OBJECTION_OPINION,
    INTERNAL_APPROVAL,
    AUDIT_DECISION,
    REWARD_DECISION,
    RECONSIDERATION_FILE_TRANSFER,
)
