"""`zhiheng backup DIR`: every row as of one moment, counted."""

import time
from argparse import ArgumentParser, Namespace
from pathlib import Path

from zhiheng.house.cli.frame import Outcome, progress
from zhiheng.house.clock import now_in_shanghai
from zhiheng.house.ground.home import home_of_this_process
from zhiheng.house.ground.keeping import back_up
from zhiheng.house.ground.setup import reach_installed

EXAMPLE = "zhiheng backup /srv/backup/2026-11-20"


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument("folder", metavar="DIR", type=Path, help="空目录或尚不存在的目录")


def run(options: Namespace) -> Outcome:
    began = time.monotonic()
    home = home_of_this_process()
    at = now_in_shanghai().isoformat(timespec="seconds")
    manifest = back_up(reach_installed(home), options.folder.absolute(), at)
    seconds = round(time.monotonic() - began, 2)
    progress(f"密钥不在备份中，请将 {home.keys} 另行离线保管：没有它，加密的号码无法恢复。")
    document = {"seconds": seconds, "rows": manifest.total, "lost": 0, "wal": manifest.wal}
    return Outcome(True, document, f"已备份 {manifest.total} 行，用时 {seconds} 秒。")
