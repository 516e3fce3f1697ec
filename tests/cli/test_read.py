"""`zhiheng read`: readings with passages and doubts, batches that go on, figures per field."""

import json
from pathlib import Path

import pytest

from tests.cli.asked import asked
from zhiheng.measures.intake.reader import read
from zhiheng.measures.intake.tests.reader_samples import FULL_JUDGMENT


def test_a_file_is_read_with_passages_and_doubts(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    path = tmp_path / "判决书.txt"
    path.write_text(FULL_JUDGMENT, encoding="utf-8")
    code, (answer,) = asked(capsys, "read", str(path))
    assert (code, answer["file"]) == (0, str(path))
    assert {key: answer[key] for key in ("spans", "doubts", "case_no")} == {
        key: read(FULL_JUDGMENT).as_json()[key] for key in ("spans", "doubts", "case_no")
    }


def test_a_text_in_gbk_is_read_too(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    path = tmp_path / "gbk.txt"
    path.write_bytes(FULL_JUDGMENT.encode("gb18030"))
    _, (answer,) = asked(capsys, "read", str(path))
    assert answer["case_no"] == read(FULL_JUDGMENT).case_no


def test_a_batch_reports_each_item_and_goes_on(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    path = tmp_path / "in.json"
    items = [{"id": "a"}, {"id": "b", "text": FULL_JUDGMENT}]
    path.write_text(json.dumps(items), encoding="utf-8")
    code, (empty, whole) = asked(capsys, "read", "--batch", str(path))
    assert (code, empty["id"], whole["date"]) == (1, "a", "2025-06-30")
    assert "没有文本" in empty["error"]


def test_scores_are_told_per_field(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    label = {"text": FULL_JUDGMENT, "expected": read(FULL_JUDGMENT).as_json()}
    (tmp_path / "labelled.json").write_text(json.dumps([label]), encoding="utf-8")
    code, told = asked(capsys, "read", "--score", str(tmp_path))
    assert (code, told["items"]) == (0, 1)
    assert told["fields"]["principal"]["recall"] == 1.0


def test_a_set_without_labels_is_refused(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    path = tmp_path / "in.json"
    path.write_text(json.dumps([{"id": "a", "text": "x"}]), encoding="utf-8")
    code, told = asked(capsys, "read", "--score", str(path))
    assert code == 1
    assert "没有标注" in told["error"]


def test_a_picture_is_no_text(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    path = tmp_path / "scan.png"
    path.write_bytes(bytes(range(256)))
    code, (answer,) = asked(capsys, "read", str(path))
    assert code == 1
    assert "不是文本" in answer["error"]
