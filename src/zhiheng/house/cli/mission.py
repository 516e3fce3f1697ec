"""`zhiheng mission`: what the last complete run of ./test proved, row by row."""

import json
from argparse import ArgumentParser, Namespace

from zhiheng.house.cli.frame import Outcome
from zhiheng.house.ground.home import home_of_this_process

EXAMPLE = "zhiheng mission --json"
ROWS = tuple(f"REQ-{number:03}" for number in range(1, 586))


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument("--missing", action="store_true", help="列出部分完成的需求还缺什么")


def run(options: Namespace) -> Outcome:
    """Covered: at least one test proves the whole row, and none of the row's tests failed."""
    home = home_of_this_process()
    path = next((p for p in (home.path / "test/mission.json", home.mission) if p.exists()), None)
    if path is None:
        words = "还没有测试记录，请先运行 ./test。"
        return Outcome(False, {"error": words}, words)
    proofs = json.loads(path.read_text())["tests"].values()
    failed = {row for proof in proofs if not proof["passed"] for row in proof["rows"]}
    whole = {row for proof in proofs if not proof["open"] for row in proof["rows"]} - failed
    partial = {
        row: proof["open"]
        for proof in proofs
        for row in proof["rows"]
        if proof["open"] and row not in whole
    }
    document = {
        "rows": len(ROWS),
        "covered": sorted(whole),
        "open": [row for row in ROWS if row not in whole],
        "partial": dict(sorted(partial.items())),
    }
    words = f"需求 {len(ROWS)} 条：已证明 {len(whole)} 条，部分完成 {len(partial)} 条。"
    if options.missing:
        words = "\n".join([words, *(f"{row}：{why}" for row, why in sorted(partial.items()))])
    return Outcome(True, document, words)
