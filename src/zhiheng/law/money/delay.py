"""加倍部分债务利息: 0.0175 % a day on unpaid debt beside 一般债务利息 (A2-INT-02 to 10)."""

from collections.abc import Sequence
from datetime import date
from fractions import Fraction
from typing import Final

from zhiheng.law.kernel.dated import Edition, dated, since
from zhiheng.law.money.accrual import Rate, Segment, percent, segments
from zhiheng.law.money.days import Stretch
from zhiheng.law.money.fen import BadInput
from zhiheng.law.money.worksheet import Setting
from zhiheng.law.sources import MSF2023, YX2014

DUTY: Final = MSF2023.art(264).says("应当加倍支付迟延履行期间的债务利息")
TWO_PARTS: Final = YX2014.art(1, 1).says("包括迟延履行期间的一般债务利息和加倍部分债务利息")
DOUBLED_RULE: Final = YX2014.art(1, 3).says("除一般债务利息之外的金钱债务×日万分之一点七五")
STARTS: Final = YX2014.art(2).says("自生效法律文书确定的履行期间届满之日起计算")
EACH_INSTALMENT: Final = YX2014.art(2).says("自每次履行期间届满之日起计算")
PART_BY_PART: Final = YX2014.art(3, 1).says("相应部分的加倍部分债务利息计算至每次履行完毕之日")
LEFT_OUT: Final = YX2014.art(3, 3).says("不计算加倍部分债务利息")
IN_RENMINBI: Final = YX2014.art(5, 3).says("按照加倍部分债务利息起算之日")
IN_ITS_CURRENCY: Final = YX2014.art(5, 1).says("以该种外币按日万分之一点七五计算")

DOUBLED_SINCE_ON: Final = date(2014, 8, 1)
DOUBLED_PER_DAY: Final = dated(
    "加倍部分债务利息日利率",
    since("2014-08-01", Fraction(175, 1_000_000), DOUBLED_RULE, checked="2026-11-20"),
)


def doubled_rate(day: date) -> Rate:
    """The rate of the doubled part on `day`; NotYetLaw before 2014-08-01."""
    return _rate(DOUBLED_PER_DAY.on(day))


def doubled_rate_now() -> Rate:
    """The rate in force, for sums stated in days alone."""
    return _rate(DOUBLED_PER_DAY.editions[-1])


def _rate(edition: Edition[Fraction]) -> Rate:
    return Rate(edition.value, f"日{percent(edition.value * 100, places=4)}%", edition.cites)


def refuse_before(day: date, name: str) -> None:
    """BadInput for a day to which the old rule applies."""
    if day < DOUBLED_SINCE_ON:
        raise BadInput(
            name,
            f"{day} 早于 {DOUBLED_SINCE_ON}：此前的迟延履行期间按原规定（迟延利息解释第7条），"
            "请用 legacy_split_at_20140801 分段计算",
        )


def fees_setting(*, included: bool) -> Setting:
    """Whether 案件受理费 stands in the base, and why that is open (A2-OPEN-2)."""
    return Setting(
        "include_litigation_fee",
        "诉讼费用是否计入加倍部分基数",
        "计入" if included else "不计入",
        "解释写一般债务利息之外的金钱债务，未提诉讼费用，各地做法不一",
        (DOUBLED_RULE,),
    )


Reduction = tuple[date, int]
"""A day and the fen by which the base falls on it."""


def falling_base(base_fen: int, reductions: Sequence[Reduction], day: date) -> int:
    """The base that still bears interest on `day`: a payment ends it for its part that day."""
    return base_fen - sum(fen for on, fen in reductions if on <= day)


def doubled_segments(
    span: Stretch,
    base_fen: int,
    reductions: Sequence[Reduction] = (),
    excluded: Sequence[Stretch] = (),
) -> tuple[Segment, ...]:
    """The segments of the doubled part over `span`, the base falling with payments.

    `reductions` may come in any order. BadInput when they pay more than the base.
    """
    if sum(fen for _, fen in reductions) > base_fen:
        said = "各次清偿之和超过基数：请核对金额，多付的应退还被执行人"
        raise BadInput("reductions_of_base", said)
    found = segments(
        span,
        base=lambda day: falling_base(base_fen, reductions, day),
        rate=doubled_rate,
        cuts=[on for on, _ in reductions],
        excluded=excluded,
    )
    return tuple(one for one in found if one.base_fen or one.excluded)
