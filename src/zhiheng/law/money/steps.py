"""The steps that the interest formulas share: one rate on one base for some days."""

from typing import Final

from zhiheng.law.kernel.source import Article
from zhiheng.law.money.accrual import Rate
from zhiheng.law.money.days import DayCount, Stretch, day_count, stretch
from zhiheng.law.money.fen import BadInput, to_fen
from zhiheng.law.money.formula import Input, InputKind, Inputs
from zhiheng.law.money.worksheet import Line

PRINCIPAL: Final = Input("principal", "本金", InputKind.AMOUNT)
BASE: Final = Input("base", "计息基数", InputKind.AMOUNT)
DAYS: Final = Input("days", "天数", InputKind.COUNT)
COUNTED: Final = Input(
    "day_count", "天数算法", InputKind.TEXT, required=False, default=DayCount.END_MINUS_START.value
)
BASIS: Final = Input("basis", "一年按几天", InputKind.COUNT, required=False, default=365)
SPAN: Final = (
    Input("start", "起算日", InputKind.DAY, required=False),
    Input("end", "截止日", InputKind.DAY, required=False),
    COUNTED,
    Input("days", "天数", InputKind.COUNT, required=False),
)
"""A time given either by its two days or as a number of days."""


def counted(given: Inputs) -> DayCount:
    """How the days are counted."""
    return day_count(given.text("day_count"))


def span_of(given: Inputs, start: str = "start", end: str = "end") -> Stretch:
    """The days between two inputs; BadInput when missing or reversed."""
    return stretch(given.day(start), given.day(end), count=counted(given), name=end)


def days_of(given: Inputs) -> tuple[int, Stretch | None]:
    """The number of days, and the days themselves when the inputs name them."""
    if not (given.given("start") or given.given("end")):
        return given.count("days"), None
    span = span_of(given)
    if given.given("days") and given.count("days") != span.days:
        raise BadInput("days", f"与起止日不符：按起止日应为 {span.days} 天")
    return span.days, span


def bearing(
    label: str,
    base_fen: int,
    rate: Rate,
    days: int,
    *,
    span: Stretch | None = None,
    cites: tuple[Article, ...] = (),
    note: str = "",
) -> Line:
    """One line: `base_fen` at `rate` for `days`, rounded once."""
    return Line(
        label,
        (*rate.cites, *cites),
        span.from_on if span else None,
        span.until_on if span else None,
        days,
        base_fen,
        rate.said,
        to_fen(base_fen * rate.per_day * days),
        note,
    )


def amount(line: Line) -> int:
    """The sum a line came to, in fen; zero where it has none."""
    return line.amount_fen or 0
