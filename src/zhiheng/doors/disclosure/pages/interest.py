"""利息: what is owed on a day: principal, general interest, doubled part, less what was paid."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from fractions import Fraction
from typing import Any, ClassVar, Final

from zhiheng.doors.disclosure.pages.answer import Answer, Figure
from zhiheng.doors.disclosure.pages.fields import AmountField, MultipleField, PercentField, one_of
from zhiheng.doors.disclosure.pages.forms import CalculatorForm
from zhiheng.doors.disclosure.pages.rows import Row
from zhiheng.law.money.accrual import percent
from zhiheng.law.money.days import DayCount, Stretch
from zhiheng.law.money.delay import DOUBLED_SINCE_ON, fees_setting
from zhiheng.law.money.general import AnyRate, Every, FixedRate, LprRate, Tier
from zhiheng.law.money.lpr import Tenor
from zhiheng.law.money.obligation import DueSum, InterestTerm, Obligation, PaidBy, Payment
from zhiheng.law.money.payments import Standing, standing_until_loaded
from zhiheng.law.money.waterfall import Layer
from zhiheng.plant.ui.dayfield import DayField

YES, NO = "yes", "no"
NONE: Final = "none"
FIXED: Final = {"per_year": Every.YEAR, "per_month": Every.MONTH, "per_day": Every.DAY}
QUOTED: Final = {"lpr_1y": Tenor.ONE_YEAR, "lpr_5y": Tenor.FIVE_YEARS}
RARE: Final = ("cap", "benchmark", "stopped_from", "stopped_until")
RATES: Final = (
    (NONE, "判决没有判利息"),
    ("per_year", "固定年利率"),
    ("per_month", "固定月利率"),
    ("per_day", "固定日利率"),
    ("lpr_1y", "按一年期LPR"),
    ("lpr_5y", "按五年期以上LPR"),
)
HIGHEST: Final = {
    "per_year": Fraction(1),
    "per_month": Fraction(1, 10),
    "per_day": Fraction(1, 100),
}
"""Above these a fixed rate is a slip of the pen: a yearly one typed as a daily one."""
OLD_TIME: Final = (
    f"早于 {DOUBLED_SINCE_ON}：此前的迟延履行利息按旧规定计算，这一页算不了，请向执行法院核实"
)


class PaymentRow(Row):
    """One payment that was made."""

    noun: ClassVar = "收款"
    typed: ClassVar = ("paid_on", "paid")
    paid_on = DayField("付款日")
    paid = AmountField("付款金额", least_fen=1)
    paid_by = one_of("怎么付的", [(kind.name.lower(), kind.value) for kind in PaidBy])

    def clean_paid_on(self) -> date | None:
        """Payments of the old rule's time are met otherwise."""
        paid_on: date | None = self.cleaned_data["paid_on"]
        if paid_on is not None and paid_on < DOUBLED_SINCE_ON:
            self.add_error("paid_on", f"付款日 {paid_on} {OLD_TIME}")
        return paid_on

    def payment(self) -> Payment:
        """The fact the row tells."""
        told = self.cleaned_data
        return Payment(told["paid_on"], told["paid"], PaidBy[told["paid_by"].upper()])


class InterestForm(CalculatorForm):
    """What the title says about one money debt, and the day for which it is to be worked out."""

    row = PaymentRow
    blames: ClassVar = {"pre_2019_08_20_benchmark": "benchmark", "interest": "interest_from"}

    principal = AmountField("本金等金钱债务", least_fen=1)
    due_on = DayField(
        "履行期限届满日", help_text="判决写“十日内付清”的，填第十日；分期的，每期分别计算"
    )
    on = DayField("算到哪一天")
    rate_kind = one_of("判决怎么判的利息", RATES)
    rate = PercentField("利率", required=False, help_text="固定利率填写，百分数")
    multiplier = MultipleField("LPR倍数", required=False, help_text="不填按 1 倍")
    markup = PercentField("LPR加点", required=False, help_text="百分点，不填按 0")
    cap = PercentField("年利率上限", required=False, help_text="判决写有上限的填写，百分数")
    interest_from = DayField("利息起算日", required=False)
    interest_until = DayField("利息截止日", required=False, help_text="算到付清为止的，不填")
    fixed_interest = AmountField("判决已算出的利息", required=False)
    costs = AmountField("判决由对方负担的诉讼费用", required=False)
    costs_doubled = one_of("诉讼费用计入加倍部分基数", ((NO, "不计入"), (YES, "计入")))
    doubled = one_of("加倍部分债务利息", ((YES, "计算"), (NO, "不计算")))
    day_count = one_of("天数算法", [(kind.value, kind.chinese) for kind in DayCount])
    basis = one_of("一年按几天", (("365", "365 天"), ("360", "360 天")))
    stopped_from = DayField(
        "中止执行自", required=False, help_text="再审中止，或者不因对方申请的审查中止、暂缓执行"
    )
    stopped_until = DayField("中止执行至", required=False, help_text="恢复执行的那一天")
    benchmark = PercentField(
        "2019年8月20日前的贷款基准年利率",
        required=False,
        help_text="按LPR且早于2015年10月24日起算的填写，百分数",
    )

    @property
    def has_rare(self) -> bool:
        """Whether a box that few need holds something, or is what is wrong."""
        return any(self[name].value() or self[name].errors for name in RARE)

    def proposed(self, today: date) -> dict[str, Any]:
        """Today is the day most people ask for."""
        return {"on": today.isoformat()}

    def clean(self) -> dict[str, Any]:
        """Terms of interest that belong together are there together."""
        given = super().clean() or self.cleaned_data
        due_on, kind = given.get("due_on"), given.get("rate_kind")
        if due_on is not None and due_on < DOUBLED_SINCE_ON and given.get("doubled") == YES:
            self.add_error("due_on", f"履行期限届满日 {due_on} {OLD_TIME}")
        self._check_stop(given.get("stopped_from"), given.get("stopped_until"))
        if kind not in (None, NONE) and "interest_from" not in self.errors:
            self._check_days(given)
        if kind in FIXED and "rate" not in self.errors:
            self._check_rate(kind, given.get("rate"))
        return given

    def _check_days(self, given: Mapping[str, Any]) -> None:
        from_on, until_on = given.get("interest_from"), given.get("interest_until")
        if from_on is None:
            self.add_error("interest_from", "利息起算日没有填写：请填判决写明的起算日")
        elif until_on is not None and until_on < from_on:
            self.add_error("interest_until", f"利息截止日 {until_on} 早于起算日 {from_on}，请核对")

    def _check_stop(self, from_on: date | None, until_on: date | None) -> None:
        if {"stopped_from", "stopped_until"} & set(self.errors):
            return
        if from_on and not until_on:
            self.add_error("stopped_until", "中止执行至没有填写：请填恢复执行的那一天")
        elif until_on and not from_on:
            self.add_error("stopped_from", "中止执行自没有填写：请填中止裁定生效的那一天")
        elif from_on and until_on and until_on <= from_on:
            self.add_error("stopped_until", f"中止执行至 {until_on} 须晚于 {from_on}，请核对")

    def _check_rate(self, kind: str, rate: Fraction | None) -> None:
        if rate is None:
            self.add_error("rate", "利率没有填写：选了固定利率，请填百分数，如 3.45")
        elif rate > HIGHEST[kind]:
            most = percent(HIGHEST[kind] * 100, places=0)
            said = f"{FIXED[kind]}利率 {percent(rate * 100)}% 过高，最高 {most}%"
            self.add_error("rate", f"{said}：请核对是按年、按月还是按日")

    def computed(self) -> Answer:
        """The standing on the day asked for, or on the last day the LPR table reaches."""
        given = self.cleaned_data
        facts = [row.payment() for row in self.filled if isinstance(row, PaymentRow)]
        standing = standing_until_loaded(obligation(given), facts, given["on"])
        later = sum(one.paid_on > standing.on for one in facts)
        remarks = [standing.sentence] if standing.sentence else []
        remarks += [f"有 {later} 笔收款晚于 {standing.on}，没有计入"] if later else []
        return Answer(_figures(standing), _sheet(standing, given).worksheet, tuple(remarks))


def obligation(given: Mapping[str, Any]) -> Obligation:
    """The debt as the form states it."""
    doubled = given["doubled"] == YES
    sums = [DueSum("本金等金钱债务", given["principal"], given["due_on"], bears_doubled=doubled)]
    if given["costs"]:
        sums.append(_costs(given))
    kind = given["rate_kind"]
    terms = () if kind == NONE else (_term(kind, given),)
    return Obligation(
        tuple(sums),
        terms,
        given["fixed_interest"] or 0,
        excluded=_stopped(given),
        day_count=DayCount(given["day_count"]),
    )


def _stopped(given: Mapping[str, Any]) -> tuple[Stretch, ...]:
    from_on, until_on = given["stopped_from"], given["stopped_until"]
    return (Stretch(from_on, until_on),) if from_on else ()


def _costs(given: Mapping[str, Any]) -> DueSum:
    bears = given["doubled"] == YES and given["costs_doubled"] == YES
    return DueSum(
        "诉讼费用",
        given["costs"],
        given["due_on"],
        Layer.COSTS_IN_JUDGMENT,
        bears_general=False,
        bears_doubled=bears,
    )


def _term(kind: str, given: Mapping[str, Any]) -> InterestTerm:
    tier = Tier(given["interest_from"], _rate(kind, given))
    return InterestTerm(given["interest_from"], (tier,), given["interest_until"])


def _rate(kind: str, given: Mapping[str, Any]) -> AnyRate:
    basis = int(given["basis"])
    if kind in FIXED:
        return FixedRate(given["rate"], FIXED[kind], basis, given["cap"])
    before_lpr = given["benchmark"]
    return LprRate(
        QUOTED[kind],
        given["multiplier"] or Fraction(1),
        (given["markup"] or Fraction(0)) * 100,
        basis,
        None if before_lpr is None else before_lpr * 100,
        given["cap"],
    )


def _figures(standing: Standing) -> tuple[Figure, ...]:
    """What is owed, layer by layer; what has accrued beside it where part of it was paid."""
    unpaid = standing.unpaid_fen
    found = [Figure(f"截至 {standing.on} 尚欠合计", standing.total_fen, main=True)]
    found += [Figure(f"其中{layer.chinese}", fen) for layer, fen in unpaid.items() if fen]
    accrued = {
        Layer.GENERAL_INTEREST: standing.general_accrued_fen,
        Layer.DOUBLED: standing.doubled_accrued_fen,
    }
    found += [
        Figure(f"{layer.chinese}累计", fen)
        for layer, fen in accrued.items()
        if fen != unpaid[layer]
    ]
    if standing.surplus_fen:
        found.append(Figure("多付，退还被执行人", standing.surplus_fen))
    return tuple(found)


def _sheet(standing: Standing, given: Mapping[str, Any]) -> Standing:
    """The worksheet with the open point on costs, where there are costs in a doubled debt."""
    if not given["costs"] or given["doubled"] == NO:
        return standing
    open_point = fees_setting(included=given["costs_doubled"] == YES)
    sheet = standing.worksheet
    return replace(standing, worksheet=replace(sheet, settings=(*sheet.settings, open_point)))
