"""`zhiheng restore DIR [--drill]`: restore into an empty place, count again, verify the chain."""

import json
import os
import subprocess
import sys
import time
from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import Any

import psycopg

from zhiheng.house.cli.frame import Outcome, progress
from zhiheng.house.clock import now_in_shanghai
from zhiheng.house.ground import databases
from zhiheng.house.ground.address import DATABASE, Role
from zhiheng.house.ground.home import home_of_this_process
from zhiheng.house.ground.keeping import read_manifest, restore, rows_by_table
from zhiheng.house.ground.setup import Ground, migrate, reach_installed

EXAMPLE = "zhiheng restore /srv/backup/2026-11-20 --drill"
DRILL = "zhiheng_drill"


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument("folder", metavar="DIR", type=Path, help="zhiheng backup 写成的目录")
    parser.add_argument(
        "--drill", action="store_true", help="演练：恢复到临时库，核对后删除，不动正式库"
    )


def run(options: Namespace) -> Outcome:
    """`lost`: rows that the backup counted and the restored database does not hold."""
    began = time.monotonic()
    folder = options.folder.absolute()
    ground = reach_installed(home_of_this_process())
    database = DRILL if options.drill else DATABASE
    read_manifest(folder)
    if options.drill:
        _drop(ground, DRILL)
    try:
        document = _restored(ground, folder, database)
    finally:
        if options.drill:
            _drop(ground, DRILL)
    document["seconds"] = round(time.monotonic() - began, 2)
    if options.drill:
        at = now_in_shanghai().isoformat(timespec="seconds")
        ground.home.drill.write_text(json.dumps({"at": at, **document}, ensure_ascii=False))
    good = document["lost"] == 0 and document["chain"]["ok"]
    return Outcome(good, document, _words(document, good))


def _restored(ground: Ground, folder: Path, database: str) -> dict[str, Any]:
    progress(f"正在恢复到 {database} ……")
    manifest = restore(ground, folder, database)
    if database == DATABASE:
        migrate(ground, database)
    with psycopg.connect(ground.conninfo(Role.BACKUP, database)) as backup:
        found = rows_by_table(backup)
    lost = sum(max(count - found.get(name, 0), 0) for name, count in manifest.rows.items())
    return {
        "rows": sum(found.values()),
        "lost": lost,
        "backup_at": manifest.at,
        "chain": _chain(ground, database),
    }


def _chain(ground: Ground, database: str) -> Any:
    """The restored chain, recomputed link by link in a process that sees only that database."""
    done = subprocess.run(
        [sys.executable, "-m", "zhiheng", "verify", "--json"],
        env={**os.environ, "ZHIHENG_HOME": str(ground.home.path), "ZHIHENG_DATABASE": database},
        stdout=subprocess.PIPE,
        check=False,
    )
    return json.loads(done.stdout)


def _drop(ground: Ground, database: str) -> None:
    with ground.admin() as admin:
        databases.drop(admin, database)


def _words(document: dict[str, Any], good: bool) -> str:
    counted = f"恢复 {document['rows']} 行，缺 {document['lost']} 行，用时 {document['seconds']} 秒"
    return f"{counted}，审计链完好。" if good else f"{counted}，未通过核对：{document['chain']}"
