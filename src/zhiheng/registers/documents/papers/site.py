"""现场调查笔录: what was found on the spot (财产调查规定第12条, 民事诉讼法第133条)."""

from zhiheng.law.sources import CD2020, DESIGN, MSF2023
from zhiheng.registers.documents.papers.nouns import CASE
from zhiheng.registers.documents.papers.sheet import About, Ask, Clause, Element, Form, Kept, To

FORM = Form(
    kind="现场调查笔录",
    edition="2026-01-01",
    to=To.FILE,
    by_hand=True,
    record=True,
    about=About.STEP,
    purpose="按已录入的现场调查制作，由在场人校阅签名",
    nouns={
        **CASE,
        "step_on": "调查日",
        "step_place": "调查地点",
        "step_asked": "调查对象",
        "step_outcome": "调查结果",
        "step_debtor": "被调查的被执行人",
        "step_evidence": "证据材料",
        "asker": "调查人",
        "recorder": "记录人",
        "present": "在场人",
        "course": "调查经过",
    },
    asks=(
        Ask("recorder", "记录人"),
        Ask("present", "在场人", help="姓名、身份；没有的写“无”"),
        Ask("course", "调查经过", Kept.LINES, "看到、问到的情况，一行一段"),
    ),
    elements=(
        Element(
            "时间、地点和对象",
            CD2020.art(12, 1),
            needs=("step_on", "step_place", "step_asked"),
            cure="请在“录入财产调查”写明调查日、地点、对象",
        ),
        Element(
            "调查人、记录人、在场人",
            DESIGN.art("PAPER-RECORD"),
            needs=("asker", "recorder", "present"),
            cure="请写明记录人、在场人",
        ),
        Element("出示证件", MSF2023.art(133, 1), states="出示了证件"),
        Element(
            "经过和结果",
            CD2020.art(12, 1),
            needs=("course", "step_outcome"),
            cure="请写明调查经过；结果在“录入财产调查”写明",
        ),
        Element("校阅后签名", MSF2023.art(133, 2), states="校阅"),
    ),
    clauses=(
        Clause("案号：{case_number}", "row"),
        Clause("案由：{cause}", "row"),
        Clause("当事人：{creditors}（申请执行人）、{debtors}（被执行人）", "row"),
        Clause("被调查的被执行人：{step_debtor}", "row"),
        Clause("时间：{step_on}", "row"),
        Clause("地点：{step_place}", "row"),
        Clause("调查对象：{step_asked}", "row"),
        Clause("调查人：{asker}", "row"),
        Clause("记录人：{recorder}", "row"),
        Clause("在场人：{present}", "row"),
        Clause("调查人出示了证件，说明调查的事项和协助调查的义务。"),
        Clause("{line}", each="course"),
        Clause("调查结果：{step_outcome}。", "heading"),
        Clause("复制、提取的材料：{step_evidence}。", only="step_evidence"),
        Clause("以上笔录经在场人校阅，与现场情况一致。", "flush"),
        Clause("在场人（签名或者盖章）：　　　　　　　　年　　月　　日", "flush"),
        Clause("调查人、记录人（签名）：", "flush"),
    ),
)
