"""变更承办人告知书: the parties are told who handles the case now."""

from zhiheng.law.sources import DESIGN, MSF2023
from zhiheng.registers.documents.papers.nouns import CASE
from zhiheng.registers.documents.papers.sheet import Clause, Element, Form, To

FORM = Form(
    kind="变更承办人告知书",
    edition="2026-01-01",
    to=To.ALL,
    by_hand=True,
    purpose="承办人变更后告知各方当事人",
    nouns={
        **CASE,
        "former_handler": "原承办人",
        "changed_on": "变更日",
        "change_reason": "变更原因",
    },
    elements=(
        Element(
            "原承办人和现承办人",
            DESIGN.art("PAPER-HANDLER"),
            needs=("former_handler", "handler"),
            cure="承办人没有变更过的，不需要告知；变更的，请先办理“确定承办人”",
        ),
        Element(
            "变更日和原因",
            DESIGN.art("PAPER-HANDLER"),
            needs=("changed_on", "change_reason"),
            cure="请在“确定承办人”写明更换的理由",
        ),
        Element("申请回避的权利", MSF2023.art(47), states="有权申请"),
    ),
    clauses=(
        Clause(
            "{creditors}与{debtors}{cause}一案，案号为{case_number}，执行依据为{title}，"
            "本院于{docketed_on}立案执行，原由{former_handler}承办。"
        ),
        Clause(
            "因{change_reason}，自{changed_on}起，本案由{handler}承办。"
            "此后提交材料、了解执行进展，请与现承办人联系。原承办人已经进行的执行行为继续有效。",
            editable="变更的说明",
        ),
        Clause("认为现承办人与本案有利害关系，可能影响公正执行的，有权申请其回避，并说明理由。"),
        Clause("特此告知。"),
    ),
)
