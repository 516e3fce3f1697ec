"""拘传、罚款、拘留、搜查: against who obstructs, each approved by the president of the court
(民事诉讼法第114条至第120条、第259条; 民诉法解释第178条至第184条)."""

from typing import Final

from zhiheng.law.sources import CD2020, JS2022, MSF2023
from zhiheng.registers.documents.papers.made import (
    APPROVAL,
    ASKED_OF,
    COURSE_OF_CASE,
    PRESENT,
    REASON,
    RECORDER,
    ROWS,
    SIGNED,
    approved,
    hand,
    reasoned,
)
from zhiheng.registers.documents.papers.sheet import About, Ask, Clause, Element, Form, Kept, To

_WHOM: Final = Ask("whom", "被处罚的人", help="姓名；单位的，写单位全称或者责任人员的姓名、职务")
_REVIEW: Final = Element(
    "申请复议的途径",
    MSF2023.art(119, 3).says("对决定不服的，可以向上一级人民法院申请复议一次"),
    states="向上一级人民法院申请复议一次",
)
_MAY_REVIEW: Final = Clause(
    "如不服本决定，可以自收到决定书之日起三日内，向上一级人民法院申请复议一次。复议期间不停止执行。"
)


def _punishing(kind: str, verb: str, purpose: str, what: Element, *measure: Ask) -> Form:
    return hand(
        kind,
        purpose=purpose,
        to=To.PARTY,
        about=About.DEBTOR,
        asks=(_WHOM, REASON, *measure, APPROVAL),
        elements=(
            Element("被处罚的人", MSF2023.art(114), needs=("whom",), cure="请写明对谁处罚"),
            reasoned(MSF2023.art(114)),
            what,
            approved(MSF2023.art(119, 1).says("拘传、罚款、拘留必须经院长批准")),
            _REVIEW,
        ),
        clauses=(
            Clause("被处罚的人：{whom}。", "flush"),
            COURSE_OF_CASE,
            Clause("执行中查明，{whom}有下列行为："),
            Clause("{line}", each="reason"),
            Clause(
                "上述行为妨害执行。经本院院长批准（{approval}），依照《中华人民共和国民事诉讼法》"
                "第一百一十四条、第一百一十八条、第一百一十九条的规定，决定如下："
            ),
            Clause(f"对{{whom}}{verb}。"),
            _MAY_REVIEW,
            ASKED_OF,
        ),
    )


FINE: Final = _punishing(
    "罚款决定书",
    "罚款人民币{amount}元，限自收到本决定书之日起{within_days}日内交纳",
    "对妨害执行的人罚款：个人十万元以下，单位五万元以上一百万元以下",
    Element("金额", MSF2023.art(118, 1), needs=("amount",), cure="请写明金额，不超过法定幅度"),
    Ask("amount", "罚款金额（元）", help="个人不超过100,000.00；单位50,000.00至1,000,000.00"),
    Ask("within_days", "交纳的期限（日）", Kept.NUMBER),
)
DETENTION: Final = _punishing(
    "拘留决定书",
    "拘留{days}日，自执行拘留之日起计算，由公安机关看管",
    "对妨害执行的人拘留，十五日以下；二十四小时内通知家属",
    Element(
        "期限",
        MSF2023.art(118, 2).says("拘留的期限，为十五日以下"),
        needs=("days",),
        cure="请写明拘留的日数，不超过十五日",
    ),
    Ask("days", "拘留日数", Kept.NUMBER, "十五日以下", most=15),
)
RELEASED: Final = hand(
    "提前解除拘留决定书",
    purpose="被拘留的人认错悔改的，提前解除拘留",
    to=To.PARTY,
    about=About.RESTRICTION,
    among=("司法拘留",),
    asks=(REASON, APPROVAL),
    elements=(
        Element(
            "原拘留决定",
            JS2022.art(182),
            needs=("restriction_paper_no", "restriction_from_on"),
            cure="请先登记限制与制裁",
        ),
        reasoned(JS2022.art(182)),
        approved(JS2022.art(182).says("提前解除拘留，应报经院长批准")),
        Element("交公安机关执行", JS2022.art(182), states="由负责看管的公安机关执行"),
    ),
    clauses=(
        COURSE_OF_CASE,
        Clause("本院以{restriction_paper_no}，自{restriction_from_on}起拘留{party_name}。现查明："),
        Clause("{line}", each="reason"),
        Clause(
            "经本院院长批准（{approval}），依照《中华人民共和国民事诉讼法》第一百一十八条第三款"
            "的规定，决定提前解除对{party_name}的拘留，由负责看管的公安机关执行。"
        ),
        ASKED_OF,
    ),
)
ARREST: Final = hand(
    "拘传票",
    purpose="经依法传唤无正当理由拒不到场的，拘传到场接受询问",
    to=To.FILE,
    about=About.DEBTOR,
    asks=(
        Ask("whom", "被拘传人", help="被执行人本人，或者单位的法定代表人、负责人、实际控制人"),
        Ask("summoned_on", "传票送达日", Kept.DAY),
        Ask("place", "拘传到达的处所"),
        APPROVAL,
    ),
    elements=(
        Element("被拘传人", JS2022.art(482, 1), needs=("whom",), cure="请写明被拘传人"),
        Element(
            "经依法传唤",
            JS2022.art(482, 1),
            needs=("summoned_on",),
            cure="请先发传票并送达，再写明送达日",
        ),
        approved(MSF2023.art(119, 1)),
        Element("询问的时间", JS2022.art(482, 2), states="不得超过八小时"),
    ),
    clauses=(
        *ROWS,
        Clause("被拘传人：{whom}（{party_role}{party_name}一方）", "row"),
        Clause("住所：{party_address}", "row", only="party_address"),
        Clause("应到处所：{place}", "row"),
        Clause("批准：本院院长（{approval}）", "row"),
        Clause(
            "{whom}于{summoned_on}经依法传唤，无正当理由拒不到场。依照《最高人民法院关于适用"
            "〈中华人民共和国民事诉讼法〉的解释》第四百八十二条的规定，决定拘传其到场。"
        ),
        Clause(
            "到场后应当及时调查询问，询问的时间不得超过八小时；情况复杂，依法可能采取拘留措施的，"
            "不得超过二十四小时。"
        ),
        Clause("宣读时间：　　　　被拘传人（签名）：　　　　执行人：", "flush"),
        ASKED_OF,
    ),
)
SEARCH: Final = hand(
    "搜查令",
    purpose="隐匿财产或者会计账簿等资料的，由院长签发搜查令",
    to=To.FILE,
    about=About.DEBTOR,
    asks=(
        Ask("places", "搜查的处所", Kept.LINES, "一行一处：地址、房间、箱柜、车辆"),
        Ask("sought", "所查的财产或者资料"),
        REASON,
        APPROVAL,
    ),
    elements=(
        Element("搜查的处所", MSF2023.art(259, 1), needs=("places",), cure="请逐处写明搜查的处所"),
        Element(
            "隐匿的财产或者资料",
            JS2022.art(494),
            needs=("sought",),
            cure="请写明所查的财产或者资料",
        ),
        reasoned(MSF2023.art(259, 1)),
        approved(MSF2023.art(259, 2).says("由院长签发搜查令")),
        Element("出示搜查令和证件", JS2022.art(495), states="出示本令和工作证件"),
    ),
    clauses=(
        COURSE_OF_CASE,
        Clause("被执行人{party_name}不履行义务，并有下列情形："),
        Clause("{line}", each="reason"),
        Clause(
            "经本院院长批准签发（{approval}），依照《中华人民共和国民事诉讼法》第二百五十九条的规定，"
            "对{party_name}的下列处所进行搜查，查找{sought}："
        ),
        Clause("（{ordinal}）{line}", "item", each="places"),
        Clause(
            "搜查人员应当按规定着装并出示本令和工作证件。通知被执行人或者他的成年家属、"
            "基层组织派员到场；拒不到场的，不影响搜查。搜查妇女身体，由女执行人员进行。"
        ),
        Clause("发现应当查封、扣押的财产的，依法造具清单；搜查应当制作笔录。"),
        ASKED_OF,
    ),
)
SEARCH_RECORD: Final = hand(
    "搜查笔录",
    purpose="记录搜查的经过和结果，由在场的人签名",
    to=To.FILE,
    record=True,
    about=About.DEBTOR,
    asks=(
        Ask("order_no", "搜查令文号"),
        Ask("searched_on", "搜查日期", Kept.DAY),
        Ask("from_at", "开始时间", Kept.HOUR),
        Ask("until_at", "结束时间", Kept.HOUR),
        Ask("place", "搜查的处所"),
        Ask("course", "经过和结果", Kept.LINES, "一行一段；查获的财产另附清单"),
        PRESENT,
        RECORDER,
    ),
    elements=(
        Element("搜查令", JS2022.art(495), needs=("order_no",), cure="请写明搜查令文号"),
        Element(
            "时间和处所",
            JS2022.art(498),
            needs=("searched_on", "from_at", "until_at", "place"),
            cure="请写明搜查的日期、起止时间、处所",
        ),
        Element("在场的人", JS2022.art(496, 1), needs=("present",), cure="请写明到场的人"),
        Element("经过和结果", JS2022.art(498), needs=("course",), cure="请写明搜查的经过和结果"),
        Element("出示搜查令和证件", JS2022.art(495), states="出示搜查令和工作证件"),
        Element("隐匿的财产", CD2020.art(14, 1), states="责令交出隐匿的财产"),
    ),
    clauses=(
        *ROWS,
        Clause("被搜查人：{party_name}", "row"),
        Clause("搜查令：{order_no}", "row"),
        Clause("时间：{searched_on} {from_at}至{until_at}", "row"),
        Clause("处所：{place}", "row"),
        Clause("搜查人员：{asker}", "row"),
        Clause("记录人：{recorder}", "row"),
        Clause("在场人：{present}", "row"),
        Clause("搜查人员出示搜查令和工作证件，责令交出隐匿的财产、会计账簿等资料。"),
        Clause("{line}", each="course"),
        Clause("拒绝签名、捺印或者盖章的，记明：", "flush"),
        *SIGNED,
    ),
)
FORMS: Final = (FINE, DETENTION, RELEASED, ARREST, SEARCH, SEARCH_RECORD)
