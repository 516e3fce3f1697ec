"""The money bar: what is owed today by layers, what came in, and the way to the worksheet."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from django.urls import reverse

from zhiheng.law.money_words import yuan
from zhiheng.plant.ui.registry import MoneyShown

WIDTH: Final = 600
COLOURS: Final = ("c1", "c2", "c3", "c4", "c5", "c6")


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One layer: its colour, where it stands in the bar, and its open sum."""

    name: str
    fen: int
    colour: str
    left: int
    width: int


@dataclass(frozen=True, slots=True, kw_only=True)
class MoneyBar:
    """The whole bar; `says` is its sentence, `sentence` what is left out."""

    on: date
    total_fen: int
    received_fen: int | None
    parts: tuple[Part, ...]
    says: str
    sentence: str
    url: str


def bar(owed: MoneyShown | None, code: str) -> MoneyBar | None:
    """The bar of a case; None where nothing can be reckoned."""
    if owed is None:
        return None
    whole, left, parts = max(owed.total_fen, 1), 0, []
    for place, (name, fen) in enumerate(owed.layers):
        width = fen * WIDTH // whole
        colour = COLOURS[place % len(COLOURS)]
        parts.append(Part(name=name, fen=fen, colour=colour, left=left, width=width))
        left += width
    told = "，".join(f"{name} {yuan(fen)} 元" for name, fen in owed.layers)
    return MoneyBar(
        on=owed.on,
        total_fen=owed.total_fen,
        received_fen=owed.received_fen,
        parts=tuple(parts),
        says=f"算到 {owed.on}，尚欠 {yuan(owed.total_fen)} 元：{told}",
        sentence=owed.sentence,
        url=reverse(owed.url, args=[code]),
    )
