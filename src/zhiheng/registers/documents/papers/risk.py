"""执行风险告知书: what the applicant is told of the risks of enforcement (财产调查规定第1、2条)."""

from dataclasses import replace
from typing import Final

from zhiheng.law.sources import CD2020, DESIGN, JS2022, MSF2023
from zhiheng.registers.documents.papers.nouns import CASE
from zhiheng.registers.documents.papers.sheet import Clause, Element, Form, To

FORM = Form(
    kind="执行风险告知书",
    edition="2026-01-01",
    to=To.CREDITORS,
    by_hand=True,
    purpose="告知申请执行人债权不能实现的风险和应当配合的事项",
    nouns=CASE,
    elements=(
        Element(
            "当事人、案号、执行依据和标的",
            DESIGN.art("PAPER-RISK"),
            needs=("creditors", "debtors", "case_number", "title", "claim"),
            cure="请在立案信息中补全当事人、执行依据、标的",
        ),
        Element("应当提供财产线索、填写财产调查表", CD2020.art(2, 1), states="填写财产调查表"),
        Element("可以申请法院调查", CD2020.art(2, 2), states="可以申请本院调查"),
        Element(
            "没有财产可供执行的后果和再次申请",
            JS2022.art(517),
            states="再次申请不受申请执行时效期间",
        ),
        Element("承办人", DESIGN.art("PAPER-RISK"), needs=("handler",), cure="请先确定承办人"),
    ),
    clauses=(
        Clause(
            "{creditors}与{debtors}{cause}一案，案号为{case_number}，执行依据为{title}，"
            "申请执行的标的为{claim}，本院于{docketed_on}立案执行。现将执行中可能出现的风险告知如下："
        ),
        Clause("一、债权不能实现的风险", "heading"),
        Clause(
            "人民法院采取执行措施，以被执行人有可供执行的财产为前提。被执行人确无财产、"
            "财产不足以清偿全部债务、财产上有优先权利或者依法不得执行的，你方债权可能不能实现，"
            "或者只能部分实现。"
        ),
        Clause(
            "经过财产调查未发现可供执行的财产的，本院可以依法裁定终结本次执行程序。"
            "此后发现被执行人有可供执行财产的，可以再次申请执行，"
            "再次申请不受申请执行时效期间的限制。"
        ),
        Clause("二、提供财产线索", "heading"),
        Clause(
            "你方应当提供被执行人的财产线索，填写财产调查表。线索明确、具体的，本院在七日内调查核实；"
            "情况紧急的，在三日内调查核实。确因客观原因无法自行查明财产的，可以申请本院调查。"
        ),
        Clause("三、分期、和解和撤回申请的风险", "heading"),
        Clause(
            "与被执行人达成和解协议的，应当明确履行的期限、方式和不履行的后果；"
            "撤回执行申请、放弃权利的，应当了解其后果后书面提出。",
            editable="和解和撤回的提示",
        ),
        Clause("四、联系方式变动的风险", "heading"),
        Clause(
            "你方的送达地址、电话、收款账户变动的，应当书面告知本院；因未告知造成文书不能送达、"
            "案款不能发放的，由你方承担后果。"
        ),
        Clause("本案承办人：{handler}。"),
    ),
)
RELIEF: Final = replace(
    FORM,
    edition="2026-12-01",
    elements=(
        *FORM.elements,
        Element(
            "提出异议的途径",
            MSF2023.art(236),
            states="可以向本院提出书面异议",
        ),
    ),
    clauses=(
        *FORM.clauses[:-1],
        Clause("五、异议和监督", "heading"),
        Clause(
            "认为执行行为违反法律规定的，可以向本院提出书面异议；本院自收到申请执行书之日起超过六个月"
            "未执行的，可以向上一级人民法院申请执行。"
        ),
        FORM.clauses[-1],
    ),
)
"""From December 2026: also how to object, and to whom to turn after six months."""
FORMS: Final = (FORM, RELIEF)
