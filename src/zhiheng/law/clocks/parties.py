"""Periods of the parties before and after filing (A1-FILE-17…23, A1-NE, A1-SET, A1-CAL-09)."""

from typing import Final

from zhiheng.law.clocks.shape import (
    CHECKED,
    amended,
    court,
    ground,
    party,
    renumbered,
    stayed,
    under,
)
from zhiheng.law.kernel.dated import dated, since
from zhiheng.law.kernel.span import days, months, years
from zhiheng.law.sources import (
    CD2020,
    CX2020,
    FF2023_4,
    GZ2018,
    HJ2020,
    JS2022,
    MSF2007,
    MSF2012,
    MSF2021,
    MSF2023,
    ZC2018,
)
from zhiheng.law.sources_former import CD2017, CX2008, HJ2018

TIME_BAR: Final = stayed(
    party(
        "TIME_BAR",
        "申请执行时效",
        "履行期间最后一日（分期的为最后一期，未定期间的为文书生效日）",
        dated(
            "申请执行的期间",
            since("2008-04-01", years(2), MSF2007.art(215).doubted("2007年修正文本的条文号未核对")),
            since("2013-01-01", years(2), MSF2012.art(239)),
            since("2022-01-01", years(2), MSF2021.art(246)),
            since(
                "2024-01-01",
                years(2),
                MSF2023.art(250).says("申请执行的期间为二年"),
                checked=CHECKED,
            ),
        ),
        "届满后仍应受理；被执行人提出时效异议成立的，裁定不予执行；"
        f"申请、和解、请求或者同意履行使时效中断，自该日重新计算（{CX2020.art(20)}）",
    ),
    ground(
        "不可抗力或者其他障碍",
        CX2020.art(19)
        .says("从中止时效的原因消除之日起，申请执行时效期间继续计算")
        .doubted("民法典第194条规定中止原因消除后满六个月届满，与此不同"),
    ),
    stays_within=months(6),
)
SETTLEMENT_RESUMPTION: Final = party(
    "SETTLEMENT_RESUMPTION",
    "和解后申请恢复执行",
    "执行和解协议约定履行期间的最后一日",
    amended(
        "不履行和解协议后申请恢复执行的期间",
        years(2),
        HJ2020.art(10, 2).says("自执行和解协议约定履行期间的最后一日起计算"),
        HJ2018,
    ),
)
JURISDICTION_OBJECTION: Final = party(
    "JURISDICTION_OBJECTION",
    "提出管辖权异议",
    "收到执行通知书",
    amended(
        "对执行管辖提出异议的期限",
        days(10),
        CX2020.art(3, 1).says("应当自收到执行通知书之日起十日内提出"),
        CX2008,
    ),
    "审查和复议期间不停止执行",
)
PROPERTY_CHANGE_REPORT: Final = party(
    "PROPERTY_CHANGE_REPORT",
    "补充报告财产变动",
    "财产变动",
    amended(
        "补充报告财产变动的期限",
        days(10),
        CD2020.art(7).says("应当自财产变动之日起十日内向人民法院补充报告"),
        CD2017,
    ),
)
AWARD_REFUSAL_APPLICATION: Final = party(
    "AWARD_REFUSAL_APPLICATION",
    "申请不予执行仲裁裁决",
    "执行通知书送达",
    under(
        "被执行人申请不予执行仲裁裁决的期限",
        days(15),
        ZC2018.art(8, 1).says("应当在执行通知书送达之日起十五日内提出书面申请"),
    ),
    "伪造证据、贪污受贿的，自知道之日起算；撤销裁决申请被驳回的，自该文书生效之日重新计算",
)
OUTSIDER_AWARD_REFUSAL_APPLICATION: Final = party(
    "OUTSIDER_AWARD_REFUSAL_APPLICATION",
    "案外人申请不予执行仲裁裁决",
    "知道或者应当知道采取执行措施",
    under(
        "案外人申请不予执行仲裁裁决的期限",
        days(30),
        ZC2018.art(9, item=3).says("采取执行措施之日起三十日内提出"),
    ),
)
AWARD_DISMISSAL_RECONSIDERATION: Final = party(
    "AWARD_DISMISSAL_RECONSIDERATION",
    "驳回仲裁裁决执行申请复议",
    "裁定送达",
    under(
        "对驳回执行申请裁定申请复议的期限",
        days(10),
        ZC2018.art(5).says("可以自裁定送达之日起十日内向上一级人民法院申请复议"),
    ),
)
AWARD_REFUSAL_TRANSFER: Final = court(
    "AWARD_REFUSAL_TRANSFER",
    "移送不予执行仲裁裁决申请",
    "收到不予执行申请",
    under(
        "基层法院移送不予执行申请的期限",
        days(3),
        ZC2018.art(2, 3).says("应当于收到不予执行申请后三日内移送原执行法院"),
    ),
)
AWARD_REFUSAL_RECONSIDERATION: Final = party(
    "AWARD_REFUSAL_RECONSIDERATION",
    "案外人不予执行仲裁裁决复议",
    "裁定送达",
    under(
        "对案外人不予执行申请裁定申请复议的期限",
        days(10),
        ZC2018.art(22, 3).says("可以自裁定送达之日起十日内向上一级人民法院申请复议"),
    ),
)
NOTARIAL_REFUSAL_APPLICATION: Final = party(
    "NOTARIAL_REFUSAL_APPLICATION",
    "申请不予执行公证债权文书",
    "执行通知书送达",
    under(
        "申请不予执行公证债权文书的期限",
        days(15),
        GZ2018.art(13, 1).says("应当在执行通知书送达之日起十五日内"),
    ),
)
NOTARIAL_RECONSIDERATION: Final = party(
    "NOTARIAL_RECONSIDERATION",
    "公证债权文书执行裁定复议",
    "裁定送达",
    under(
        "对不予受理、驳回执行申请或者驳回不予执行申请裁定申请复议的期限",
        days(10),
        (
            GZ2018.art(7, 1).says("可以自裁定送达之日起十日内向上一级人民法院申请复议"),
            GZ2018.art(21).says("可以自裁定送达之日起十日内向上一级人民法院申请复议"),
        ),
    ),
)
EXCUSE: Final = party(
    "EXCUSE",
    "申请顺延期限",
    "障碍消除",
    renumbered(
        "耽误期限后申请顺延的期限",
        days(10),
        (83, 86),
        MSF2023.art(86).says("在障碍消除后的十日内，可以申请顺延期限"),
    ),
    "是否准许由人民法院决定",
)
RETRIAL_APPLICATION: Final = party(
    "RETRIAL_APPLICATION",
    "申请再审",
    "判决、裁定发生法律效力",
    under(
        "申请再审的期限",
        months(6),
        (
            MSF2023.art(216).says("应当在判决、裁定发生法律效力后六个月内提出"),
            JS2022.art(127).says("为不变期间，不适用诉讼时效中止、中断、延长的规定"),
        ),
    ),
    "不变期间",
)
REVOCATION_SUIT: Final = party(
    "REVOCATION_SUIT",
    "第三人撤销之诉",
    "知道或者应当知道民事权益受到损害",
    under(
        "提起第三人撤销之诉的期限",
        months(6),
        (
            MSF2023.art(59, 3).says("知道或者应当知道其民事权益受到损害之日起六个月内"),
            JS2022.art(127).says("为不变期间，不适用诉讼时效中止、中断、延长的规定"),
        ),
    ),
    "不变期间",
)
SUPERVISION_APPLICATION: Final = party(
    "SUPERVISION_APPLICATION",
    "申请执行监督",
    "复议裁定生效或者申请复议期限届满",
    under("申请执行监督的期限", months(6), FF2023_4.art(1).doubted("条次未核对，期限据摘录")),
    "逾期的不予受理；监督裁定、检察机关不予支持后不再受理",
)

PARTIES: Final = (
    TIME_BAR,
    SETTLEMENT_RESUMPTION,
    JURISDICTION_OBJECTION,
    PROPERTY_CHANGE_REPORT,
    AWARD_REFUSAL_APPLICATION,
    OUTSIDER_AWARD_REFUSAL_APPLICATION,
    AWARD_DISMISSAL_RECONSIDERATION,
    AWARD_REFUSAL_TRANSFER,
    AWARD_REFUSAL_RECONSIDERATION,
    NOTARIAL_REFUSAL_APPLICATION,
    NOTARIAL_RECONSIDERATION,
    EXCUSE,
    RETRIAL_APPLICATION,
    REVOCATION_SUIT,
    SUPERVISION_APPLICATION,
)
