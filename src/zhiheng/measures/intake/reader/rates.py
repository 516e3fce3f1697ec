"""Rates of running interest as instruments write them.

年利率24% · 百分之六 · 月息2分 · 15‰ · 每日万分之五 · LPR的四倍 · LPR上浮50% · 按合同约定.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from zhiheng.measures.intake.reader.numerals import NUMERAL, integer

_NUMBER = rf"(?:\d+(?:\.\d+)?|[{NUMERAL}]+(?:点[{NUMERAL}]+)?)"
_PER = {"%": 1, "％": 1, "‰": 10, "百分之": 1, "千分之": 10, "万分之": 100}
_FIGURE = (
    rf"(?:(?P<share>百分之|千分之|万分之)(?P<words>{_NUMBER})"
    r"|(?P<digits>\d+(?:\.\d+)?)(?P<sign>%|％|‰))"
)
_PLAIN = re.compile(
    rf"(?:(?P<annual>年(?:化)?(?:利率|息|利息)|(?:每年|年)(?=百分之|\d+(?:\.\d+)?[%％]))"
    rf"|(?P<monthly>月(?:利率|息|利息)|每月(?=百分之|\d+(?:\.\d+)?[%％‰])|月(?=百分之|千分之))"
    rf"|(?P<daily>日(?:利率|息)|每(?:日|天)(?:按)?|日(?=万分之|千分之)"
    rf"|按日))(?:的)?(?:标准)?(?:为|按|以)?(?:逾期金额的)?{_FIGURE}"
    rf"|{_FIGURE.replace('P<', 'P<b_')}(?:/|／)(?P<per>年|月|日|天)"
)
_FEN_OF_MONTH = re.compile(rf"月(?:息|利率)(?:为|按)?(?P<fen>{_NUMBER})分(?:(?P<li>{_NUMBER})厘)?")
_LPR = re.compile(
    r"(?:贷款市场报价利率|市场报价利率|LPR)(?:（[^（）]{1,20}）)?(?:（?LPR）?)?(?:的|标准|利率"
    r"|计算|基础上|基础|为基准|同期|为标准|，|再)*"
    rf"(?:(?P<multiple>{_NUMBER})倍|(?P<percent>\d+(?:\.\d+)?)[%％]|(?:上浮|加收|加计|加付"
    rf"|上调)(?:的)?(?:（[^（）]{{1,10}}）)?"
    rf"(?:(?P<plus>\d+(?:\.\d+)?)[%％]|百分之(?P<plus_words>{_NUMBER}))|(?:加|\+"
    rf"|上浮)(?P<points>\d+(?:\.\d+)?)(?:个)?(?:基点|BP))?"
)
_REFERENCE = re.compile(
    "(?:按照|按|依照|依据|参照|以)(?P<text>[^，。；（）]{0,30}?(?:合同|协议|中国人民银行"
    "|银行同期|同期同类|基准利率|活期存款|同期存款|双方)[^，。；（）]{0,50}?(?:利率|标准|约定"
    "|方法|规定)[^，。；（）]{0,8}?)(?=计|，|。|；|支付|的|）|$|向)"
)
_TENOR = re.compile("一年期|1年期|五年期|5年期")
_PER_DAY = re.compile(r"每(?P<unit>日|天|年)(?P<amount>\d+(?:\.\d+)?)元(?:的)?(?:标准)?")


@dataclass(frozen=True, slots=True)
class Rate:
    """A rate at a place of the clause. `rate` is a decimal string in the unit of `rate_type`."""

    start: int
    end: int
    rate_type: str
    rate: str | None
    more: tuple[tuple[str, Any], ...] = ()


def rates(words: str, start: int, end: int) -> list[Rate]:
    """Every rate between `start` and `end`, in order; a reference only where no figure is."""
    found = [*_lpr(words, start, end), *_plain(words, start, end), *_per_day(words, start, end)]
    for match in _REFERENCE.finditer(words, start, end):
        if not any(_same_limb(words, match, one) for one in found):
            more = (("rate_text", match["text"]),)
            found.append(Rate(match.start(), match.end(), "other", None, more))
    return sorted(found, key=lambda one: one.start)


def _same_limb(words: str, reference: re.Match[str], one: Rate) -> bool:
    """按照全国银行间同业拆借中心公布的…利率 only leads up to the rate found in it."""
    first, last = sorted((reference.start(), one.start))
    return last - first < 80 and not re.search("[，。；]", words[first:last])


def _plain(words: str, start: int, end: int) -> Iterator[Rate]:
    for found in _FEN_OF_MONTH.finditer(words, start, end):
        value = _decimal(found["fen"]) + (_decimal(found["li"]) / 10 if found["li"] else 0)
        yield Rate(found.start(), found.end(), "monthly", _text(value))
    for found in _PLAIN.finditer(words, start, end):
        unit = next((name for name in ("annual", "monthly", "daily") if found[name]), None)
        unit = unit or {"年": "annual", "月": "monthly"}.get(found["per"], "daily")
        digits = found["digits"] or found["words"] or found["b_digits"] or found["b_words"]
        sign = found["sign"] or found["share"] or found["b_sign"] or found["b_share"]
        yield Rate(found.start(), found.end(), unit, _text(_decimal(digits) / _PER[sign]))


def _lpr(words: str, start: int, end: int) -> Iterator[Rate]:
    last = start
    for found in _LPR.finditer(words, start, end):
        if found.start() < last:
            continue
        last = found.end()
        tenor = _TENOR.search(words, max(start, found.start() - 30), found.end())
        more: tuple[tuple[str, Any], ...] = ()
        if tenor:
            more = (("tenor", "1y" if tenor[0][0] in "一1" else "5y"),)
        yield _lpr_rate(found, more)


def _lpr_rate(found: re.Match[str], more: tuple[tuple[str, Any], ...]) -> Rate:
    place = (found.start(), found.end())
    plus = found["plus"] or found["plus_words"]
    if found["points"]:
        return Rate(*place, "other", None, (*more, ("rate_text", found[0])))
    if plus:
        percent = _decimal(plus)
        equivalent = ("equivalent_multiple", _text(1 + percent / 100))
        return Rate(*place, "lpr_plus", _text(percent), (*more, equivalent))
    if found["percent"]:
        return Rate(*place, "lpr_multiple", _text(_decimal(found["percent"]) / 100), more)
    multiple = _decimal(found["multiple"]) if found["multiple"] else Decimal(1)
    return Rate(*place, "lpr_multiple", _text(multiple), more)


def _per_day(words: str, start: int, end: int) -> Iterator[Rate]:
    for found in _PER_DAY.finditer(words, start, end):
        unit = "amount_per_year" if found["unit"] == "年" else "amount_per_day"
        yield Rate(found.start(), found.end(), unit, f"{Decimal(found['amount']):.2f}")


def _decimal(words: str) -> Decimal:
    if words[0].isdigit() and words.isascii():
        return Decimal(words)
    whole, _, fraction = words.partition("点")
    digits = "".join(str(integer(one) or 0) for one in fraction)
    return Decimal(f"{integer(whole) or 0}.{digits or 0}")


def _text(value: Decimal) -> str:
    plain = f"{value.normalize():f}"
    return plain.rstrip("0").rstrip(".") if "." in plain else plain
