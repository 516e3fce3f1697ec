"""What others must do for the court: 协助执行通知书 and its kin, and what a third party owes
(民事诉讼法第253条、第254条、第262条; 执行工作规定第45条)."""

from typing import Final

from zhiheng.law.sources import DESIGN, JS2022, MSF2023, WC2013, ZX2020
from zhiheng.registers.documents.papers.made import (
    ASKED_OF,
    AT_ONCE,
    COURSE_OF_CASE,
    HANDLED,
    MAY_OBJECT,
    OBJECTION,
    PARTIES,
    hand,
)
from zhiheng.registers.documents.papers.sheet import About, Ask, Clause, Element, Kept, To

_UNIT: Final = Ask("unit", "协助单位", help="全称")
_RULING: Final = Ask("ruling_no", "所附裁定的文号", help="如：（2026）鲁0102执733号之二")
_ASKED: Final = Element("协助单位", MSF2023.art(262), needs=("unit",), cure="请写明协助单位的全称")
_ATTACHED: Final = Element(
    "所附的裁定", MSF2023.art(253, 2), needs=("ruling_no",), cure="请先作出裁定，再写明文号"
)
_MUST: Final = Element("必须办理", MSF2023.art(253, 2), states="必须办理")
_DUTY: Final = Clause(
    "依照《中华人民共和国民事诉讼法》的规定，有关单位必须办理。拒不协助的，"
    "本院可以责令履行协助义务，并可以依法予以罚款；对主要负责人、直接责任人员可以予以罚款、拘留。"
)
_REPLY: Final = Clause("办理后请将回执寄回本院；不能办理的，请书面说明理由。")

ASSIST: Final = hand(
    "协助执行通知书",
    purpose="请有关单位办理登记、过户、扣划等协助事项",
    to=To.OUTSIDE,
    about=About.PROPERTY,
    asks=(_UNIT, _RULING, Ask("matters", "协助事项", Kept.LINES, "一行一项，写明期限和要求")),
    elements=(
        _ASKED,
        _ATTACHED,
        Element("协助的事项", MSF2023.art(262), needs=("matters",), cure="请逐项写明协助事项"),
        Element(
            "所涉的财产",
            MSF2023.art(262),
            needs=("property_words", "property_debtor"),
            cure="请先登记财产",
        ),
        _MUST,
    ),
    clauses=(
        COURSE_OF_CASE,
        Clause(
            "本院已作出{ruling_no}裁定，事涉{property_debtor}的{property_kind}：{property_words}。"
            "请协助执行下列事项："
        ),
        Clause("（{ordinal}）{line}", "item", each="matters"),
        _DUTY,
        _REPLY,
        Clause("附：裁定书副本、执行人员工作证件复印件。"),
        ASKED_OF,
    ),
)
DEPOSIT: Final = hand(
    "协助冻结存款通知书",
    purpose="请银行等机构冻结被执行人的存款",
    to=To.OUTSIDE,
    about=About.DEBTOR,
    asks=(
        _UNIT,
        _RULING,
        Ask("bank_account", "账户", help="开户行和账号；全部账户的，写“在你单位开立的全部账户”"),
        Ask("amount", "冻结金额（元）", help="不超过应当履行的数额和执行费用"),
        Ask("until_on", "冻结届满日", Kept.DAY, "不超过一年"),
    ),
    elements=(
        _ASKED,
        _ATTACHED,
        Element(
            "被执行人的姓名、证件号码",
            WC2013.art(1),
            needs=("party_name", "party_document"),
            cure="请先核对身份，补全证件号码",
        ),
        Element(
            "账户和金额",
            MSF2023.art(253, 1),
            needs=("bank_account", "amount"),
            cure="请写明账户和金额",
        ),
        Element(
            "冻结期限", JS2022.art(485, 1), needs=("until_on",), cure="请写明届满日，不超过一年"
        ),
        _MUST,
    ),
    clauses=(
        COURSE_OF_CASE,
        Clause("本院已作出{ruling_no}裁定。请协助冻结下列存款："),
        Clause("（1）户名：{party_name}，证件号码：{party_document}。", "item"),
        Clause("（2）账户：{bank_account}。", "item"),
        Clause(
            "（3）金额：人民币{amount}元；不足的，冻结其后存入的款项，至达到该金额为止。", "item"
        ),
        Clause("（4）期限：自收到本通知之时起，至{until_on}止。", "item"),
        Clause("冻结期间，未经本院准许，不得支付、划转；期限届满未续行的，自动解除。"),
        _DUTY,
        _REPLY,
        ASKED_OF,
    ),
)
INCOME: Final = hand(
    "扣留提取收入裁定书",
    purpose="裁定扣留、提取被执行人在有关单位的收入",
    to=To.ALL,
    about=About.DEBTOR,
    asks=(
        Ask("payer", "支付收入的单位", help="全称"),
        Ask("amount", "扣留、提取数额", help="如：每月2,000.00元，至300,000.00元止"),
        Ask("kept_for_living", "保留的生活必需费用", help="如：每月保留1,800.00元"),
    ),
    elements=(
        Element("支付收入的单位", MSF2023.art(254, 2), needs=("payer",), cure="请写明单位全称"),
        Element("数额", MSF2023.art(254, 1), needs=("amount",), cure="请写明扣留、提取的数额"),
        Element(
            "保留生活必需费用",
            MSF2023.art(254, 1).says("但应当保留被执行人及其所扶养家属的生活必需费用"),
            needs=("kept_for_living",),
            cure="请写明为被执行人及其所扶养家属保留多少",
        ),
        MAY_OBJECT,
    ),
    clauses=(
        *PARTIES,
        COURSE_OF_CASE,
        Clause("{party_name}未按执行通知履行义务。经查，{party_name}在{payer}有收入。"),
        Clause(
            "依照《中华人民共和国民事诉讼法》第二百五十四条、《最高人民法院关于人民法院执行工作"
            "若干问题的规定（试行）》第29条的规定，裁定如下："
        ),
        Clause("一、扣留、提取{party_name}在{payer}的收入：{amount}。"),
        Clause("二、为被执行人及其所扶养家属保留生活必需费用：{kept_for_living}。"),
        OBJECTION,
        AT_ONCE,
    ),
)
DUE_CLAIM: Final = hand(
    "履行到期债务通知书",
    purpose="通知第三人向申请执行人履行其对被执行人的到期债务",
    to=To.OUTSIDE,
    about=About.DEBTOR,
    asks=(
        Ask("unit", "第三人", help="姓名或者全称"),
        Ask("claim_against_third", "到期债务", help="发生的原因、数额、到期日"),
        Ask("evidence", "依据的材料"),
    ),
    elements=(
        Element(
            "到期的债务和依据",
            ZX2020.art(45, 1),
            needs=("claim_against_third", "evidence"),
            cure="请写明债务发生的原因、数额、到期日和证据",
        ),
        Element(
            "直接向申请执行人履行",
            ZX2020.art(45, 2, 1).says("不得向被执行人清偿"),
            states="不得向被执行人清偿",
        ),
        Element(
            "十五日内履行",
            ZX2020.art(45, 2, 2).says("收到履行通知后的十五日内向申请执行人履行债务"),
            states="十五日内向申请执行人履行债务",
        ),
        Element(
            "十五日内提出异议",
            ZX2020.art(45, 2, 3),
            states="有异议的，应当在收到本通知后的十五日内",
        ),
        Element("违背义务的后果", ZX2020.art(45, 2, 4), states="对你方强制执行"),
    ),
    clauses=(
        COURSE_OF_CASE,
        Clause(
            "{party_name}不能清偿债务。经查，{party_name}对你方享有到期债权：{claim_against_third}。"
        ),
        Clause("以上事实有{evidence}为证。现通知如下："),
        Clause(
            "一、你方应当直接向申请执行人{creditors}履行对{party_name}所负的债务，不得向被执行人清偿。"
        ),
        Clause("二、你方应当在收到本通知后的十五日内向申请执行人履行债务。"),
        Clause(
            "三、对履行到期债权有异议的，应当在收到本通知后的十五日内以书面形式向本院提出；"
            "口头提出的，由执行人员记入笔录，由你方签字或者盖章。"
        ),
        Clause(
            "四、在上述期限内没有提出异议，又不履行的，本院有权裁定对你方强制执行；"
            "擅自向被执行人履行，造成财产不能追回的，应当在已履行的财产范围内承担连带清偿责任，"
            "并可以追究妨害执行的责任。"
        ),
        ASKED_OF,
        Clause("特此通知。"),
    ),
)
ADVICE: Final = hand(
    "司法建议书",
    purpose="就执行中发现的管理问题，向有关单位提出建议",
    to=To.OUTSIDE,
    asks=(
        Ask("unit", "受建议单位", help="全称"),
        Ask("problems", "发现的问题", Kept.LINES, "一行一项"),
        Ask("advice", "建议", Kept.LINES, "一行一项，与问题对应"),
        Ask("answer_within", "回复期限（日）", Kept.NUMBER),
    ),
    elements=(
        Element("受建议单位", DESIGN.art("PAPER-ADVICE"), needs=("unit",), cure="请写明单位"),
        Element("问题", DESIGN.art("PAPER-ADVICE"), needs=("problems",), cure="请写明发现的问题"),
        Element("建议", DESIGN.art("PAPER-ADVICE"), needs=("advice",), cure="请写明建议"),
        Element(
            "回复期限", DESIGN.art("PAPER-ADVICE"), needs=("answer_within",), cure="请写明回复期限"
        ),
        HANDLED,
    ),
    clauses=(
        COURSE_OF_CASE,
        Clause("本院在执行中发现下列问题："),
        Clause("（{ordinal}）{line}", "item", each="problems"),
        Clause("为此，特建议："),
        Clause("（{ordinal}）{line}", "item", each="advice"),
        Clause("请研究处理，并自收到本建议书之日起{answer_within}日内书面回复本院。"),
        ASKED_OF,
    ),
)
FORMS: Final = (ASSIST, DEPOSIT, INCOME, DUE_CLAIM, ADVICE)
