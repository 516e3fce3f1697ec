"""处置与交付: auction, sale and debt paid in kind; handing over and clearing
(民事诉讼法第258条、第260条、第261条; 拍卖变卖规定; 参考价规定)."""

from typing import Final

from zhiheng.law.sources import CK2018, JS2022, MSF2023, PM2020, WP2016
from zhiheng.registers.documents.papers.made import (
    APPROVAL,
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
    approved,
    hand,
)
from zhiheng.registers.documents.papers.sheet import About, Ask, Clause, Element, Kept, To

_THING: Final = Element(
    "财产的名称和权属",
    MSF2023.art(258),
    needs=("property_words", "property_debtor", "property_evidence"),
    cure="请先登记财产，补全权属依据",
)
_DISPOSED: Final = "{property_debtor}的{property_kind}：{property_words}"
AUCTION: Final = hand(
    "拍卖裁定书",
    purpose="已经查封、扣押、冻结的财产，裁定拍卖",
    to=To.ALL,
    about=About.HOLD,
    elements=(
        Element(
            "已经查封、扣押、冻结",
            JS2022.art(484).says("人民法院非经查封、扣押、冻结不得处分"),
            needs=("hold_kind", "hold_paper_no", "hold_until_on"),
            cure="请先登记控制措施",
        ),
        _THING,
        Element("网络司法拍卖优先", WP2016.art(2), states="网络司法拍卖"),
        MAY_OBJECT,
    ),
    clauses=(
        *PARTIES,
        COURSE_OF_CASE,
        Clause(
            "本院以{hold_paper_no}{hold_kind}"
            f"{_DISPOSED}，至{{hold_until_on}}届满。被执行人在指定的期间内仍未履行义务。"
        ),
        Clause("依照《中华人民共和国民事诉讼法》第二百五十八条的规定，裁定如下："),
        Clause(
            f"拍卖{_DISPOSED}，以网络司法拍卖的方式进行；法律、司法解释规定采取其他方式的除外。"
        ),
        Clause(
            "被执行人在拍卖日之前提交足额金钱清偿债务的，停止拍卖，但应当负担已经支出的必要费用。"
        ),
        OBJECTION,
        AT_ONCE,
    ),
)
SOLD: Final = hand(
    "拍卖成交裁定书",
    purpose="拍卖成交、价款付清后，裁定财产归买受人所有",
    to=To.ALL,
    about=About.DISPOSAL,
    among=("拍卖", "变卖"),
    asks=(
        Ask("buyer", "买受人", help="姓名或者全称、证件号码后四位"),
        Ask("price", "成交价（元）"),
        Ask("paid_on", "价款付清日", Kept.DAY),
    ),
    elements=(
        _THING,
        Element(
            "买受人和价款", PM2020.art(20), needs=("buyer", "price"), cure="请写明买受人和成交价"
        ),
        Element(
            "价款全额交付",
            PM2020.art(20).says("并于价款或者需要补交的差价全额交付后十日内"),
            needs=("paid_on",),
            cure="价款付清后才能裁定，请写明付清日",
        ),
        Element(
            "所有权转移的时间",
            JS2022.art(491),
            states="自本裁定送达买受人时转移",
        ),
    ),
    clauses=(
        *PARTIES,
        COURSE_OF_CASE,
        Clause(
            f"本院自{{disposal_from_on}}起对{_DISPOSED}进行{{disposal_kind}}。"
            "由{buyer}以{price}元竞得，价款于{paid_on}付清。"
        ),
        Clause(
            "依照《最高人民法院关于人民法院民事执行中拍卖、变卖财产的规定》第二十条、第二十六条的规定，"
            "裁定如下："
        ),
        Clause(f"一、{_DISPOSED}，归买受人{{buyer}}所有，所有权自本裁定送达买受人时转移。"),
        Clause("二、买受人可以持本裁定到登记机关办理转移登记。"),
        Clause("三、该财产上的查封、扣押、冻结，其效力消灭。"),
        Clause("本裁定送达后立即生效。"),
    ),
)
IN_KIND: Final = hand(
    "以物抵债裁定书",
    purpose="流拍或者变卖不成，经同意作价抵债的，裁定抵债",
    to=To.ALL,
    about=About.DISPOSAL,
    asks=(
        Ask("taker", "接受抵债的人", help="申请执行人或者其他执行债权人"),
        Ask("price", "抵债价（元）"),
        Ask("consent", "同意的依据", help="如：申请执行人11月18日书面同意"),
    ),
    elements=(
        _THING,
        Element(
            "处置不成",
            JS2022.art(490),
            needs=("disposal_kind", "disposal_ended_on", "disposal_outcome"),
            cure="请先登记财产处置的结果",
        ),
        Element("申请执行人同意", JS2022.art(490), needs=("consent",), cure="请写明同意的依据"),
        Element(
            "抵债的价格", JS2022.art(490), needs=("taker", "price"), cure="请写明接受人和抵债价"
        ),
        Element("不损害他人", JS2022.art(490), states="不损害其他债权人合法权益和社会公共利益"),
        Element("所有权转移的时间", JS2022.art(491), states="自本裁定送达接受抵债的债权人时转移"),
    ),
    clauses=(
        *PARTIES,
        COURSE_OF_CASE,
        Clause(
            f"本院自{{disposal_from_on}}起对{_DISPOSED}进行{{disposal_kind}}，"
            "至{disposal_ended_on}结束，结果为：{disposal_outcome}。"
        ),
        Clause(
            "{taker}同意以该财产作价抵债（{consent}），不损害其他债权人合法权益和社会公共利益。裁定如下："
        ),
        Clause(
            f"一、{_DISPOSED}，作价{{price}}元，交付{{taker}}抵偿债务，"
            "所有权自本裁定送达接受抵债的债权人时转移。"
        ),
        Clause("二、接受人可以持本裁定到登记机关办理转移登记。对剩余债务，被执行人应当继续清偿。"),
        Clause("本裁定送达后立即生效。"),
    ),
)
PRICE: Final = hand(
    "定向询价函",
    purpose="向有关机构询问财产的计税基准价、政府定价或者指导价",
    to=To.OUTSIDE,
    about=About.PROPERTY,
    asks=(
        Ask("unit", "询价机构", help="全称"),
        Ask("requirements", "询价要求"),
        Ask("answer_by", "完成期限", Kept.DAY),
    ),
    elements=(
        _THING,
        Element("询价机构", CK2018.art(5, 1), needs=("unit",), cure="请写明机构"),
        Element(
            "询价要求和完成期限",
            CK2018.art(6, 1).says("询价函应当载明询价要求、完成期限等内容"),
            needs=("requirements", "answer_by"),
            cure="请写明询价要求和完成期限",
        ),
    ),
    clauses=(
        COURSE_OF_CASE,
        Clause(f"本院需要确定下列财产的处置参考价：{_DISPOSED}，权属依据为{{property_evidence}}。"),
        Clause("所在地：{property_location}。", only="property_location"),
        Clause("询价要求：{requirements}。"),
        Clause("请于{answer_by}前出具询价结果并函复本院。接受定向询价的机构出具的结果为参考价。"),
        ASKED_OF,
    ),
)
CLEAR_OUT: Final = hand(
    "强制迁出公告",
    purpose="由院长签发公告，责令在指定期间迁出房屋、退出土地",
    to=To.PUBLIC,
    about=About.DEBTOR,
    asks=(
        Ask("premises", "房屋或者土地", help="坐落、面积、现占有人"),
        Ask("leave_by", "指定期间届满日", Kept.DAY),
        APPROVAL,
    ),
    elements=(
        Element(
            "房屋或者土地", MSF2023.art(261, 1), needs=("premises",), cure="请写明坐落和现占有人"
        ),
        Element("指定的期间", MSF2023.art(261, 1), needs=("leave_by",), cure="请写明届满日"),
        approved(MSF2023.art(261, 1).says("由院长签发公告")),
        Element("逾期强制执行", MSF2023.art(261, 1), states="逾期不履行的，依法强制执行"),
    ),
    clauses=(
        COURSE_OF_CASE,
        Clause(
            "经本院院长批准签发（{approval}），依照《中华人民共和国民事诉讼法》第二百六十一条的规定，"
            "责令被执行人{party_name}于{leave_by}前迁出（退出）：{premises}。"
        ),
        Clause("逾期不履行的，依法强制执行；拒不到场的，不影响执行。"),
        Clause("搬出的财物由本院运至指定处所交给被执行人；因拒绝接收造成的损失，由被执行人承担。"),
        ASKED_OF,
        Clause("特此公告。"),
    ),
)
CLEARED: Final = hand(
    "强制迁退笔录",
    purpose="记录强制迁出房屋、退出土地的经过，由在场人签名",
    to=To.FILE,
    record=True,
    about=About.DEBTOR,
    asks=(
        Ask("premises", "房屋或者土地"),
        Ask("done_on", "日期", Kept.DAY),
        Ask("from_at", "开始时间", Kept.HOUR),
        Ask("until_at", "结束时间", Kept.HOUR),
        Ask("course", "经过", Kept.LINES, "一行一段；搬出的财物另附清单，写明运往何处、交给何人"),
        PRESENT,
        RECORDER,
    ),
    elements=(
        Element("房屋或者土地", MSF2023.art(261, 1), needs=("premises",), cure="请写明坐落"),
        Element(
            "时间",
            MSF2023.art(261, 2),
            needs=("done_on", "from_at", "until_at"),
            cure="请写明日期和起止时间",
        ),
        Element("到场的人", MSF2023.art(261, 2), needs=("present",), cure="请写明到场的人和身份"),
        Element("执行的经过", MSF2023.art(261, 2), needs=("course",), cure="请写明经过"),
        Element("搬出财物的交付", MSF2023.art(261, 3), states="运至指定处所"),
    ),
    clauses=(
        *ROWS,
        Clause("被执行人：{party_name}", "row"),
        Clause("房屋或者土地：{premises}", "row"),
        Clause("时间：{done_on} {from_at}至{until_at}", "row"),
        Clause("执行人员：{asker}", "row"),
        Clause("记录人：{recorder}", "row"),
        Clause("在场人：{present}", "row"),
        Clause("执行人员出示证件，宣布依公告强制执行。"),
        Clause("{line}", each="course"),
        Clause("搬出的财物由本院派人运至指定处所，交给被执行人或者他的成年家属。"),
        *SIGNED,
    ),
)
DELIVERED: Final = hand(
    "标的物交付笔录",
    purpose="记录法律文书指定交付的财物、票证的交付，由被交付人签收",
    to=To.FILE,
    record=True,
    asks=(
        Ask("thing", "交付的财物或者票证", help="名称、数量、状况"),
        Ask("delivered_on", "交付日期", Kept.DAY),
        Ask("place", "交付处所"),
        Ask("giver", "交出人"),
        Ask("taker", "被交付人"),
        PRESENT,
        RECORDER,
    ),
    elements=(
        Element(
            "财物或者票证", MSF2023.art(260, 1), needs=("thing",), cure="请写明名称、数量、状况"
        ),
        Element(
            "时间和处所",
            MSF2023.art(260, 1),
            needs=("delivered_on", "place"),
            cure="请写明交付的日期和处所",
        ),
        Element(
            "交出人和被交付人", MSF2023.art(260, 1), needs=("giver", "taker"), cure="请写明双方"
        ),
        Element("由被交付人签收", MSF2023.art(260, 1), states="由被交付人签收"),
        Element("应当执行原物", JS2022.art(492, 1), states="与执行依据确定的原物一致"),
    ),
    clauses=(
        *ROWS,
        Clause("时间：{delivered_on}", "row"),
        Clause("处所：{place}", "row"),
        Clause("交出人：{giver}", "row"),
        Clause("被交付人：{taker}", "row"),
        Clause("执行人员：{asker}", "row"),
        Clause("记录人：{recorder}", "row"),
        Clause("在场人：{present}", "row"),
        Clause("当场交付：{thing}。经查验，与执行依据确定的原物一致，由被交付人签收。"),
        Clause("被交付人（签收）：", "flush"),
        *SIGNED,
    ),
)
FORMS: Final = (AUCTION, SOLD, IN_KIND, PRICE, CLEAR_OUT, CLEARED, DELIVERED)
