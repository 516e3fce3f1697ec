"""财产线索核实告知书: the applicant is told what became of a clue (财产调查规定第2条)."""

from zhiheng.law.sources import CD2020, DESIGN
from zhiheng.registers.documents.papers.nouns import CASE
from zhiheng.registers.documents.papers.sheet import About, Clause, Element, Form, To

FORM = Form(
    kind="财产线索核实告知书",
    edition="2026-01-01",
    to=To.CREDITORS,
    by_hand=True,
    about=About.CLUE,
    purpose="把线索核实的结果告知申请执行人",
    nouns={
        **CASE,
        "clue_words": "线索",
        "clue_given_on": "收到线索日",
        "clue_given_by": "线索提供人",
        "clue_debtor": "线索所指被执行人",
        "clue_verified_on": "核实日",
        "clue_found": "是否属实",
        "clue_outcome": "核实结果",
    },
    elements=(
        Element(
            "所提供的线索和收到日",
            CD2020.art(2, 1),
            needs=("clue_words", "clue_given_on"),
            cure="请先登记财产线索",
        ),
        Element(
            "核实日和核实结果",
            CD2020.art(2, 1),
            needs=("clue_verified_on", "clue_found", "clue_outcome"),
            cure="请先办理“核实财产线索”",
        ),
        Element("继续提供线索的途径", CD2020.art(2, 2), states="可以申请本院调查"),
        Element("承办人", DESIGN.art("PAPER-CLUE"), needs=("handler",), cure="请先确定承办人"),
    ),
    clauses=(
        Clause(
            "你方与{debtors}{cause}一案（执行依据：{title}），本院于{clue_given_on}收到"
            "{clue_given_by}提供的关于{clue_debtor}的财产线索：{clue_words}。"
        ),
        Clause(
            "依照《最高人民法院关于民事执行中财产调查若干问题的规定》第二条的规定，"
            "本院于{clue_verified_on}核实完毕，结果为{clue_found}：{clue_outcome}。"
        ),
        Clause(
            "线索属实的，本院将及时采取相应的执行措施。你方另有明确、具体线索的，可以继续提供；"
            "确因客观原因无法自行查明财产的，可以申请本院调查。",
            editable="后续处理",
        ),
        Clause("本案承办人：{handler}。"),
        Clause("特此告知。"),
    ),
)
