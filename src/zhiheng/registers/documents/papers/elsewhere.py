"""往他处: a case or its matter goes to another court, to bankruptcy or to the police
(委托执行规定; 民诉法解释第511条; 执行工作规定第58条)."""

from typing import Final

from zhiheng.law.sources import FF2017_2, JS2022, WT2020, ZX2020
from zhiheng.registers.documents.papers.made import (
    APPROVAL,
    ASKED_OF,
    COURSE_OF_CASE,
    EVIDENCE,
    HANDLED,
    PARTIES,
    REASON,
    approved,
    hand,
    reasoned,
)
from zhiheng.registers.documents.papers.sheet import About, Ask, Clause, Element, Kept, To

ENTRUSTED: Final = hand(
    "委托执行函",
    purpose="本辖区无财产、异地有财产的，把案件委托异地同级法院执行",
    to=To.OUTSIDE,
    about=About.DEBTOR,
    asks=(
        Ask("unit", "受托法院", help="全称；标的物所在地或者执行行为实施地的同级法院"),
        Ask("property_there", "异地可供执行的财产"),
        Ask("attached", "所附材料", Kept.LINES, "一行一项：申请执行书、审批表、执行依据副本等"),
        Ask("phone", "联系电话"),
    ),
    elements=(
        Element(
            "本辖区已无财产",
            WT2020.art(1, 1),
            states="在本辖区内已无财产可供执行",
        ),
        Element("异地的财产", WT2020.art(1, 1), needs=("property_there",), cure="请写明异地的财产"),
        Element("受托法院", WT2020.art(3, 1), needs=("unit",), cure="请写明受托法院"),
        Element(
            "被执行人的证件和地址",
            WT2020.art(5, None, 6),
            needs=("party_document", "party_address"),
            cure="请先补全被执行人的证件号码和住所",
        ),
        Element("所附的材料", WT2020.art(5), needs=("attached",), cure="请逐项写明所附材料"),
        Element(
            "执行员和电话",
            WT2020.art(5, None, 7),
            needs=("handler", "phone"),
            cure="请写明联系电话",
        ),
    ),
    clauses=(
        COURSE_OF_CASE,
        Clause(
            "经调查，被执行人{party_name}在本辖区内已无财产可供执行。异地可供执行的财产：{property_there}。"
        ),
        Clause("被执行人证件号码：{party_document}；住所：{party_address}。"),
        Clause("调查的经过：", "heading", only="steps"),
        Clause("（{ordinal}）{line}", "item", each="steps"),
        Clause("已经采取的控制措施一并移交：", "heading", only="holds"),
        Clause("（{ordinal}）{line}", "item", each="holds"),
        Clause(
            "依照《最高人民法院关于委托执行若干问题的规定》，委托贵院执行本案。"
            "请在收到本函后七日内立案，并将立案通知书、承办人和联系电话告知本院。"
        ),
        Clause("所附材料：", "heading"),
        Clause("（{ordinal}）{line}", "item", each="attached"),
        Clause("本院执行员：{handler}，电话：{phone}。"),
    ),
)
BANKRUPTCY: Final = hand(
    "移送破产审查决定书",
    purpose="企业法人具备破产原因并经同意的，决定移送破产审查",
    to=To.ALL,
    about=About.DEBTOR,
    asks=(
        Ask("unit", "受移送法院", help="被执行人住所地法院，全称"),
        Ask("consent", "同意移送的人", help="申请执行人之一或者被执行人，写明书面同意的日期"),
        REASON,
        APPROVAL,
    ),
    elements=(
        Element("受移送法院", JS2022.art(511), needs=("unit",), cure="请写明被执行人住所地法院"),
        Element(
            "当事人之一的同意",
            JS2022.art(511).says("执行法院经申请执行人之一或者被执行人同意"),
            needs=("consent",),
            cure="须有申请执行人之一或者被执行人书面同意",
        ),
        reasoned(JS2022.art(511)),
        approved(FF2017_2.art(5).doubted("法发〔2017〕2号第5条仅见部分原文")),
        Element("中止执行", JS2022.art(511), states="中止对被执行人的执行"),
    ),
    clauses=(
        *PARTIES,
        COURSE_OF_CASE,
        Clause("执行中查明，被执行人{party_name}符合企业破产法第二条第一款规定的情形："),
        Clause("{line}", each="reason"),
        Clause("{consent}同意移送。经本院院长批准（{approval}），决定如下："),
        Clause("一、将{party_name}的执行案件相关材料移送{unit}进行破产审查。"),
        Clause("二、移送期间，中止对被执行人的执行；查封、扣押、冻结措施期限届满前依法续行。"),
        Clause("对本决定有异议的，可以在{unit}受理前向其提出。"),
        ASKED_OF,
    ),
)
CRIME: Final = hand(
    "涉嫌犯罪线索移送函",
    purpose="拒不执行判决、裁定情节严重的，把材料移送公安机关",
    to=To.OUTSIDE,
    about=About.DEBTOR,
    asks=(
        Ask("unit", "接收机关", help="公安机关全称"),
        Ask("crime", "涉嫌的罪名", help="如：拒不执行判决、裁定罪"),
        REASON,
        EVIDENCE,
    ),
    elements=(
        Element("接收机关", ZX2020.art(58), needs=("unit",), cure="请写明接收机关"),
        Element("涉嫌的罪名", ZX2020.art(58), needs=("crime",), cure="请写明罪名"),
        reasoned(ZX2020.art(58)),
        Element("证据材料", ZX2020.art(58), needs=("evidence",), cure="请写明所附的证据材料"),
        Element(
            "涉嫌的人",
            ZX2020.art(58),
            needs=("party_name", "party_document"),
            cure="请先核对身份，补全证件号码",
        ),
    ),
    clauses=(
        COURSE_OF_CASE,
        Clause("被执行人{party_name}（证件号码：{party_document}）有下列行为："),
        Clause("{line}", each="reason"),
        Clause("执行通知书已于{notice_served_on}送达。", only="notice_served_on"),
        Clause("上述行为涉嫌{crime}。现将有关材料移送，请依法处理，并将是否立案的情况函告本院。"),
        Clause("附：{evidence}。"),
        ASKED_OF,
    ),
)
RAISED: Final = hand(
    "提请提级指定执行报告",
    purpose="本院执行确有困难的，报请上级法院提级或者指定执行",
    to=To.OUTSIDE,
    asks=(Ask("unit", "上级法院", help="全称"), REASON, APPROVAL),
    elements=(
        Element("上级法院", ZX2020.art(74), needs=("unit",), cure="请写明上级法院"),
        reasoned(ZX2020.art(74)),
        Element("财产调查和控制", ZX2020.art(74), needs=("steps",), cure="请先录入财产调查"),
        Element(
            "经批准上报", ZX2020.art(5), needs=("approval",), cure="请先报批，再写明审批表编号"
        ),
        HANDLED,
    ),
    clauses=(
        COURSE_OF_CASE,
        Clause("已经进行的调查：", "heading"),
        Clause("（{ordinal}）{line}", "item", each="steps"),
        Clause("在用的控制措施：", "heading", only="holds"),
        Clause("（{ordinal}）{line}", "item", each="holds"),
        Clause("报请的事实和理由：", "heading"),
        Clause("{line}", each="reason"),
        Clause("经批准（{approval}），报请贵院提级执行或者指定其他法院执行。"),
        ASKED_OF,
    ),
)
FORMS: Final = (ENTRUSTED, BANKRUPTCY, CRIME, RAISED)
