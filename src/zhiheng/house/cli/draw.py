"""`zhiheng draw`: a month's random draws, recomputed from what the court published."""

import json
from argparse import ArgumentParser, Namespace
from pathlib import Path

from zhiheng.house.cli.frame import Outcome
from zhiheng.law.assignment import Month, objections, published, read_published
from zhiheng.measures.assignment import queries
from zhiheng.plant.errors import BadTerms, NotOnRecord
from zhiheng.plant.scope import Scope, entered

EXAMPLE = "zhiheng draw --court 鲁0102 --month 2026-11 --check"


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument("--court", metavar="代字", help="法院代字")
    parser.add_argument("--month", metavar="月份", help="写成 2026-11")
    parser.add_argument(
        "--file", metavar="文件", type=Path, help="复算导出的文件，不查本机的登记簿"
    )
    parser.add_argument("--check", action="store_true", help="复算每一次抽取，不符的逐条列出")


def run(options: Namespace) -> Outcome:
    try:
        month = _from_file(options.file) if options.file else _on_record(options)
    except (OSError, ValueError, BadTerms, NotOnRecord) as bad:
        return Outcome(False, {"error": str(bad)}, str(bad))
    if not options.check:
        document = published(month)
        return Outcome(True, document, json.dumps(document, ensure_ascii=False, indent=1))
    found = objections(month)
    document = {"court": month.court, "month": month.month, "draws": len(month.draws),
                "by_hand": len(month.by_hand), "objections": list(found)}  # fmt: skip
    told = (
        f"{month.court} {month.month}：抽取 {len(month.draws)} 件，指定 {len(month.by_hand)} 件，"
        f"尚无承办人 {len(month.without)} 件"
    )
    says = [told, *(found or ("全部与公布的承办人一致",))]
    return Outcome(not found, document, "\n".join(says))


def _from_file(path: Path) -> Month:
    return read_published(json.loads(path.read_text(encoding="utf-8")))


def _on_record(options: Namespace) -> Month:
    if not options.court or not options.month:
        raise ValueError("请写明 --court 和 --month，或者用 --file 指明导出的文件")
    with entered(Scope.of_court(options.court)):
        return queries.month(options.court, options.month)
