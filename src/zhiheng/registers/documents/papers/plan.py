"""执行方案: how one case is to be enforced: steps, days, persons."""

from zhiheng.law.sources import DESIGN
from zhiheng.registers.documents.papers.nouns import CASE
from zhiheng.registers.documents.papers.sheet import Clause, Element, Form, To

FORM = Form(
    kind="执行方案",
    edition="2026-01-01",
    to=To.FILE,
    record=True,
    nouns={
        **CASE,
        "property_state": "财产状况",
        "plan_aim": "方案目标",
        "plan_steps": "步骤",
        "plan_drafter": "拟定人",
        "plan_drafted_on": "拟定日",
        "plan_approver": "批准人",
        "plan_approved_on": "批准日",
    },
    elements=(
        Element("目标", DESIGN.art("PLAN-CONTENT"), needs=("plan_aim",), cure="请拟定执行方案"),
        Element(
            "步骤、日期、责任人",
            DESIGN.art("PLAN-CONTENT"),
            needs=("plan_steps",),
            cure="请在执行方案中逐步写明日期和责任人",
        ),
        Element(
            "批准",
            DESIGN.art("PLAN-APPROVAL"),
            needs=("plan_approver", "plan_approved_on"),
            cure="请先由执行局长或者团队负责人批准方案",
        ),
    ),
    clauses=(
        Clause("案号：{case_number}", "row"),
        Clause("案由：{cause}", "row"),
        Clause("当事人：{creditors}（申请执行人）、{debtors}（被执行人）", "row"),
        Clause("执行依据：{title}", "row"),
        Clause("标的：{claim}", "row"),
        Clause("立案日：{docketed_on}", "row"),
        Clause("承办人：{handler}", "row"),
        Clause("财产状况：{property_state}", "row"),
        Clause("一、目标", "heading"),
        Clause("{plan_aim}"),
        Clause("二、步骤、日期和责任人", "heading"),
        Clause("（{ordinal}）{line}", "item", each="plan_steps"),
        Clause("三、拟定和批准", "heading"),
        Clause(
            "本方案由{plan_drafter}于{plan_drafted_on}拟定，"
            "由{plan_approver}于{plan_approved_on}批准。"
        ),
    ),
)
