"""The command line: `zhiheng COMMAND …`, one file per command below this package.

A command's file has `EXAMPLE` (a line that can be pasted), `arguments(parser)` and
`run(options) -> Outcome`. It is imported only when asked for, after Django when it needs Django.
Exit codes: 0 done, 1 refused or found bad (the JSON is still printed), 2 wrong usage.
With `--json` stdout holds one JSON document and nothing else; logs and progress go to stderr.
"""

import argparse
import importlib
import json
import os
import sys
import traceback
from types import ModuleType

import django

from zhiheng.house.cli.frame import COMMANDS, Entry, Outcome
from zhiheng.house.ground.home import home_of_this_process
from zhiheng.house.ground.refusal import GroundError
from zhiheng.law.kernel.finding import Refused

SETTINGS = "zhiheng.house.settings"
# Imported only by a command that needs the server: the driver alone takes half a second to load.
SETUP = "zhiheng.house.ground.setup"


def main(words: list[str] | None = None) -> int:
    """Run one command and return its exit code; a defect ends in a sentence and a traceback."""
    given = sys.argv[1:] if words is None else words
    if not given or given[0] not in COMMANDS:
        return _list_of_commands(given)
    name, entry = given[0], COMMANDS[given[0]]
    as_json = "--json" in given
    try:
        outcome = _run(name, entry, given[1:])
    except (GroundError, Refused) as refused:
        outcome = Outcome(False, {"error": str(refused)}, str(refused))
    except Exception as defect:  # noqa: BLE001 (one of the two listed places)
        traceback.print_exc(file=sys.stderr)
        words_of_defect = f"程序出错（{type(defect).__name__}），请把上面的记录交给维护人员。"
        outcome = Outcome(False, {"error": words_of_defect}, words_of_defect)
    _tell(outcome, as_json)
    return 0 if outcome.ok else 1


def _run(name: str, entry: Entry, given: list[str]) -> Outcome:
    if entry.django:
        os.environ.setdefault("DJANGO_SETTINGS_MODULE", SETTINGS)
        django.setup()
    module = importlib.import_module(f"zhiheng.house.cli.{name.replace('-', '_')}")
    options = _parser(name, entry, module).parse_args(given)
    if entry.server:
        importlib.import_module(SETUP).reach_installed(home_of_this_process())
    outcome: Outcome = module.run(options)
    return outcome


def _parser(name: str, entry: Entry, module: ModuleType) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog=f"zhiheng {name}",
        description=entry.summary,
        epilog=f"例：{module.EXAMPLE}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--json", action="store_true", help="标准输出只打印一个 JSON 文档")
    module.arguments(parser)
    return parser


def _tell(outcome: Outcome, as_json: bool) -> None:
    if as_json:
        print(json.dumps(outcome.document, ensure_ascii=False))
    elif outcome.words:
        print(outcome.words, file=sys.stdout if outcome.ok else sys.stderr)


def _list_of_commands(given: list[str]) -> int:
    asked = bool(given) and given[0] in ("-h", "--help")
    out = sys.stdout if asked else sys.stderr
    if given and not asked:
        print(f"没有命令 {given[0]}。", file=out)
    print("用法：zhiheng 命令 [选项]；zhiheng 命令 --help 查看例子。\n", file=out)
    width = max(len(name) for name in COMMANDS)
    for name, entry in COMMANDS.items():
        print(f"  {name:<{width}}  {entry.summary}", file=out)
    return 0 if asked else 2
