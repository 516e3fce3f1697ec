"""`zhiheng read`: what the reader finds in an instrument, and how well it reads a labelled set."""

import json
from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import Any

from zhiheng.house.cli.frame import Outcome
from zhiheng.measures.intake.reader import TextTooLong, read, score

EXAMPLE = "zhiheng read 判决书.txt"
Answer = dict[str, Any]
ENCODINGS = ("utf-8-sig", "gb18030")


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument("files", metavar="文件", nargs="*", type=Path, help="执行依据的文本文件")
    parser.add_argument("--batch", metavar="文件", type=Path, help="JSON 列表，每项有 id 和 text")
    parser.add_argument(
        "--score", metavar="文件", type=Path, help="标注过的 JSON 文件，或者装着它们的文件夹"
    )


def run(options: Namespace) -> Outcome:
    try:
        if options.score:
            return _score(options.score)
        if options.batch:
            asked = [(one.get("id"), one.get("text")) for one in _listed(options.batch)]
            return _told("id", [_answer("id", id, text) for id, text in asked])
        if options.files:
            return _told("file", [_of_file(path) for path in options.files])
    except _Unreadable as unreadable:
        return Outcome(False, {"error": str(unreadable)}, str(unreadable))
    words = f"请写明文件，例：{EXAMPLE}；--score 对照标注计分"
    return Outcome(False, {"error": words}, words)


class _Unreadable(ValueError):
    """What was asked cannot be read at all."""


def _score(path: Path) -> Outcome:
    files = sorted(path.glob("*.json")) if path.is_dir() else [path]
    items = [one for file in files for one in _listed(file)]
    if not items or any("text" not in one or "expected" not in one for one in items):
        raise _Unreadable(f"{path} 里没有标注：每项应有 text 和 expected")
    fields = {name: one.as_json() for name, one in score(items).items()}
    lines = [f"{'':24}准确率  召回率  读出  标注  读对"]
    lines += [
        f"{name:24}{one['precision']:>6.1%}  {one['recall']:>6.1%}"
        f"  {one['read']:>4}  {one['labelled']:>4}  {one['right']:>4}"
        for name, one in fields.items()
    ]
    return Outcome(True, {"items": len(items), "fields": fields}, "\n".join(lines))


def _listed(path: Path) -> list[Answer]:
    try:
        items = json.loads(_text(path))
    except ValueError as error:
        raise _Unreadable(f"{path} 不是 JSON 文件：{error}") from error
    if not isinstance(items, list) or not all(isinstance(one, dict) for one in items):
        raise _Unreadable(f"{path} 应为一个列表，每项有 id 和 text")
    return items


def _of_file(path: Path) -> Answer:
    try:
        text = _text(path)
    except _Unreadable as unreadable:
        return {"file": str(path), "error": str(unreadable)}
    return _answer("file", str(path), text)


def _text(path: Path) -> str:
    try:
        written = path.read_bytes()
    except OSError as error:
        raise _Unreadable(f"不能读取 {path}，请核对路径") from error
    for encoding in ENCODINGS:
        try:
            return written.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise _Unreadable(f"{path} 不是文本文件：请另存为 UTF-8 或者 GBK 的纯文本")


def _answer(key: str, name: object, text: object) -> Answer:
    """One reading, or the sentence why not; a batch goes on."""
    if not isinstance(text, str) or not text.strip():
        return {key: name, "error": "没有文本，请写明 text"}
    if "\0" in text:
        return {key: name, "error": "不是文本：请另存为 UTF-8 或者 GBK 的纯文本"}
    try:
        return {key: name, **read(text).as_json()}
    except TextTooLong as long:
        return {key: name, "error": str(long)}


def _told(key: str, answers: list[Answer]) -> Outcome:
    words = "\n\n".join(_in_words(key, one) for one in answers)
    return Outcome(not any("error" in one for one in answers), answers, words)


def _in_words(key: str, one: Answer) -> str:
    if "error" in one:
        return f"{one[key]}：{one['error']}"
    lines = [
        f"{one[key]}",
        f"  {one['court'] or '作出单位待查明'} {one['case_no'] or '文号待查明'}",
    ]
    lines += [f"  {one['instrument_type'] or '文书种类待查明'}，{one['date'] or '日期待查明'}"]
    lines += [f"  {each['role'] or '其他'}：{each['name']}" for each in one["parties"]]
    for duty in one["obligations"]:
        owed = f"本金 {duty['principal']} 元" if duty["principal"] else duty["what"]
        lines.append(f"  判项{duty['clause']}：{'、'.join(duty['debtors'])}　{owed}")
        lines += [f"    {_interest_words(run)}" for run in duty["interest"]]
        lines += [f"    {each['label']} {each['amount']} 元" for each in duty["fixed_amounts"]]
    lines += [f"  {fee['label']} {fee['amount']} 元" for fee in one["fees"]]
    lines += [f"  待查明：{doubt['sentence']}" for doubt in one["doubts"]]
    return "\n".join(lines)


def _interest_words(run: Answer) -> str:
    rate = f"{run['rate_type']} {run['rate']}" if run["rate"] else "利率没有数字"
    since = run["from"] or "起算日待查明"
    return f"{run['label']}：基数 {run['base'] or '待查明'}，{rate}，{since} 起"
