"""Interest as it accrues: a base and a rate that change on named days, cut into plain segments."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction
from typing import Final

from zhiheng.law.kernel.source import Article
from zhiheng.law.money.days import DayCount, Stretch, covered, edges
from zhiheng.law.money.fen import to_fen
from zhiheng.law.money.worksheet import Line, Setting


class Rounding(StrEnum):
    """Where the fen is rounded; no text rules on it (A2-OPEN-8)."""

    EACH_SEGMENT = "各段分别四舍五入到分，再相加"
    ONCE = "各段累计后四舍五入到分；每段金额为前后累计数之差"

    def setting(self) -> Setting:
        """The open point and the way chosen."""
        return Setting("rounding", "取整", self.value, "未见取整规定，可按执行依据或者当地做法改")


@dataclass(frozen=True, slots=True)
class Rate:
    """A rate for one day (exact), how a reader knows it, and the articles it rests on."""

    per_day: Fraction
    said: str
    cites: tuple[Article, ...] = ()


NO_RATE: Final = Rate(Fraction(0), "不计")


@dataclass(frozen=True, slots=True)
class Segment:
    """Days on which base and rate stay the same; `exact` is the interest in fen, unrounded."""

    span: Stretch
    base_fen: Fraction
    rate: Rate
    excluded: bool = False

    @property
    def exact(self) -> Fraction:
        """Interest of the segment in fen."""
        if self.excluded:
            return Fraction(0)
        return self.base_fen * self.rate.per_day * self.span.days


def segments(
    span: Stretch,
    *,
    base: Callable[[date], Fraction | int],
    rate: Callable[[date], Rate],
    cuts: Iterable[date],
    excluded: Sequence[Stretch] = (),
) -> tuple[Segment, ...]:
    """The segments of `span`: base and rate are asked on the first day of each.

    Where there is no base no rate is asked, so a debt that is paid needs no table.

    `cuts` must name every day on which base or rate changes; inside `excluded` nothing accrues.
    """
    parts = span.cut([*cuts, *edges(excluded)])
    found = []
    for part in parts:
        left_out = covered(part.from_on, excluded)
        base_fen = Fraction(0) if left_out else Fraction(base(part.from_on))
        daily = rate(part.from_on) if base_fen else NO_RATE
        found.append(Segment(part, base_fen, daily, left_out))
    return tuple(found)


def amounts(found: Sequence[Segment], rounding: Rounding) -> list[int]:
    """The fen of each segment; they add up to the sum as `rounding` says."""
    if rounding is Rounding.EACH_SEGMENT:
        return [to_fen(one.exact) for one in found]
    told, running, before = [], Fraction(0), 0
    for one in found:
        running += one.exact
        told.append(to_fen(running) - before)
        before = to_fen(running)
    return told


def lines(
    label: str, found: Sequence[Segment], rounding: Rounding, count: DayCount
) -> tuple[Line, ...]:
    """A worksheet line for each segment; the days left out are lines too."""
    given = amounts(found, rounding)
    last = len(found) - 1
    return tuple(
        _line(label, one, fen, one.span.until_on - count.closes_after if at == last else None)
        for at, (one, fen) in enumerate(zip(found, given, strict=True))
    )


def _line(label: str, one: Segment, fen: int, named_last_on: date | None) -> Line:
    to_on = named_last_on or one.span.until_on
    if one.excluded:
        return Line(
            f"{label}（扣除期间）", (), one.span.from_on, to_on, one.span.days, note="此期间不计息"
        )
    return Line(
        label,
        one.rate.cites,
        one.span.from_on,
        to_on,
        one.span.days,
        to_fen(one.base_fen),
        one.rate.said,
        fen,
    )


def percent(number: Fraction, *, places: int = 2) -> str:
    """`Fraction(77, 5)` as `15.40`: at least `places` decimals, more where they are needed."""
    scale = 10**places
    while (number * scale).denominator != 1 and places < 8:
        places, scale = places + 1, scale * 10
    whole, rest = divmod(to_fen(number * scale), scale)
    return f"{whole}.{rest:0{places}d}" if places else str(whole)
