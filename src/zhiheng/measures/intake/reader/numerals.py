"""Numbers as instruments write them: Chinese numerals, 大写, 万元, grouped and spaced digits.

Everything returns integers (fen for money) or None; nothing is rounded and nothing is guessed.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

DIGITS = {character: value for value, character in enumerate("零一二三四五六七八九")}
DIGITS |= {character: value for value, character in enumerate("〇壹贰叁肆伍陆柒捌玖")}
DIGITS |= {"两": 2, "貳": 2, "叄": 3, "陸": 6}
DIGITS |= {str(value): value for value in range(10)}
SMALL_UNITS = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
LARGE_UNITS = {"万": 10_000, "萬": 10_000, "亿": 100_000_000, "億": 100_000_000}

NUMERAL = "零〇一二三四五六七八九两壹贰叁肆伍陆柒捌玖貳叄陸十拾百佰千仟万萬亿億"
_FIGURE = r"\d{1,3}(?:[,，]\d{3}){1,5}(?:\.\d{1,6})?|\d{1,15}(?:\.\d{1,6})?"
_SPACED = r"\d{1,3}(?: \d{3}){2,5}(?:\.\d{1,6})?"
_CURRENCIES = {
    "美元": "USD", "美金": "USD", "港元": "HKD", "港币": "HKD", "欧元": "EUR", "日元": "JPY",
    "英镑": "GBP", "澳元": "AUD", "加元": "CAD", "新加坡元": "SGD", "韩元": "KRW",
    "新台币": "TWD", "澳门元": "MOP", "瑞士法郎": "CHF",
}  # fmt: skip

AMOUNT = re.compile(
    rf"(?P<mark>￥|RMB)?(?<![\d.,{NUMERAL}])"
    rf"(?:(?P<spaced>{_SPACED})|(?P<figure>{_FIGURE})|(?P<words>[{NUMERAL}]{{1,40}}))"
    rf"(?P<scale>[十百千]?[万亿]|千|百)?(?P<about>余|多|几)?"
    rf"(?:(?P<currency>{'|'.join(_CURRENCIES)})|[元圆](?!月|/|／)"
    r"|(?=(?P<bare>[）。；，、]|$)))"
    rf"(?:零?(?P<jiao>[\d{NUMERAL}])角)?(?:零?(?P<fen>[\d{NUMERAL}])分(?![之别公期行]))?[整正]?"
)


@dataclass(frozen=True, slots=True)
class Amount:
    """A sum of money at a place of the compact text; `fen` is None where it cannot be trusted."""

    start: int
    end: int
    fen: int | None
    currency: str = "CNY"


def integer(words: str) -> int | None:
    """An integer in digits, Chinese numerals or 大写; None for anything else. 十五 → 15.

    Spoken shortenings (一百五 for 150) are None: in an instrument they would be a slip.
    """
    if words and all(character in DIGITS for character in words):
        return int("".join(str(DIGITS[character]) for character in words))
    return _grouped(words, "亿億", 100_000_000)


def _grouped(words: str, unit: str, value: int) -> int | None:
    """Split at the last 亿, then at 万, then read what is below ten thousand."""
    if not words:
        return None
    at = max(words.rfind(character) for character in unit)
    lower = (lambda part: _grouped(part, "万萬", 10_000)) if value > 10_000 else _section
    if at < 0:
        return lower(words)
    above = lower(words[:at])
    below = 0 if at == len(words) - 1 else lower(words[at + 1 :])
    spoken = len(words) - at == 2 and words[-1] in DIGITS
    if above is None or below is None or spoken:
        return None
    return above * value + below


_DIGIT = "[零〇一二三四五六七八九两壹贰叁肆伍陆柒捌玖貳叄陸]"
_SECTION = re.compile(
    rf"(?:[零〇]?({_DIGIT})[千仟])?(?:[零〇]?({_DIGIT})[百佰])?(?:[零〇]?({_DIGIT})?([十拾]))?"
    rf"(?P<zero>[零〇])?({_DIGIT})?"
)


def _section(words: str) -> int | None:
    """Below ten thousand: 三千零五十二. None where a unit is missing (一百五)."""
    if all(character in DIGITS for character in words):
        return int("".join(str(DIGITS[character]) for character in words)) if words else None
    found = _SECTION.fullmatch(words)
    if found is None:
        return None
    thousands, hundreds, tens, ten, _, ones = found.groups()
    if ones and not ten and not found["zero"]:
        return None
    total = DIGITS[thousands] * 1000 if thousands else 0
    total += DIGITS[hundreds] * 100 if hundreds else 0
    total += (DIGITS[tens] if tens else 1) * 10 if ten else 0
    return total + (DIGITS[ones] if ones else 0)


def amounts(text: str, start: int = 0, end: int | None = None) -> Iterator[Amount]:
    """Every sum of money between `start` and `end`, in text order."""
    for found in AMOUNT.finditer(text, start, len(text) if end is None else end):
        if found["bare"] is None or found["mark"]:
            currency = _CURRENCIES.get(found["currency"] or "", "CNY")
            yield Amount(found.start(), found.end(), _fen(found), currency)


def _fen(found: re.Match[str]) -> int | None:
    if found["about"] or (found["figure"] and _after_a_spaced_digit(found)):
        return None
    whole = integer(found["words"]) if found["words"] else None
    if found["words"] and whole is None:
        return None
    figure = re.sub(r"[,， ]", "", found["spaced"] or found["figure"] or str(whole))
    yuan = Decimal(figure) * _scale(found["scale"] or "")
    yuan += Decimal(integer(found["jiao"] or "0") or 0) / 10
    yuan += Decimal(integer(found["fen"] or "0") or 0) / 100
    fen = yuan * 100
    return int(fen) if fen == fen.to_integral_value() else None


def _after_a_spaced_digit(found: re.Match[str]) -> bool:
    at = found.start("figure")
    return at > 1 and found.string[at - 1] == " " and found.string[at - 2].isdigit()


def _scale(words: str) -> int:
    scale = 1
    for character in words:
        scale *= SMALL_UNITS.get(character) or LARGE_UNITS[character]
    return scale


def yuan_text(fen: int) -> str:
    """Fen as yuan with two decimals, as the reading's JSON writes them: 150 → "1.50"."""
    sign = "-" if fen < 0 else ""
    return f"{sign}{abs(fen) // 100}.{abs(fen) % 100:02d}"
