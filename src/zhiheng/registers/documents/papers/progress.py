"""案件办理进展告知书: the applicant is told what has been done so far."""

from zhiheng.law.sources import CD2020, DESIGN
from zhiheng.registers.documents.papers.nouns import CASE
from zhiheng.registers.documents.papers.sheet import Clause, Element, Form, To

FORM = Form(
    kind="案件办理进展告知书",
    edition="2026-01-01",
    to=To.CREDITORS,
    by_hand=True,
    purpose="把在案的执行经过和下一步期限告知申请执行人",
    nouns={
        **CASE,
        "property_state": "财产状况",
        "acts_done": "已办事项",
        "properties": "已知财产",
        "clocks": "在走的期限",
    },
    elements=(
        Element(
            "已经办理的事项",
            DESIGN.art("PAPER-PROGRESS"),
            needs=("acts_done",),
            cure="本案尚无可以告知的办理事项",
        ),
        Element("财产调查情况", CD2020.art(1), needs=("property_state",), cure="请先认定财产状况"),
        Element(
            "下一步的期限",
            DESIGN.art("PAPER-PROGRESS"),
            needs=("clocks",),
            cure="本案没有在走的期限，请核对期限一览",
        ),
        Element("承办人", DESIGN.art("PAPER-PROGRESS"), needs=("handler",), cure="请先确定承办人"),
    ),
    clauses=(
        Clause(
            "你方与{debtors}{cause}一案，案号为{case_number}，执行依据为{title}，"
            "申请执行的标的为{claim}，本院于{docketed_on}立案执行。截至{today}，办理进展如下："
        ),
        Clause("一、已经办理的事项", "heading"),
        Clause("（{ordinal}）{line}", "item", each="acts_done"),
        Clause("二、财产情况", "heading"),
        Clause("在案的财产状况为{property_state}。", editable="财产情况说明"),
        Clause("（{ordinal}）{line}", "item", each="properties"),
        Clause("三、下一步的期限", "heading"),
        Clause("（{ordinal}）{line}", "item", each="clocks"),
        Clause(
            "你方有新的财产线索的，请及时提供；对执行行为有异议的，可以书面提出。",
            editable="后续安排",
        ),
        Clause("本案承办人：{handler}。"),
    ),
)
