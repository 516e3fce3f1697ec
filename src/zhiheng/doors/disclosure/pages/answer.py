"""What a calculator answers: a few figures in front, the whole worksheet behind them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from zhiheng.law.kernel.source import Article, Kind
from zhiheng.law.money.fen import yuan
from zhiheng.law.money.worksheet import Line, Worksheet
from zhiheng.law.money_words import yuan as in_groups

_LONG_SUM: Final = re.compile(r"(?<![\d.,-])\d{4,}\.\d{2}(?!\d)")


@dataclass(frozen=True, slots=True)
class Figure:
    """One number in front: a sum in fen, or words where it is no sum."""

    label: str
    amount_fen: int | None = None
    words: str = ""
    main: bool = False


@dataclass(frozen=True, slots=True)
class Step:
    """One line of the worksheet as it is drawn; sums inside its note are grouped in thousands."""

    line: Line
    note: str
    cited: str


@dataclass(frozen=True, slots=True)
class OpenPoint:
    """What the law leaves open: what it is about, how it was taken, why it is open."""

    name: str
    value: str
    why: str
    cited: str


@dataclass(frozen=True, slots=True)
class Ground:
    """An article on which steps rest, the words relied on, and what is uncertain about it."""

    article: str
    words: str
    doubt: str


@dataclass(frozen=True, slots=True)
class Answer:
    """`remarks` are sentences that must be read with the figures; headings name two columns."""

    figures: tuple[Figure, ...]
    worksheet: Worksheet
    remarks: tuple[str, ...] = ()
    base_heading: str = "基数（元）"
    amount_heading: str = "金额（元）"

    @property
    def steps(self) -> tuple[Step, ...]:
        """The worksheet line by line."""
        return tuple(
            Step(line, grouped(line.note), cited(line.cites)) for line in self.worksheet.lines
        )

    @property
    def has_days(self) -> bool:
        """Whether any step spans days."""
        return any(line.days is not None or line.from_on for line in self.worksheet.lines)

    @property
    def has_rate(self) -> bool:
        """Whether any step has a rate."""
        return any(line.rate for line in self.worksheet.lines)

    @property
    def has_base(self) -> bool:
        """Whether any step has a base."""
        return any(line.base_fen is not None for line in self.worksheet.lines)

    @property
    def open_points(self) -> tuple[OpenPoint, ...]:
        """The open points in the order of the worksheet."""
        return tuple(
            OpenPoint(one.name, one.value, one.doubt, cited(one.cites))
            for one in self.worksheet.settings
        )

    @property
    def rounding(self) -> str:
        """How it was rounded, where no open point says so already."""
        told = {one.value for one in self.worksheet.settings}
        return "" if self.worksheet.rounding in told else self.worksheet.rounding

    @property
    def grounds(self) -> tuple[Ground, ...]:
        """Every article used, once for each of its words; our own readings are open points."""
        used = [one for one in self._cited() if one.instrument.kind is not Kind.DESIGN]
        return tuple(dict.fromkeys(Ground(str(one), one.words, one.doubt or "") for one in used))

    def _cited(self) -> Iterator[Article]:
        for line in self.worksheet.lines:
            yield from line.cites
        for setting in self.worksheet.settings:
            yield from setting.cites


def cited(articles: tuple[Article, ...]) -> str:
    """The articles for a reader; a reading of our own is never shown as law."""
    ours = Kind.DESIGN
    names = [f"没有条文，{ours}" if one.instrument.kind is ours else str(one) for one in articles]
    return "、".join(dict.fromkeys(names))


def grouped(words: str) -> str:
    """The same words with sums such as 130000.00 written 130,000.00."""
    return _LONG_SUM.sub(lambda found: in_groups(yuan(found[0], name="note")), words)


def fen_of(value: object) -> int:
    """A sum that a formula told in yuan, as fen."""
    return yuan(str(value), name="value")
