"""协助调查函: a unit is asked for what it knows of a debtor (财产调查规定第12条)."""

from zhiheng.law.sources import CD2020, DESIGN
from zhiheng.registers.documents.papers.nouns import CASE, PARTY
from zhiheng.registers.documents.papers.sheet import About, Ask, Clause, Element, Form, Kept, To

FORM = Form(
    kind="协助调查函",
    edition="2026-01-01",
    to=To.OUTSIDE,
    by_hand=True,
    about=About.DEBTOR,
    purpose="请有关单位协助调查被执行人的身份、财产信息",
    nouns={
        **CASE,
        **PARTY,
        "unit": "协助单位",
        "matters": "协助事项",
        "answer_by": "答复期限",
    },
    asks=(
        Ask("unit", "协助单位", help="全称，如：某市不动产登记中心"),
        Ask("matters", "请协助的事项", Kept.LINES, "一行一项"),
        Ask("answer_by", "请于何日前答复", Kept.DAY),
    ),
    elements=(
        Element("协助单位", CD2020.art(12, 1), needs=("unit",), cure="请写明协助单位全称"),
        Element(
            "被调查的被执行人",
            CD2020.art(12, 1),
            needs=("party_name", "party_document"),
            cure="请先登记被执行人的证件号码，避免同名误查",
        ),
        Element("协助的事项", CD2020.art(12, 1), needs=("matters",), cure="请逐项写明协助事项"),
        Element("协助的义务", CD2020.art(12, 1), states="应当依法协助办理"),
        Element(
            "答复期限", DESIGN.art("PAPER-ASSIST"), needs=("answer_by",), cure="请写明答复期限"
        ),
    ),
    clauses=(
        Clause(
            "本院执行{creditors}与{debtors}{cause}一案，执行依据为{title}，案号为{case_number}，"
            "于{docketed_on}立案执行。因查明财产的需要，请协助调查下列人员的有关信息：",
            editable="案情和请求",
        ),
        Clause("{party_role}{party_name}，证件号码{party_document}。"),
        Clause("请协助的事项：", "heading"),
        Clause("（{ordinal}）{line}", "item", each="matters"),
        Clause(
            "依照《最高人民法院关于民事执行中财产调查若干问题的规定》第十二条的规定，"
            "有关单位和个人应当依法协助办理。请于{answer_by}前书面答复，并附相关资料。"
        ),
        Clause("本案承办人：{handler}。"),
    ),
)
