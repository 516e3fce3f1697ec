"""结案通知书: what was performed, on which facts the case is closed, what a party can do."""

from zhiheng.law.sources import FF2014_26, YF2020, ZX2020
from zhiheng.registers.documents.papers.nouns import CASE
from zhiheng.registers.documents.papers.sheet import Clause, Element, Form, To

_MEMORY = "法发〔2014〕26号该条未见原文，据规则目录所记"

FORM = Form(
    kind="结案通知书",
    edition="2026-01-01",
    to=To.ALL,
    purpose="告知当事人案件已经结案、结案的方式和理由",
    nouns={
        **CASE,
        "closing_mode": "结案方式",
        "closing_reason": "结案理由和法律依据",
        "realised": "已经实现的数额",
        "remedy": "救济途径",
    },
    elements=(
        Element("结案方式", ZX2020.art(64), needs=("closing_mode",), cure="请选择结案方式"),
        Element(
            "结案的理由和依据",
            FF2014_26.art(15).doubted(_MEMORY),
            needs=("closing_reason",),
            cure="请写明义务如何履行完毕、依据什么材料",
        ),
        Element(
            "已经实现的数额",
            FF2014_26.art(15).doubted(_MEMORY),
            needs=("realised",),
            cure="请先登记到账、发放或者当事人之间的履行",
        ),
        Element(
            "救济途径和期限",
            YF2020.art(16, 3),
            needs=("remedy",),
            states="可以依法提出异议",
            cure="请写明救济途径和期限",
        ),
    ),
    clauses=(
        Clause(
            "{creditors}与{debtors}{cause}一案，案号为{case_number}，执行依据为{title}，"
            "申请执行标的为{claim}，本院于{docketed_on}立案执行，由{handler}承办。"
        ),
        Clause("执行中，{closing_reason}。本案已经实现的数额为{realised}。"),
        Clause("本案以{closing_mode}方式结案。"),
        Clause(
            "当事人认为本通知所载事实不实，或者对结案不服的，可以依法提出异议：{remedy}。"
            "本院可能以电话方式另行向你方核实上述事实。"
        ),
        Clause("特此通知。"),
    ),
)
