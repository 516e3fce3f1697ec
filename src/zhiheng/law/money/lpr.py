"""贷款市场报价利率 (LPR) by publication day, and the benchmark rate it replaced (A2-INT-12, 13)."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from fractions import Fraction
from functools import cache
from itertools import pairwise
from typing import Final

from zhiheng.law.money.fen import BadInput
from zhiheng.law.sources import YH2019_15
from zhiheng.law.tables import BadTable, packaged, rows

TABLE: Final = "lpr.csv"
FIRST_LPR_ON: Final = date(2019, 8, 20)
BENCHMARK_SINCE_ON: Final = date(2015, 10, 24)
LPR_NOTICE: Final = YH2019_15.art("二").doubted("公告原文未见，报价按公布日起适用")
_COLUMNS: Final = ("tenor", "from", "rate_percent", "known_through", "source", "checked_on")


class Tenor(StrEnum):
    """Which of the two quotations."""

    ONE_YEAR = "1Y"
    FIVE_YEARS = "5Y"

    @property
    def chinese(self) -> str:
        """As titles name it."""
        return "一年期" if self is Tenor.ONE_YEAR else "五年期以上"


BENCHMARK_PERCENT: Final[Mapping[Tenor, Fraction]] = {
    Tenor.ONE_YEAR: Fraction("4.35"),
    Tenor.FIVE_YEARS: Fraction("4.90"),
}
"""Benchmark loan rates from 2015-10-24 until the first LPR; earlier ones the caller must give."""


class LprNotLoaded(BadInput):
    """A day after the last one the table covers; nothing is extrapolated."""

    def __init__(self, tenor: Tenor, day: date, through_on: date) -> None:
        super().__init__(
            TABLE,
            f"{day} 的{tenor.chinese}LPR未载入：本表只到 {through_on}，"
            "请由管理员载入其后的公布值再计算",
        )
        self.tenor = tenor
        self.day = day
        self.through_on = through_on


@dataclass(frozen=True, slots=True)
class Quotations:
    """One tenor's quotations: first days with percent a year, good through `through_on`."""

    tenor: Tenor
    steps: tuple[tuple[date, Fraction], ...]
    through_on: date

    def percent_on(self, day: date) -> Fraction:
        """Percent a year on `day`: LPR, or the benchmark rate before 2019-08-20.

        LprNotLoaded after the last day loaded; BadInput before 2015-10-24 unless a benchmark was
        given with `with_benchmark`.
        """
        if day > self.through_on:
            raise LprNotLoaded(self.tenor, day, self.through_on)
        for since_on, percent in reversed(self.steps):
            if since_on <= day:
                return percent
        raise BadInput(
            "pre_2019_08_20_benchmark",
            f"{day} 早于 {self.steps[0][0]}，当时的贷款基准利率未载入：请填写这一项",
        )

    def changes(self) -> list[date]:
        """The days on which a new rate begins."""
        return [since_on for since_on, _ in self.steps]

    def with_benchmark(self, percent: Fraction) -> "Quotations":
        """The same with one benchmark rate for every day before 2019-08-20."""
        later = tuple(step for step in self.steps if step[0] >= FIRST_LPR_ON)
        return replace(self, steps=((date.min, percent), *later))

    def said_through(self) -> str:
        """The sentence a page shows when a sum ends before the day asked for."""
        return f"LPR 已载入至 {self.through_on}，其后未计"


def quotations(tenor: Tenor) -> Quotations:
    """The packaged quotations of `tenor`, with the benchmark rate before them."""
    return _packaged()[tenor]


def tenor_of(text: str) -> Tenor:
    """The tenor by its key; BadInput names `tenor`."""
    try:
        return Tenor(text)
    except ValueError as error:
        raise BadInput("tenor", f"没有“{text}”这种期限品种，只有 1Y 和 5Y") from error


@cache
def _packaged() -> Mapping[Tenor, Quotations]:
    return read_lpr(packaged(TABLE))


def read_lpr(text: str, table: str = TABLE) -> Mapping[Tenor, Quotations]:
    """Both tenors' quotations from a table with the columns of the packaged one.

    BadTable: an unknown tenor, days out of order or twice, differing ends, no source, no row.
    """
    found: dict[Tenor, list[tuple[int, date, Fraction, date]]] = {tenor: [] for tenor in Tenor}
    for line, row in rows(table, text, _COLUMNS):
        tenor, entry = _entry(table, line, row)
        found[tenor].append(entry)
    return {tenor: _series(table, tenor, entries) for tenor, entries in found.items()}


def _entry(
    table: str, line: int, row: dict[str, str]
) -> tuple[Tenor, tuple[int, date, Fraction, date]]:
    if not row["source"] or not row["checked_on"]:
        raise BadTable(table, line, "须写明来源和核对日")
    try:
        date.fromisoformat(row["checked_on"])
        from_on, through_on = (date.fromisoformat(row[key]) for key in ("from", "known_through"))
        percent = Fraction(Decimal(row["rate_percent"]))
        tenor = Tenor(row["tenor"])
    except (ValueError, InvalidOperation, OverflowError) as error:
        raise BadTable(table, line, f"读不懂这一行：{error}") from error
    if percent <= 0 or through_on < from_on:
        raise BadTable(table, line, "利率须大于零，载入截止日不得早于公布日")
    return tenor, (line, from_on, percent, through_on)


def _series(
    table: str, tenor: Tenor, entries: list[tuple[int, date, Fraction, date]]
) -> Quotations:
    if not entries or entries[0][1] != FIRST_LPR_ON:
        line = entries[0][0] if entries else 1
        raise BadTable(table, line, f"{tenor} 须自 {FIRST_LPR_ON} 起，不得缺首期")
    for (_, older, _, through_on), (line, newer, _, also_through_on) in pairwise(entries):
        if newer <= older:
            raise BadTable(table, line, f"{newer} 须晚于上一行 {older}")
        if also_through_on != through_on:
            raise BadTable(table, line, f"{tenor} 各行的载入截止日须一致")
    steps = tuple((from_on, percent) for _, from_on, percent, _ in entries)
    benchmark = (BENCHMARK_SINCE_ON, BENCHMARK_PERCENT[tenor])
    return Quotations(tenor, (benchmark, *steps), entries[0][3])
