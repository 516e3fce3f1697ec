"""The real web process, moved to each test's clone, and Debian's chromium."""

import os
import shutil
import signal
import socket
import subprocess
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Browser, sync_playwright
from pytest_django import DjangoDbBlocker

from tests.stories.desk import Desk, a_desk
from zhiheng.doors.desk.access import passwords
from zhiheng.doors.desk.access.exhibits import an_account
from zhiheng.house.cli.serve import granian
from zhiheng.house.ground.assets import lay_out
from zhiheng.house.ground.home import home_of_this_process
from zhiheng.plant.officer import Officer
from zhiheng.registers.personnel.terms import DEMO_PASSWORD

if TYPE_CHECKING:  # pytest itself imports its plugins
    from tests.plugins.databases import TestHouse

FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
]  # fmt: skip
STARTS_WITHIN = 120


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    if chromium is None:
        pytest.fail("浏览器测试需要 chromium：apt-get install chromium fonts-noto-cjk")
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        yield opened
        opened.close()


@pytest.fixture(scope="session")
def served_assets() -> None:
    """Styles, scripts and fonts where the web process serves them from."""
    lay_out(home_of_this_process())


@pytest.fixture(scope="session")
def pictures() -> Path:
    """Every page the stories inspected, in both widths."""
    folder = home_of_this_process().path / "pictures"
    folder.mkdir(parents=True, exist_ok=True)
    return folder


@pytest.fixture(scope="session")
def followed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the web process reads which clone it serves."""
    return tmp_path_factory.mktemp("stories") / "database"


@pytest.fixture(scope="session")
def web(
    house: "TestHouse", followed: Path, served_assets: None, django_db_blocker: DjangoDbBlocker
) -> Iterator[str]:
    """The web process of all stories, in demo mode."""
    del served_assets
    with django_db_blocker.unblock():
        house.move_to_new_clone()
    followed.write_text(house.database)
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    environment = {
        **os.environ, "ZHIHENG_DEMO": "1", "ZHIHENG_ROLE": "app", "STORIES_DATABASE": str(followed),
    }  # fmt: skip
    command = [*granian("127.0.0.1", port)[:-1], "tests.stories.web:application"]
    process = subprocess.Popen(command, env=environment, start_new_session=True)
    try:
        _wait_for(f"http://127.0.0.1:{port}/health", process)
        yield f"http://127.0.0.1:{port}"
    finally:
        _end(process)


@pytest.fixture
def address(db: None, house: "TestHouse", web: str, followed: Path) -> str:
    """The web process, on the clone of this test."""
    del db
    followed.write_text(house.database)
    return web


def _end(process: subprocess.Popen[bytes]) -> None:
    """One that is told to stop while it still starts does not hear it."""
    process.terminate()
    try:
        process.wait(20)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)


def _wait_for(pulse: str, process: subprocess.Popen[bytes]) -> None:
    """Polls: the process tells nobody else when it has begun to listen."""
    until = time.monotonic() + STARTS_WITHIN
    while True:
        try:
            with urllib.request.urlopen(pulse, timeout=5) as answer:
                assert answer.read() == b"ok"
                return
        except OSError:
            if process.poll() is not None or time.monotonic() > until:
                raise
            time.sleep(0.1)


@pytest.fixture
def desk_of(browser: Browser, address: str, pictures: Path) -> Iterator[Callable[[Officer], Desk]]:
    """Give an officer an account and a browser and log him in; at the end no page was at fault."""
    desks: list[Desk] = []
    with ExitStack() as open_desks:

        def seated(officer: Officer) -> Desk:
            hashed = passwords.hashed(DEMO_PASSWORD)
            an_account(officer, password_hash=hashed, bound=False, demo=True)
            desk = open_desks.enter_context(a_desk(browser, address, pictures))
            desk.log_in(officer)
            desks.append(desk)
            return desk

        yield seated
        assert [fault for desk in desks for fault in desk.faults] == []
