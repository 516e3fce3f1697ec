"""案款: what came in, what was paid out, how it is shared (诉讼费用、参与分配)."""

from typing import Final

from zhiheng.law.sources import DESIGN, JS2022, YF2020
from zhiheng.registers.documents.papers.made import (
    ASKED_OF,
    COURSE_OF_CASE,
    HANDLED,
    PARTIES,
    hand,
)
from zhiheng.registers.documents.papers.sheet import About, Ask, Clause, Element, Kept, To

_MONEY: Final = DESIGN.art("PAPER-MONEY")
_MOVED: Final = Element(
    "日期、金额、对方",
    _MONEY,
    needs=("voucher_on", "voucher_sum", "voucher_with"),
    cure="请先登记案款收支，并由另一人确认",
)
RECEIVED: Final = hand(
    "案款收款凭证",
    purpose="收到案款后，给付款人的凭证",
    to=To.DEBTORS,
    about=About.VOUCHER,
    among=("收到案款",),
    elements=(
        _MOVED,
        Element("款项说明", _MONEY, needs=("voucher_words",), cure="请在案款登记中写明款项"),
        Element(
            "所属案件", _MONEY, needs=("case_number", "creditors", "debtors"), cure="请补全当事人"
        ),
        HANDLED,
    ),
    clauses=(
        COURSE_OF_CASE,
        Clause(
            "本院于{voucher_on}收到{voucher_with}交来案款{voucher_sum}，款项说明：{voucher_words}。"
        ),
        Clause("截至{today}，本案累计收到案款{received_sum}。", only="received_sum"),
        Clause("本凭证证明本院收到上述款项，不代替财政票据。"),
        ASKED_OF,
    ),
)
PAID: Final = hand(
    "执行款发放通知书",
    purpose="发放案款后，告知申请执行人",
    to=To.CREDITORS,
    about=About.VOUCHER,
    among=("发放申请执行人",),
    elements=(
        _MOVED,
        Element(
            "已收和已发的总额", _MONEY, needs=("received_sum", "paid_sum"), cure="请先登记案款收支"
        ),
        Element("对发放有异议的途径", YF2020.art(16, 3), states="向本院提出书面异议"),
        HANDLED,
    ),
    clauses=(
        COURSE_OF_CASE,
        Clause(
            "本院已于{voucher_on}将案款{voucher_sum}发放至{voucher_with}的收款账户：{voucher_words}。"
        ),
        Clause("截至{today}，本案累计收到案款{received_sum}，累计发放{paid_sum}。"),
        Clause(
            "请及时查收；未收到或者数额不符的，请与本院联系。对发放有异议的，可以向本院提出书面异议。"
        ),
        ASKED_OF,
        Clause("特此通知。"),
    ),
)
REFUNDED: Final = hand(
    "案款退还通知书",
    purpose="退还被执行人多余的案款后，告知被执行人",
    to=To.DEBTORS,
    about=About.VOUCHER,
    among=("退还被执行人",),
    elements=(
        _MOVED,
        Element(
            "退还的理由", _MONEY, needs=("voucher_words",), cure="请在案款登记中写明退还的理由"
        ),
        Element("已收的总额", _MONEY, needs=("received_sum",), cure="请先登记案款收支"),
        HANDLED,
    ),
    clauses=(
        COURSE_OF_CASE,
        Clause("截至{today}，本案累计收到案款{received_sum}。"),
        Clause("本院于{voucher_on}将{voucher_sum}退还{voucher_with}：{voucher_words}。"),
        Clause("请及时查收；未收到或者数额不符的，请与本院联系。"),
        ASKED_OF,
        Clause("特此通知。"),
    ),
)
SHARING_TOLD: Final = hand(
    "参与分配告知书",
    purpose="收到参与分配的申请后，告知各方",
    to=To.ALL,
    asks=(
        Ask("applicant", "申请参与分配的债权人"),
        Ask("applied_on", "收到申请日", Kept.DAY),
        Ask("applicant_title", "其执行依据"),
        Ask("applicant_sum", "申请数额（元）"),
    ),
    elements=(
        Element(
            "申请人和执行依据",
            JS2022.art(507, 1),
            needs=("applicant", "applicant_title"),
            cure="请写明申请人和他的执行依据",
        ),
        Element(
            "申请的数额", JS2022.art(507, 1), needs=("applicant_sum",), cure="请写明申请的数额"
        ),
        Element("收到日", JS2022.art(507, 2), needs=("applied_on",), cure="请写明收到申请的日期"),
        Element("分配的原则", JS2022.art(508), states="债权数额的比例受偿"),
    ),
    clauses=(
        COURSE_OF_CASE,
        Clause(
            "{applicant}依据{applicant_title}，于{applied_on}申请参与分配，数额为{applicant_sum}元。"
            "现予告知。"
        ),
        Clause(
            "执行所得价款扣除执行费用，并清偿应当优先受偿的债权后，对于普通债权，"
            "原则上按照其占全部申请参与分配债权数额的比例受偿。本院将制作财产分配方案并送达各方。"
        ),
        ASKED_OF,
        Clause("特此告知。"),
    ),
)
SHARING: Final = hand(
    "财产分配方案",
    purpose="多个债权人参与分配的，制作方案送达各债权人和被执行人",
    to=To.ALL,
    asks=(
        Ask("proceeds", "可分配的价款（元）"),
        Ask("costs", "先行扣除的费用", Kept.LINES, "一行一项：名目、数额"),
        Ask(
            "preferred", "优先受偿的债权", Kept.LINES, "一行一项：债权人、依据、数额；没有的写“无”"
        ),
        Ask("shares", "普通债权的受偿", Kept.LINES, "一行一人：债权人、债权数额、比例、分得数额"),
    ),
    elements=(
        Element("可分配的价款", JS2022.art(508), needs=("proceeds",), cure="请写明可分配的价款"),
        Element("先行扣除的费用", JS2022.art(508), needs=("costs",), cure="请逐项写明费用"),
        Element(
            "优先受偿的债权", JS2022.art(508), needs=("preferred",), cure="请写明，没有的写“无”"
        ),
        Element("各债权人的受偿", JS2022.art(508), needs=("shares",), cure="请逐人写明受偿数额"),
        Element(
            "提出异议的途径和期限",
            JS2022.art(509).says("自收到分配方案之日起十五日内向执行法院提出书面异议"),
            states="十五日内向本院提出书面异议",
        ),
    ),
    clauses=(
        *PARTIES,
        COURSE_OF_CASE,
        Clause("被执行人的财产不能清偿所有债权。可分配的价款为{proceeds}元。分配方案如下："),
        Clause("一、先行扣除的费用", "heading"),
        Clause("（{ordinal}）{line}", "item", each="costs"),
        Clause("二、优先受偿的债权", "heading"),
        Clause("（{ordinal}）{line}", "item", each="preferred"),
        Clause("三、普通债权", "heading"),
        Clause("（{ordinal}）{line}", "item", each="shares"),
        Clause(
            "债权人或者被执行人对本方案有异议的，应当自收到本方案之日起十五日内向本院提出书面异议。"
        ),
        ASKED_OF,
    ),
)
FORMS: Final = (RECEIVED, PAID, REFUNDED, SHARING_TOLD, SHARING)
