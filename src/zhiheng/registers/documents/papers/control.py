"""查封、扣押、冻结 of property: the ruling, its continuing and its lifting, the list and the poster
(民事诉讼法第253条至第257条, 民诉法解释第485条)."""

from typing import Final

from zhiheng.law.sources import JS2022, MSF2023
from zhiheng.registers.documents.papers.made import (
    ASKED_OF,
    AT_ONCE,
    COURSE_OF_CASE,
    MAY_OBJECT,
    OBJECTION,
    PARTIES,
    PRESENT,
    RECORDER,
    ROWS,
    SIGNED,
    hand,
)
from zhiheng.registers.documents.papers.sheet import About, Ask, Clause, Element, Form, Kept, To

_UNTIL: Final = Ask(
    "until_on", "期限届满日", Kept.DAY, "存款不超过一年，动产两年，不动产和其他三年"
)
_THING: Final = Element(
    "财产的名称、所在地和权属",
    MSF2023.art(255, 1),
    needs=("property_words", "property_debtor", "property_evidence"),
    cure="请先登记财产，补全名称、权属依据",
)
_TERM: Final = Element(
    "起止期限", JS2022.art(485, 1), needs=("until_on",), cure="请写明期限届满日，不超过法定期限"
)
_KEPT: Final = Element("保留生活必需品", MSF2023.art(255, 1), states="生活必需品")
_LOCATED: Final = "{property_debtor}的{property_kind}：{property_words}"


def _ruling(kind: str, verb: str, basis: str, after: str) -> Form:
    return hand(
        kind,
        purpose=f"裁定{verb}在案的一项财产",
        to=To.ALL,
        about=About.PROPERTY,
        asks=(_UNTIL,),
        elements=(_THING, _TERM, _KEPT, MAY_OBJECT),
        clauses=(
            *PARTIES,
            COURSE_OF_CASE,
            Clause(
                "被执行人未按执行通知履行生效法律文书确定的义务。经查，"
                f"{_LOCATED}，权属依据为{{property_evidence}}。"
            ),
            Clause(
                f"依照《中华人民共和国民事诉讼法》{basis}、《最高人民法院关于适用〈中华人民共和国"
                "民事诉讼法〉的解释》第四百八十五条的规定，裁定如下："
            ),
            Clause(f"一、{verb}{_LOCATED}。"),
            Clause("所在地：{property_location}。", only="property_location"),
            Clause(f"二、{verb}期限自本裁定送达之日起，至{{until_on}}止。"),
            Clause(
                f"三、{after}{verb}以被执行人应当履行义务的范围为限，"
                "并保留被执行人及其所扶养家属的生活必需品。"
            ),
            Clause(
                f"申请延长{verb}期限的，申请执行人应当在期限届满前书面提出；"
                "期限届满未办理续行手续的，效力消灭。"
            ),
            OBJECTION,
            AT_ONCE,
        ),
    )


SEALED: Final = _ruling(
    "查封裁定书",
    "查封",
    "第二百五十五条、第二百五十七条",
    "查封期间，未经本院准许，不得转移、处分、设定权利负担。",
)
SEIZED: Final = _ruling(
    "扣押裁定书",
    "扣押",
    "第二百五十五条、第二百五十六条",
    "扣押的财产由本院或者本院指定的人保管，保管人不得擅自使用、处分。",
)
FROZEN: Final = _ruling(
    "冻结裁定书",
    "冻结",
    "第二百五十三条、第二百五十五条",
    "冻结期间，不得支取、转让、设定质押，不得办理变更登记。",
)
CONTINUED: Final = hand(
    "续行查封扣押冻结裁定书",
    purpose="期限届满前，续行在用的查封、扣押、冻结",
    to=To.ALL,
    about=About.HOLD,
    asks=(_UNTIL,),
    elements=(
        Element(
            "原控制措施和届满日",
            JS2022.art(485, 2),
            needs=("hold_kind", "hold_until_on", "hold_paper_no"),
            cure="请先登记控制措施",
        ),
        _THING,
        Element("续行的期限", JS2022.art(485, 2), needs=("until_on",), cure="请写明续行届满日"),
        Element("期限届满前办理", JS2022.art(485, 2), states="期限届满前"),
        MAY_OBJECT,
    ),
    clauses=(
        *PARTIES,
        COURSE_OF_CASE,
        Clause(
            "本院以{hold_paper_no}{hold_kind}"
            f"{_LOCATED}，自{{hold_from_on}}起，至{{hold_until_on}}届满。"
            "申请执行人在期限届满前申请续行。"
        ),
        Clause(
            "依照《最高人民法院关于适用〈中华人民共和国民事诉讼法〉的解释》"
            "第四百八十五条第二款的规定，裁定如下："
        ),
        Clause(f"续行{{hold_kind}}{_LOCATED}，至{{until_on}}止。"),
        OBJECTION,
        AT_ONCE,
    ),
)
LIFTED: Final = hand(
    "解除查封扣押冻结裁定书",
    purpose="具备解除事由时，解除在用的查封、扣押、冻结",
    to=To.ALL,
    about=About.HOLD,
    asks=(Ask("ground", "解除事由", help="如：债务已经清偿；超标的额；查封案外人财产"),),
    elements=(
        Element(
            "原控制措施",
            JS2022.art(485),
            needs=("hold_kind", "hold_from_on", "hold_paper_no"),
            cure="请先登记控制措施",
        ),
        _THING,
        Element("解除的事由", MSF2023.art(157), needs=("ground",), cure="请写明解除事由"),
        MAY_OBJECT,
    ),
    clauses=(
        *PARTIES,
        COURSE_OF_CASE,
        Clause(
            "本院以{hold_paper_no}"
            f"{{hold_kind}}{_LOCATED}，自{{hold_from_on}}起，至{{hold_until_on}}止。"
        ),
        Clause("现因{ground}，应予解除。裁定如下："),
        Clause(f"解除对{_LOCATED}的{{hold_kind}}。"),
        Clause("以登记方式实施的，由本院通知登记机关办理解除登记。"),
        OBJECTION,
        AT_ONCE,
    ),
)
LIST: Final = hand(
    "查封扣押财产清单",
    purpose="造具查封、扣押财产的清单，在场人签名后交被执行人一份",
    to=To.FILE,
    record=True,
    about=About.PROPERTY,
    asks=(
        Ask("items", "财产明细", Kept.LINES, "一行一项：名称、规格、数量、成色"),
        Ask("keeper", "保管人", help="被执行人、第三人或者本院，写明姓名、联系方式"),
        PRESENT,
        RECORDER,
    ),
    elements=(
        Element("财产明细", MSF2023.art(256, 2), needs=("items",), cure="请逐项写明财产"),
        Element("在场人", MSF2023.art(256, 1), needs=("present",), cure="请写明到场的人"),
        Element("保管人", MSF2023.art(257), needs=("keeper",), cure="请写明由谁保管"),
        Element("交被执行人一份", MSF2023.art(256, 2), states="交被执行人一份"),
    ),
    clauses=(
        *ROWS,
        Clause("财产：{property_debtor}的{property_kind}，{property_words}", "row"),
        Clause("所在地：{property_location}", "row", only="property_location"),
        Clause("权属依据：{property_evidence}", "row", only="property_evidence"),
        Clause("执行人员：{asker}", "row"),
        Clause("记录人：{recorder}", "row"),
        Clause("在场人：{present}", "row"),
        Clause("保管人：{keeper}", "row"),
        Clause("清单：", "heading"),
        Clause("{ordinal}．{line}", "item", each="items"),
        Clause("本清单由在场人签名或者盖章后，交被执行人一份，附卷一份。"),
        *SIGNED,
    ),
)
POSTER: Final = hand(
    "查封公告",
    purpose="不动产和不便移动的财产张贴公告，公示查封",
    to=To.PUBLIC,
    about=About.HOLD,
    among=("查封",),
    elements=(
        _THING,
        Element(
            "查封的期限",
            JS2022.art(485, 1),
            needs=("hold_from_on", "hold_until_on"),
            cure="请先登记控制措施的起止日",
        ),
        Element("不得处分", MSF2023.art(114), states="不得转移、处分"),
        Element("擅自处分的责任", MSF2023.art(114), states="予以罚款、拘留"),
    ),
    clauses=(
        Clause(
            "本院在执行{creditors}与{debtors}{cause}一案（案号：{case_number}；执行依据：{title}）中，"
            "以{hold_paper_no}查封下列财产："
        ),
        Clause(f"{_LOCATED}。"),
        Clause("所在地：{property_location}。", only="property_location"),
        Clause("查封期限自{hold_from_on}起，至{hold_until_on}止。"),
        Clause(
            "查封期间，任何单位和个人未经本院准许，不得转移、处分、毁损，不得设定权利负担，"
            "不得撕毁封条和本公告。违反的，依法予以罚款、拘留；构成犯罪的，追究刑事责任。"
        ),
        Clause("对查封的财产主张权利的，应当在该财产执行终结前向本院书面提出。"),
        ASKED_OF,
        Clause("特此公告。"),
    ),
)
FORMS: Final = (SEALED, SEIZED, FROZEN, CONTINUED, LIFTED, LIST, POSTER)
