"""异议、变更追加、不予执行: what is asked of the court within a case, and its answer
(异议复议规定; 变更追加规定; 民事诉讼法第236条、第238条、第248条、第249条)."""

from typing import Final

from zhiheng.law.sources import BZ2020, CX2020, MSF2023, YF2020
from zhiheng.registers.documents.papers.made import (
    ASKED_OF,
    COURSE_OF_CASE,
    EVIDENCE,
    HANDLED,
    PARTIES,
    REASON,
    hand,
    reasoned,
)
from zhiheng.registers.documents.papers.sheet import About, Ask, Clause, Element, To

_ASKED: Final = Element(
    "请求和收到日",
    YF2020.art(1),
    needs=("incident_words", "incident_from_on"),
    cure="请先登记执行事项",
)
ACCEPTED: Final = hand(
    "执行异议受理通知书",
    purpose="执行异议立案后，通知异议人和相关当事人",
    to=To.ALL,
    about=About.INCIDENT,
    among=("执行行为异议", "案外人异议"),
    asks=(Ask("objector", "异议人"),),
    elements=(
        Element("异议人", YF2020.art(1), needs=("objector",), cure="请写明异议人"),
        _ASKED,
        Element("审查的期限", MSF2023.art(236), states="自收到书面异议之日起十五日内审查"),
        Element("不停止执行", CX2020.art(9), states="异议审查期间，不停止执行"),
        HANDLED,
    ),
    clauses=(
        COURSE_OF_CASE,
        Clause(
            "{objector}提出{incident_kind}，本院于{incident_from_on}收到。请求和理由：{incident_words}。"
        ),
        Clause(
            "经审查，符合受理条件，本院予以受理，自收到书面异议之日起十五日内审查。"
            "异议审查期间，不停止执行；法律、司法解释另有规定的除外。"
        ),
        Clause("相关当事人可以在审查期间提交书面意见和证据。"),
        ASKED_OF,
        Clause("特此通知。"),
    ),
)
RULED: Final = hand(
    "执行异议裁定书",
    purpose="执行行为异议、案外人异议审查终结后，作出裁定",
    to=To.ALL,
    about=About.INCIDENT,
    among=("执行行为异议", "案外人异议"),
    asks=(
        Ask("objector", "异议人"),
        REASON,
        Ask("order", "裁定主文", help="如：驳回异议；撤销××执行行为；中止对××的执行"),
        Ask(
            "remedy",
            "救济途径",
            help="行为异议：十日内向上一级法院申请复议；案外人异议：十五日内起诉",
        ),
    ),
    elements=(
        Element("异议人", YF2020.art(1), needs=("objector",), cure="请写明异议人"),
        _ASKED,
        reasoned(YF2020.art(17)),
        Element(
            "裁定主文", YF2020.art(17), needs=("order",), cure="请写明驳回、撤销、变更或者中止"
        ),
        Element(
            "救济途径和期限",
            YF2020.art(16, 1),
            needs=("remedy",),
            cure="请写明申请复议或者起诉的期限和法院",
        ),
    ),
    clauses=(
        Clause("异议人：{objector}。", "flush"),
        *PARTIES,
        COURSE_OF_CASE,
        Clause("{objector}于{incident_from_on}提出{incident_kind}，称：{incident_words}。"),
        Clause("本院查明和认为："),
        Clause("{line}", each="reason"),
        Clause("依照《中华人民共和国民事诉讼法》第二百三十六条、第二百三十八条等规定，裁定如下："),
        Clause("{order}。"),
        Clause("如不服本裁定，{remedy}。"),
    ),
)
VARIED: Final = hand(
    "变更追加被执行人裁定书",
    purpose="变更、追加被执行人的申请成立的，裁定变更、追加",
    to=To.ALL,
    about=About.INCIDENT,
    among=("变更追加申请",),
    asks=(
        Ask("added", "被变更、追加的人", help="姓名或者全称"),
        Ask("basis", "所依据的条款", help="如：变更追加规定第十七条"),
        REASON,
        EVIDENCE,
        Ask("extent", "承担责任的范围", help="如：在未缴纳出资1,000,000.00元的范围内"),
        Ask("remedy", "救济途径", help="复议（十日，上一级法院）或者执行异议之诉（十五日，本院）"),
    ),
    elements=(
        _ASKED,
        Element("被变更、追加的人", BZ2020.art(1), needs=("added",), cure="请写明被变更、追加的人"),
        Element("法定情形", BZ2020.art(28, 2), needs=("basis",), cure="请写明符合哪一条"),
        reasoned(BZ2020.art(28, 2)),
        Element("证据材料", BZ2020.art(28, 1), needs=("evidence",), cure="请写明证据材料"),
        Element("责任的范围", BZ2020.art(10), needs=("extent",), cure="请写明承担责任的范围"),
        Element(
            "救济途径和期限",
            BZ2020.art(30),
            needs=("remedy",),
            cure="依第十四条第二款、第十七条至第二十一条的写起诉，其他写复议",
        ),
    ),
    clauses=(
        *PARTIES,
        Clause("被申请人：{added}。", "flush"),
        COURSE_OF_CASE,
        Clause(
            "申请执行人于{incident_from_on}申请变更、追加{added}为被执行人，称：{incident_words}。"
        ),
        Clause("本院查明和认为："),
        Clause("{line}", each="reason"),
        Clause("以上事实有{evidence}为证。依照{basis}的规定，裁定如下："),
        Clause("变更、追加{added}为本案被执行人，{extent}承担责任。"),
        Clause("如不服本裁定，{remedy}。"),
    ),
)
REFUSED: Final = hand(
    "不予执行裁定书",
    purpose="仲裁裁决、公证债权文书具有法定情形的，裁定不予执行",
    to=To.ALL,
    about=About.INCIDENT,
    among=("不予执行申请",),
    asks=(
        Ask("panel", "合议庭", help="审判长和成员的姓名"),
        Ask("ground", "法定情形", help="如：没有仲裁条款，也没有书面仲裁协议"),
        REASON,
        Ask("remedy", "救济途径", help="如：可以重新申请仲裁，也可以向人民法院起诉"),
    ),
    elements=(
        _ASKED,
        Element(
            "合议庭审查", MSF2023.art(248, 2), needs=("panel",), cure="请先组成合议庭，写明成员"
        ),
        Element("法定情形", MSF2023.art(248, 2), needs=("ground",), cure="请写明属于哪一项情形"),
        reasoned(MSF2023.art(248, 2)),
        Element(
            "救济途径", YF2020.art(16, 3), needs=("remedy",), cure="请写明可以怎样另行主张权利"
        ),
    ),
    clauses=(
        *PARTIES,
        COURSE_OF_CASE,
        Clause(
            "本院于{incident_from_on}收到不予执行的申请：{incident_words}。由{panel}组成合议庭审查。"
        ),
        Clause("合议庭查明和认为："),
        Clause("{line}", each="reason"),
        Clause(
            "本案属于{ground}的情形。依照《中华人民共和国民事诉讼法》第二百四十八条、"
            "第二百四十九条的规定，裁定如下："
        ),
        Clause("不予执行{title}。"),
        Clause("本裁定送达后，{remedy}。"),
    ),
)
FORMS: Final = (ACCEPTED, RULED, VARIED, REFUSED)
