"""办案经过: periods that changed, cases handed over, what is certified when all is done
(执行工作规定第53条、第63条、第64条; 审限规定)."""

from typing import Final

from zhiheng.law.sources import DESIGN, F2016_373, FF2006_35, JS2022, MSF2023, SX2000, ZX2020
from zhiheng.registers.documents.papers.made import (
    ASKED_OF,
    COURSE_OF_CASE,
    HANDLED,
    RECORDER,
    ROWS,
    hand,
)
from zhiheng.registers.documents.papers.sheet import About, Ask, Clause, Element, Form, Kept, To

_CHANGED: Final = Element(
    "所涉的期限和届满日",
    SX2000.art(5, 1),
    needs=("changed_clock", "clock_due_on"),
    cure="请先办理“扣除期限”或者“延长期限”",
)


def _told_of(kind: str, among: str, basis: Element, purpose: str) -> Form:
    return hand(
        kind,
        purpose=purpose,
        to=To.ALL,
        about=About.CLOCK,
        among=(among,),
        elements=(
            _CHANGED,
            basis,
            Element("变动的日期", basis.cites, needs=("change_on",), cure="请补全变动日"),
            HANDLED,
        ),
        clauses=(
            COURSE_OF_CASE,
            Clause("{changed_clock}于{change_on}变动：{change_kind}，{change_words}。"),
            Clause("依据的材料：{change_evidence}。", only="change_evidence"),
            Clause("变动后，该期限至{clock_due_on}届满。"),
            Clause("对期限的计算有意见的，可以书面提出。"),
            ASKED_OF,
            Clause("特此告知。"),
        ),
    )


EXTENDED: Final = _told_of(
    "延长期限告知书",
    "延长",
    Element(
        "延长的事由",
        ZX2020.art(63).says("确有特殊情况需要延长的，由本院院长批准"),
        needs=("change_words",),
        cure="请先办理“延长执行期限”",
    ),
    "期限延长后，告知各方当事人",
)
DEDUCTED: Final = _told_of(
    "扣除期限告知书",
    "扣除",
    Element("扣除的事由", SX2000.art(9), needs=("change_words",), cure="请先办理“扣除期限”"),
    "期间不计入执行期限的，告知各方当事人",
)
HANDED: Final = hand(
    "案件移交清单",
    purpose="案件移交后，列明移交人、接收人、在走的期限，入卷",
    to=To.FILE,
    record=True,
    about=About.HAND_OVER,
    elements=(
        Element(
            "移交人、接收人和日期",
            FF2006_35.art(2).doubted("法发〔2006〕35号该条未见原文"),
            needs=("handed_by", "handed_to", "handed_on"),
            cure="请先办理“移交案件”",
        ),
        Element(
            "在走的期限",
            DESIGN.art("PAPER-HANDOVER"),
            needs=("handed_clocks",),
            cure="没有在走的期限，请核对",
        ),
        Element(
            "移交说明", DESIGN.art("PAPER-HANDOVER"), needs=("handed_words",), cure="请写明移交说明"
        ),
    ),
    clauses=(
        *ROWS,
        Clause("移交人：{handed_by}", "row"),
        Clause("接收人：{handed_to}", "row"),
        Clause("移交日：{handed_on}", "row"),
        Clause("财产状况：{property_state}", "row", only="property_state"),
        Clause("一、移交时在走的期限", "heading"),
        Clause("（{ordinal}）{line}", "item", each="handed_clocks"),
        Clause("二、已知的财产", "heading", only="properties"),
        Clause("（{ordinal}）{line}", "item", each="properties"),
        Clause("三、移交说明", "heading"),
        Clause("{handed_words}。"),
        Clause("移交人（签名）：　　　　　　　　接收人（签名）：", "flush"),
    ),
)
DONE: Final = hand(
    "执行完毕证明",
    purpose="结案后，应当事人的请求证明案件已经执行完毕",
    to=To.ALL,
    elements=(
        Element("结案日", ZX2020.art(64), needs=("closed_on",), cure="本案尚未结案，结案后再出具"),
        Element(
            "结案的事由",
            ZX2020.art(64),
            needs=("closing_words",),
            cure="本案尚未结案，结案后再出具",
        ),
        Element(
            "执行依据和义务", ZX2020.art(64), needs=("title", "duties"), cure="请补全执行依据的义务"
        ),
        HANDLED,
    ),
    clauses=(
        COURSE_OF_CASE,
        Clause("执行依据确定的义务为："),
        Clause("（{ordinal}）{line}", "item", each="duties"),
        Clause("本案已于{closed_on}结案，事由为：{closing_words}。"),
        Clause(
            "截至{today}，本院累计收到案款{received_sum}，累计发放{paid_sum}。", only="received_sum"
        ),
        Clause("特此证明。"),
    ),
)
THIRD: Final = hand(
    "第三人履行证明",
    purpose="第三人按履行到期债务通知履行后，给第三人的证明",
    to=To.OUTSIDE,
    about=About.DEBTOR,
    asks=(
        Ask("unit", "第三人"),
        Ask("notice_no", "履行通知的文号"),
        Ask("performed_on", "履行日", Kept.DAY),
        Ask("amount", "履行的数额（元）"),
    ),
    elements=(
        Element(
            "第三人和履行通知",
            ZX2020.art(53).says("人民法院应当出具有关证明"),
            needs=("unit", "notice_no"),
            cure="请写明第三人和通知的文号",
        ),
        Element(
            "履行的日期和数额", ZX2020.art(53), needs=("performed_on", "amount"), cure="请写明"
        ),
        Element("所抵的债务", ZX2020.art(53), states="对被执行人所负的相应债务消灭"),
        HANDLED,
    ),
    clauses=(
        COURSE_OF_CASE,
        Clause(
            "你方已按本院{notice_no}履行通知，于{performed_on}向申请执行人{creditors}履行{amount}元，"
            "你方在该数额内对被执行人所负的相应债务消灭。被执行人为{party_name}。"
        ),
        Clause("特此证明。"),
    ),
)
TALK: Final = hand(
    "终本约谈笔录",
    purpose="终结本次执行程序前，约谈申请执行人并记明意见",
    to=To.FILE,
    record=True,
    about=About.CREDITOR,
    asks=(
        Ask("talked_on", "约谈日期", Kept.DAY),
        Ask("place", "约谈的处所或者方式"),
        Ask("opinion", "申请执行人的意见", Kept.LINES, "一行一段；写明是否同意、有无线索"),
        RECORDER,
    ),
    elements=(
        Element(
            "约谈的日期和方式",
            F2016_373.art(5).doubted("条文未见原文，据规则目录所记"),
            needs=("talked_on", "place"),
            cure="请写明约谈的日期和方式",
        ),
        Element("财产调查的情况", JS2022.art(517, 1), needs=("steps",), cure="请先录入财产调查"),
        Element("申请执行人的意见", JS2022.art(517, 1), needs=("opinion",), cure="请写明他的意见"),
        Element(
            "发现财产可以再次申请",
            JS2022.art(517, 2).says("再次申请不受申请执行时效期间的限制"),
            states="再次申请不受申请执行时效期间的限制",
        ),
        Element("继续履行的义务", MSF2023.art(265), states="被执行人应当继续履行"),
    ),
    clauses=(
        *ROWS,
        Clause("被约谈人：{party_name}", "row"),
        Clause("时间：{talked_on}", "row"),
        Clause("处所或者方式：{place}", "row"),
        Clause("约谈人：{asker}", "row"),
        Clause("记录人：{recorder}", "row"),
        Clause("约谈人告知财产调查的情况，财产状况为{property_state}："),
        Clause("（{ordinal}）{line}", "item", each="steps"),
        Clause("已知的财产：", "heading", only="properties"),
        Clause("（{ordinal}）{line}", "item", each="properties"),
        Clause(
            "约谈人告知：终结本次执行程序后，被执行人应当继续履行；发现可供执行的财产的，"
            "可以再次申请执行，再次申请不受申请执行时效期间的限制。"
        ),
        Clause("申请执行人的意见：", "heading"),
        Clause("{line}", each="opinion"),
        Clause("以上笔录经被约谈人校阅，与所述一致。", "flush"),
        Clause("被约谈人（签名或者盖章）：　　　　　　　　年　　月　　日", "flush"),
        Clause("约谈人、记录人（签名）：", "flush"),
    ),
)
FORMS: Final = (EXTENDED, DEDUCTED, HANDED, DONE, THIRD, TALK)
