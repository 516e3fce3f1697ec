"""Stylesheets and fonts: from the lock, complete, laid out once."""

import json

import pytest

from zhiheng.house.ground import assets
from zhiheng.house.ground.home import REPOSITORY, Home

fetched = pytest.mark.skipif(
    not assets.MODULES.exists(), reason="node_modules is not there yet: ./demo or ./test fetches it"
)


@fetched
def test_everything_that_is_served_or_drawn_is_in_the_locked_packages() -> None:
    wanted = [*assets.SERVED, *assets.DRAWN]
    assert [path for path in wanted if not (assets.MODULES / path).exists()] == []


@fetched
def test_fonts_are_laid_out_once_and_a_court_s_own_are_kept(own_home: Home) -> None:
    assets.link_fonts(own_home)
    own = own_home.fonts / "FangSong_GB2312.ttf"
    own.write_bytes(b"the court's own")
    assets.link_fonts(own_home)
    assert own.read_bytes() == b"the court's own"
    assert len(list(own_home.fonts.iterdir())) == len(assets.DRAWN) + 1


def test_the_lock_holds_hashes_and_no_addresses() -> None:
    packages = json.loads((REPOSITORY / "package-lock.json").read_text())["packages"]
    locked = [entry for name, entry in packages.items() if name]
    assert all("integrity" in entry and "resolved" not in entry for entry in locked)


@pytest.mark.parametrize("name", ["run", "dev", "node", "uv"])
def test_requirements_are_locked_by_hash_and_name_no_address(name: str) -> None:
    text = (REPOSITORY / f"requirements/{name}.txt").read_text()
    assert "--hash=sha256:" in text
    assert "://" not in text
