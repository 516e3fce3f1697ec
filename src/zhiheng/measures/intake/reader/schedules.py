"""Payment over time: instalments of a sum, and sums due month by month."""

import re
from dataclasses import replace
from typing import Any

from zhiheng.measures.intake.reader.clausetext import ClauseText
from zhiheng.measures.intake.reader.due import last_day_in
from zhiheng.measures.intake.reader.numerals import Amount, amounts, yuan_text
from zhiheng.measures.intake.reader.reading import ObligationRead
from zhiheng.measures.intake.reader.verbs import PAY

_PERIODIC = re.compile(
    r"(?P<every>每个?月|按月|每年|按年|每季度)(?!利|息|计|租金标准)"
    rf"(?:(?=\d[\d,.]*万?元)|[^。；]{{0,40}}?(?:{PAY}|承担|负担|付))"
)
_SINCE = re.compile(
    r"(?P<year>\d{4})年(?P<month>\d{1,2})月(?:\d{1,2}日)?(?:起|开始)"
    r"[^。；，]{0,12}，?[^。；，]{0,6}$"
)
_LATER_SINCE = re.compile(r"(?:自|从)(?P<year>\d{4})年(?P<month>\d{1,2})月(?:\d{1,2}日)?起")
_EACH_DAY = re.compile(r"每个?[月年](?:的)?(?:\d{1,2}月)?(?P<day>\d{1,2})[日号]之?前")
_UNTIL = re.compile("(?:直至|至|到)(?P<until>[^，。；]{2,24}?止)")
_ON_INTEREST = re.compile("(?:利息|利率|违约金|资金占用)[^，。；]*$")
_PAYS_OFF = re.compile("付清|还清|清偿|支付完|还完|履行完毕")
_LOOK_BACK = 60


def instalment(clause: ClauseText, amount: Amount) -> dict[str, str | None]:
    """One part of a plan with its last day; only the words where they name no day."""
    before = clause.masked[max(0, amount.start - _LOOK_BACK) : amount.start]
    said = before[max(before.rfind(stop) for stop in "，；。：〓") + 1 :]
    on, written = last_day_in(said)
    if on is None:
        after = re.split("[，；。]", clause.masked[amount.end : amount.end + _LOOK_BACK])[0]
        on, written = last_day_in(after)
    part: dict[str, str | None] = {
        "amount": yuan_text(amount.fen or 0),
        "due_date": on.isoformat() if on else None,
    }
    return part if on and not written else part | {"due_text": written or said[:20]}


def periodic_in(masked: str, start: int, end: int) -> re.Match[str] | None:
    """每月…支付…: the first duty of periodic payment; a monthly rate of interest is none."""
    for found in _PERIODIC.finditer(masked, start, end):
        begin = max(start, found.start("every") - _LOOK_BACK)
        if not _ON_INTEREST.search(masked[begin : found.start("every")]):
            return found
    return None


def limb_of(masked: str, at: int) -> int:
    """The start of the limb that `at` lies in, its 自…起 included."""
    limb = max(masked.rfind(stop, 0, at) for stop in "，；。") + 1
    since = _since(masked, at)
    return min(limb, since[0]) if since else limb


def _since(masked: str, at: int) -> tuple[int, str] | None:
    begin = max(0, at - _LOOK_BACK)
    found = _SINCE.search(masked[begin:at])
    if found is None:
        return None
    return begin + found.start(), f"{found['year']}-{int(found['month']):02d}"


def pays_off(words: str) -> bool:
    """Whether a periodic payment pays a stated sum off rather than adding to it."""
    return bool(_PAYS_OFF.search(words))


def periodic_duty(
    clause: ClauseText, base: ObligationRead, found: re.Match[str], end: int
) -> ObligationRead:
    """The duty of periodic payment that `found` announces; its amount only if one is printed."""
    stop = clause.masked.find("。", found.end(), end)
    stop = end if stop < 0 else stop
    sums = [one.fen for one in amounts(clause.masked, found.start(), stop)]
    until = _UNTIL.search(clause.words, found.start(), stop)
    since = _since(clause.masked, found.start())
    later = _LATER_SINCE.search(clause.masked, found.end(), stop)
    if since is None and later:
        since = (later.start(), f"{later['year']}-{int(later['month']):02d}")
    day = _EACH_DAY.search(clause.masked, found.start(), stop)
    every = "year" if "年" in found["every"] else ("quarter" if "季" in found["every"] else "month")
    periodic: dict[str, Any] = {
        "amount": yuan_text(sums[0]) if len(sums) == 1 and sums[0] is not None else None,
        "every": every,
        "day": int(day["day"]) if day else None,
        "from": since[1] if since else None,
        "until": until["until"] if until else None,
    }
    return replace(base, currency="CNY", what="定期给付", more=(("periodic", periodic),))
