"""The worksheet of a sum: every step with days, rate, base and article, so anyone can check it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from zhiheng.law.kernel.source import Article
from zhiheng.law.money.fen import shown

HALF_UP: Final = "各行金额四舍五入到分（未见取整规定，按行取整）"
"""How a worksheet rounds unless it says otherwise (A2-OPEN-8)."""


@dataclass(frozen=True, slots=True)
class Line:
    """One step: from `from_on` to `to_on`, `days`, on `base_fen` at `rate`, gives `amount_fen`.

    Only the label must be there. `rate` is in words a reader knows: `年利率3.45%`.
    """

    label: str
    cites: tuple[Article, ...] = ()
    from_on: date | None = None
    to_on: date | None = None
    days: int | None = None
    base_fen: int | None = None
    rate: str = ""
    amount_fen: int | None = None
    note: str = ""

    def as_json(self) -> dict[str, object]:
        """The step with sums as yuan strings; what is not there is left out."""
        told: dict[str, object | None] = {
            "label": self.label,
            "from_on": self.from_on.isoformat() if self.from_on else None,
            "to_on": self.to_on.isoformat() if self.to_on else None,
            "days": self.days,
            "base": None if self.base_fen is None else shown(self.base_fen),
            "rate": self.rate or None,
            "amount": None if self.amount_fen is None else shown(self.amount_fen),
            "cites": [str(article) for article in self.cites] or None,
            "note": self.note or None,
        }
        return {key: value for key, value in told.items() if value is not None}


@dataclass(frozen=True, slots=True)
class Setting:
    """An open point of law: what was assumed, and why it is open (`doubt`)."""

    key: str
    name: str
    value: str
    doubt: str
    cites: tuple[Article, ...] = ()

    def as_json(self) -> dict[str, object]:
        """The setting in the same shape as a line."""
        cites = [str(article) for article in self.cites]
        told: dict[str, object] = {
            "label": f"设置：{self.name}",
            "key": self.key,
            "value": self.value,
            "doubt": self.doubt,
        }
        return {**told, "cites": cites} if cites else told


@dataclass(frozen=True, slots=True)
class Worksheet:
    """The steps in reading order, the open points settled on, and how it was rounded."""

    lines: tuple[Line, ...]
    settings: tuple[Setting, ...] = ()
    rounding: str = HALF_UP

    def as_json(self) -> list[dict[str, object]]:
        """Steps, then settings, then the rounding: one list for printing and for programs."""
        told = [line.as_json() for line in self.lines]
        told += [setting.as_json() for setting in self.settings]
        return [*told, {"label": "取整", "value": self.rounding}]


@dataclass(frozen=True, slots=True)
class Result:
    """What a formula gives: named values (sums as yuan strings) and the worksheet behind them."""

    values: Mapping[str, object]
    worksheet: Worksheet = field(default_factory=lambda: Worksheet(()))
