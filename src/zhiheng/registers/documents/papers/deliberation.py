"""合议笔录: who sat, what each said, how they voted (民事诉讼法第45条)."""

from zhiheng.law.sources import MSF2023
from zhiheng.registers.documents.papers.nouns import CASE
from zhiheng.registers.documents.papers.sheet import Clause, Element, Form, To

FORM = Form(
    kind="合议笔录",
    edition="2026-01-01",
    to=To.FILE,
    record=True,
    purpose="记录合议庭或者执行员讨论的意见和表决结果",
    nouns={
        **CASE,
        "deliberated": "合议事项",
        "presiding": "主持人",
        "members": "成员",
        "opinions": "各人意见",
        "result": "表决结果",
    },
    elements=(
        Element("合议事项", MSF2023.art(45), needs=("deliberated",), cure="请写明合议什么"),
        Element("组成", MSF2023.art(40, 1), needs=("presiding", "members"), cure="请先组成"),
        Element("各人意见", MSF2023.art(45), needs=("opinions",), cure="请等成员都发表意见"),
        Element("多数意见", MSF2023.art(45), needs=("result",), states="少数服从多数"),
        Element("成员签名", MSF2023.art(45), states="签名"),
    ),
    clauses=(
        Clause("案号：{case_number}", "row"),
        Clause("案由：{cause}", "row"),
        Clause("当事人：{creditors}（申请执行人）、{debtors}（被执行人）", "row"),
        Clause("合议事项：{deliberated}", "row"),
        Clause("主持人：{presiding}", "row"),
        Clause("成员：{members}", "row"),
        Clause("各人意见：", "flush"),
        Clause("{line}", each="opinions"),
        Clause("合议实行少数服从多数的原则，不同意见已经如实记入。", "flush"),
        Clause("表决结果：{result}"),
        Clause("成员（签名）：", "flush"),
    ),
)
