"""分配 among many creditors: classes in their order, then by share, as `law.money` distributes."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

import numpy as np

from zhiheng.law.money.distribution import shares_of
from zhiheng.law.money.fen import FEN_MAX, BadInput, shown
from zhiheng.plant.money_batch.rates import INT64_MAX, Int64

_SUM_MAX: Final = 2**61
"""Claims that add up to more are left to the exact path."""
_SIDES: Final[tuple[Literal["left", "right"], ...]] = ("left", "right")


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Claims:
    """What each creditor claims in fen; `rank` is the class, smaller is earlier, all one without.

    BadInput names the first creditor listed twice or whose claim cannot be taken: one bad claim
    would change what everybody else gets, so nothing is distributed.
    """

    creditors: Sequence[str]
    claim_fen: Int64
    rank: Int64 | None = None

    def __post_init__(self) -> None:
        """Nothing is distributed among claims that cannot all be taken."""
        rank = self.claim_fen if self.rank is None else self.rank
        if len({len(self.creditors), len(self.claim_fen), len(rank)}) != 1:
            raise ValueError("债权人、债权额、顺位各列长短不一")
        if {self.claim_fen.dtype, rank.dtype} != {np.dtype(np.int64)}:
            raise ValueError("债权额和顺位须为 int64")
        if len(set(self.creditors)) < len(self.creditors):
            raise BadInput("creditors", f"“{_twice(self.creditors)}”列了两次：请合并或者区分")
        bad = np.flatnonzero((self.claim_fen < 0) | (self.claim_fen > FEN_MAX)).tolist()
        if bad:
            told = f"“{self.creditors[bad[0]]}”的债权额 {shown(int(self.claim_fen[bad[0]]))} 元"
            said = f"{told}为负数或者超出可计算的最大金额；共 {len(bad)} 名，请先更正"
            raise BadInput("claim_fen", said)

    def order(self) -> Int64:
        """The places of the creditors, class after class."""
        if self.rank is None:
            return np.arange(len(self.claim_fen))
        return np.argsort(self.rank, kind="stable")

    def class_at(self, order: Int64, reached: int) -> slice:
        """The part of `order` that is the class of its member `reached`."""
        if self.rank is None:
            return slice(0, len(order))
        ranks = self.rank[order]
        first, after = (int(np.searchsorted(ranks, ranks[reached], side)) for side in _SIDES)
        return slice(first, after)


def _twice(creditors: Sequence[str]) -> str:
    return next(name for name, times in Counter(creditors).items() if times > 1)


@dataclass(frozen=True, slots=True, eq=False)
class Shares:
    """What each creditor gets, in the order of the claims, and what is left after all of them.

    `exact` tells that the sums went past int64 and `law.money` computed the class that was short.
    """

    paid_fen: Int64
    surplus_fen: int
    exact: bool = False


def distribute(proceeds_fen: int, claims: Claims) -> Shares:
    """Each class in full while money lasts; the first one it is too short for shares it.

    The order of the creditors changes nothing. BadInput for proceeds below nothing or too large.
    """
    if not 0 <= proceeds_fen <= FEN_MAX:
        said = f"{shown(proceeds_fen)} 元为负数或者超出可计算的最大金额：请核对可分配价款"
        raise BadInput("proceeds_fen", said)
    order = claims.order()
    claim_fen = claims.claim_fen[order]
    due_fen = np.cumsum(claim_fen, dtype=np.int64 if _adds_up(claim_fen) else object)
    reached = int(np.searchsorted(due_fen, proceeds_fen, side="right"))
    if reached == len(due_fen):
        covered_fen = int(due_fen[-1]) if reached else 0
        return Shares(claims.claim_fen.copy(), proceeds_fen - covered_fen)
    short = claims.class_at(order, reached)
    before_fen = int(due_fen[short.start - 1]) if short.start else 0
    class_fen = int(due_fen[short.stop - 1]) - before_fen
    creditors = _Class(claim_fen[short], class_fen, claims.creditors, order[short])
    shares, exact = creditors.share(proceeds_fen - before_fen)
    claim_fen[short], claim_fen[short.stop :] = shares, 0
    paid_fen = np.empty_like(claim_fen)
    paid_fen[order] = claim_fen
    return Shares(paid_fen, 0, exact)


def _adds_up(claim_fen: Int64) -> bool:
    """Whether the sum of all claims stays well within int64."""
    return float(claim_fen.sum(dtype=np.float64)) < _SUM_MAX


@dataclass(frozen=True, slots=True, eq=False)
class _Class:
    """The creditors of a class that gets less than it claims; `places` are theirs in the plan."""

    claim_fen: Int64
    class_fen: int
    creditors: Sequence[str]
    places: Int64

    def share(self, pool_fen: int) -> tuple[Int64, bool]:
        """Shares to the fen, and whether `law.money` had to compute them."""
        if not self._fits(pool_fen):
            names = [self.creditors[place] for place in self.places.tolist()]
            shares = shares_of(pool_fen, dict(zip(names, self.claim_fen.tolist(), strict=True)))
            return np.array([shares[name] for name in names], np.int64), True
        whole, rest = self._divided(pool_fen)
        odd_fen = pool_fen - int(whole.sum())
        whole[self._first(odd_fen, rest)] += 1
        return whole, False

    def _fits(self, pool_fen: int) -> bool:
        """Whether an estimate in binary floats is so near that its error can be told in int64.

        It is off by less than a 2^50th of a share and one fen.
        """
        largest_fen = min(pool_fen, int(self.claim_fen.max()))
        return ((largest_fen >> 50) + 3) * self.class_fen <= INT64_MAX

    def _divided(self, pool_fen: int) -> tuple[Int64, Int64]:
        """Quotient and rest of pool × claim ÷ class, though the product may pass int64.

        The quotient is estimated; what is missing from it is small and therefore right although
        both products are known modulo 2^64 only. That makes quotient and rest exact.
        """
        whole = (self.claim_fen * (pool_fen / self.class_fen)).astype(np.int64)
        rest = self.claim_fen * np.int64(pool_fen) - whole * np.int64(self.class_fen)
        missing = rest // self.class_fen
        whole += missing
        rest -= missing * self.class_fen
        return whole, rest

    def _first(self, odd_fen: int, rest: Int64) -> Int64:
        """Who gets the odd fen: the largest rests; of equal ones the larger claim, then by name."""
        if not odd_fen:
            return np.zeros(0, np.int64)
        least = np.partition(rest, len(rest) - odd_fen)[len(rest) - odd_fen]
        sure, tied = np.flatnonzero(rest > least), np.flatnonzero(rest == least)
        wanted = odd_fen - len(sure)
        if wanted < len(tied):
            claim_fen, names = self.claim_fen[tied].tolist(), self.places[tied].tolist()
            ranked = sorted(
                (-fen, self.creditors[place], at)
                for fen, place, at in zip(claim_fen, names, tied.tolist(), strict=True)
            )
            tied = np.array([at for _, _, at in ranked[:wanted]], np.int64)
        return np.concatenate((sure, tied))
