"""Places in a norm: 第十六条第一款, §42, 一（二）3. How they are written, read and compared."""

import re
from functools import lru_cache
from typing import Final

from zhiheng.law.kernel.source import Article

_DIGITS: Final = "零一二三四五六七八九"
_SCALE: Final = ((1000, "千"), (100, "百"), (10, "十"), (1, ""))
_UNIT: Final = re.compile(
    r"第[一二三四五六七八九十百千零]+[条款项](?:之[一二三四五六七八九十])?|§\d+|（[^）]+）"
    r"|\d+(?:\.\d+)*|[一二三四五六七八九十]+"
)
_ARTICLE: Final = re.compile(r"第(?P<number>[^条]+)条")


def numeral(number: int) -> str:
    """A number from 1 to 9999 as articles write it: 16 → 十六, 103 → 一百零三."""
    if not 1 <= number <= 9999:
        raise ValueError(f"条文序号须在 1 至 9999 之间：{number}")
    written = ""
    for scale, word in _SCALE:
        digit = number // scale % 10
        if digit:
            written += _DIGITS[digit] + word
        elif written and not written.endswith("零"):
            written += "零"
    written = written.rstrip("零")
    return written[1:] if written.startswith("一十") else written


def number_of(written: str) -> int:
    """The number of a numeral: 一百零三 → 103. ValueError for any other text."""
    total, digit = 0, 0
    scales = {word: scale for scale, word in _SCALE if word}
    for sign in written:
        if sign in scales:
            total += max(digit, 1) * scales[sign]
            digit = 0
        elif sign in _DIGITS:
            digit = _DIGITS.index(sign)
        else:
            raise ValueError(f"“{written}”不是中文数字")
    return total + digit


def place_of(article: Article) -> str:
    """Where the article stands in its norm: 第十六条第一款第三项, or 一2（1） in an outline."""
    number, paragraph, item = article.number, article.paragraph, article.item
    if isinstance(number, str):
        return f"{number}{paragraph or ''}{f'（{item}）' if item else ''}"
    parts = ((number, "条"), (paragraph, "款"), (item, "项"))
    return "".join(f"第{numeral(count)}{unit}" for count, unit in parts if count)


def touch(one: str, other: str) -> bool:
    """Whether one place lies in the other or is the other; a whole norm is the empty place.

    An item cited without its paragraph (第一条第五项) may lie in any paragraph of the article.
    """
    for ours, theirs in zip(_units(one), _units(other), strict=False):
        if ours != theirs:
            return {ours[-1], theirs[-1]} == {"款", "项"}
    return True


def written(text: str) -> str:
    """A place as people type it, in the one way it is kept: 第16条第1款, 一(二)3, § 42.

    ValueError with a sentence for what is no place; the empty text is the whole norm.
    """
    plain = "".join(text.split()).replace("(", "（").replace(")", "）")
    plain = re.sub(r"第(\d{1,4})(?=[条款项])", lambda found: f"第{numeral(int(found[1]))}", plain)
    if plain in ("序", "落款"):
        return plain
    if "".join(_UNIT.findall(plain)) != plain:
        raise ValueError(f"“{text}”不是条款位置，请写成 第十六条第一款、§42 或者 一（二）3")
    return plain


@lru_cache(maxsize=8192)
def _units(place: str) -> tuple[str, ...]:
    """The place step by step; an article is the same step however its norm numbers it."""
    found = _UNIT.findall(place) or ([place] if place else [])
    return tuple(_step(unit) for unit in found)


def _step(unit: str) -> str:
    article = _ARTICLE.fullmatch(unit)
    return f"§{number_of(article['number'])}" if article else unit
