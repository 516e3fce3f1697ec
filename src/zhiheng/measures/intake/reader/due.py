"""By when a clause is to be performed."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from zhiheng.measures.intake.reader.dates import DAY, day_of
from zhiheng.measures.intake.reader.numerals import NUMERAL, integer
from zhiheng.measures.intake.reader.original import Span

_PAPER = "(?:本|该|此|上述)?(?:民事)?(?:判决|调解|裁决|裁定|协议|调解协议|支付令)?(?:书)?"
_EFFECTIVE = rf"{_PAPER}(?:发生法律效力|发生效力|生效)"
_SERVED = rf"(?:收到|签收)?{_PAPER}(?:送达|收到)(?:{_PAPER})?"
_WITHIN = re.compile(
    rf"(?:(?P<effective>{_EFFECTIVE})|(?P<service>{_SERVED}))(?:之|的)?(?:日|后|当日)?(?:起|始"
    rf"|后|之后|以后)?(?:的)?"
    rf"(?P<count>\d{{1,3}}|[{NUMERAL}]{{1,5}})(?P<unit>个?工作日|日|天|个月|月|年)(?:之)?内"
)
_AFTER_EVENT = re.compile(
    rf"(?P<event>(?:收到|领取|签收|取得|交付|付清|腾空|办理)[^，。；]{{2,24}}?)(?:之日)?(?:起"
    rf"|后|之后)"
    rf"(?P<count>\d{{1,3}}|[{NUMERAL}]{{1,5}})(?:日|天)(?:之)?内"
)
_AT_ONCE = re.compile(
    rf"于?(?P<effective>{_EFFECTIVE})(?:之日|当日|后即|后立即|时)(?!起|始|后)|立即"
)
_PERFORMS = (
    "(?:支付|给付|付清|偿还|归还|返还|清偿|交付|付|一次性|履行|赔偿|还清|搬|腾|退还|结清|协助|配合"
    "|办理|移交|交还|迁|拆除|清除|清理|停止|出具|提供|开具|恢复|赔礼)"
)
_BY_DAY = re.compile(
    rf"(?:于|在|应于|限于|至迟于)?{DAY.pattern}(?:(?:之?前|以前|止前)"
    rf"(?=[^，。；\d]{{0,60}}?{_PERFORMS})|(?=[^，。；\d]{{0,20}}?{_PERFORMS}))"
)
_NOT_DUE = re.compile("自$|从$|至$|截至$|截止$|计算至$|到$|暂计至$|算至$")


@dataclass(frozen=True, slots=True)
class Due:
    """Days from an event, or a fixed last day; both None where the clause gives neither."""

    days: int | None = None
    counted_from: str | None = None
    on: date | None = None
    at: Span | None = None
    other_unit: str | None = None


def due_of(text: str, start: int, end: int) -> Due:
    """The term of performance between `start` and `end`; months are quoted, not made days."""
    within = _WITHIN.search(text, start, end)
    if within is not None:
        counted_from = "effective" if within["effective"] else "service"
        count = integer(within["count"])
        if within["unit"] in ("日", "天"):
            return Due(count, counted_from, None, within.span())
        return Due(None, counted_from, None, within.span(), within["count"] + within["unit"])
    after = _AFTER_EVENT.search(text, start, end)
    if after is not None:
        return Due(integer(after["count"]), after["event"], None, after.span())
    at_once = _AT_ONCE.search(text, start, end)
    if at_once is not None and "停止" not in text[at_once.end() : at_once.end() + 2]:
        return Due(0, "effective", None, at_once.span())
    fixed = [
        by_day
        for by_day in _BY_DAY.finditer(text, start, end)
        if not _NOT_DUE.search(text[max(start, by_day.start() - 3) : by_day.start()])
    ]
    if len({day_of(by_day) for by_day in fixed}) == 1:
        return Due(None, None, day_of(fixed[0]), fixed[0].span())
    return Due()


_MONTH = re.compile(r"(?P<year>\d{4})年(?P<month>\d{1,2})月(?P<mark>底|末|之?前|份?)")


def last_day_in(words: str) -> tuple[date | None, str | None]:
    """The last day for a part payment, and the words where they name only a month.

    2015年6月前 is the last day of May; 2015年6月底 the last day of June.
    """
    whole = [day_of(found) for found in DAY.finditer(words)]
    if whole:
        return whole[-1], None
    found = _MONTH.search(words)
    if found is None or not found["mark"].strip("份"):
        return None, None
    year, month = int(found["year"]), int(found["month"])
    if not 1 <= month <= 12:
        return None, None
    first = date(year, month, 1)
    if "前" in found["mark"]:
        return first - timedelta(days=1), found[0]
    following = date(year + month // 12, month % 12 + 1, 1)
    return following - timedelta(days=1), found[0]
