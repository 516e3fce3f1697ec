"""How a paper made by hand is put together: from the case, from its subject, and from what is
said when it is made. Its nouns are then known and need not be written down again."""

from typing import Any, Final

from zhiheng.law.kernel.source import Article
from zhiheng.law.sources import DESIGN, YF2020
from zhiheng.registers.documents.papers.nouns import CASE, COURSE, OF
from zhiheng.registers.documents.papers.sheet import (
    FIRST,
    About,
    Ask,
    Clause,
    Element,
    Form,
    Kept,
)

PARTIES: Final = (
    Clause("申请执行人：{creditors}。", "flush"),
    Clause("被执行人：{debtors}。", "flush"),
)
"""Who stands at the head of a ruling or a decision."""
COURSE_OF_CASE: Final = Clause(
    "{creditors}与{debtors}{cause}一案，{title}已经发生法律效力。申请执行的标的为{claim}，"
    "本院于{docketed_on}立案执行。",
    editable="案件经过",
)
"""How the case came to be enforced, as every ruling, decision and letter begins."""
ROWS: Final = (
    Clause("案号：{case_number}", "row"),
    Clause("案由：{cause}", "row"),
    Clause("当事人：{creditors}（申请执行人）、{debtors}（被执行人）", "row"),
    Clause("执行依据：{title}", "row"),
)
"""The head of a record or a list."""
ASKED_OF: Final = Clause("本案承办人：{handler}。")
OBJECTION: Final = Clause(
    "认为本执行行为违反法律规定的，可以依照《中华人民共和国民事诉讼法》第二百三十六条的规定，"
    "向本院提出书面异议。"
)
AT_ONCE: Final = Clause("本裁定立即开始执行。")
MAY_OBJECT: Final = Element("提出异议的途径", YF2020.art(16, 3), states="向本院提出书面异议")
REASON: Final = Ask("reason", "事实和理由", Kept.LINES, "一行一段；写明查明的事实和所依据的材料")
EVIDENCE: Final = Ask("evidence", "依据的材料", help="材料名称和日期，如：工商登记信息，11月18日")
APPROVAL: Final = Ask(
    "approval", "院长批准", help="审批表编号和批准日，如：执行审批表第12号，2026年11月20日"
)
RECORDER: Final = Ask("recorder", "记录人", help="与执行人员不是同一人")
PRESENT: Final = Ask("present", "在场人", help="姓名和身份，如：周某，居委会工作人员")
SIGNED: Final = (
    Clause("以上记录经在场人核对无误。", "flush"),
    Clause("执行人员、记录人（签名）：", "flush"),
    Clause("在场人（签名或者盖章）：　　　　　　　　年　　月　　日", "flush"),
)


def hand(kind: str, *, purpose: str, asks: tuple[Ask, ...] = (), **said: Any) -> Form:
    """A form of the page 文书. `said` is what `Form` takes besides its nouns, which follow from
    the case, its course, the subject `about` and the asks."""
    about = said.get("about", About.CASE)
    nouns = {**CASE, **COURSE, **OF[about], "asker": "执行人员", "duties": "应当履行的义务"}
    nouns |= {one.name: one.noun for one in asks}
    given = {"edition": FIRST, **said}
    return Form(kind=kind, purpose=purpose, asks=asks, nouns=nouns, by_hand=True, **given)


def approved(article: Article) -> Element:
    """That the president of the court approved, as this article asks."""
    return Element(
        "经院长批准",
        article,
        needs=("approval",),
        cure="请先报院长批准，再写明审批表编号和批准日",
    )


def reasoned(article: Article) -> Element:
    """That the paper says which facts were found and why it follows from them."""
    return Element("事实和理由", article, needs=("reason",), cure="请写明查明的事实和理由")


HANDLED: Final = Element(
    "承办人", DESIGN.art("PAPER-HANDLER"), needs=("handler",), cure="请先确定承办人"
)
