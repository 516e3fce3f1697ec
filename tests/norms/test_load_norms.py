"""`zhiheng load-norms`: texts of a folder into the register, twice the same, the rest named."""

from pathlib import Path

import pytest

from tests.architecture.house import ROOT
from tests.cli.asked import asked
from zhiheng.registers.norms import queries
from zhiheng.registers.norms.exhibits import OUTLINE, STATUTE

pytestmark = pytest.mark.django_db
SHARED = ROOT.parent / "shared"


def write(folder: Path, name: str, text: str) -> None:
    (folder / name).write_text(text, encoding="utf-8")


def test_texts_are_matched_by_number_and_a_second_run_changes_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(tmp_path, "甲.txt", f"鲁高法„2018‟17 号\n{OUTLINE}")
    write(tmp_path, "民事诉讼法-2023.md", STATUTE)
    code, first = asked(capsys, "load-norms", str(tmp_path))
    assert (code, first["unknown"]) == (0, [])
    said = {
        each["file"]: (each["norm"], each["clauses"], each["changed"]) for each in first["loaded"]
    }
    assert said == {"甲.txt": ("LGF2018_17", 9, 9), "民事诉讼法-2023.md": ("MSF2023", 4, 4)}
    code, second = asked(capsys, "load-norms", str(tmp_path))
    assert (code, [each["changed"] for each in second["loaded"]]) == (0, [0, 0])


def test_a_changed_file_changes_its_clause_only(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(tmp_path, "民事诉讼法-2023.md", STATUTE)
    asked(capsys, "load-norms", str(tmp_path))
    write(tmp_path, "民事诉讼法-2023.md", STATUTE.replace("作出裁定", "及时作出裁定"))
    _, again = asked(capsys, "load-norms", str(tmp_path))
    assert [each["changed"] for each in again["loaded"]] == [1]
    assert queries.clauses_at("MSF2023", "第二条")[0].version == 2


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("第一条 不知是哪部规范。\n第二条 无名。".encode(), "规范目录里没有"),
        ("鲁高法〔2018〕17号\n没有分条的文字。".encode(), "分条"),
        ("鲁高法〔2018〕17号\n第一条 甲。".encode("gbk"), "UTF-8"),
        (b"", "分条"),
        ("鲁高法〔2018〕17号\n一、甲\n1.天\n2.地\n二、乙\n一、又一".encode(), "出现两次"),
    ],
)
def test_a_file_that_cannot_be_loaded_is_named_with_the_reason(
    content: bytes, reason: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "某.txt").write_bytes(content)
    write(tmp_path, "民事诉讼法-2023.md", STATUTE)
    code, said = asked(capsys, "load-norms", str(tmp_path))
    assert code == 1
    assert [each["norm"] for each in said["loaded"]] == ["MSF2023"]
    [unknown] = said["unknown"]
    assert unknown["file"] == "某.txt"
    assert reason in unknown["reason"]


def test_a_folder_that_is_not_there_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, said = asked(capsys, "load-norms", str(tmp_path / "没有"))
    assert code == 1
    assert "没有文件夹" in said["error"]


@pytest.mark.skipif(not SHARED.is_dir(), reason="the texts (../shared/law/texts) are not at hand")
def test_every_text_at_hand_finds_its_norm(
    capsys: pytest.CaptureFixture[str],
) -> None:
    code, said = asked(capsys, "load-norms", str(SHARED / "law" / "texts"))
    assert (code, said["unknown"]) == (0, [])
    assert len({each["norm"] for each in said["loaded"]}) == len(said["loaded"]) > 30


@pytest.mark.skipif(not SHARED.is_dir(), reason="the seeds (../shared/mission) are not at hand")
def test_the_five_seeds_find_their_norms_and_only_the_requirements_do_not(
    capsys: pytest.CaptureFixture[str],
) -> None:
    _, said = asked(capsys, "load-norms", str(SHARED / "mission"))
    found = {each["file"][:3]: each["norm"] for each in said["loaded"]}
    assert found == {
        "000": "LGFB2020_27", "001": "LGF2018_17", "002": "LGF2021_76", "003": "YZF2018_23",
        "004": "FF2019_16",
    }  # fmt: skip
    assert [each["file"] for each in said["unknown"]] == ["requirements.md"]
    [clause] = queries.clauses_at("FF2019_16", "§42")
    assert "拓展执行公开" in clause.words
