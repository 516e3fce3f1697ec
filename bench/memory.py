"""How much memory web process and worker keep after work. Floor: what each may keep."""

import os
import subprocess
import sys
import time
import urllib.parse
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from django.core.handlers.wsgi import WSGIHandler

from bench import ground, population
from bench.rounds import Measured
from bench.web import Desk
from zhiheng.house.cli.serve import granian
from zhiheng.plant.models import Outbox
from zhiheng.plant.scope import Scope, entered

SIZE: Final = 20_000
REQUESTS: Final = 500
ACTS: Final = 30
PORT: Final = 8_917
STARTS_WITHIN: Final = 30
WEB_MB, WORKER_MB = 200, 300
PATHS: Final = ("/", "/cases/", "/search?q=申请人1", "/notices/", "/cases/?state=在办")


def run(size: int, rounds: int) -> Measured:
    """Resident megabytes after REQUESTS pages over `size` cases, and after ACTS announcements."""
    del rounds
    with ground.a_database("memory") as (house, name):
        with ground.as_owner(house, name) as owner:
            officer = population.fill(owner, size)
        cookies = Desk(WSGIHandler(), officer).cookies
        ground.leave()
        with process(granian("127.0.0.1", PORT), name) as web:
            _wait_until_it_answers()
            for number in range(REQUESTS):
                _get(PATHS[number % len(PATHS)], cookies)
            web_mb = resident_mb(web)
        ground.use(house, name)
        for number in range(ACTS):
            population.docketed(size + number, officer)
        with process([sys.executable, "-m", "zhiheng", "worker"], name) as worker:
            _wait_until_delivered()
            worker_mb = resident_mb(worker)
    _, ours, floor = max(
        (web_mb / WEB_MB, web_mb, WEB_MB), (worker_mb / WORKER_MB, worker_mb, WORKER_MB)
    )
    return Measured(
        name="memory", size=size, ours=ours, floor=floor, rounds=1, goal=1.0, unit="MB",
        told={"web_mb": round(web_mb), "worker_mb": round(worker_mb)},
    )  # fmt: skip


@contextmanager
def process(command: list[str], database: str) -> Iterator[int]:
    """A part of the house on the bench's database; its process id."""
    environment = {**os.environ, "ZHIHENG_DATABASE": database, "ZHIHENG_ROLE": "app"}
    started = subprocess.Popen(command, env=environment, stdout=sys.stderr.fileno())
    try:
        yield started.pid
    finally:
        started.terminate()
        started.wait(STARTS_WITHIN)


def resident_mb(pid: int) -> float:
    """Resident megabytes of the largest process among this one and its children."""
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    return max(_resident_mb(int(one)) for one in (str(pid), *children))


def _resident_mb(pid: int) -> float:
    lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    [kilobytes] = [int(line.split()[1]) for line in lines if line.startswith("VmRSS")]
    return kilobytes / 1024


def _get(path: str, cookies: str = "") -> bytes:
    quoted = urllib.parse.quote(path, safe="/?=&")
    request = urllib.request.Request(f"http://127.0.0.1:{PORT}{quoted}")
    request.add_header("Cookie", cookies)
    request.add_header("User-Agent", "")
    with urllib.request.urlopen(request, timeout=STARTS_WITHIN) as answer:
        assert answer.url.endswith(quoted), answer.url
        return bytes(answer.read())


def _wait_until_it_answers() -> None:
    until = time.monotonic() + STARTS_WITHIN
    while True:
        try:
            _get("/health")
            return
        except OSError:
            if time.monotonic() > until:
                raise
            time.sleep(0.2)


def _wait_until_delivered() -> None:
    """Every announcement was heard."""
    until = time.monotonic() + 3 * STARTS_WITHIN
    with entered(Scope.of_court(population.MEASURED_COURT)):
        while Outbox.objects.filter(due_at__isnull=False).exists():
            assert time.monotonic() < until, "the worker hears nothing"
            time.sleep(0.5)
