"""限制消费、失信名单、限制出境: what is put on a debtor, and what takes it off again
(限制高消费规定; 失信名单规定; 民事诉讼法第266条)."""

from typing import Final

from zhiheng.law.sources import CX2020, MSF2023, SX2017, XF2015
from zhiheng.registers.documents.papers.made import (
    ASKED_OF,
    COURSE_OF_CASE,
    HANDLED,
    PARTIES,
    REASON,
    hand,
    reasoned,
)
from zhiheng.registers.documents.papers.sheet import About, Ask, Clause, Element, Form, To

_XF: Final = "2015年修正文本未取得，据2010年文本和规则目录"
_SX: Final = "2017年修正文本未取得，据规则目录所记"
_GROUND: Final = Ask("ground", "解除（删除）的事由", help="如：已经履行完毕；申请执行人同意")
_NOTICE: Final = Element(
    "执行通知书已经送达",
    XF2015.art(1, 1).doubted(_XF),
    needs=("notice_served_on",),
    cure="请先发出执行通知书并登记送达",
)
CONSUMPTION: Final = hand(
    "限制消费令",
    purpose="未按执行通知履行给付义务的，限制高消费和有关消费",
    to=To.PARTY,
    about=About.DEBTOR,
    asks=(
        Ask("until_words", "限制的期间", help="如：至履行完毕或者本院解除之日止"),
        Ask("approval", "院长签发", help="审批表编号和签发日"),
    ),
    elements=(
        _NOTICE,
        Element(
            "限制的期间",
            XF2015.art(5).doubted(_XF),
            needs=("until_words",),
            cure="请写明限制的期间",
        ),
        Element("限制的项目", XF2015.art(5).doubted(_XF), states="不得有下列高消费"),
        Element("违反的后果", XF2015.art(5).doubted(_XF), states="予以罚款、拘留"),
        Element(
            "院长签发",
            XF2015.art(5).doubted(_XF),
            needs=("approval",),
            cure="限制消费令由院长签发，请先报批",
        ),
        Element("生活或者经营必需的申请", XF2015.art(8).doubted(_XF), states="获批准后方可进行"),
    ),
    clauses=(
        COURSE_OF_CASE,
        Clause(
            "执行通知书已于{notice_served_on}送达{party_name}，指定的期间内未履行给付义务。"
            "经本院院长签发（{approval}），依照《最高人民法院关于限制被执行人高消费及有关消费的"
            "若干规定》，对{party_name}采取限制消费措施，{until_words}。期间内，不得有下列高消费"
            "以及非生活和工作必需的消费行为："
        ),
        Clause("一、乘坐交通工具时，选择飞机、列车软卧、轮船二等以上舱位；", "item"),
        Clause("二、在星级以上宾馆、酒店、夜总会、高尔夫球场等场所进行高消费；", "item"),
        Clause("三、购买不动产或者新建、扩建、高档装修房屋；", "item"),
        Clause("四、租赁高档写字楼、宾馆、公寓等场所办公；", "item"),
        Clause("五、购买非经营必需车辆；", "item"),
        Clause("六、旅游、度假；", "item"),
        Clause("七、子女就读高收费私立学校；", "item"),
        Clause("八、支付高额保费购买保险理财产品；", "item"),
        Clause(
            "九、乘坐G字头动车组列车全部座位、其他动车组列车一等以上座位等"
            "其他非生活和工作必需的消费行为。",
            "item",
        ),
        Clause(
            "被执行人为单位的，被限制消费后，其法定代表人、主要负责人、影响债务履行的直接责任人员、"
            "实际控制人不得实施前款规定的行为；以个人财产实施的，应当向本院提出申请。",
            option="单位的有关人员",
            fits="party_representative",
            cites=XF2015.art(3, 2).doubted(_XF),
        ),
        Clause("因生活或者经营必需而进行上述消费活动的，应当向本院提出申请，获批准后方可进行。"),
        Clause("违反本令的，予以罚款、拘留；情节严重，构成犯罪的，依法追究刑事责任。"),
        Clause(
            "履行完毕、提供确实有效的担保或者经申请执行人同意的，可以申请解除。"
            "认为限制消费错误的，可以向本院申请纠正。"
        ),
        ASKED_OF,
    ),
)


def _ended(kind: str, among: str, basis: Element, words: str, purpose: str) -> Form:
    return hand(
        kind,
        purpose=purpose,
        to=To.PARTY,
        about=About.RESTRICTION,
        among=(among,),
        asks=(_GROUND,),
        elements=(
            Element(
                "原措施和起始日",
                basis.cites,
                needs=("restriction_from_on", "restriction_paper_no"),
                cure="请先登记限制与制裁",
            ),
            basis,
            Element("当事人", basis.cites, needs=("party_name", "creditors"), cure="请选择当事人"),
            HANDLED,
        ),
        clauses=(
            COURSE_OF_CASE,
            Clause(
                "本院以{restriction_paper_no}对{party_name}采取{restriction_kind}，"
                "自{restriction_from_on}起生效。"
            ),
            Clause(f"现因{{ground}}，{words}"),
            Clause("已经通知或者公告的范围内，由本院一并通知、公告。"),
            ASKED_OF,
        ),
    )


CONSUMPTION_ENDED: Final = _ended(
    "解除限制消费通知书",
    "限制消费",
    Element("解除的事由", XF2015.art(9).doubted(_XF), needs=("ground",), cure="请写明解除的事由"),
    "自即日起解除对{party_name}的限制消费措施。",
    "具备解除事由时，解除限制消费",
)
DISCREDIT: Final = hand(
    "纳入失信名单决定书",
    purpose="有履行能力而不履行并具有法定情形的，决定纳入失信被执行人名单",
    to=To.PARTY,
    about=About.DEBTOR,
    asks=(
        Ask("conduct", "法定情形", help="如：违反财产报告制度；以隐匿财产的方法规避执行"),
        REASON,
        Ask("term_words", "纳入期限", help="依法定情形，如：二年"),
    ),
    elements=(
        Element(
            "法定情形", SX2017.art(1).doubted(_SX), needs=("conduct",), cure="请写明属于哪一项情形"
        ),
        reasoned(SX2017.art(5, 2).doubted(_SX)),
        Element(
            "纳入期限", SX2017.art(5, 2).doubted(_SX), needs=("term_words",), cure="请写明纳入期限"
        ),
        Element(
            "执行通知书已经送达",
            SX2017.art(5, 1).doubted(_SX),
            needs=("notice_served_on",),
            cure="请先发出载明风险提示的执行通知书并登记送达",
        ),
        Element("申请纠正的途径", SX2017.art(11).doubted(_SX), states="申请纠正"),
    ),
    clauses=(
        COURSE_OF_CASE,
        Clause(
            "执行通知书已于{notice_served_on}送达{party_name}，并提示了纳入失信名单的风险。经查明："
        ),
        Clause("{line}", each="reason"),
        Clause("{party_name}有履行能力而不履行生效法律文书确定的义务，具有下列情形：{conduct}。"),
        Clause(
            "依照《中华人民共和国民事诉讼法》第二百六十六条、《最高人民法院关于公布失信被执行人"
            "名单信息的若干规定》的规定，决定如下："
        ),
        Clause("将{party_name}纳入失信被执行人名单，期限为{term_words}。"),
        Clause("本决定书自作出之日起生效。认为错误的，可以向本院申请纠正。"),
        Clause(
            "在期限内履行完毕或者主动纠正失信行为的，可以申请提前删除失信信息。",
            option="提前删除的告知",
            fits="party_name",
            cites=SX2017.art(2, 2).doubted(_SX),
        ),
        ASKED_OF,
    ),
)
DISCREDIT_ENDED: Final = _ended(
    "删除失信信息决定书",
    "失信被执行人名单",
    Element(
        "删除的事由", SX2017.art(10).doubted(_SX), needs=("ground",), cure="请写明法定的删除事由"
    ),
    "决定将{party_name}的有关信息从失信被执行人名单库中删除。",
    "具备删除、屏蔽事由时，删除失信信息",
)
EXIT: Final = hand(
    "限制出境决定书",
    purpose="不履行义务的，决定限制出境",
    to=To.PARTY,
    about=About.DEBTOR,
    asks=(
        REASON,
        Ask("whom", "限制出境的人", help="被执行人本人，或者单位的法定代表人、主要负责人"),
        Ask("until_words", "限制的期间", help="如：至履行完毕或者提供充分有效的担保之日止"),
    ),
    elements=(
        Element("限制出境的人", CX2020.art(24, 1), needs=("whom",), cure="请写明限制何人出境"),
        reasoned(MSF2023.art(266)),
        Element("限制的期间", CX2020.art(25), needs=("until_words",), cure="请写明限制的期间"),
        Element("解除的条件", CX2020.art(25), states="充分、有效的担保"),
    ),
    clauses=(
        *PARTIES,
        COURSE_OF_CASE,
        Clause("{party_name}未履行生效法律文书确定的义务。经查明："),
        Clause("{line}", each="reason"),
        Clause("依照《中华人民共和国民事诉讼法》第二百六十六条的规定，决定如下："),
        Clause("限制{whom}出境，{until_words}。"),
        Clause("履行全部债务，或者提供充分、有效的担保、申请执行人同意的，可以申请解除。"),
        Clause("本决定由本院通知有关单位协助执行。"),
        ASKED_OF,
    ),
)
EXIT_ENDED: Final = _ended(
    "解除限制出境决定书",
    "限制出境",
    Element("解除的事由", CX2020.art(25), needs=("ground",), cure="请写明解除的事由"),
    "决定解除对{party_name}的限制出境措施。",
    "具备解除事由时，解除限制出境",
)
FORMS: Final = (
    CONSUMPTION, CONSUMPTION_ENDED, DISCREDIT, DISCREDIT_ENDED, EXIT, EXIT_ENDED,
)  # fmt: skip
