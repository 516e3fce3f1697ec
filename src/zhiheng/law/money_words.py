"""Sums of money as papers write them: fen in, yuan out, and 大写 for the places that need it."""

import re
from typing import Final

_FIGURES: Final = "零壹贰叁肆伍陆柒捌玖"
_PLACES: Final = ("", "拾", "佰", "仟")
_GROUPS: Final = ("", "万", "亿", "万亿")
_FEN_MAX: Final = 10**18
_SUM: Final = re.compile(r"([0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.([0-9]{1,2}))?")


class BadSum(ValueError):
    """A sum that cannot be read or written; the message is a sentence for a clerk."""


def yuan(fen: int) -> str:
    """`123450` fen as `1,234.50`."""
    sign = "-" if fen < 0 else ""
    whole, rest = divmod(abs(fen), 100)
    return f"{sign}{whole:,}.{rest:02d}"


def parse_yuan(text: str) -> int:
    """`1,234.5`, `1234.50` or `1234` in yuan, as fen. Nothing is guessed: BadSum otherwise."""
    found = _SUM.fullmatch(text.strip())
    if found is None:
        raise BadSum(f"“{text}”不是金额：请用元填写，如 1234.50，最多两位小数，不加单位")
    whole, cents = found.group(1).replace(",", ""), (found.group(2) or "").ljust(2, "0")
    fen = int(whole) * 100 + int(cents)
    if fen >= _FEN_MAX:
        raise BadSum(f"“{text}”超出可登记的最大金额")
    return fen


def capital(fen: int) -> str:
    """`123450` fen as `人民币壹仟贰佰叁拾肆元伍角整`. BadSum below zero or from 10^18 fen."""
    if not 0 <= fen < _FEN_MAX:
        raise BadSum("大写金额须不小于零且不超过可登记的最大金额")
    whole, jiao, cent = fen // 100, fen // 10 % 10, fen % 10
    text = f"{_whole(whole)}元" if whole else ""
    if jiao:
        text += f"{_FIGURES[jiao]}角"
    elif cent and whole:
        text += "零"
    text += f"{_FIGURES[cent]}分" if cent else "整"
    return f"人民币{text if fen else '零元整'}"


def _whole(number: int) -> str:
    text, pending_zero = "", False
    for index in reversed(range(len(_GROUPS))):
        group = number // 10000**index % 10000
        if not group:
            pending_zero = pending_zero or bool(text)
            continue
        gap = bool(text) and (pending_zero or group < 1000)
        text += ("零" if gap else "") + _group(group) + _GROUPS[index]
        pending_zero = False
    return text


def _group(number: int) -> str:
    text, gap = "", False
    for place in reversed(range(4)):
        figure = number // 10**place % 10
        if not figure:
            gap = bool(text)
            continue
        text += ("零" if gap else "") + _FIGURES[figure] + _PLACES[place]
        gap = False
    return text
