"""A money obligation as its title fixes it, and the payments made on it: plain facts to store."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from zhiheng.law.kernel.source import Article
from zhiheng.law.money.days import DayCount, Stretch
from zhiheng.law.money.delay import DOUBLED_SINCE_ON
from zhiheng.law.money.fen import FEN_MAX, BadInput, shown
from zhiheng.law.money.general import Tier
from zhiheng.law.money.waterfall import BY_LAW, Layer
from zhiheng.law.sources import YX2014

PERFORMED: Final = YX2014.art(3, 1).says("计算至被执行人履行完毕之日")
TRANSFERRED: Final = YX2014.art(3, 2).says("计算至划拨、提取之日")
SOLD: Final = YX2014.art(3, 2).says("计算至成交裁定或者抵债裁定生效之日")
CONVERTED: Final = YX2014.art(3, 2).says("计算至财产变价完成之日")


class PaidBy(StrEnum):
    """How money reached the creditor: it fixes the day on which interest stops (A2-INT-05)."""

    DEBTOR = "被执行人履行"
    TRANSFER = "划拨、提取"
    SALE = "拍卖、变卖或者以物抵债裁定生效"
    OTHER_SALE = "其他方式变价完成"

    @property
    def article(self) -> Article:
        """The words that fix the day."""
        return _STOPS[self]


_STOPS: Final = {
    PaidBy.DEBTOR: PERFORMED,
    PaidBy.TRANSFER: TRANSFERRED,
    PaidBy.SALE: SOLD,
    PaidBy.OTHER_SALE: CONVERTED,
}


@dataclass(frozen=True, slots=True, order=True)
class Payment:
    """One fact: on `paid_on`, the day interest stops for it, `amount_fen` came in.

    `agreed_to` is the layer the parties agreed it should meet first; the rest follows the order.
    """

    paid_on: date
    amount_fen: int
    paid_by: PaidBy = PaidBy.DEBTOR
    agreed_to: Layer | None = None

    def __post_init__(self) -> None:
        if not 0 < self.amount_fen <= FEN_MAX:
            raise BadInput("payments", f"{self.paid_on} 的付款须大于零且不超过可计算的最大金额")
        if self.paid_on < DOUBLED_SINCE_ON:
            raise BadInput(
                "payments",
                f"{self.paid_on} 的付款早于 {DOUBLED_SINCE_ON}，按并还办理：请先用 "
                "legacy_parallel_repayment 计算，再以余额作为债务",
            )


@dataclass(frozen=True, slots=True)
class DueSum:
    """A sum the title orders to pay: principal, an instalment, a penalty, costs.

    `due_on` is the last day of its performance period. `bears_general`: general interest runs on
    it; `bears_doubled`: the doubled part runs on it once it is overdue (A2-OPEN-2 for costs).
    """

    label: str
    amount_fen: int
    due_on: date
    layer: Layer = Layer.PRINCIPAL
    bears_general: bool = True
    bears_doubled: bool = True

    def __post_init__(self) -> None:
        if not 0 <= self.amount_fen <= FEN_MAX:
            raise BadInput("sums", f"“{self.label}”的金额 {shown(self.amount_fen)} 超出范围")
        if self.layer not in (Layer.PRINCIPAL, Layer.COSTS_IN_JUDGMENT, Layer.EXEC_COSTS):
            raise BadInput("sums", f"“{self.label}”是利息：利息由条款算出，不作为金额填写")
        if self.bears_doubled and self.due_on < DOUBLED_SINCE_ON:
            raise BadInput(
                "sums",
                f"“{self.label}”于 {self.due_on} 届满，早于 {DOUBLED_SINCE_ON}：请用 "
                "legacy_split_at_20140801 算出旧规定部分作为一项金额，并把届满日填为该日",
            )


@dataclass(frozen=True, slots=True)
class InterestTerm:
    """General interest from `from_on`, at the tier that governs each day, on what is unpaid of the
    sums that bear it; `until_on` is the last day the title names, None for until paid.
    """

    from_on: date
    tiers: tuple[Tier, ...]
    until_on: date | None = None
    label: str = "一般债务利息"

    def __post_init__(self) -> None:
        if not self.tiers or min(tier.from_on for tier in self.tiers) > self.from_on:
            raise BadInput("interest", f"“{self.label}”自 {self.from_on} 起须有利率")
        if self.until_on is not None and self.until_on < self.from_on:
            raise BadInput("interest", f"“{self.label}”的截止日早于起算日，请核对")


@dataclass(frozen=True, slots=True)
class Obligation:
    """Everything a title says about one money debt.

    `accelerated_on`: the day all later instalments fell due; `excluded`: time without doubled part
    (A2-INT-07); `order`: the parties' order of payment, the law's by default.
    """

    sums: tuple[DueSum, ...]
    interest: tuple[InterestTerm, ...] = ()
    fixed_interest_fen: int = 0
    accelerated_on: date | None = None
    excluded: tuple[Stretch, ...] = ()
    order: tuple[Layer, ...] = BY_LAW
    day_count: DayCount = DayCount.END_MINUS_START

    def __post_init__(self) -> None:
        if not self.sums:
            raise BadInput("sums", "执行依据至少要有一项给付金额")
        if sorted(self.order) != sorted(BY_LAW):
            raise BadInput("order", f"清偿顺序须列全五层且不重复：{'、'.join(BY_LAW)}")
        if self.accelerated_on is not None and self.accelerated_on < DOUBLED_SINCE_ON:
            raise BadInput("accelerated_on", f"加速到期日须不早于 {DOUBLED_SINCE_ON}，请分段核算")
        if not 0 <= self.fixed_interest_fen <= FEN_MAX:
            raise BadInput("fixed_interest_fen", "已确定的利息超出范围")
        if any(span.until_on <= span.from_on for span in self.excluded):
            raise BadInput("excluded", "扣除期间的截止日须晚于起始日")

    def falls_due_on(self, one: DueSum) -> date:
        """The day `one` is due, moved forward where the debt was accelerated."""
        if self.accelerated_on is None:
            return one.due_on
        return min(one.due_on, self.accelerated_on)

    def first_day(self) -> date:
        """The first day on which anything could accrue."""
        dues = [self.falls_due_on(one) for one in self.sums]
        return min([*dues, *(term.from_on for term in self.interest)])
