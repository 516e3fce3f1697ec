"""Reference price, appraisal fee, auction prices, deposits, breach, security, sole home (A2)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from zhiheng.law.kernel.dated import dated, since
from zhiheng.law.money.fen import BadInput, to_fen
from zhiheng.law.sources import BQ2020, CK2018, WP2016, YF2020

_CHECKED: Final = "2026-11-20"

MEAN: Final = CK2018.art(13, 1).says("人民法院应当以全部司法网络询价平台出具结果的平均值为参考价")
MEAN_OF_THE_REST: Final = CK2018.art(13, 2).says(
    "人民法院应当以网络询价报告未被提出异议的各司法网络询价平台出具结果的平均值为参考价"
)
MEAN_AFTER_OBJECTION: Final = CK2018.art(13, 2).says(
    "以异议被驳回或者已作出补正的各司法网络询价平台出具结果的平均值为参考价"
)
NEAREST: Final = CK2018.art(31, 1).says(
    "网络询价费用应当按次计付给出具网络询价结果与财产处置成交价最接近的司法网络询价平台"
)
APPRAISAL_BASE: Final = CK2018.art(32, 1)
REISSUE: Final = dated(
    "重新出具评估报告的费用比例",
    since(
        "2018-09-01",
        Fraction(30, 100),
        CK2018.art(32, 2).says("按照前款规定的百分之三十计付费用"),
        checked=_CHECKED,
    ),
)
FIRST_START: Final = dated(
    "第一次起拍价下限",
    since(
        "2017-01-01",
        Fraction(70, 100),
        WP2016.art(10, 2).says("起拍价不得低于评估价或者市价的百分之七十"),
        checked=_CHECKED,
    ),
)
LARGEST_DROP: Final = dated(
    "再次拍卖降价幅度上限",
    since(
        "2017-01-01",
        Fraction(20, 100),
        WP2016.art(26, 1).says("再次拍卖的起拍价降价幅度不得超过前次起拍价的百分之二十"),
        checked=_CHECKED,
    ),
)
DEPOSIT: Final = dated(
    "保证金比例",
    since(
        "2017-01-01",
        (Fraction(5, 100), Fraction(20, 100)),
        WP2016.art(17, 1).says("起拍价的百分之五至百分之二十范围内确定"),
        checked=_CHECKED,
    ),
)
TOPUP: Final = WP2016.art(17, 2).says("债权数额小于保证金数额的按差额部分交纳")
BREACH: Final = WP2016.art(24, 1).says("交纳的保证金不予退还")
SECURITY_IN_SUIT: Final = dated(
    "诉讼保全担保比例上限",
    since(
        "2016-12-01",
        Fraction(30, 100),
        BQ2020.art(5, 1).says("担保数额不超过请求保全数额的百分之三十"),
        checked=_CHECKED,
    ),
)
SECURITY_BEFORE_SUIT: Final = BQ2020.art(5, 2).says("应当提供相当于请求保全数额的担保")
RENT_YEARS: Final = dated(
    "唯一住房扣除租金年数",
    since(
        "2015-05-05",
        (5, 8),
        YF2020.art(20, 1).says("从该房屋的变价款中扣除五至八年租金"),
        checked=_CHECKED,
    ),
)


def mean(results_fen: Sequence[int]) -> int:
    """The arithmetic mean of what the platforms reported, to the fen."""
    if not results_fen:
        raise BadInput("results", "没有可以采用的询价结果：应当委托评估（参考价规定第14条）")
    return to_fen(Fraction(sum(results_fen), len(results_fen)))


@dataclass(frozen=True, slots=True)
class AuctionPrices:
    """Lower limits and deposits of a first and a second online auction, in fen."""

    first_floor_fen: int
    first_fen: int
    second_floor_fen: int
    deposit_first_fen: tuple[int, int]
    deposit_second_fen: tuple[int, int]


def auction_prices(reference_fen: int, ratio: Fraction, drop: Fraction) -> AuctionPrices:
    """Start prices at `ratio` of the reference price and, after no bid, `drop` lower.

    BadInput: a ratio below 70 %, a drop above 20 %. Floors are rounded up to the fen, so that no
    limit is undercut by rounding; deposits keep inside their range.
    """
    lowest, most = FIRST_START.editions[-1].value, LARGEST_DROP.editions[-1].value
    if ratio < lowest:
        raise BadInput("first_start_ratio", "低于参考价的 70%：网络司法拍卖规定第10条第2款不许")
    if drop > most:
        raise BadInput("second_drop", "超过前次起拍价的 20%：网络司法拍卖规定第26条第1款不许")
    first_fen = _up(reference_fen * ratio)
    return AuctionPrices(
        first_floor_fen=_up(reference_fen * lowest),
        first_fen=first_fen,
        second_floor_fen=_up(first_fen * (1 - drop)),
        deposit_first_fen=deposit_range(first_fen),
        deposit_second_fen=deposit_range(_up(first_fen * (1 - drop))),
    )


def deposit_range(start_fen: int) -> tuple[int, int]:
    """Least and most deposit for a start price."""
    least, most = DEPOSIT.editions[-1].value
    return _up(start_fen * least), _down(start_fen * most)


@dataclass(frozen=True, slots=True)
class Forfeited:
    """A forfeited deposit by use, in the order of the article, in fen."""

    costs_fen: int
    gap_fen: int
    uncovered_fen: int
    debts_fen: int
    costs_uncovered_fen: int


def forfeited(deposit_fen: int, costs_fen: int, original_fen: int, again_fen: int) -> Forfeited:
    """Costs lost, then the gap to the first price, then the debts (A2-AUC-22)."""
    to_costs_fen = min(deposit_fen, costs_fen)
    left_fen = deposit_fen - to_costs_fen
    gap_fen = max(original_fen - again_fen, 0)
    to_gap_fen = min(left_fen, gap_fen)
    return Forfeited(
        to_costs_fen,
        to_gap_fen,
        gap_fen - to_gap_fen,
        left_fen - to_gap_fen,
        costs_fen - to_costs_fen,
    )


def security_in_suit(amount_fen: int) -> int:
    """The most security a court may ask in a suit: rounded down, because it is a ceiling."""
    return _down(amount_fen * SECURITY_IN_SUIT.editions[-1].value)


def nearest(results_fen: Mapping[str, int], deal_fen: int) -> dict[str, Fraction]:
    """The platforms nearest to the deal price, and the share of the fee each gets."""
    if not results_fen:
        raise BadInput("results", "没有询价结果")
    distance = {key: abs(fen - deal_fen) for key, fen in results_fen.items()}
    least = min(distance.values())
    winners = [key for key, far in distance.items() if far == least]
    return {key: Fraction(1, len(winners)) for key in winners}


def _up(exact: Fraction | int) -> int:
    return -int(-exact // 1)


def _down(exact: Fraction | int) -> int:
    return int(exact // 1)
