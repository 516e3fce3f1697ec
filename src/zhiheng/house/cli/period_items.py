"""One question about a period, as JSON asks it, and its answer."""

import re
from datetime import date, datetime
from typing import Any, Final

from zhiheng.law.calendar import Calendar
from zhiheng.law.clocks import (
    BadDeduction,
    BadExtension,
    Clock,
    Deduction,
    HourClock,
    clock,
    hour_clock,
    stand,
    stand_hours,
)
from zhiheng.law.courts import court
from zhiheng.law.kernel import span as spans
from zhiheng.law.kernel.source import Article
from zhiheng.law.kernel.span import BadSpan, Span
from zhiheng.law.periods import BEIJING, NEXT_HOUR, cites_of, hours_after, last_day, settled

Answer = dict[str, Any]

_KEYS: Final = frozenset(
    ("id", "from", "length", "clock", "roll", "court", "suspended", "extended")
)
_HOURS: Final = re.compile(r"([0-9]{1,5})个?小时")
_EXAMPLE: Final = "2025-08-31"


class BadItem(ValueError):
    """A question that cannot be read; the message names the key, what is wrong and the cure."""


def answer(item: object, calendar: Calendar) -> Answer:
    """`{"id", "due", "why", "cites"}`, or `{"id", "error"}`; `due` is None while a clock stands
    still (then `stopped_on` says since when)."""
    named = {"id": item["id"]} if isinstance(item, dict) and "id" in item else {}
    try:
        return {**named, **_answered(_checked(item), calendar)}
    except (BadItem, BadSpan, BadDeduction, BadExtension, LookupError) as refused:
        return {**named, "error": str(refused)}
    except OverflowError:
        return {**named, "error": "计算结果超出可计算的年份，请核对起算日和期间"}


def _checked(item: object) -> dict[str, Any]:
    if not isinstance(item, dict):
        raise BadItem("每项应为一个对象，至少写明 from 和 length（或者 clock）")
    if unknown := sorted(set(item) - _KEYS):
        raise BadItem(f"不认识的项“{unknown[0]}”，可用：{'、'.join(sorted(_KEYS))}")
    if ("length" in item) is ("clock" in item):
        raise BadItem("length（期间）和 clock（期限名称）须写一个，且只写一个")
    for key in ("from", "length", "clock", "court"):
        if key in item and not isinstance(item[key], str):
            raise BadItem(f"{key} 应为文字，如 from 写作“{_EXAMPLE}”")
    if "from" not in item:
        raise BadItem(f"缺少 from（起算日），如“{_EXAMPLE}”")
    if not isinstance(item.get("roll", True), bool):
        raise BadItem("roll 应为 true（顺延）或者 false（不顺延）")
    if "court" in item:
        court(item["court"])
    return item


def _answered(item: dict[str, Any], calendar: Calendar) -> Answer:
    if "length" in item:
        hours = _HOURS.fullmatch("".join(item["length"].split()))
        return _hours(item, int(hours[1])) if hours else _length(item, calendar)
    if (of_hours := hour_clock(item["clock"])) is not None:
        return _hour_clock(item, of_hours)
    return _clock(item, clock(item["clock"], item.get("court")), calendar)


def _length(item: dict[str, Any], calendar: Calendar) -> Answer:
    span, from_on, rolls = spans.parse(item["length"]), _day(item["from"]), item.get("roll", True)
    end = last_day(
        span,
        from_on,
        calendar,
        rolls=rolls,
        deductions=_deductions(item),
        extensions=_extensions(item),
    )
    due = settled(end, calendar)
    cites = cites_of(span, from_on, rolls=rolls and not span.working_days)
    return _said(due, end.stopped_on, (f"起算：{from_on}", *end.why), cites, None)


def _clock(item: dict[str, Any], asked: Clock, calendar: Calendar) -> Answer:
    if item.get("roll", asked.rolls) is not asked.rolls:
        rule = "顺延" if asked.rolls else "不顺延"
        raise BadItem(f"“{asked.name}”末日遇法定休假日{rule}，不能由 roll 改变，请去掉该项")
    found = stand(
        asked,
        _day(item["from"]),
        calendar,
        deductions=_deductions(item),
        extensions=_extensions(item),
    )
    due = settled(found, calendar)
    said = _said(due, found.stopped_on, found.why, found.cites, found.doubt)
    return {**said, "clock": asked.key, "note": asked.note}


def _hour_clock(item: dict[str, Any], asked: HourClock) -> Answer:
    _refuse_changes(item)
    found = stand_hours(asked, _moment(item["from"]))
    return {**_said(found.due_at, None, found.why, found.cites, None), "clock": asked.key}


def _hours(item: dict[str, Any], hours: int) -> Answer:
    _refuse_changes(item)
    if not hours:
        raise BadSpan("“0小时”为零，期间至少为一小时")
    from_at = _moment(item["from"])
    due = hours_after(from_at, hours)
    why = (f"起算：{from_at:%Y-%m-%d %H:%M}", f"自次时起算，{hours}小时，至 {due:%Y-%m-%d %H:%M}")
    return _said(due, None, why, (*cites_of(Span(), from_at.date(), rolls=False), NEXT_HOUR), None)


def _said(
    due: date | datetime | None,
    stopped_on: date | None,
    why: tuple[str, ...],
    cites: tuple[Article, ...],
    doubt: str | None,
) -> Answer:
    written = f"{due:%Y-%m-%dT%H:%M}" if isinstance(due, datetime) else due and due.isoformat()
    said: Answer = {"due": written, "why": list(why), "cites": list(dict.fromkeys(map(str, cites)))}
    if stopped_on is not None:
        said["stopped_on"] = stopped_on.isoformat()
    return {**said, "doubt": doubt} if doubt else said


def _day(text: object) -> date:
    if not isinstance(text, str) or not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text.strip()):
        raise BadItem(f"“{text}”不是日期，请写作 {_EXAMPLE}")
    try:
        return date.fromisoformat(text.strip())
    except ValueError as error:
        raise BadItem(f"“{text}”不是日历上的日子，请核对年月日") from error


def _moment(text: str) -> datetime:
    try:
        at = datetime.fromisoformat(text.strip())
    except ValueError as error:
        raise BadItem(f"“{text}”不是时刻，请写作 {_EXAMPLE}T10:20") from error
    if "T" not in text and ":" not in text:
        raise BadItem(f"以小时计算的期间须写明时刻，如 {_EXAMPLE}T10:20")
    return at if at.tzinfo else at.replace(tzinfo=BEIJING)


def _deductions(item: dict[str, Any]) -> tuple[Deduction, ...]:
    runs = item.get("suspended", [])
    if not isinstance(runs, list):
        raise BadItem('suspended 应为列表，如 [["2025-03-01", "2025-03-20"]]')
    return tuple(_deduction(run) for run in runs)


def _deduction(run: object) -> Deduction:
    if not isinstance(run, list) or len(run) not in (2, 3):
        raise BadItem("扣除期间应写作 [起日, 止日] 或者 [起日, 止日, 事由]，未恢复的止日写 null")
    if len(run) == 3 and not isinstance(run[2], str):
        raise BadItem("扣除事由应为文字，如“评估”")
    last_on = None if run[1] is None else _day(run[1])
    return Deduction(_day(run[0]), last_on, run[2] if len(run) == 3 else "")


def _extensions(item: dict[str, Any]) -> tuple[Span, ...]:
    lengths = item.get("extended", [])
    if isinstance(lengths, str):
        lengths = [lengths]
    if not isinstance(lengths, list) or not all(isinstance(one, str) for one in lengths):
        raise BadItem("extended 应为期间，如“3月”，或者期间的列表")
    return tuple(spans.parse(one) for one in lengths)


def _refuse_changes(item: dict[str, Any]) -> None:
    for key in ("suspended", "extended"):
        if key in item:
            raise BadItem(f"以小时计算的期间没有扣除和延长的规定，请去掉 {key}")
