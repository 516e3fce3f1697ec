"""Homes with servers of their own, below a short folder, removed afterwards."""

import shutil
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from zhiheng.house.ground.home import Home
from zhiheng.house.ground.server import remove


@pytest.fixture(scope="session")
def new_home() -> Iterator[Callable[[], Home]]:
    """Makes homes that every user may enter, as an installation's home usually is."""
    made: list[Home] = []

    def make() -> Home:
        folder = Path(tempfile.mkdtemp(prefix="zh-"))
        folder.chmod(0o755)
        made.append(Home(folder / "var").made())
        return made[-1]

    yield make
    for home in made:
        remove(home)
        shutil.rmtree(home.path.parent)


@pytest.fixture
def own_cluster(monkeypatch: pytest.MonkeyPatch) -> None:
    """This test's home runs its own server, whatever the other tests use."""
    monkeypatch.delenv("ZHIHENG_DATABASE_URL", raising=False)
    monkeypatch.delenv("ZHIHENG_DATABASE", raising=False)


@pytest.fixture
def own_home(tmp_path: Path) -> Home:
    """A home without a server."""
    return Home(tmp_path / "var").made()
