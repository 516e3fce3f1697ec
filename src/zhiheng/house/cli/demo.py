"""`zhiheng demo`: a whole installation with invented data, then web, worker and the imitated
systems outside until stopped."""

import json
import os
import signal
import subprocess
import sys
import time
from argparse import ArgumentParser, Namespace
from types import FrameType
from typing import Any

import psycopg

from zhiheng.house.cli.frame import Outcome, progress
from zhiheng.house.cli.serve import granian, refuse_taken_port
from zhiheng.house.ground import assets, databases
from zhiheng.house.ground.address import DATABASE, Role
from zhiheng.house.ground.home import REPOSITORY, Home, home_of_this_process
from zhiheng.house.ground.refusal import GroundError
from zhiheng.house.ground.rest import stop_if_idle
from zhiheng.house.ground.setup import Ground, reach, set_up

EXAMPLE = "zhiheng demo --cases 500 --seed 1 --port 8000"
HOST = "127.0.0.1"
SECONDS_TO_STOP = 10
USUAL_CASES = 500
COUNTERPARTS_ABOVE = 100
# Where the imitated systems outside listen, counted from the port of the web pages.
GATEWAY = "/gateway"
# Incomplete invented data is made again from nothing: no act has to wait for the disk.
NOT_YET_DURABLE = "-c synchronous_commit=off"


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument("--cases", type=int, help="虚构案件数，默认沿用已有数据，初次为 500")
    parser.add_argument("--seed", type=int, help="随机种子：同一种子造出同样的数据，默认 1")
    parser.add_argument("--port", type=int, default=8000, help="网页端口，默认 8000")
    parser.add_argument("--no-serve", action="store_true", help="只造数据，不启动")


def run(options: Namespace) -> Outcome:
    """Repeatable: existing demo data of the same size and seed is kept with all that was added."""
    began = time.monotonic()
    home = home_of_this_process().made()
    if not options.no_serve:
        refuse_taken_port(HOST, options.port)
        refuse_taken_port(HOST, _made(home).get("counterparts", _beside(options.port)))
    _make(home, options)
    assets.lay_out(home)
    document = _counted(reach(home)) | {"seconds": round(time.monotonic() - began, 1)}
    words = f"演示数据已备好：案件 {document['cases']} 件，行为 {document['acts']} 项。"
    if options.no_serve:
        return Outcome(True, document, words)
    progress(words)
    return _serve_until_stopped(home, options.port, document)


def _made(home: Home) -> dict[str, Any]:
    """What the home's invented data was made of; nothing where there is none."""
    return json.loads(home.demo.read_text()) if home.demo.exists() else {}


def _beside(port: int) -> int:
    """Where the systems outside listen: the court has their addresses on record."""
    return port + COUNTERPARTS_ABOVE


def _make(home: Home, options: Namespace) -> None:
    """The marker is written before the first row, so that invented data never lacks its banner."""
    made = _made(home)
    wanted = {
        "cases": options.cases or made.get("cases", USUAL_CASES),
        "seed": made.get("seed", 1) if options.seed is None else options.seed,
        "counterparts": made.get("counterparts", _beside(options.port)),
    }
    if wanted | made == wanted | {"complete": True}:
        set_up(home)
        return
    ground = reach(home)
    with ground.admin() as admin:
        if databases.exists(admin, DATABASE):
            if not made:
                raise GroundError(
                    f"{home.path} 中的数据库不是演示数据，不能覆盖；请另设 ZHIHENG_HOME 再运行。"
                )
            databases.drop(admin, DATABASE)
    refuse_taken_port(HOST, wanted["counterparts"])
    home.demo.write_text(json.dumps(wanted | {"complete": False}))
    home.counterparts.unlink(missing_ok=True)
    set_up(home)
    _fill(home, wanted)
    home.demo.write_text(json.dumps(wanted | {"complete": True}))


def _fill(home: Home, wanted: dict[str, int]) -> None:
    """The province drives the house from outside, by its verbs, as the application's role."""
    progress(f"正在造演示数据：{wanted['cases']} 件案件……")
    done = subprocess.run(
        [sys.executable, "-m", "province", "--cases", str(wanted["cases"]),
         "--seed", str(wanted["seed"]), "--samples", str(home.samples),
         "--journal", str(home.counterparts), "--counterparts", str(wanted["counterparts"])],
        cwd=REPOSITORY,
        env=_environment(home) | {"PGOPTIONS": NOT_YET_DURABLE},
        stdout=sys.stderr.fileno(),
        check=False,
    )  # fmt: skip
    if done.returncode:
        raise GroundError("演示数据未造完，原因见上；重新运行将从头再造。")


def _environment(home: Home) -> dict[str, str]:
    return {
        **os.environ,
        "ZHIHENG_HOME": str(home.path),
        "ZHIHENG_ROLE": "app",
        "ZHIHENG_DEMO": "1",
        "DJANGO_SETTINGS_MODULE": "zhiheng.house.settings",
    }


def _counted(ground: Ground) -> dict[str, float]:
    """Counted as zh_backup, which reads every court."""
    with psycopg.connect(ground.conninfo(Role.BACKUP)) as connection:
        row = connection.execute(
            "SELECT (SELECT count(*) FROM casefile_case), (SELECT count(*) FROM plant_act)"
        ).fetchone()
    cases, acts = row or (0, 0)
    return {"cases": cases, "acts": acts}


def _counterparts(home: Home, port: int) -> list[str]:
    """The systems outside go on from what they had taken when the data was made."""
    return [
        sys.executable, "-m", "counterparts", "--port", str(_made(home)["counterparts"]),
        "--court", f"http://{HOST}:{port}{GATEWAY}", "--state", str(home.counterparts),
    ]  # fmt: skip


def _serve_until_stopped(home: Home, port: int, document: dict[str, float]) -> Outcome:
    env = _environment(home)
    commands = (
        granian(HOST, port),
        [sys.executable, "-m", "zhiheng", "worker"],
        _counterparts(home, port),
    )
    parts = [subprocess.Popen(command, env=env, cwd=REPOSITORY) for command in commands]

    def stop(_signal: int, _frame: FrameType | None) -> None:
        raise KeyboardInterrupt

    signal.signal(signal.SIGTERM, stop)
    progress(f"执衡已启动：http://127.0.0.1:{port}/ ，按 Ctrl-C 停止。")
    try:
        while all(part.poll() is None for part in parts):
            time.sleep(0.3)
        words = "一个部件意外停止，其记录见上方；请排除后重新运行。"
        return Outcome(False, {"error": words}, words)
    except KeyboardInterrupt:
        return Outcome(True, document, "已停止。")
    finally:
        for part in parts:
            part.terminate()
        for part in parts:
            part.wait(SECONDS_TO_STOP)
        stop_if_idle(home)
