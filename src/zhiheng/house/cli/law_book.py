"""`zhiheng law-book`: write docs/law-book.md from the law, or tell whether it is stale."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from zhiheng.house.cli.frame import Outcome
from zhiheng.house.lawbook.book import written

EXAMPLE = "zhiheng law-book --check"


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument("--check", action="store_true", help="只核对是否为最新，不改写")
    parser.add_argument("--file", type=Path, default=Path("docs/law-book.md"), help="规则书文件")


def run(options: Namespace) -> Outcome:
    """Exit code 1 when the file is stale under --check."""
    text, file = written(), options.file
    fresh = file.is_file() and file.read_text(encoding="utf-8") == text
    document = {"file": str(file), "fresh": fresh, "lines": text.count("\n")}
    if options.check:
        words = (
            "规则书是最新的。" if fresh else f"规则书已过时，请运行 zhiheng law-book 重写 {file}。"
        )
        return Outcome(fresh, document, words)
    if not fresh:
        file.write_text(text, encoding="utf-8")
    return Outcome(True, document | {"fresh": True}, f"规则书已写入 {file}。")
