"""The parts of an installation made to be killed: web, worker and database, each a real process."""

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, get_args

from zhiheng.house.cli.serve import granian
from zhiheng.house.ground.assets import lay_out
from zhiheng.house.ground.home import Home
from zhiheng.house.ground.refusal import GroundError
from zhiheng.house.ground.server import ensure_running, remove, server_of
from zhiheng.house.ground.setup import Ground, set_up

Part = Literal["web", "worker", "database", "gateway", "counterpart"]
PARTS: tuple[Part, ...] = ("web", "worker", "database")
"""What docketing needs."""
ALL_PARTS: tuple[Part, ...] = get_args(Part)
"""What papers need that leave by the gateway: its reception is a web process of its own here."""
SECONDS_TO_ANSWER = 60
ROOT = Path(__file__).resolve().parents[4]
"""The repository, where the counterparts lie beside the house."""


@dataclass
class Victim:
    """An installation of its own, below a temporary folder; only what it started is ever killed."""

    home: Home
    ground: Ground
    port: int
    clerks: tuple[tuple[str, str], ...]
    parts: tuple[Part, ...] = PARTS
    ports: dict[Part, int] = field(default_factory=dict)
    processes: dict[Part, subprocess.Popen[bytes]] = field(default_factory=dict)

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def start(self, part: Part) -> None:
        """Start a part unless it runs, as a supervisor would after every death."""
        if part == "database":
            ensure_running(self.home)
            return
        running = self.processes.get(part)
        if running is not None and running.poll() is None:
            return
        command = self._command(part)
        with (self.home.path / f"{part}.log").open("ab") as log:
            self.processes[part] = subprocess.Popen(
                command,
                env=environment(self.home),
                stdout=log,
                stderr=log,
                start_new_session=True,
            )

    def port_of(self, part: Part) -> int:
        """Where a part listens; chosen once, so that it comes back where it was."""
        return self.ports.setdefault(part, self.port if part == "web" else _free_port())

    @property
    def journal(self) -> Path:
        """What the counterpart has taken, on its own disk."""
        return self.home.path / "counterpart.jsonl"

    def _command(self, part: Part) -> list[str]:
        if part == "worker":
            return _worker()
        if part == "counterpart":
            court = f"http://127.0.0.1:{self.port_of('gateway')}/gateway"
            return [
                sys.executable, "-m", "counterparts", "--port", str(self.port_of(part)),
                "--court", court, "--state", str(self.journal),
            ]  # fmt: skip
        return granian("127.0.0.1", self.port_of(part))

    def kill(self, part: Part) -> None:
        """SIGKILL to every process of the part: no handler runs, nothing is flushed."""
        if part == "database":
            _kill_database(self.home)
            return
        process = self.processes.get(part)
        if process is not None and process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()

    def wait_until_it_answers(self) -> None:
        """All parts run, those that listen answer, and the web process reaches the database."""
        give_up = time.monotonic() + SECONDS_TO_ANSWER
        while True:
            for part in ("database", *(one for one in self.parts if one != "database")):
                self.start(part)  # type: ignore[arg-type]
            try:
                for address in self._pulses():
                    urllib.request.urlopen(address, timeout=5).close()
            except OSError as silent:
                if time.monotonic() > give_up:
                    log = (self.home.path / "web.log").read_text(errors="replace")[-2000:]
                    raise GroundError(f"网页服务没有起来（{silent}）：{log}") from silent
                time.sleep(0.2)
            else:
                return

    def _pulses(self) -> list[str]:
        listens = {"web": "/health", "gateway": "/health", "counterpart": "/sms/v1/health"}
        return [
            f"http://127.0.0.1:{self.port_of(part)}{listens[part]}"
            for part in self.parts
            if part in listens
        ]


@contextmanager
def victim(parts: tuple[Part, ...] = PARTS) -> Iterator[Victim]:
    """A new installation with courts, clerks and accounts; removed afterwards with its server."""
    folder = Path(tempfile.mkdtemp(prefix="zh-torture-"))
    folder.chmod(0o755)
    home = Home(folder / "var").made()
    # Invented clerks log in without a second factor, which only a demo home allows.
    home.demo.write_text(json.dumps({"torture": True}))
    try:
        with _own_server():
            ground = set_up(home, "zhiheng")
            lay_out(home)
            made = Victim(home, ground, _free_port(), _people(home), parts)
            yield from _alive(made)
    finally:
        remove(home)
        shutil.rmtree(folder)


def _alive(made: Victim) -> Iterator[Victim]:
    try:
        made.wait_until_it_answers()
        yield made
    finally:
        for part in made.parts:
            made.kill(part)


@contextmanager
def _own_server() -> Iterator[None]:
    """A server that somebody else uses is not for killing."""
    named = os.environ.pop("ZHIHENG_DATABASE_URL", None)
    try:
        yield
    finally:
        if named is not None:
            os.environ["ZHIHENG_DATABASE_URL"] = named


def _people(home: Home) -> tuple[tuple[str, str], ...]:
    done = subprocess.run(
        [sys.executable, "-m", "zhiheng.house.torture.people"],
        env=environment(home),
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    pairs = (line.split() for line in done.stdout.splitlines())
    return tuple((login_name, court) for login_name, court in pairs)


def environment(home: Home) -> dict[str, str]:
    """What a process of the installation is told."""
    return {
        **os.environ,
        "PYTHONPATH": os.pathsep.join(filter(None, (str(ROOT), os.environ.get("PYTHONPATH")))),
        "ZHIHENG_HOME": str(home.path),
        "ZHIHENG_DATABASE": "zhiheng",
        "ZHIHENG_ROLE": "app",
        "ZHIHENG_NETWORK": "inner",
        "DJANGO_SETTINGS_MODULE": "zhiheng.house.settings",
    }


def _worker() -> list[str]:
    return [sys.executable, "-m", "zhiheng", "worker"]


def _kill_database(home: Home) -> None:
    """The postmaster first, so that it starts no successor of its own; then what it had started."""
    postmaster = server_of(home).pid()
    if postmaster is None:
        return
    children = [pid for pid, parent in _parents() if parent == postmaster]
    for pid in (postmaster, *children):
        try:
            os.kill(pid, signal.SIGKILL)
        except ProcessLookupError:
            continue


def _parents() -> Iterator[tuple[int, int]]:
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            fields = (folder / "stat").read_text().rpartition(")")[2].split()
        except (FileNotFoundError, ProcessLookupError):
            continue
        yield int(folder.name), int(fields[1])


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
