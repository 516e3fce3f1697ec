"""一般债务利息: interest as the title fixes it, by fixed rate or by LPR (A2-INT-12)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction
from typing import Final

from zhiheng.law.money.accrual import Rate, percent
from zhiheng.law.money.days import DAY, Stretch
from zhiheng.law.money.fen import BadInput
from zhiheng.law.money.lpr import FIRST_LPR_ON, LPR_NOTICE, Quotations, Tenor, quotations
from zhiheng.law.money.worksheet import Setting
from zhiheng.law.sources import YX2014

AS_THE_TITLE_SAYS: Final = YX2014.art(1, 2).says("根据生效法律文书确定的方法计算")
BASES: Final = (360, 365)
_MONTH_DAYS: Final = 30


class Every(StrEnum):
    """What time a fixed rate is stated for."""

    YEAR = "年"
    MONTH = "月"
    DAY = "日"


def year_basis(days: int) -> int:
    """The days of a year of interest: 360 or 365. BadInput names `basis`."""
    if days not in BASES:
        raise BadInput("basis", f"一年按 {days} 天计没有依据：只有 360 和 365，从执行依据")
    return days


def basis_setting(basis: int) -> Setting:
    """The year basis that was used and why it is open."""
    return Setting(
        "basis",
        "年利率折算",
        f"一年按 {basis} 天",
        "执行依据写明的从其写明；未写明的，实践有 360 天、365 天两种",
        (AS_THE_TITLE_SAYS,),
    )


@dataclass(frozen=True, slots=True)
class FixedRate:
    """A fixed rate: `rate` 0.24 for 24 % of the base in each year, month or day.

    A monthly rate is spread over 30 days, as banks quote it; `cap_per_year` limits any of them.
    """

    rate: Fraction
    every: Every = Every.YEAR
    basis: int = 365
    cap_per_year: Fraction | None = None

    def on(self, day: date) -> Rate:  # noqa: ARG002 - the same on every day
        """The rate of one day, capped."""
        stated = {
            Every.YEAR: self.rate / year_basis(self.basis),
            Every.MONTH: self.rate / _MONTH_DAYS,
            Every.DAY: self.rate,
        }[self.every]
        said = f"{self.every}利率{percent(self.rate * 100)}%"
        return capped(Rate(stated, said, (AS_THE_TITLE_SAYS,)), self.cap_per_year, self.basis)

    def changes(self) -> list[date]:
        """A fixed rate never changes."""
        return []


def month_setting() -> Setting:
    """How a monthly rate was spread over days, and why it is open."""
    return Setting(
        "month_days",
        "月利率折算",
        f"一个月按 {_MONTH_DAYS} 天",
        "执行依据写明的从其写明；未写明的，通行按 30 天，未见明文",
        (AS_THE_TITLE_SAYS,),
    )


@dataclass(frozen=True, slots=True)
class LprRate:
    """The LPR of `tenor` times `multiplier` plus `markup_points` percent a year, day by day.

    `benchmark_percent` replaces the packaged benchmark rate before 2019-08-20.
    """

    tenor: Tenor = Tenor.ONE_YEAR
    multiplier: Fraction = Fraction(1)
    markup_points: Fraction = Fraction(0)
    basis: int = 365
    benchmark_percent: Fraction | None = None
    cap_per_year: Fraction | None = None

    @property
    def quoted(self) -> Quotations:
        """The quotations it follows."""
        found = quotations(self.tenor)
        given = self.benchmark_percent
        return found if given is None else found.with_benchmark(given)

    def on(self, day: date) -> Rate:
        """The rate of one day, capped; LprNotLoaded past the table."""
        quoted = self.quoted.percent_on(day)
        yearly = quoted * self.multiplier + self.markup_points
        parts = [f"{_quotation(self.tenor, day)}{percent(quoted)}%"]
        parts += [f"×{percent(self.multiplier, places=0)}"] * (self.multiplier != 1)
        parts += [f"+{percent(self.markup_points)}%"] * (self.markup_points != 0)
        stated = Rate(
            yearly / 100 / year_basis(self.basis), "".join(parts), (AS_THE_TITLE_SAYS, LPR_NOTICE)
        )
        return capped(stated, self.cap_per_year, self.basis)

    def changes(self) -> list[date]:
        """The publication days that changed the quotation, and the first day not loaded."""
        return [*self.quoted.changes(), self.quoted.through_on + DAY]


def _quotation(tenor: Tenor, day: date) -> str:
    return f"{tenor.chinese}{'LPR' if day >= FIRST_LPR_ON else '贷款基准利率'}"


AnyRate = FixedRate | LprRate


def capped(stated: Rate, cap_per_year: Fraction | None, basis: int) -> Rate:
    """`stated`, or the cap where that is lower."""
    if cap_per_year is None or stated.per_day <= cap_per_year / basis:
        return stated
    said = f"{stated.said}，超过上限，按年利率{percent(cap_per_year * 100)}%"
    return Rate(cap_per_year / basis, said, stated.cites)


@dataclass(frozen=True, slots=True)
class Tier:
    """A rate with the first day it governs; a later tier takes over on its own first day."""

    from_on: date
    rate: AnyRate


def tiered(tiers: Sequence[Tier], day: date) -> Rate:
    """The rate of the tier that governs `day`; BadInput before the first tier."""
    for tier in sorted(tiers, key=lambda one: one.from_on, reverse=True):
        if tier.from_on <= day:
            return tier.rate.on(day)
    raise BadInput("tiers", f"{day} 早于第一档利率的起始日")


def tier_changes(tiers: Sequence[Tier], span: Stretch) -> list[date]:
    """Every day inside `span` on which the governing rate may change."""
    found = [day for tier in tiers for day in (tier.from_on, *tier.rate.changes())]
    return sorted({day for day in found if span.from_on < day < span.until_on})


def settings_of(rates: Iterable[AnyRate]) -> tuple[Setting, ...]:
    """The open points the rates rest on, each once: how a year, how a month is spread over days."""
    bases, months = set[int](), False
    for rate in rates:
        every = rate.every if isinstance(rate, FixedRate) else Every.YEAR
        months = months or every is Every.MONTH
        if every is Every.YEAR or rate.cap_per_year is not None:
            bases.add(rate.basis)
    spread = (month_setting(),) if months else ()
    return (*map(basis_setting, sorted(bases)), *spread)
