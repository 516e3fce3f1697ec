"""清偿顺序: which debt a payment meets first (A2-INT-08)."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from zhiheng.law.kernel.source import Article
from zhiheng.law.money.fen import shown
from zhiheng.law.money.worksheet import Line, Setting
from zhiheng.law.sources import DESIGN, MFD_HT, YX2014

COSTS_INTEREST_PRINCIPAL: Final = MFD_HT.art(561).doubted("合同编原文未载入，未作引文核对")
DOUBLED_LAST: Final = YX2014.art(4).says("再清偿加倍部分债务利息")
COSTS_FIRST: Final = DESIGN.art("A2-OPEN-3").doubted("执行费用先于申请执行人受偿的依据各地理解不一")


class Layer(StrEnum):
    """What a payment may meet; the order here is the order of payment by default."""

    EXEC_COSTS = "exec_costs"
    COSTS_IN_JUDGMENT = "costs_in_judgment"
    GENERAL_INTEREST = "general_interest"
    PRINCIPAL = "principal"
    DOUBLED = "doubled"

    @property
    def chinese(self) -> str:
        """The layer as a creditor reads it."""
        return LAYERS[self][0]

    @property
    def cites(self) -> tuple[Article, ...]:
        """Why it stands where it stands."""
        return LAYERS[self][1]


LAYERS: Final[dict[Layer, tuple[str, tuple[Article, ...]]]] = {
    Layer.EXEC_COSTS: ("执行费用", (COSTS_FIRST,)),
    Layer.COSTS_IN_JUDGMENT: ("实现债权的费用（判项）", (COSTS_INTEREST_PRINCIPAL,)),
    Layer.GENERAL_INTEREST: ("一般债务利息", (COSTS_INTEREST_PRINCIPAL,)),
    Layer.PRINCIPAL: ("本金等金钱债务", (COSTS_INTEREST_PRINCIPAL,)),
    Layer.DOUBLED: ("加倍部分债务利息", (DOUBLED_LAST,)),
}
BY_LAW: Final = tuple(Layer)


def order_setting() -> Setting:
    """The rank of enforcement costs, which is open (A2-OPEN-3)."""
    return Setting(
        "costs_first",
        "执行费用的顺位",
        "先于申请执行人的债权",
        "执行费在执行依据之外收取，也有法院先付申请执行人，由法院设定",
        (COSTS_FIRST,),
    )


@dataclass(frozen=True, slots=True)
class Share:
    """What one layer was due, got and still lacks, in fen."""

    key: str
    due_fen: int
    paid_fen: int

    @property
    def unpaid_fen(self) -> int:
        """What is still owed."""
        return self.due_fen - self.paid_fen


def pay_in_order(received_fen: int, due: Sequence[tuple[str, int]]) -> tuple[list[Share], int]:
    """Each layer is met in the order given while money lasts; also the surplus for the debtor."""
    shares, left_fen = [], received_fen
    for key, due_fen in due:
        paid_fen = min(left_fen, due_fen)
        left_fen -= paid_fen
        shares.append(Share(key, due_fen, paid_fen))
    return shares, left_fen


def share_line(share: Share) -> Line:
    """One layer on the worksheet."""
    layer = Layer(share.key)
    note = f"尚欠 {shown(share.unpaid_fen)} 元" if share.unpaid_fen else "已足额"
    return Line(
        layer.chinese,
        layer.cites,
        base_fen=share.due_fen,
        amount_fen=share.paid_fen,
        note=note,
    )
