"""Dated values as a jurist reads them: shares, tariffs, spans, extensions."""

from fractions import Fraction
from functools import singledispatch

from zhiheng.law.clocks.shape import Extension
from zhiheng.law.kernel.record import FieldKind
from zhiheng.law.kernel.words import in_words
from zhiheng.law.money.fees import Slice, Tariff


@singledispatch
def in_figures(value: object) -> str:
    """A value in words; what has no reading of its own is printed as it is."""
    return str(value)


@in_figures.register
def _(value: Fraction) -> str:
    percent = value * 100
    exact = percent.denominator in (1, 2, 4, 5, 8, 10, 20, 25, 40, 50, 100, 200, 400)
    return f"{float(percent):g}%" if exact else str(value)


@in_figures.register
def _(value: tuple) -> str:  # type: ignore[type-arg]
    return " 至 ".join(map(in_figures, value))


@in_figures.register
def _(value: Extension) -> str:
    most = f"，最长{value.at_most}" if value.at_most else ""
    again = f"；再延长：{value.again}" if value.again else ""
    return f"经{value.approver}批准{most}{again}"


@in_figures.register
def _(value: Tariff) -> str:
    most = f"；最高 {_yuan(value.cap_fen)}" if value.cap_fen is not None else ""
    return "；".join(map(_slice, value.slices)) + most


def _slice(one: Slice) -> str:
    charged = in_figures(one.rate) if one.rate is not None else f"每件 {_yuan(one.flat_fen)}"
    upto = f"至 {_yuan(one.upto_fen)}的部分" if one.upto_fen is not None else "其余部分"
    return f"{upto} {charged}"


def _yuan(fen: int) -> str:
    return in_words(fen, FieldKind.MONEY_FEN)
