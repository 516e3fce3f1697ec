"""分配: proceeds to priority layers, then by share or by order, exact to the fen (A2-DIST)."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from zhiheng.law.kernel.source import Article
from zhiheng.law.money.fen import shown
from zhiheng.law.money.worksheet import Line, Setting
from zhiheng.law.sources import DESIGN, JS2022, XS2014, ZX2020

BY_SHARE: Final = (
    JS2022.art(508).says("原则上按照其占全部申请参与分配债权数额的比例受偿"),
    ZX2020.art(55, 3).says("各债权人对执行标的物均无担保物权的，按照各债权比例受偿"),
)
PRIORITY: Final = JS2022.art(508).says("执行所得价款扣除执行费用，并清偿应当优先受偿的债权后")
BY_SEIZURE: Final = JS2022.art(514).says("按照财产保全和执行中查封、扣押、冻结财产的先后顺序清偿")
CRIMINAL_ORDER: Final = XS2014.art(13).says("其财产不足以支付的，按照下列顺序执行")
REMAINDER: Final = DESIGN.art("A2-OPEN-8").doubted("零分归属没有条文，按小数部分大小逐分分配")


@dataclass(frozen=True, slots=True)
class Paid:
    """What one creditor or layer claimed and got, in fen."""

    key: str
    claim_fen: int
    paid_fen: int


@dataclass(frozen=True, slots=True)
class Distribution:
    """Who got what; `pool_fen` is what the ordinary claims shared, `surplus_fen` what is left."""

    priority: tuple[Paid, ...]
    ordinary: tuple[Paid, ...]
    pool_fen: int
    surplus_fen: int

    @property
    def rate(self) -> Fraction:
        """The share of the ordinary claims that is met: 0 to 1."""
        claimed_fen = sum(one.claim_fen for one in self.ordinary)
        return Fraction(min(self.pool_fen, claimed_fen), claimed_fen or 1)


def in_order(proceeds_fen: int, claims: Iterable[tuple[str, int]]) -> tuple[list[Paid], int]:
    """Each claim in full while money lasts; also what is left."""
    paid, left_fen = [], proceeds_fen
    for key, claim_fen in claims:
        got_fen = min(left_fen, claim_fen)
        left_fen -= got_fen
        paid.append(Paid(key, claim_fen, got_fen))
    return paid, left_fen


def by_share(
    proceeds_fen: int, layers: Sequence[tuple[str, int]], claims: Mapping[str, int]
) -> Distribution:
    """Priority layers first, then the ordinary claims in proportion (A2-DIST-02, 03)."""
    priority, pool_fen = in_order(proceeds_fen, layers)
    shares = shares_of(pool_fen, claims)
    ordinary = tuple(Paid(key, claims[key], shares[key]) for key in claims)
    surplus_fen = pool_fen - sum(shares.values())
    return Distribution(tuple(priority), ordinary, pool_fen, surplus_fen)


def shares_of(pool_fen: int, claims: Mapping[str, int]) -> dict[str, int]:
    """Shares of the pool to the fen: the sum is the pool, nobody gets more than his claim.

    Fen left over by rounding down go to the largest remainders; among equal ones to the larger
    claim, then by key, so that the order in which creditors are named changes nothing.
    """
    claimed_fen = sum(claims.values())
    if pool_fen >= claimed_fen:
        return dict(claims)
    whole: dict[str, int] = {}
    rests: list[tuple[int, int, str]] = []
    for key, claim_fen in claims.items():
        whole[key], rest = divmod(pool_fen * claim_fen, claimed_fen)
        rests.append((-rest, -claim_fen, key))
    for _, _, key in sorted(rests)[: pool_fen - sum(whole.values())]:
        whole[key] += 1
    return whole


def paid_line(one: Paid, article: tuple[Article, ...], label: str = "") -> Line:
    """One creditor on the worksheet."""
    short_fen = one.claim_fen - one.paid_fen
    return Line(
        label or one.key,
        article,
        base_fen=one.claim_fen,
        amount_fen=one.paid_fen,
        note=f"尚欠 {shown(short_fen)} 元" if short_fen else "已足额",
    )


def remainder_setting() -> Setting:
    """Who gets the odd fen, which no text says."""
    return Setting(
        "odd_fen",
        "零分归属",
        "按小数部分由大到小逐分分配；相同的先给债权数额大的",
        "没有条文规定，任何次序列出债权人结果都相同",
        (REMAINDER,),
    )
