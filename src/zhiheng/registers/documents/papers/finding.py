"""财产查明: what was reported, asked, found, and what cannot be disposed of (财产调查规定)."""

from typing import Final

from zhiheng.law.sources import CD2020, F2016_373
from zhiheng.registers.documents.papers.made import (
    ASKED_OF,
    COURSE_OF_CASE,
    HANDLED,
    ROWS,
    hand,
)
from zhiheng.registers.documents.papers.sheet import About, Ask, Clause, Element, Kept, To

REPORT: Final = hand(
    "财产报告核查告知书",
    purpose="把被执行人报告的财产和核查的结果告知申请执行人",
    to=To.CREDITORS,
    about=About.REPORT,
    elements=(
        Element(
            "报告的情况",
            CD2020.art(5, 1),
            needs=("report_debtor", "report_on", "report_breach"),
            cure="请先登记财产报告",
        ),
        Element(
            "核查的日期和结果",
            CD2020.art(8, 1),
            needs=("report_checked_on", "report_outcome"),
            cure="请先办理“核查财产报告”",
        ),
        Element(
            "可以查询和保密",
            CD2020.art(8, 2).says("申请执行人及其代理人对查询过程中知悉的信息应当保密"),
            states="知悉的信息应当保密",
        ),
        HANDLED,
    ),
    clauses=(
        COURSE_OF_CASE,
        Clause("{report_debtor}财产报告的情况为{report_breach}，本院于{report_on}登记。"),
        Clause("报告的财产如下：", only="report_items"),
        Clause("（{ordinal}）{line}", "item", each="report_items"),
        Clause("本院于{report_checked_on}核查完毕，结果为：{report_outcome}。"),
        Clause("你方可以申请查询被执行人报告的财产情况；对查询过程中知悉的信息应当保密。"),
        Clause("对核查结果有异议，或者另有财产线索的，请及时书面提出。"),
        ASKED_OF,
        Clause("特此告知。"),
    ),
)
INQUIRY: Final = hand(
    "网络查询结果告知书",
    purpose="把网络查控的结果告知申请执行人",
    to=To.CREDITORS,
    about=About.INQUIRY,
    elements=(
        Element(
            "查询的对象和日期",
            CD2020.art(12, 1),
            needs=("inquiry_debtor", "inquiry_on"),
            cure="请先登记网络查询",
        ),
        Element(
            "反馈的日期和结果",
            CD2020.art(13),
            needs=("inquiry_answered_on", "inquiry_words"),
            cure="查询尚未反馈，反馈后再告知",
        ),
        Element("保密", CD2020.art(12, 3), states="知悉的信息应当保密"),
        HANDLED,
    ),
    clauses=(
        COURSE_OF_CASE,
        Clause(
            "本院于{inquiry_on}通过网络执行查控系统查询{inquiry_debtor}的财产，"
            "于{inquiry_answered_on}收到反馈：{inquiry_words}。"
        ),
        Clause("网络查控与现场调查具有同等法律效力。你方对查询过程中知悉的信息应当保密。"),
        Clause("查询未能反映的财产，你方可以提供线索；确因客观原因无法查明的，可以申请本院调查。"),
        ASKED_OF,
        Clause("特此告知。"),
    ),
)
REWARD: Final = hand(
    "悬赏执行公告",
    purpose="申请执行人申请悬赏的，公告查找可供执行的财产",
    to=To.PUBLIC,
    about=About.DEBTOR,
    asks=(
        Ask("applied_on", "收到书面申请日", Kept.DAY),
        Ask("reward", "悬赏金的数额或者计算方法", help="如：实际执行到位金额的百分之五"),
        Ask("received_when", "领取条件"),
        Ask("published_in", "发布的平台"),
        Ask("until_on", "公告截止日", Kept.DAY),
    ),
    elements=(
        Element(
            "申请执行人的书面申请",
            CD2020.art(21, 1),
            needs=("applied_on",),
            cure="悬赏由申请执行人书面申请，请写明收到申请的日期",
        ),
        Element(
            "悬赏金的数额或者计算方法",
            CD2020.art(22, 1).says("悬赏公告应当载明悬赏金的数额或计算方法、领取条件等内容"),
            needs=("reward",),
            cure="请写明悬赏金的数额或者计算方法",
        ),
        Element("领取条件", CD2020.art(22, 1), needs=("received_when",), cure="请写明领取条件"),
        Element("发布的平台", CD2020.art(22, 2), needs=("published_in",), cure="请写明发布的平台"),
        Element("不予发放的人员", CD2020.art(24, 3), states="不予发放"),
        Element("对提供人保密", CD2020.art(23, 2), states="予以保密"),
    ),
    clauses=(
        Clause(
            "{creditors}与{debtors}{cause}一案（执行依据：{title}），申请执行的标的为{claim}，"
            "本院于{docketed_on}立案执行。申请执行人于{applied_on}书面申请悬赏。本院决定，"
            "悬赏查找被执行人{party_name}可供执行的财产。"
        ),
        Clause("一、悬赏金：{reward}。"),
        Clause(
            "二、领取条件：{received_when}。所提供的线索应当是本院尚未掌握的，并使债权得以实现。"
        ),
        Clause("三、期限：至{until_on}止。发布平台：{published_in}。"),
        Clause(
            "四、两人以上提供相同线索的，按照提供的先后顺序登记。对提供人的身份和线索予以保密。"
        ),
        Clause("五、申请执行人的代理人、有义务提供线索的人员提供线索的，不予发放。"),
        Clause("提供线索请联系本案承办人：{handler}。"),
        Clause("特此公告。"),
    ),
)
INDISPOSABLE: Final = hand(
    "不能处置财产告知书",
    purpose="把查到但不能处置的财产和理由告知申请执行人",
    to=To.CREDITORS,
    about=About.PROPERTY,
    among=("不能处置",),
    elements=(
        Element(
            "财产",
            CD2020.art(12, 1),
            needs=("property_words", "property_debtor", "property_found_on"),
            cure="请先登记财产",
        ),
        Element(
            "不能处置的事由",
            F2016_373.art(1, 3).doubted("条文未见原文，据规则目录所记"),
            needs=("property_ground",),
            cure="请先办理“记明不能处置”",
        ),
        Element("可以提出意见", CD2020.art(2, 1), states="书面提出意见"),
        HANDLED,
    ),
    clauses=(
        COURSE_OF_CASE,
        Clause(
            "本院于{property_found_on}查明{property_debtor}的{property_kind}：{property_words}。"
        ),
        Clause("权属依据为{property_evidence}。", only="property_evidence"),
        Clause("经核实，该财产现在不能处置，理由为：{property_ground}。"),
        Clause("你方不同意的，或者知道不能处置的事由已经消失的，可以书面提出意见并附材料。"),
        ASKED_OF,
        Clause("特此告知。"),
    ),
)
HELD: Final = hand(
    "被执行人财产清单",
    purpose="把在案查明的财产、调查经过和控制措施列成清单入卷",
    to=To.FILE,
    record=True,
    elements=(
        Element(
            "已知的财产",
            CD2020.art(12, 1),
            needs=("properties",),
            cure="本案没有登记财产，请先登记",
        ),
        Element("调查的经过", CD2020.art(12, 1), needs=("steps",), cure="请先录入财产调查"),
        Element("财产状况", CD2020.art(1), needs=("property_state",), cure="请先认定财产状况"),
        HANDLED,
    ),
    clauses=(
        *ROWS,
        Clause("财产状况：{property_state}", "row"),
        Clause("制作日：{today}", "row"),
        Clause("一、已知的财产", "heading"),
        Clause("（{ordinal}）{line}", "item", each="properties"),
        Clause("二、在用的控制措施", "heading", only="holds"),
        Clause("（{ordinal}）{line}", "item", each="holds"),
        Clause("三、调查的经过", "heading"),
        Clause("（{ordinal}）{line}", "item", each="steps"),
        Clause("承办人：{handler}", "row"),
    ),
)
FORMS: Final = (REPORT, INQUIRY, REWARD, INDISPOSABLE, HELD)
