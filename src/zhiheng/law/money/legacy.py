"""迟延履行利息 before 2014-08-01: twice the benchmark rate, repaid 并还 (A2-INT-11)."""

from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from zhiheng.law.money.accrual import Rate, percent
from zhiheng.law.money.fen import to_fen
from zhiheng.law.money.worksheet import Setting
from zhiheng.law.sources import YX2009, YX2014

OLD_TIME: Final = YX2014.art(7, 1).says("本解释施行前的迟延履行期间债务利息按照之前的规定计算")
OLD_RATE: Final = YX2009.art("二").doubted("批复原文未见，计算方法依通行做法")
TWICE: Final = 2
OLD_BASIS: Final = 360


def legacy_rate(benchmark_rate: Fraction, basis: int) -> Rate:
    """Twice the benchmark rate (0.06 for 6 % a year) for one day of a year of `basis` days."""
    said = f"同期贷款基准利率{percent(benchmark_rate * 100)}%×{TWICE}，一年按{basis}天"
    return Rate(benchmark_rate * TWICE / basis, said, (OLD_TIME, OLD_RATE))


def legacy_setting(basis: int) -> Setting:
    """The year basis of the old rule: a court setting."""
    return Setting(
        "basis",
        "旧规定年利率折算",
        f"一年按 {basis} 天",
        "旧批复未写明一年按 360 天还是 365 天，由法院设定",
        (OLD_RATE,),
    )


@dataclass(frozen=True, slots=True)
class ParallelShares:
    """What a payment gives to the debt and to the delay interest, and what is left, in fen."""

    debt_fen: int
    delay_interest_fen: int
    surplus_fen: int


def repay_in_parallel(debt_fen: int, delay_interest_fen: int, received_fen: int) -> ParallelShares:
    """并还: a payment before 2014-08-01 goes to both in proportion; the rest to the fen."""
    due_fen = debt_fen + delay_interest_fen
    used_fen = min(received_fen, due_fen)
    share_fen = to_fen(Fraction(used_fen * debt_fen, due_fen)) if due_fen else 0
    return ParallelShares(share_fen, used_fen - share_fen, received_fen - used_fen)
