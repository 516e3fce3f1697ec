"""The embedded server: made once, started again after anything, private, never root."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import psycopg
import pytest

from zhiheng.house.ground.home import Home
from zhiheng.house.ground.keys import SUPERUSER_PASSWORD, forget, text_key
from zhiheng.house.ground.server import (
    LONGEST_SOCKET_FOLDER,
    Server,
    ensure_running,
    remove,
    server_of,
    stop,
)

needs_root = pytest.mark.skipif(os.geteuid() != 0, reason="only root gives its rights away")


@pytest.fixture(scope="module")
def home(new_home: Callable[[], Home]) -> Home:
    return new_home()


def connect(server: Server, password: str | None = None) -> psycopg.Connection[tuple[object, ...]]:
    return psycopg.connect(
        host=str(server.socket),
        user="postgres",
        dbname="postgres",
        password=password or text_key(server.home, SUPERUSER_PASSWORD),
        autocommit=True,
    )


def ask(server: Server, query: str) -> object:
    with connect(server) as connection:
        row = connection.execute(query).fetchone()
        assert row is not None
        return row[0]


def test_a_second_call_finds_the_running_server(home: Home) -> None:
    assert ensure_running(home).pid() == ensure_running(home).pid() is not None


def test_the_server_survives_the_process_that_started_it(new_home: Callable[[], Home]) -> None:
    home = new_home()
    started = "from zhiheng.house.ground.server import *; ensure_running(home_of_this_process())"
    code = f"from zhiheng.house.ground.home import home_of_this_process; {started}"
    env = {**os.environ, "ZHIHENG_HOME": str(home.path)}
    subprocess.run([sys.executable, "-c", code], env=env, check=True)
    assert server_of(home).is_ready()


def test_the_server_never_runs_as_root(home: Home) -> None:
    pid = ensure_running(home).pid()
    assert Path(f"/proc/{pid}").stat().st_uid != 0


def test_the_server_listens_on_no_network(home: Home) -> None:
    assert ask(ensure_running(home), "SHOW listen_addresses") == ""


def test_a_wrong_password_is_refused_even_on_this_machine(home: Home) -> None:
    with pytest.raises(psycopg.OperationalError, match="password authentication failed"):
        connect(ensure_running(home), "guess")


def test_the_socket_lies_in_a_folder_that_others_may_not_enter(home: Home) -> None:
    assert ensure_running(home).socket.stat().st_mode & 0o077 == 0


def test_text_is_ordered_by_code_point_and_days_are_known_in_beijing(home: Home) -> None:
    server = ensure_running(home)
    assert ask(server, "SELECT '鲁01' < '鲁0102' AND 'Z' < 'a' AND upper('é') = 'É'") is True
    assert ask(server, "SHOW timezone") == "Asia/Shanghai"


def test_commits_wait_for_the_disk(home: Home) -> None:
    server = ensure_running(home)
    assert ask(server, "SHOW fsync") == ask(server, "SHOW synchronous_commit") == "on"


def test_a_killed_server_starts_again_with_every_acknowledged_row(home: Home) -> None:
    server = ensure_running(home)
    with connect(server) as connection:
        connection.execute("CREATE TABLE IF NOT EXISTS kept (n int)")
        connection.execute("INSERT INTO kept SELECT generate_series(1, 1000)")
        os.kill(server.pid() or 0, signal.SIGKILL)
    assert ask(ensure_running(home), "SELECT count(*) FROM kept") == 1000


def test_a_stopped_server_has_no_process_id(home: Home) -> None:
    ensure_running(home)
    stop(home)
    assert server_of(home).pid() is None


def test_four_callers_at_once_make_one_server(new_home: Callable[[], Home]) -> None:
    home = new_home()
    code = (
        "from zhiheng.house.ground.home import home_of_this_process as h;"
        "from zhiheng.house.ground.server import ensure_running as e; print(e(h()).pid())"
    )
    env = {**os.environ, "ZHIHENG_HOME": str(home.path)}
    callers = [
        subprocess.Popen([sys.executable, "-c", code], env=env, stdout=subprocess.PIPE, text=True)
        for _ in range(4)
    ]
    pids = {caller.communicate()[0] for caller in callers}
    assert len(pids) == 1
    assert "None" not in pids.pop()


def test_a_first_run_that_broke_half_way_can_be_repeated(new_home: Callable[[], Home]) -> None:
    home = new_home()
    place = server_of(home).place
    (place / "data.new").mkdir(parents=True)
    (place / "data.new/PG_VERSION").write_text("18")
    (place / "password.new").write_text("left over")
    assert ensure_running(home).is_ready()


def test_data_without_its_password_is_kept_aside_and_not_deleted(
    new_home: Callable[[], Home],
) -> None:
    home = new_home()
    ensure_running(home)
    forget(home, SUPERUSER_PASSWORD)
    server = ensure_running(home)
    assert (server.place / "data-orphan-1/PG_VERSION").exists()
    assert ask(server, "SELECT 1") == 1


def test_a_written_process_id_that_now_belongs_to_another_program_is_ignored(home: Home) -> None:
    server = ensure_running(home)
    stop(home)
    with subprocess.Popen(["sleep", "60"], **server.account.as_subprocess()) as other:
        lines = [str(other.pid), str(server.data), "1", "5432", str(server.socket), "", "1 1"]
        (server.data / "postmaster.pid").write_text("\n".join(lines))
        assert server.pid() is None
        assert ensure_running(home).is_ready()
        other.kill()


def test_a_home_with_a_long_path_gets_a_short_socket(tmp_path: Path) -> None:
    home = Home(tmp_path / ("deep/" * 30))
    home.path.mkdir(parents=True)
    assert len(str(server_of(home).socket)) <= LONGEST_SOCKET_FOLDER


@needs_root
def test_parents_that_nobody_may_not_enter_keep_their_rights(tmp_path: Path) -> None:
    closed = tmp_path / "closed"
    closed.mkdir(mode=0o700)
    home = Home(closed / "var")
    server = ensure_running(home)
    assert server.place.parts[:4] == ("/", "var", "lib", "zhiheng")
    assert closed.stat().st_mode & 0o777 == 0o700
    remove(home)


def test_a_newer_program_does_not_touch_older_data(
    home: Home,
) -> None:
    ensure_running(home)
    stop(home)
    written = server_of(home).data / "PG_VERSION"
    before = written.read_text()
    written.write_text("14\n")
    with pytest.raises(Exception, match="由 PostgreSQL 14 建立"):
        ensure_running(home)
    written.write_text(before)
    assert ensure_running(home).is_ready()


def test_starting_a_running_server_is_quick(home: Home) -> None:
    ensure_running(home)
    began = time.monotonic()
    ensure_running(home)
    assert time.monotonic() - began < 1
