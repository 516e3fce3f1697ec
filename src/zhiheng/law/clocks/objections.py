"""Periods of objection, reconsideration and the suits that follow (A1-OBJ, A1-ADD)."""

from typing import Final

from zhiheng.law.clocks.shape import amended, court, party, renumbered, under
from zhiheng.law.kernel.span import days
from zhiheng.law.sources import BZ2020, JS2022, MSF2023, YF2020, ZX2020
from zhiheng.law.sources_former import BZ2016, YF2015

OBJECTION_DOCKETING: Final = court(
    "OBJECTION_DOCKETING",
    "执行异议立案",
    "收到执行异议",
    amended(
        "执行异议的立案期限", days(3), YF2020.art(2, 1).says("人民法院应当在三日内立案"), YF2015
    ),
)
OBJECTION_NOTIFICATION: Final = court(
    "OBJECTION_NOTIFICATION",
    "通知异议立案",
    "立案",
    amended(
        "通知异议人和相关当事人的期限",
        days(3),
        YF2020.art(2, 1).says("在立案后三日内通知异议人和相关当事人"),
        YF2015,
    ),
)
OBJECTION_SUPPLEMENT: Final = party(
    "OBJECTION_SUPPLEMENT",
    "补足异议材料",
    "收到一次性告知",
    amended(
        "补足执行异议材料的期限",
        days(3),
        YF2020.art(2, 2).says("在三日内补足，逾期未补足的，不予受理"),
        YF2015,
    ),
)
OBJECTION_REFUSAL_RECONSIDERATION: Final = party(
    "OBJECTION_REFUSAL_RECONSIDERATION",
    "不予受理异议复议",
    "裁定送达",
    amended(
        "对不予受理或者驳回异议申请裁定申请复议的期限",
        days(10),
        YF2020.art(2, 3).says("可以自裁定送达之日起十日内向上一级人民法院申请复议"),
        YF2015,
    ),
)
OBJECTION_DOCKETING_ORDERED: Final = court(
    "OBJECTION_DOCKETING_ORDERED",
    "指令后异议立案",
    "收到上一级法院指令",
    amended(
        "受指令立案的期限", days(3), YF2020.art(3).says("应当指令执行法院在三日内立案"), YF2015
    ),
)
OBJECTION_RULING_ORDERED: Final = court(
    "OBJECTION_RULING_ORDERED",
    "指令后异议裁定",
    "收到上一级法院指令",
    amended(
        "受指令作出异议裁定的期限", days(15), YF2020.art(3).says("在十五日内作出异议裁定"), YF2015
    ),
)
RECONSIDERATION: Final = party(
    "RECONSIDERATION",
    "申请执行复议",
    "裁定送达",
    renumbered(
        "对执行行为异议裁定申请复议的期限",
        days(10),
        (225, 232),
        MSF2023.art(236).says("可以自裁定送达之日起十日内向上一级人民法院申请复议"),
    ),
)
OBJECTION_SUIT: Final = party(
    "OBJECTION_SUIT",
    "执行异议之诉",
    "裁定送达",
    renumbered(
        "提起执行异议之诉的期限",
        days(15),
        (227, 234),
        MSF2023.art(238).says("可以自裁定送达之日起十五日内向人民法院提起诉讼"),
    ),
    "驳回裁定送达后十五日内不得处分执行标的",
)
OBJECTION_SUIT_DOCKETING: Final = court(
    "OBJECTION_SUIT_DOCKETING",
    "执行异议之诉立案",
    "收到起诉状",
    under(
        "执行异议之诉的立案期限",
        days(15),
        JS2022.art(303, 2).says("应当在收到起诉状之日起十五日内决定是否立案"),
    ),
)
MEASURE_LIFTING: Final = court(
    "MEASURE_LIFTING",
    "未起诉解除执行措施",
    "起诉期限届满",
    under(
        "申请执行人未起诉后解除执行措施的期限",
        days(7),
        JS2022.art(314).says("应当自起诉期限届满之日起七日内解除"),
    ),
)
VARIATION_RECONSIDERATION: Final = party(
    "VARIATION_RECONSIDERATION",
    "变更、追加裁定复议",
    "裁定书送达",
    amended(
        "对变更、追加裁定申请复议的期限",
        days(10),
        BZ2020.art(30).says("可以自裁定书送达之日起十日内向上一级人民法院申请复议"),
        BZ2016,
    ),
)
VARIATION_SUIT: Final = party(
    "VARIATION_SUIT",
    "变更、追加执行异议之诉",
    "裁定书送达",
    amended(
        "对变更、追加裁定提起执行异议之诉的期限",
        days(15),
        BZ2020.art(32, 1).says("可以自裁定书送达之日起十五日内"),
        BZ2016,
    ),
    "第十四条第二款、第十七条至第二十一条的裁定",
)
DUE_CLAIM_OBJECTION: Final = party(
    "DUE_CLAIM_OBJECTION",
    "对到期债权履行通知的异议",
    "收到履行通知",
    under(
        "第三人对到期债权提出异议的期限",
        days(15),
        ZX2020.art(45).says("应当在收到履行通知后的十五日内向执行法院提出"),
    ),
    "第三人提出异议的，不得对其强制执行，对异议不进行审查",
)
SANCTION_RECONSIDERATION: Final = party(
    "SANCTION_RECONSIDERATION",
    "罚款、拘留复议",
    "收到决定书",
    under(
        "对罚款、拘留决定申请复议的期限",
        days(3),
        JS2022.art(185).says("应当自收到决定书之日起三日内提出"),
    ),
    "复议期间不停止执行",
)
SANCTION_CORRECTION: Final = court(
    "SANCTION_CORRECTION",
    "发出撤销、变更决定书",
    "口头通知",
    under(
        "紧急撤销、变更罚款、拘留决定的期限",
        days(3),
        JS2022.art(186).says("可以在口头通知后三日内发出决定书"),
    ),
)
EXIT_BAN_RECONSIDERATION: Final = party(
    "EXIT_BAN_RECONSIDERATION",
    "限制出境复议",
    "收到限制出境决定",
    amended(
        "对限制出境决定申请复议的期限",
        days(10),
        YF2020.art(9).says("可以自收到限制出境决定之日起十日内"),
        YF2015,
    ),
    "复议期间不停止执行",
)
DIRECTIVE_RECONSIDERATION: Final = court(
    "DIRECTIVE_RECONSIDERATION",
    "请求上级法院复议指令",
    "收到上级法院指令",
    under(
        "请求复议上级法院指令的期限",
        days(5),
        ZX2020.art(72).says("可以在收到该指令后五日内请求上级法院复议"),
    ),
)

OBJECTIONS: Final = (
    OBJECTION_DOCKETING,
    OBJECTION_NOTIFICATION,
    OBJECTION_SUPPLEMENT,
    OBJECTION_REFUSAL_RECONSIDERATION,
    OBJECTION_DOCKETING_ORDERED,
    OBJECTION_RULING_ORDERED,
    RECONSIDERATION,
    OBJECTION_SUIT,
    OBJECTION_SUIT_DOCKETING,
    MEASURE_LIFTING,
    VARIATION_RECONSIDERATION,
    VARIATION_SUIT,
    DUE_CLAIM_OBJECTION,
    SANCTION_RECONSIDERATION,
    SANCTION_CORRECTION,
    EXIT_BAN_RECONSIDERATION,
    DIRECTIVE_RECONSIDERATION,
)
