"""提供财产线索通知书 with the form in which an applicant gives clues (财产调查规定第2条)."""

from zhiheng.law.sources import CD2020
from zhiheng.registers.documents.papers.nouns import CASE
from zhiheng.registers.documents.papers.sheet import (
    Ask,
    Clause,
    Element,
    Form,
    Kept,
    Table,
    To,
)

QUESTIONNAIRE = Table(
    title="财产调查表（申请执行人填写）",
    headings=("序号", "财产种类", "名称、数量、所在、占有人", "线索来源、证据"),
    rows=(
        "收入、银行存款、现金、理财产品、有价证券",
        "土地使用权、房屋等不动产",
        "交通运输工具、机器设备、产品、原材料等动产",
        "债权、股权、投资权益、基金份额、知识产权等财产性权利",
        "转让、隐匿财产的情况，经常出入的处所、联系人",
        "其他线索",
    ),
    closing=(
        "以上线索由申请执行人如实提供。",
        "申请执行人（签名或者盖章）：　　　　　　　　年　　月　　日",
    ),
)

FORM = Form(
    kind="提供财产线索通知书",
    edition="2026-01-01",
    to=To.CREDITORS,
    by_hand=True,
    purpose="限期请申请执行人提供财产线索，附财产调查表",
    attached=QUESTIONNAIRE,
    nouns={**CASE, "within_days": "提供期限"},
    asks=(Ask("within_days", "提供期限（日）", Kept.NUMBER),),
    elements=(
        Element(
            "案件和被执行人",
            CD2020.art(1),
            needs=("creditors", "debtors", "title"),
            cure="请补全当事人和执行依据",
        ),
        Element("应当提供线索、填写调查表", CD2020.art(2, 1), states="填写财产调查表"),
        Element("提供的期限", CD2020.art(2, 1), needs=("within_days",), cure="请写明多少日内提供"),
        Element("可以申请法院调查", CD2020.art(2, 2), states="可以申请本院调查"),
    ),
    clauses=(
        Clause(
            "你方与{debtors}{cause}一案，执行依据为{title}，申请执行的标的为{claim}，"
            "本院于{docketed_on}立案执行。截至{today}，本院已作下列财产调查："
        ),
        Clause("（{ordinal}）{line}", "item", each="steps"),
        Clause(
            "依照《最高人民法院关于民事执行中财产调查若干问题的规定》第一条、第二条的规定，"
            "你方应当提供被执行人的财产线索。请自收到本通知之日起{within_days}日内填写财产调查表，"
            "连同证据材料一并提交。线索明确、具体的，本院在七日内调查核实；"
            "情况紧急的，在三日内调查核实。"
        ),
        Clause("确因客观原因无法自行查明财产的，可以申请本院调查。"),
        Clause("本案承办人：{handler}。"),
        Clause("特此通知。"),
    ),
)
