"""Sums in whole fen: read from what people write, shown with two decimals, rounded in one place."""

import re
import unicodedata
from decimal import Decimal
from fractions import Fraction
from typing import Final, Literal, overload

FEN_MAX: Final = 10**17
"""The largest sum taken in, in fen: it leaves room for rates and days in 128-bit batch paths."""
_NUMBER: Final = re.compile(r"(-?)([0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.([0-9]+))?")
_DIGITS_MAX: Final = 40
_WHOLE_MAX: Final = 10**40
_HALF: Final = Fraction(1, 2)

Written = str | int | Decimal
"""A number as an input carries it; never a binary float, which is no exact number."""


class BadInput(ValueError):
    """An input that cannot be taken; `name` is the input, `sentence` says what is wrong."""

    def __init__(self, name: str, sentence: str) -> None:
        super().__init__(f"{name}：{sentence}")
        self.name = name
        self.sentence = sentence


def number(text: Written, *, name: str) -> Fraction:
    """An exact number from digits (full-width too, thousands commas allowed).

    BadInput when it is none, or longer than any sum or rate needs to be.
    """
    if isinstance(text, bool) or not isinstance(text, str | int | Decimal):
        raise BadInput(name, '不是数字：请用引号写成十进制数，如 "1234.50"')
    if _too_long(text):
        raise BadInput(name, f"数字过长，最多 {_DIGITS_MAX} 位")
    plain = unicodedata.normalize("NFKC", f"{text:f}" if isinstance(text, Decimal) else str(text))
    found = _NUMBER.fullmatch(plain.strip())
    if found is None:
        raise BadInput(name, f"“{text}”不是数字：请写成 1234.50 的样子，不加单位")
    sign, whole, cents = found.groups()
    digits = whole.replace(",", "")
    return Fraction(f"{sign}{digits}.{cents or '0'}")


def _too_long(text: Written) -> bool:
    match text:
        case str():
            return len(text) > _DIGITS_MAX
        case int():
            return abs(text) >= _WHOLE_MAX
        case Decimal():
            return text.is_finite() and max(abs(text.adjusted()), len(str(text))) > _DIGITS_MAX


@overload
def yuan(text: Written, *, name: str) -> int: ...
@overload
def yuan(text: Written, *, name: str, exact: Literal[True]) -> Fraction: ...
def yuan(text: Written, *, name: str, exact: bool = False) -> int | Fraction:
    """A sum in yuan as fen; with `exact`, parts of a fen are kept as a Fraction.

    BadInput: not a number, negative, more than 10^17 fen, parts of a fen without `exact`.
    """
    fen = number(text, name=name) * 100
    if fen < 0:
        raise BadInput(name, f"“{text}”为负数：金额不得小于零")
    if fen > FEN_MAX:
        raise BadInput(name, f"“{text}”超出可计算的最大金额（{shown(FEN_MAX)} 元）")
    if exact:
        return fen
    if fen.denominator != 1:
        raise BadInput(name, f"“{text}”不足一分的零头无法记账：请写到分，最多两位小数")
    return fen.numerator


def shown(fen: int) -> str:
    """`123450` fen as `1234.50`."""
    sign = "-" if fen < 0 else ""
    whole, rest = divmod(abs(fen), 100)
    return f"{sign}{whole}.{rest:02d}"


def to_fen(exact: Fraction) -> int:
    """The one rounding of money: half up to the fen; no text rules on it (A2-OPEN-8)."""
    whole, rest = divmod(abs(exact), 1)
    fen = int(whole) + (rest >= _HALF)
    return fen if exact >= 0 else -fen
