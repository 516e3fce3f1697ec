"""`zhiheng protocol`: write the gateway's schemas into docs/protocol, or tell what is stale."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from zhiheng.doors.gateway.published import files
from zhiheng.house.cli.frame import Outcome

EXAMPLE = "zhiheng protocol --check"


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument("--check", action="store_true", help="只核对是否为最新，不改写")
    parser.add_argument(
        "--folder", type=Path, default=Path("docs/protocol"), help="协议文件所在的文件夹"
    )


def run(options: Namespace) -> Outcome:
    """Exit code 1 when a file is stale under --check."""
    stale = []
    for name, text in files().items():
        file = options.folder / name
        if not file.is_file() or file.read_text(encoding="utf-8") != text:
            stale.append(name)
            if not options.check:
                file.write_text(text, encoding="utf-8")
    document = {"folder": str(options.folder), "stale": stale}
    if options.check and stale:
        return Outcome(
            False, document, f"{'、'.join(stale)} 已过时，请运行 zhiheng protocol 重写。"
        )
    return Outcome(
        True, document, "协议文件是最新的。" if not stale else f"已写入 {options.folder}。"
    )
