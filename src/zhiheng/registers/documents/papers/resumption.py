"""恢复执行通知书 and 不予恢复执行通知书: the answer to whoever asked for a closed case again."""

from typing import Final

from zhiheng.law.sources import FF2014_26, JS2022, YF2020
from zhiheng.registers.documents.papers.nouns import CASE
from zhiheng.registers.documents.papers.sheet import Clause, Element, Form, To

_NOUNS: Final = {
    **CASE,
    "former_number": "原案号",
    "former_mode": "原结案方式",
    "former_closed_on": "原结案日",
    "resumption_ground": "恢复事由",
    "resumption_reason": "查明的事实和理由",
    "remedy": "救济途径",
}
_GROUND: Final = Element(
    "事由和理由",
    JS2022.art(517, 2),
    needs=("resumption_ground", "resumption_reason"),
    cure="请写明事由、查明的事实和理由",
)
_FORMER: Final = Element(
    "原案件",
    FF2014_26.art(6),
    needs=("former_number", "former_closed_on"),
    cure="请从已结案件办理",
)

RESUMED: Final = Form(
    kind="恢复执行通知书",
    edition="2026-01-01",
    to=To.ALL,
    purpose="告知当事人案件恢复执行和新的案号",
    nouns=_NOUNS,
    elements=(
        _FORMER,
        _GROUND,
        Element("恢复后的承办人", FF2014_26.art(6), needs=("handler",), cure="请先确定承办人"),
    ),
    clauses=(
        Clause(
            "{creditors}与{debtors}{cause}一案，执行依据为{title}，原案号为{former_number}，"
            "本院于{former_closed_on}以{former_mode}结案。"
        ),
        Clause("现因{resumption_ground}：{resumption_reason}，本院决定恢复执行。"),
        Clause(
            "恢复执行后的案号为{case_number}，申请执行标的为{claim}，由{handler}承办。"
            "被执行人应当立即履行执行依据确定的义务。"
        ),
        Clause("特此通知。"),
    ),
)
REJECTED: Final = Form(
    kind="不予恢复执行通知书",
    edition="2026-01-01",
    to=To.CREDITORS,
    purpose="告知申请执行人不予恢复执行的理由和救济途径",
    nouns=_NOUNS,
    elements=(
        _FORMER,
        _GROUND,
        Element(
            "救济途径",
            YF2020.art(16, 3),
            needs=("remedy",),
            cure="请写明救济途径和期限",
        ),
    ),
    clauses=(
        Clause(
            "你方与{debtors}{cause}一案，案号为{case_number}，执行依据为{title}，"
            "本院于{docketed_on}立案执行，{former_closed_on}以{former_mode}结案（{former_number}）。"
        ),
        Clause(
            "你方以{resumption_ground}为由要求恢复执行。经审查：{resumption_reason}，不予恢复执行。"
        ),
        Clause("不服的，{remedy}。发现新的财产线索的，可以随时再次提出。"),
        Clause("特此通知。"),
    ),
)
FORMS: Final = (RESUMED, REJECTED)
