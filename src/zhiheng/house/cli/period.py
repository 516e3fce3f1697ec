"""`zhiheng period`: the last day of a period, the steps that lead there, and the articles."""

import json
from argparse import ArgumentParser, Namespace
from pathlib import Path

from zhiheng.house.cli.frame import Outcome
from zhiheng.house.cli.period_items import Answer, answer
from zhiheng.law.calendar import Calendar
from zhiheng.law.clocks import all_clocks, all_hour_clocks
from zhiheng.law.tables import BadTable

EXAMPLE = "zhiheng period 2025-08-31 6月"


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument("start", metavar="起算日", nargs="?", help="如 2025-08-31")
    parser.add_argument(
        "length", metavar="期间", nargs="?", help="15日、15工作日、6月、2年、48小时，或者期限名称"
    )
    parser.add_argument("--batch", metavar="文件", type=Path, help="JSON 文件，一次计算多项")
    parser.add_argument("--court", metavar="代字", help="法院代字，如 鲁0102：适用该地的规定")
    parser.add_argument(
        "--suspended",
        metavar="起..止[..事由]",
        action="append",
        default=[],
        help="扣除的期间，首尾均计，如 2025-03-01..2025-03-20..评估；没有止日的为尚未恢复",
    )
    parser.add_argument(
        "--extended", metavar="期间", action="append", default=[], help="批准延长的期间，如 3月"
    )
    parser.add_argument("--no-roll", action="store_true", help="末日遇法定休假日不顺延")
    parser.add_argument(
        "--holidays",
        metavar="文件",
        type=Path,
        action="append",
        default=[],
        help="另外载入的节假日表（CSV：date,kind,source,checked_on）",
    )
    parser.add_argument("--clocks", action="store_true", help="列出全部期限名称及依据")


def run(options: Namespace) -> Outcome:
    try:
        if options.clocks:
            return _clocks()
        calendar = _calendar(options.holidays)
        asked = _batch(options.batch) if options.batch else [_single(options)]
    except _Unreadable as unreadable:
        return Outcome(False, {"error": str(unreadable)}, str(unreadable))
    answers = [answer(one, calendar) for one in asked]
    words = "\n\n".join(_in_words(one) for one in answers)
    return Outcome(not any("error" in one for one in answers), answers, words)


class _Unreadable(ValueError):
    """What was asked cannot be read at all."""


def _calendar(tables: list[Path]) -> Calendar:
    calendar = Calendar.seeded()
    for path in tables:
        try:
            calendar = calendar.with_table(_text(path), path.name)
        except BadTable as bad:
            raise _Unreadable(str(bad)) from bad
    return calendar


def _batch(path: Path) -> list[object]:
    try:
        asked = json.loads(_text(path))
    except ValueError as error:
        raise _Unreadable(f"{path} 不是 JSON 文件：{error}") from error
    if not isinstance(asked, list):
        raise _Unreadable(f"{path} 应为一个列表，每项写明 id、from 和 length（或者 clock）")
    return asked


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise _Unreadable(f"不能读取 {path}：请核对路径，文件须为 UTF-8 编码") from error


def _single(options: Namespace) -> dict[str, object]:
    if not options.start or not options.length:
        raise _Unreadable(f"请写明起算日和期间，例：{EXAMPLE}；或者用 --batch 指定文件")
    is_length = options.length[0].isdigit()
    item: dict[str, object] = {"from": options.start}
    item["length" if is_length else "clock"] = options.length
    if options.court:
        item["court"] = options.court
    if options.suspended:
        item["suspended"] = [_run(text) for text in options.suspended]
    if options.extended:
        item["extended"] = options.extended
    if options.no_roll:
        item["roll"] = False
    return item


def _run(text: str) -> list[str | None]:
    first, _, rest = text.partition("..")
    last, _, ground = rest.partition("..")
    return [first, last or None, *([ground] if ground else [])]


def _clocks() -> Outcome:
    counted = [
        {
            "key": one.key,
            "name": one.name,
            "length": str(one.span.editions[-1].value),
            "from": one.trigger,
            "whose": str(one.whose),
            "scope": one.scope,
            "cites": [str(article) for article in one.span.editions[-1].cites],
        }
        for one in all_clocks()
    ]
    in_hours = [
        {
            "key": one.key,
            "name": one.name,
            "length": f"{one.hours.editions[-1].value}小时",
            "from": one.trigger,
            "whose": "法院期限",
            "scope": "",
            "cites": [str(article) for article in one.hours.editions[-1].cites],
        }
        for one in all_hour_clocks()
    ]
    every = [*counted, *in_hours]
    words = "\n".join(
        f"{one['name']}（{one['scope'] or '全国'}，{one['whose']}）"
        f"  {one['from']}起 {one['length']}  {'、'.join(one['cites'])}"
        for one in every
    )
    return Outcome(True, every, words)


def _in_words(one: Answer) -> str:
    if "error" in one:
        return f"不能计算：{one['error']}"
    due = one["due"] or f"未定（自 {one['stopped_on']} 起停止计算）"
    lines = [f"截止日：{due}", *(f"  {step}" for step in one["why"])]
    lines.append(f"依据：{'；'.join(one['cites'])}")
    return "\n".join([*lines, *([f"存疑：{one['doubt']}"] if one.get("doubt") else [])])
