"""Preservation clocks (A1-FILE-36, 38) and how long measures on property last (A1-CAL-13)."""

from typing import Final

from zhiheng.law.clocks.shape import (
    CHECKED,
    Clock,
    Whose,
    amended,
    court,
    measure,
    party,
    renumbered,
    under,
)
from zhiheng.law.kernel.dated import Dated, dated, since
from zhiheng.law.kernel.span import Span, days, years
from zhiheng.law.sources import BQ2020, JS2015, JS2022, MSF2023
from zhiheng.law.sources_former import BQ2016

PRESERVATION_RULING: Final = court(
    "PRESERVATION_RULING",
    "保全裁定",
    "接受保全申请或者提供担保",
    amended("作出保全裁定的期限", days(5), BQ2020.art(4).says("应当在五日内作出裁定"), BQ2016),
    "情况紧急的，四十八小时内裁定并立即开始执行",
)
PRESERVATION_START: Final = court(
    "PRESERVATION_START",
    "开始执行保全裁定",
    "裁定采取保全措施",
    amended("开始执行保全裁定的期限", days(5), BQ2020.art(4).says("应当在五日内开始执行"), BQ2016),
)
PRESERVATION_LIFTING: Final = court(
    "PRESERVATION_LIFTING",
    "解除保全",
    "收到解除保全申请",
    amended(
        "裁定解除保全的期限", days(5), BQ2020.art(23, 2).says("应当在五日内裁定解除保全"), BQ2016
    ),
)
PRESERVATION_RECONSIDERATION: Final = party(
    "PRESERVATION_RECONSIDERATION",
    "保全裁定复议",
    "裁定书送达",
    amended(
        "对保全裁定申请复议的期限",
        days(5),
        BQ2020.art(25, 1).says("可以自裁定书送达之日起五日内"),
        BQ2016,
    ),
    "向作出裁定的法院申请复议一次",
)
PRESERVATION_RECONSIDERATION_REVIEW: Final = court(
    "PRESERVATION_RECONSIDERATION_REVIEW",
    "保全裁定复议审查",
    "收到复议申请",
    amended(
        "审查保全裁定复议的期限",
        days(10),
        BQ2020.art(25, 1).says("应当自收到复议申请后十日内审查"),
        BQ2016,
    ),
)
SUIT_AFTER_PRESERVATION: Final = party(
    "SUIT_AFTER_PRESERVATION",
    "诉前保全后起诉或者申请仲裁",
    "采取保全措施",
    renumbered(
        "诉前保全后起诉或者申请仲裁的期限",
        days(30),
        (101, 104),
        MSF2023.art(104, 3).says("采取保全措施后三十日内不依法提起诉讼或者申请仲裁的"),
    ),
    "逾期的，应当解除保全",
)
APPLICATION_AFTER_PRESERVATION: Final = party(
    "APPLICATION_AFTER_PRESERVATION",
    "执行前保全后申请执行",
    "履行期间届满",
    under(
        "执行前保全后申请执行的期限",
        days(5),
        JS2022.art(163).says("履行期间届满后五日内不申请执行的，人民法院应当解除保全"),
    ),
    "逾期的，应当解除保全",
)
RENEWAL_REQUEST: Final = Clock(
    "RENEWAL_REQUEST",
    "申请续行保全",
    amended(
        "申请续行财产保全的时间",
        days(7),
        BQ2020.art(18, 1).says("应当在保全期限届满七日前向人民法院提出"),
        BQ2016,
    ),
    rolls=False,
    trigger="保全期限届满日",
    note="逾期申请或者不申请的，自行承担不能续行保全的法律后果",
    whose=Whose.PARTY,
    backward=True,
)


def _held(name: str, span: Span, words: str) -> Dated[Span]:
    return dated(
        name,
        since("2015-02-04", span, JS2015.art(487, 1)),
        since("2022-04-10", span, JS2022.art(485, 1).says(words), checked=CHECKED),
    )


_RENEW: Final = "须在届满前办理续行手续，届满日不因法定休假日顺延"
DEPOSIT_FREEZE: Final = measure(
    "DEPOSIT_FREEZE",
    "冻结银行存款",
    "冻结",
    _held("冻结银行存款的最长期限", years(1), "冻结被执行人的银行存款的期限不得超过一年"),
    _RENEW,
)
MOVABLE_SEIZURE: Final = measure(
    "MOVABLE_SEIZURE",
    "查封、扣押动产",
    "查封、扣押",
    _held("查封、扣押动产的最长期限", years(2), "查封、扣押动产的期限不得超过两年"),
    _RENEW,
)
REAL_ESTATE_SEIZURE: Final = measure(
    "REAL_ESTATE_SEIZURE",
    "查封不动产、冻结其他财产权",
    "查封、冻结",
    _held(
        "查封不动产、冻结其他财产权的最长期限",
        years(3),
        "查封不动产、冻结其他财产权的期限不得超过三年",
    ),
    _RENEW,
)
MEASURES: Final = (DEPOSIT_FREEZE, MOVABLE_SEIZURE, REAL_ESTATE_SEIZURE)

PRESERVATION: Final = (
    PRESERVATION_RULING,
    PRESERVATION_START,
    PRESERVATION_LIFTING,
    PRESERVATION_RECONSIDERATION,
    PRESERVATION_RECONSIDERATION_REVIEW,
    SUIT_AFTER_PRESERVATION,
    APPLICATION_AFTER_PRESERVATION,
    RENEWAL_REQUEST,
    *MEASURES,
)
