"""The command line's manners: examples, one JSON document, three exit codes."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from zhiheng.house.cli import main
from zhiheng.house.cli.frame import COMMANDS


def run(*words: str, home: Path | None = None) -> subprocess.CompletedProcess[str]:
    env = os.environ | ({"ZHIHENG_HOME": str(home)} if home else {})
    return subprocess.run(
        [sys.executable, "-m", "zhiheng", *words],
        env=env, capture_output=True, text=True, check=False,
    )  # fmt: skip


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_explains_itself_with_an_example(
    name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit, match="0"):
        main([name, "--help"])
    assert f"例：zhiheng {name}" in capsys.readouterr().out


def test_an_unknown_command_is_wrong_usage_and_lists_the_known_ones() -> None:
    done = run("auction-everything")
    assert (done.returncode, done.stdout) == (2, "")
    assert all(name in done.stderr for name in COMMANDS)


def test_an_unknown_option_is_wrong_usage() -> None:
    assert run("mission", "--colour").returncode == 2


def test_a_refusal_is_exit_code_1_and_still_one_json_document(tmp_path: Path) -> None:
    done = run("backup", str(tmp_path / "b"), "--json", home=tmp_path / "empty")
    assert done.returncode == 1
    assert "还没有安装" in json.loads(done.stdout)["error"]


def test_a_command_on_an_empty_home_begins_no_installation(tmp_path: Path) -> None:
    run("check", home=tmp_path / "empty")
    assert not list((tmp_path / "empty/keys").iterdir())


def test_a_defect_ends_in_a_sentence_and_keeps_its_traceback_on_stderr(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("ZHIHENG_HOME", str(tmp_path))
    (tmp_path / "mission.json").write_text("not json")
    assert main(["mission", "--json"]) == 1
    told = capsys.readouterr()
    assert "程序出错（JSONDecodeError）" in json.loads(told.out)["error"]
    assert "Traceback" in told.err


def proof(*rows: str, left: str | None = None, passed: bool = True) -> dict[str, object]:
    return {"rows": rows, "open": left, "check": "…", "passed": passed}


def test_the_mission_counts_a_row_only_when_all_its_tests_passed(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("ZHIHENG_HOME", str(tmp_path))
    tests = {
        "a": proof("REQ-001"),
        "b": proof("REQ-002"),
        "c": proof("REQ-002", passed=False),
        "d": proof("REQ-003", left="专门法院尚未排名"),
    }
    (tmp_path / "mission.json").write_text(json.dumps({"tests": tests}))
    assert main(["mission", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["rows"], told["covered"]) == (585, ["REQ-001"])
    assert told["partial"] == {"REQ-003": "专门法院尚未排名"}
    assert len(told["open"]) == 584
