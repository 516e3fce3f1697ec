"""Review limits (A1-TERM-19…26): how long a court has to decide objections and reconsiderations."""

from typing import Final

from zhiheng.law.clocks.limits import PRESIDENT
from zhiheng.law.clocks.shape import (
    CHECKED,
    Extension,
    amended,
    court,
    lengthened,
    node,
    renumbered,
    under,
)
from zhiheng.law.kernel.dated import Dated, dated, since
from zhiheng.law.kernel.source import Article
from zhiheng.law.kernel.span import Span, days, months
from zhiheng.law.sources import (
    BZ2020,
    CX2020,
    DESIGN,
    GZ2018,
    JS2022,
    MSF2023,
    SX2000,
    YF2020,
    ZC2018,
)
from zhiheng.law.sources_former import BZ2016, CX2008, YF2015


def _by_president(name: str, at_most: Span | None, *articles: Article) -> Dated[Extension]:
    again = "" if at_most else f"仍须经{PRESIDENT}批准"
    first_day = articles[0].instrument.effective_on.isoformat()
    granted = Extension(PRESIDENT, at_most, again)
    return dated(name, since(first_day, granted, articles, checked=CHECKED))


OBJECTION_REVIEW: Final = court(
    "OBJECTION_REVIEW",
    "执行行为异议审查",
    "收到书面异议",
    renumbered(
        "审查执行行为异议的期限",
        days(15),
        (225, 232),
        MSF2023.art(236).says("应当自收到书面异议之日起十五日内审查"),
    ),
)
THIRD_PARTY_OBJECTION_REVIEW: Final = court(
    "THIRD_PARTY_OBJECTION_REVIEW",
    "案外人异议审查",
    "收到书面异议",
    renumbered(
        "审查案外人异议的期限",
        days(15),
        (227, 234),
        MSF2023.art(238).says("人民法院应当自收到书面异议之日起十五日内审查"),
    ),
)


RECONSIDERATION_REVIEW: Final = lengthened(
    court(
        "RECONSIDERATION_REVIEW",
        "执行复议审查",
        "收到复议申请",
        amended(
            "审查执行复议的期限",
            days(30),
            CX2020.art(8).says("应当自收到复议申请之日起三十日内审查完毕"),
            CX2008,
        ),
    ),
    _by_president(
        "执行复议审查期限的延长", days(30), CX2020.art(8).says("延长的期限不得超过三十日")
    ),
)
VARIATION_REVIEW: Final = lengthened(
    court(
        "VARIATION_REVIEW",
        "变更、追加当事人审查",
        "收到书面申请",
        amended(
            "审查变更、追加当事人申请的期限",
            days(60),
            BZ2020.art(28, 3).says("应当自收到书面申请之日起六十日内作出裁定"),
            BZ2016,
        ),
    ),
    _by_president("变更、追加审查期限的延长", None, BZ2020.art(28, 3).says("由本院院长批准")),
)
VARIATION_RECONSIDERATION_REVIEW: Final = lengthened(
    court(
        "VARIATION_RECONSIDERATION_REVIEW",
        "变更、追加裁定复议审查",
        "收到复议申请",
        amended(
            "审查变更、追加裁定复议的期限",
            days(60),
            BZ2020.art(31, 1).says("自收到申请之日起六十日内作出复议裁定"),
            BZ2016,
        ),
    ),
    _by_president("变更、追加复议期限的延长", None, BZ2020.art(31, 1).says("由本院院长批准")),
)
AWARD_REFUSAL_REVIEW: Final = lengthened(
    court(
        "AWARD_REFUSAL_REVIEW",
        "不予执行仲裁裁决审查",
        "立案",
        under(
            "审查不予执行仲裁裁决的期限",
            months(2),
            ZC2018.art(12).says("应当在立案之日起两个月内审查完毕并作出裁定"),
        ),
    ),
    _by_president(
        "不予执行仲裁裁决审查期限的延长", months(1), ZC2018.art(12).says("可以延长一个月")
    ),
)
NOTARIAL_REFUSAL_REVIEW: Final = lengthened(
    court(
        "NOTARIAL_REFUSAL_REVIEW",
        "不予执行公证债权文书审查",
        "受理",
        under(
            "审查不予执行公证债权文书的期限",
            days(60),
            GZ2018.art(16).says("应当在受理之日起六十日内审查完毕并作出裁定"),
        ),
    ),
    _by_president("不予执行公证债权文书审查期限的延长", days(30), GZ2018.art(16)),
)
NOTARIAL_RECONSIDERATION_REVIEW: Final = court(
    "NOTARIAL_RECONSIDERATION_REVIEW",
    "不予执行公证债权文书复议审查",
    "收到复议申请",
    under(
        "审查驳回不予执行申请复议的期限",
        days(30),
        GZ2018.art(21).says("应当自收到复议申请之日起三十日内审查"),
    ),
)
SANCTION_RECONSIDERATION_REVIEW: Final = court(
    "SANCTION_RECONSIDERATION_REVIEW",
    "罚款、拘留复议审查",
    "收到复议申请",
    under(
        "罚款、拘留复议的期限",
        days(5),
        (JS2022.art(185).says("应当在收到复议申请后五日内作出决定"), SX2000.art(2, 7)),
    ),
)
EXIT_BAN_RECONSIDERATION_REVIEW: Final = court(
    "EXIT_BAN_RECONSIDERATION_REVIEW",
    "限制出境复议审查",
    "收到复议申请",
    amended(
        "限制出境复议的期限",
        days(15),
        YF2020.art(9).says("应当自收到复议申请之日起十五日内作出决定"),
        YF2015,
    ),
    "复议期间不停止执行",
)
SUPERVISION_REVIEW: Final = node(
    "SUPERVISION_REVIEW",
    "执行监督审查",
    "立案",
    dated(
        "执行监督案件的审查期限",
        since(
            "2016-01-01",
            months(3),
            DESIGN.art("A1-TERM-26").doubted("未见全国性期限规定，按三个月作为内部节点"),
            checked=CHECKED,
        ),
    ),
)

REVIEWS: Final = (
    OBJECTION_REVIEW,
    THIRD_PARTY_OBJECTION_REVIEW,
    RECONSIDERATION_REVIEW,
    VARIATION_REVIEW,
    VARIATION_RECONSIDERATION_REVIEW,
    AWARD_REFUSAL_REVIEW,
    NOTARIAL_REFUSAL_REVIEW,
    NOTARIAL_RECONSIDERATION_REVIEW,
    SANCTION_RECONSIDERATION_REVIEW,
    EXIT_BAN_RECONSIDERATION_REVIEW,
    SUPERVISION_REVIEW,
)
