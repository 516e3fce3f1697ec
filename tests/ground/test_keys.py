"""Keys: made once, readable by their owner only, missed in a sentence."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from zhiheng.house.ground.home import Home
from zhiheng.house.ground.keys import (
    APPLICATION_KEYS,
    SM2_ORDER,
    Keys,
    make_application_keys,
    sm2_scalar,
    text_key,
)
from zhiheng.house.ground.refusal import GroundError


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return Home(tmp_path / "var").made()


def test_each_key_is_made_once_and_never_changed(home: Home) -> None:
    make_application_keys(home)
    first = dict(Keys(home))
    make_application_keys(home)
    assert dict(Keys(home)) == first
    assert len(set(first.values())) == len(APPLICATION_KEYS)
    assert {len(key) for key in first.values()} == {32}


def test_only_the_owner_may_read_a_key_or_enter_the_folder(home: Home) -> None:
    make_application_keys(home)
    modes = {path.stat().st_mode & 0o777 for path in home.keys.iterdir()}
    assert (modes, home.keys.stat().st_mode & 0o777) == ({0o600}, 0o700)


def test_a_key_that_others_can_read_is_refused(home: Home) -> None:
    make_application_keys(home)
    (home.keys / "sealing").chmod(0o640)
    with pytest.raises(GroundError, match="sealing.*他人可读"):
        Keys(home)["sealing"]


def test_a_missing_key_is_never_replaced_in_silence(home: Home) -> None:
    with pytest.raises(GroundError, match="新密钥解不开旧数据"):
        Keys(home)["sealing"]
    assert not (home.keys / "sealing").exists()


def test_an_unknown_key_is_a_key_error(home: Home) -> None:
    with pytest.raises(KeyError):
        Keys(home)["spare"]


def test_two_writers_at_once_agree_on_one_secret(home: Home) -> None:
    with ThreadPoolExecutor(8) as pool:
        assert len(set(pool.map(lambda _: text_key(home, "shared"), range(8)))) == 1


def test_a_folder_that_others_could_enter_is_narrowed(home: Home) -> None:
    home.keys.chmod(0o755)
    assert home.made().keys.stat().st_mode & 0o777 == 0o700


def test_the_sm2_key_lies_in_the_range_of_the_curve() -> None:
    assert all(1 <= int.from_bytes(sm2_scalar(), "big") <= SM2_ORDER - 2 for _ in range(50))
