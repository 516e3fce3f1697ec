"""What a counterpart has taken outlives its death, also one in the middle of a line."""

from pathlib import Path

import pytest

from counterparts.journal import Journal

SAID = {"sender": "鲁0102", "id": "m-1", "body_hash": "0", "body": {"text": "请打开链接"}}


@pytest.mark.parametrize("lost", [1, 2, 20])
def test_a_line_that_was_cut_is_forgotten_and_the_next_stands_by_itself(
    lost: int, tmp_path: Path
) -> None:
    file = tmp_path / "taken.jsonl"
    first = Journal(file)
    assert first.take("sms", SAID) == "accepted"
    first.to_report("r-1", {"service": "sms", "court": "鲁0102"})
    file.write_bytes(file.read_bytes()[:-lost])
    after = Journal(file)
    assert (after.known("sms", SAID), after.open_reports()) == ("duplicate", {})
    after.to_report("r-1", {"service": "sms", "court": "鲁0102"})
    assert [*Journal(file).open_reports()] == ["r-1"]


def test_the_telephones_show_each_text_once(tmp_path: Path) -> None:
    journal = Journal(tmp_path / "taken.jsonl")
    assert [journal.take("sms", SAID) for _ in range(2)] == ["accepted", "duplicate"]
    assert journal.texts() == ["请打开链接"]
