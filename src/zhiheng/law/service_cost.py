"""What serving one paper costs (送达成本), and what electronic service saves against the mail.

No norm sets these prices: each is a setting with its day, to be replaced by what a court pays.
"""

from dataclasses import dataclass
from datetime import date
from typing import Final

from zhiheng.law.clocks.shape import CHECKED
from zhiheng.law.kernel.dated import Dated, dated, since
from zhiheng.law.service import Manner
from zhiheng.law.sources import DESIGN

_PRICE: Final = DESIGN.art("A1-SERVE-COST").doubted("没有统一标准，取示范值，由法院按实际支出设定")


def _price(manner: Manner, fen: int) -> Dated[int]:
    return dated(f"{manner}一次的成本（分）", since("2020-01-01", fen, _PRICE, checked=CHECKED))


COST_FEN: Final = {
    Manner.DIRECT: _price(Manner.DIRECT, 6000),
    Manner.RETAINED: _price(Manner.RETAINED, 6000),
    Manner.ELECTRONIC: _price(Manner.ELECTRONIC, 10),
    Manner.MAIL: _price(Manner.MAIL, 2200),
    Manner.ENTRUSTED: _price(Manner.ENTRUSTED, 2200),
    Manner.FORWARDED: _price(Manner.FORWARDED, 2200),
    Manner.PUBLICATION: _price(Manner.PUBLICATION, 26000),
}
"""The cost of one attempt in each manner, in fen."""


@dataclass(frozen=True, slots=True)
class Saved:
    """What serving electronically cost, what the same would have cost by mail, the difference."""

    electronic_fen: int
    mail_fen: int

    @property
    def fen(self) -> int:
        """What was saved; below 0 where electronic service was dearer."""
        return self.mail_fen - self.electronic_fen


def cost_fen(manner: Manner, attempts: int, on: date) -> int:
    """What so many attempts in this manner cost, by the price of the day."""
    return attempts * COST_FEN[manner].on(on).value


def saved(electronic_attempts: int, on: date) -> Saved:
    """What so many electronic attempts saved against as many by mail, by the prices of the day."""
    return Saved(
        cost_fen(Manner.ELECTRONIC, electronic_attempts, on),
        cost_fen(Manner.MAIL, electronic_attempts, on),
    )
