"""委托事项函: another court is asked to inquire or serve where it sits (委托执行规定第2条)."""

from zhiheng.law.sources import DESIGN, WT2020
from zhiheng.registers.documents.papers.nouns import CASE, PARTY
from zhiheng.registers.documents.papers.sheet import About, Ask, Clause, Element, Form, Kept, To

FORM = Form(
    kind="委托事项函",
    edition="2026-01-01",
    to=To.OUTSIDE,
    by_hand=True,
    about=About.DEBTOR,
    purpose="委托异地法院协助查询、调查、送达",
    nouns={**CASE, **PARTY, "unit": "受托法院", "matters": "委托事项", "answer_by": "办结期限"},
    asks=(
        Ask("unit", "受托法院", help="全称；标的物所在地或者执行行为实施地的同级法院"),
        Ask("matters", "委托事项", Kept.LINES, "一行一项：查询、调查、送达何种事项，在何处"),
        Ask("answer_by", "请于何日前办结", Kept.DAY),
    ),
    elements=(
        Element("受托法院", WT2020.art(3, 1), needs=("unit",), cure="请写明受托法院"),
        Element(
            "被执行人和地址",
            DESIGN.art("PAPER-ENTRUST"),
            needs=("party_name", "party_address"),
            cure="请先登记被执行人的住所",
        ),
        Element("委托的事项", WT2020.art(2, 2), needs=("matters",), cure="请逐项写明委托事项"),
        Element("不作为委托执行案件立案", WT2020.art(2, 2), states="不作为委托执行案件立案"),
        Element(
            "办结期限", DESIGN.art("PAPER-ENTRUST"), needs=("answer_by",), cure="请写明办结期限"
        ),
    ),
    clauses=(
        Clause(
            "本院执行{creditors}与{debtors}{cause}一案，案号为{case_number}，执行依据为{title}，"
            "申请执行的标的为{claim}，于{docketed_on}立案执行。",
            editable="案情",
        ),
        Clause("{party_role}{party_name}，住所为{party_address}。现委托贵院协助办理下列事项："),
        Clause("（{ordinal}）{line}", "item", each="matters"),
        Clause(
            "依照《最高人民法院关于委托执行若干问题的规定》第二条第二款的规定，"
            "上述事项不作为委托执行案件立案办理，请予积极协助，于{answer_by}前办结并回复。"
        ),
        Clause("本案承办人：{handler}。"),
    ),
)
