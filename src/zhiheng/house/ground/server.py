"""The embedded PostgreSQL: made once, started as a process of its own, found again by anyone.

Shape: `ensure_running(home)` is idempotent and safe under concurrent calls (one file lock).
The server listens on a unix socket in a short private folder only, asks a password of everyone,
and never runs as root: started by root it runs as `nobody`.
"""

import fcntl
import hashlib
import os
import shutil
import subprocess
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from zhiheng.house.ground import binaries, configuration
from zhiheng.house.ground.account import ServerAccount, server_account
from zhiheng.house.ground.home import Home
from zhiheng.house.ground.keys import SUPERUSER_PASSWORD, forget, known, text_key
from zhiheng.house.ground.refusal import GroundError

SUPERUSER = "postgres"
ELSEWHERE = Path("/var/lib/zhiheng")
# sun_path holds 107 bytes; PostgreSQL appends "/.s.PGSQL.5432.lock" to the folder.
LONGEST_SOCKET_FOLDER = 85
START_SECONDS = 60


@dataclass(frozen=True)
class Server:
    """One embedded server: where its programs, data and socket are, and who runs it."""

    home: Home
    place: Path
    socket: Path
    account: ServerAccount

    @property
    def data(self) -> Path:
        return self.place / "data"

    @property
    def log(self) -> Path:
        return self.place / "postgres.log"

    @property
    def programs(self) -> Path:
        return binaries.programs(self.place)

    def pid(self) -> int | None:
        """The live postmaster's process id; a zombie or another program's id is not one."""
        try:
            written = int((self.data / "postmaster.pid").read_text().split("\n", 1)[0])
            name, _, rest = Path(f"/proc/{written}/stat").read_text().rpartition(")")
        except (FileNotFoundError, ProcessLookupError, ValueError):
            return None
        alive = "(postgres" in name and rest.split()[0] not in "ZX"
        return written if alive else None

    def is_ready(self) -> bool:
        """True when the postmaster lives and has written that it takes connections."""
        if self.pid() is None:
            return False
        lines = (self.data / "postmaster.pid").read_text().splitlines()
        return len(lines) > 7 and lines[7].strip() == "ready"


def server_of(home: Home) -> Server:
    """Where the server of a home lies; nothing is made or started."""
    account = server_account()
    digest = hashlib.sha256(str(home.path.resolve()).encode()).hexdigest()[:12]
    near = home.path / "postgres"
    place = near if account.can_enter(home.path) else ELSEWHERE / digest
    socket = place / "run"
    if len(str(socket).encode()) > LONGEST_SOCKET_FOLDER:
        socket = account.short_folder(digest)
    return Server(home, place, socket, account)


def ensure_running(home: Home) -> Server:
    """Make the server when there is none, start it when it is down, and return it."""
    home.made()
    server = server_of(home)
    if server.is_ready() and known(home, SUPERUSER_PASSWORD):
        return server
    with _alone(home):
        _prepare_folders(server)
        if not known(home, SUPERUSER_PASSWORD):
            _put_orphan_aside(server)
        if not server.data.exists():
            _initialise(server)
        if not server.is_ready():
            _start(server)
    return server


def stop(home: Home, *, at_once: bool = False) -> None:
    """Stop the server if it runs: after a checkpoint, or `at_once` as a crash would."""
    server = server_of(home)
    with _alone(home.made()):
        _stop(server, "immediate" if at_once else "fast")


def remove(home: Home) -> None:
    """Stop the server and remove its programs and data, wherever they lie; keys are kept."""
    stop(home, at_once=True)
    server = server_of(home)
    shutil.rmtree(server.place, ignore_errors=True)
    shutil.rmtree(server.socket, ignore_errors=True)
    forget(home, SUPERUSER_PASSWORD)


@contextmanager
def _alone(home: Home) -> Iterator[None]:
    with home.lock.open("w") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        yield


def _prepare_folders(server: Server) -> None:
    server.place.mkdir(parents=True, exist_ok=True)
    if server.place.is_relative_to(ELSEWHERE):
        ELSEWHERE.chmod(0o755)
    server.account.own(server.place, mode=0o755)
    server.socket.mkdir(mode=0o700, exist_ok=True)
    server.account.own(server.socket, mode=0o700)


def _put_orphan_aside(server: Server) -> None:
    """Data whose password went with a deleted home is kept under another name, never deleted."""
    if server.data.exists():
        _stop(server, "fast")
        count = len(list(server.place.glob("data-orphan-*")))
        server.data.rename(server.place / f"data-orphan-{count + 1}")


def _initialise(server: Server) -> None:
    """initdb into a folder beside, then rename: a broken first run leaves nothing half made."""
    half_made = server.place / "data.new"
    shutil.rmtree(half_made, ignore_errors=True)
    password_file = server.place / "password.new"
    password_file.touch(mode=0o600)
    password_file.write_text(text_key(server.home, SUPERUSER_PASSWORD))
    server.account.own(password_file, mode=0o600)
    locale = configuration.initial_locale(binaries.major_version(server.programs))
    command: list[str | Path] = [
        server.programs / "initdb", "--pgdata", half_made, "--username", SUPERUSER,
        "--encoding=UTF8", "--auth=scram-sha-256", "--pwfile", password_file, *locale,
    ]  # fmt: skip
    try:
        _run(server, command)
    finally:
        password_file.unlink()
    with (half_made / "postgresql.conf").open("a") as conf:
        conf.write("include 'zhiheng.conf'\n")
    half_made.rename(server.data)


def _start(server: Server) -> None:
    """Start and wait; a killed predecessor may need seconds to be reaped, so try again."""
    _refuse_other_major(server)
    _drop_stale_pid(server)
    conf = server.data / "zhiheng.conf"
    conf.write_text(configuration.text(server.socket))
    server.account.own(conf, mode=0o600)
    command: list[str | Path] = [
        server.programs / "pg_ctl", "start", "--pgdata", server.data, "--log", server.log,
        "--wait", "--timeout", str(START_SECONDS), "--silent",
    ]  # fmt: skip
    give_up = time.monotonic() + 15
    while True:
        try:
            return _run(server, command)
        except GroundError:
            if time.monotonic() > give_up:
                raise
            time.sleep(0.3)


def _drop_stale_pid(server: Server) -> None:
    """After a reboot the written id may belong to another program, which PostgreSQL would obey."""
    pid_file = server.data / "postmaster.pid"
    if not pid_file.exists() or server.pid() is not None:
        return
    name = Path(f"/proc/{pid_file.read_text().split(chr(10), 1)[0]}/comm")
    if name.exists() and name.read_text().strip() != "postgres":
        pid_file.unlink()


def _refuse_other_major(server: Server) -> None:
    made_by = int((server.data / "PG_VERSION").read_text())
    major = binaries.major_version(server.programs)
    if made_by != major:
        raise GroundError(
            f"{server.data} 由 PostgreSQL {made_by} 建立，现有程序为 {major}。"
            f"请将 PG_BIN 指向 {made_by} 版程序；升级请先 zhiheng backup，再在新目录 restore。"
        )


def _stop(server: Server, mode: str) -> None:
    if server.pid() is not None:
        command: list[str | Path] = [
            server.programs / "pg_ctl", "stop", "--pgdata", server.data, "--mode", mode,
            "--wait", "--silent",
        ]  # fmt: skip
        _run(server, command)


def _run(server: Server, command: Sequence[str | Path]) -> None:
    """Run a program as the server's user, in a folder it may enter, with a bare environment."""
    done = subprocess.run(
        command,
        cwd=server.place,
        env={"PATH": os.defpath, "LC_ALL": "C", "HOME": str(server.place)},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
        **server.account.as_subprocess(),
    )
    if done.returncode:
        told = (done.stderr or done.stdout).strip() or _end_of(server.log)
        raise GroundError(
            f"数据库程序 {Path(command[0]).name} 未成功：{told[-800:]}。"
            f"请查看 {server.log}，排除后重新运行。"
        )


def _end_of(log: Path) -> str:
    return log.read_text(errors="replace")[-800:] if log.exists() else ""
