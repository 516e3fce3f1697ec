"""督促履行通知书: a debtor who did not perform is told what follows (民事诉讼法第264条)."""

from zhiheng.law.sources import DESIGN, MSF2023, XF2015
from zhiheng.registers.documents.papers.nouns import CASE, PARTY
from zhiheng.registers.documents.papers.sheet import About, Ask, Clause, Element, Form, Kept, To

FORM = Form(
    kind="督促履行通知书",
    edition="2026-01-01",
    to=To.PARTY,
    by_hand=True,
    about=About.DEBTOR,
    purpose="执行通知送达后仍未履行的，限期督促",
    nouns={
        **CASE,
        **PARTY,
        "notice_served_on": "执行通知书送达日",
        "within_days": "履行期限",
        "duties": "应当履行的义务",
    },
    asks=(Ask("within_days", "再给的履行期限（日）", Kept.NUMBER),),
    elements=(
        Element(
            "执行通知书已经送达",
            MSF2023.art(251),
            needs=("notice_served_on",),
            cure="请先发出执行通知书并登记送达",
        ),
        Element("应当履行的义务", MSF2023.art(251), needs=("duties",), cure="请补全执行依据的义务"),
        Element("迟延履行的责任", MSF2023.art(264), states="迟延履行期间的债务利息或者迟延履行金"),
        Element("履行的期限", DESIGN.art("PAPER-URGE"), needs=("within_days",), cure="请写明期限"),
        Element(
            "限制消费的后果",
            XF2015.art(1, 1).doubted("2015年修正文本未逐字核对"),
            states="限制高消费",
        ),
    ),
    clauses=(
        Clause(
            "{creditors}与你方{cause}一案，执行依据为{title}，本院于{docketed_on}立案执行，"
            "执行通知书已于{notice_served_on}送达你方。截至{today}，你方未按执行通知履行。",
            editable="案件经过",
        ),
        Clause("请自收到本通知之日起{within_days}日内履行下列义务："),
        Clause("（{ordinal}）{line}", "item", each="duties"),
        Clause("逾期仍不履行的：", "heading"),
        Clause("一、迟延履行期间的债务利息或者迟延履行金继续计算，至履行完毕之日止。"),
        Clause(
            "二、本院将依法继续采取查封、扣押、冻结、划拨、拍卖等执行措施，"
            "可以限制高消费以及非生活、非经营必需的有关消费；符合条件的，纳入失信被执行人名单。"
        ),
        Clause("三、有能力执行而拒不执行，情节严重的，依法追究刑事责任。"),
        Clause("确有困难的，应当如实报告财产，也可以与申请执行人协商和解。", editable="履行的出路"),
        Clause("本案承办人：{handler}。"),
    ),
)
