"""`zhiheng calc`: money law by name: the result, and the worksheet that leads to it."""

import json
from argparse import ArgumentParser, Namespace
from collections.abc import Mapping
from pathlib import Path

from zhiheng.house.cli.frame import Outcome
from zhiheng.law.money.fen import BadInput
from zhiheng.law.money.formula import Formula, InputKind
from zhiheng.law.money.lpr import LprNotLoaded
from zhiheng.law.money.registry import FORMULAS, formula

EXAMPLE = "zhiheng calc exec_fee amount=123456.78"
WRITTEN_AS_JSON = (InputKind.LIST, InputKind.RECORD)
Answer = dict[str, object]


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument("formula", metavar="算式", nargs="?", help="如 exec_fee 或者 申请执行费")
    parser.add_argument("inputs", metavar="名称=值", nargs="*", help="列表和对照表写成 JSON")
    parser.add_argument("--batch", metavar="文件", type=Path, help="JSON 文件，一次计算多项")
    parser.add_argument("--formulas", action="store_true", help="列出全部算式和各自的输入")


def run(options: Namespace) -> Outcome:
    if options.formulas:
        return _formulas()
    try:
        asked = _batch(options.batch) if options.batch else [_single(options)]
    except _Unreadable as unreadable:
        return Outcome(False, {"error": str(unreadable)}, str(unreadable))
    answers = [answer(one) for one in asked]
    words = "\n\n".join(_in_words(one) for one in answers)
    return Outcome(not any("error" in one for one in answers), answers, words)


class _Unreadable(ValueError):
    """What was asked cannot be read at all."""


def answer(asked: object) -> Answer:
    """One item computed, or the sentence why not; never an exception, so that a batch goes on."""
    if not isinstance(asked, dict):
        return {"id": None, "error": f"“{asked}”应为写明 id、formula 和 inputs 的一项"}
    known: Answer = {"id": asked.get("id")}
    inputs = asked.get("inputs")
    if not isinstance(inputs, dict):
        return {**known, "error": "缺少 inputs（各项输入），应为名称对值的对照表"}
    try:
        result = formula(str(asked.get("formula"))).compute(inputs)
    except (BadInput, LprNotLoaded, LookupError) as bad:
        said = bad.args[0] if isinstance(bad, LookupError) and bad.args else bad
        return {**known, "error": str(said)}
    return {**known, "result": dict(result.values), "worksheet": result.worksheet.as_json()}


def _batch(path: Path) -> list[object]:
    try:
        asked = json.loads(path.read_text(encoding="utf-8-sig"))
    except (OSError, UnicodeDecodeError) as error:
        raise _Unreadable(f"不能读取 {path}：请核对路径，文件须为 UTF-8 编码") from error
    except ValueError as error:
        raise _Unreadable(f"{path} 不是 JSON 文件：{error}") from error
    if not isinstance(asked, list):
        raise _Unreadable(f"{path} 应为一个列表，每项写明 id、formula 和 inputs")
    return asked


def _single(options: Namespace) -> Answer:
    if not options.formula:
        raise _Unreadable(f"请写明算式，例：{EXAMPLE}；--formulas 列出全部，--batch 指定文件")
    try:
        chosen = formula(options.formula)
    except LookupError as unknown:
        raise _Unreadable(str(unknown.args[0])) from unknown
    kinds = {one.name: one.kind for one in chosen.inputs}
    inputs = dict(_input(text, kinds) for text in options.inputs)
    return {"id": chosen.name, "formula": chosen.name, "inputs": inputs}


def _input(text: str, kinds: Mapping[str, InputKind]) -> tuple[str, object]:
    name, equals, value = text.partition("=")
    if not equals:
        raise _Unreadable(f"“{text}”应写成 名称=值，例：{EXAMPLE}")
    if kinds.get(name) not in WRITTEN_AS_JSON:
        return name, value
    try:
        return name, json.loads(value)
    except ValueError as error:
        raise _Unreadable(f'{name} 应写成 JSON，如 [["2024-05-31","200000"]]') from error


def _formulas() -> Outcome:
    every = [_described(one) for one in FORMULAS.values()]
    words = "\n".join(
        f"{one.name}  {one.chinese}\n    "
        + "，".join(f"{each.name} {each.chinese}" for each in one.inputs)
        for one in FORMULAS.values()
    )
    return Outcome(True, every, words)


def _described(one: Formula) -> Answer:
    return {
        "formula": one.name,
        "name": one.chinese,
        "inputs": [
            {
                "name": each.name,
                "label": each.chinese,
                "kind": str(each.kind),
                "required": each.required,
            }
            for each in one.inputs
        ],
    }


def _in_words(one: Answer) -> str:
    if "error" in one:
        return f"不能计算：{one['error']}"
    result, sheet = one["result"], one["worksheet"]
    lines = [json.dumps(result, ensure_ascii=False)]
    for step in sheet if isinstance(sheet, list) else []:
        told = "  ".join(
            str(step[key])
            for key in ("label", "from_on", "to_on", "base", "rate", "days", "amount", "value")
            if key in step
        )
        lines.append(f"  {told}{'　' + str(step['note']) if 'note' in step else ''}")
        lines += [f"      依据 {'、'.join(step['cites'])}"] if "cites" in step else []
    return "\n".join(lines)
