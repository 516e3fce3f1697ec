"""和解与善意文明执行: what was agreed, offered, spared and weighed
(执行和解规定; 民事诉讼法第241条; 法发〔2019〕35号)."""

from typing import Final

from zhiheng.law.sources import DESIGN, FF2019_35, HJ2020, JS2022, MSF2023
from zhiheng.registers.documents.papers.made import (
    ASKED_OF,
    AT_ONCE,
    COURSE_OF_CASE,
    HANDLED,
    PARTIES,
    PRESENT,
    REASON,
    RECORDER,
    ROWS,
    SIGNED,
    hand,
    reasoned,
)
from zhiheng.registers.documents.papers.sheet import About, Ask, Clause, Element, Kept, To

_FF: Final = FF2019_35.art(1).doubted("法发〔2019〕35号未见原文，据规则目录所记")
_AGREED: Final = Element(
    "和解协议的内容",
    HJ2020.art(1, 1),
    needs=("agreed_on", "agreed_sum", "agreed_words"),
    cure="请先登记执行和解，或者办理“达成执行和解”",
)
MINUTES: Final = hand(
    "执行和解笔录",
    purpose="把双方自行达成的和解协议记入笔录，由双方签名",
    to=To.FILE,
    record=True,
    about=About.SETTLEMENT,
    asks=(PRESENT, RECORDER, Ask("place", "处所")),
    elements=(
        _AGREED,
        Element(
            "履行的期限", HJ2020.art(1, 1), needs=("agreed_until_on",), cure="请补全和解的履行期"
        ),
        Element(
            "不履行的后果",
            HJ2020.art(9),
            states="可以申请恢复执行原生效法律文书",
        ),
        Element("代理人的特别授权", HJ2020.art(4), states="特别授权"),
        Element("双方签名", MSF2023.art(241, 1), states="双方当事人签名或者盖章"),
    ),
    clauses=(
        *ROWS,
        Clause("处所：{place}", "row"),
        Clause("在场人：{present}", "row"),
        Clause("执行人员：{asker}", "row"),
        Clause("记录人：{recorder}", "row"),
        Clause("双方当事人于{agreed_on}自愿达成执行和解协议，内容记录如下：{agreed_words}。"),
        Clause("和解金额为{agreed_sum}，至{agreed_until_on}履行完毕。"),
        Clause("第{ordinal}期：{line}", "item", each="instalments"),
        Clause(
            "执行人员告知：委托代理人代为和解的，应当有特别授权；被执行人不履行的，申请执行人"
            "可以申请恢复执行原生效法律文书，也可以就履行和解协议提起诉讼；已经履行的部分依法扣除。"
        ),
        Clause("双方当事人签名或者盖章：", "flush"),
        *SIGNED,
    ),
)
RESUMED: Final = hand(
    "恢复执行裁定书",
    purpose="被执行人不履行和解协议的，裁定恢复执行原生效法律文书",
    to=To.ALL,
    about=About.SETTLEMENT,
    among=("不履行",),
    asks=(REASON, Ask("deducted", "已履行应当扣除的数额（元）")),
    elements=(
        _AGREED,
        reasoned(HJ2020.art(11)),
        Element(
            "已履行部分的扣除",
            HJ2020.art(17).says("执行和解协议已经履行部分应当依法扣除"),
            needs=("deducted",),
            cure="请写明已经履行多少；没有履行的，写0.00",
        ),
        Element("提出异议的途径", HJ2020.art(12), states="提出书面异议"),
    ),
    clauses=(
        *PARTIES,
        COURSE_OF_CASE,
        Clause("双方当事人于{agreed_on}达成执行和解协议：{agreed_words}，和解金额为{agreed_sum}。"),
        Clause("申请执行人以被执行人不履行和解协议为由，申请恢复执行。经审查："),
        Clause("{line}", each="reason"),
        Clause(
            "依照《中华人民共和国民事诉讼法》第二百四十一条第二款、"
            "《最高人民法院关于执行和解若干问题的规定》第十一条、第十七条的规定，裁定如下："
        ),
        Clause("一、恢复{title}的执行。"),
        Clause("二、和解协议已经履行的{deducted}元，依法扣除。"),
        Clause("认为恢复执行违反法律规定的，可以向本院提出书面异议。"),
        AT_ONCE,
    ),
)
KEPT: Final = hand(
    "和解履行情况告知书",
    purpose="把和解的履行情况和届满日告知双方",
    to=To.ALL,
    about=About.SETTLEMENT,
    elements=(
        _AGREED,
        Element(
            "各期安排", HJ2020.art(1, 1), needs=("instalments",), cure="本和解没有分期，不需要告知"
        ),
        Element("已收案款", HJ2020.art(17), needs=("received_sum",), cure="请先登记案款收支"),
        Element("不履行的后果", HJ2020.art(9), states="申请恢复执行原生效法律文书"),
    ),
    clauses=(
        COURSE_OF_CASE,
        Clause("双方当事人于{agreed_on}达成执行和解协议，和解金额为{agreed_sum}，安排如下："),
        Clause("第{ordinal}期：{line}", "item", each="instalments"),
        Clause("截至{today}，本院已收案款{received_sum}，已发放{paid_sum}。"),
        Clause(
            "被执行人应当按期履行。不履行的，申请执行人可以申请恢复执行原生效法律文书。"
            "履行完毕的，本院作执行结案处理。"
        ),
        ASKED_OF,
        Clause("特此告知。"),
    ),
)
OFFERED: Final = hand(
    "和解方案转达函",
    purpose="把一方提出的和解方案转达对方，限期答复",
    to=To.ALL,
    about=About.OFFER,
    asks=(Ask("answer_within", "答复期限（日）", Kept.NUMBER),),
    elements=(
        Element(
            "方案的内容",
            HJ2020.art(1, 1),
            needs=("offered_by", "offered_on", "offered_words"),
            cure="请先办理“提出和解方案”",
        ),
        Element("自愿协商", HJ2020.art(1, 1), states="自愿决定是否接受"),
        Element(
            "答复的期限", DESIGN.art("PAPER-OFFER"), needs=("answer_within",), cure="请写明答复期限"
        ),
        HANDLED,
    ),
    clauses=(
        COURSE_OF_CASE,
        Clause("{offered_by}于{offered_on}提出和解方案，金额为{offered_sum}：{offered_words}。"),
        Clause(
            "和解由双方自愿协商。请自收到本函之日起{answer_within}日内，自愿决定是否接受，"
            "并书面答复本院；不答复的，视为不接受，不影响本案继续执行。"
        ),
        ASKED_OF,
    ),
)
GRACE: Final = hand(
    "宽限期决定书",
    purpose="办理“给予宽限期”后，制作决定送达双方",
    to=To.ALL,
    about=About.GRACE,
    elements=(
        Element(
            "宽限的期间",
            _FF,
            needs=("grace_asked_on", "grace_ends_on"),
            cure="请先办理“给予宽限期”",
        ),
        Element(
            "宽限的条件", _FF, needs=("grace_conditions",), cure="请先办理“给予宽限期”，写明条件"
        ),
        Element("逾期的后果", MSF2023.art(251), states="立即恢复强制执行"),
        Element("控制措施不因宽限解除", JS2022.art(485), states="已经采取的控制措施继续有效"),
    ),
    clauses=(
        *PARTIES,
        COURSE_OF_CASE,
        Clause("被执行人于{grace_asked_on}申请宽限。经审查，本院决定如下："),
        Clause("一、给予被执行人宽限期，至{grace_ends_on}止。"),
        Clause("二、宽限的条件：{grace_conditions}。"),
        Clause("三、宽限所及的财产：{grace_property}。", only="grace_property"),
        Clause(
            "宽限期间，已经采取的控制措施继续有效。违反条件或者逾期不履行的，立即恢复强制执行。"
        ),
        ASKED_OF,
    ),
)
WEIGHED: Final = hand(
    "执行措施适度性说明书",
    purpose="说明对经营、生活影响较大的措施是怎样权衡的",
    to=To.FILE,
    about=About.ASSESSMENT,
    elements=(
        Element(
            "拟采取的措施",
            _FF,
            needs=("assessed_measure", "assessed_on"),
            cure="请先办理“适度性评估”",
        ),
        Element(
            "可替代的措施", _FF, needs=("alternatives",), cure="请在适度性评估中写明可替代的措施"
        ),
        Element(
            "影响和效用", _FF, needs=("harm", "benefit"), cure="请在适度性评估中写明影响和效用"
        ),
        Element("结论", _FF, needs=("conclusion",), cure="请在适度性评估中写明结论"),
    ),
    clauses=(
        COURSE_OF_CASE,
        Clause("本院拟采取{assessed_measure}。经于{assessed_on}评估，说明如下："),
        Clause("一、所及财产：{assessed_property}。", only="assessed_property"),
        Clause("二、对被执行人的影响：{harm}。"),
        Clause("三、对申请执行人的效用：{benefit}。"),
        Clause("四、可替代的措施：{alternatives}。"),
        Clause("五、结论：{conclusion}。"),
        ASKED_OF,
    ),
)
FORMS: Final = (MINUTES, RESUMED, KEPT, OFFERED, GRACE, WEIGHED)
