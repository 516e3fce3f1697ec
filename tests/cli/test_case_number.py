"""`zhiheng case-number`: the contract."""

import pytest

from tests.cli.asked import asked
from zhiheng.house.cli import main


def test_a_number_is_taken_apart(capsys: pytest.CaptureFixture[str]) -> None:
    code, [found] = asked(capsys, "case-number", "(2025) 鲁0102执 1234号")
    assert code == 0
    expected = {
        "text": "(2025) 鲁0102执 1234号",
        "ok": True,
        "year": 2025,
        "court": "鲁0102",
        "court_name": "济南市历下区人民法院",
        "type": "执",
        "seq": 1234,
        "normal": "（2025）鲁0102执1234号",
    }
    assert found.items() >= expected.items()


def test_the_branch_of_a_paper_is_told_apart(capsys: pytest.CaptureFixture[str]) -> None:
    _, [found] = asked(capsys, "case-number", "〔2025〕鲁0102执恢3号之二")
    assert (found["type"], found["seq"], found["branch"]) == ("执恢", 3, "二")
    assert found["normal"] == "（2025）鲁0102执恢3号之二"


def test_a_court_that_is_no_more_is_read_with_what_became_of_it(
    capsys: pytest.CaptureFixture[str],
) -> None:
    code, [found] = asked(capsys, "case-number", "（2018）鲁1202执9号")
    assert (code, found["court_state"]) == (0, "2019年撤销")


@pytest.mark.parametrize(
    ("text", "because"),
    [
        ("（2025）粤0608执1号", "不在法院代字表中"),
        ("（2025）鲁0102执乱1号", "不在案件类型代字标准中"),
        ("（2025）鲁0102执0012号", "不补零"),
        ("2025鲁0102执1234号", "缺少带括号的四位年份"),
        ("（2025）鲁0102执1234", "缺少“号”字"),
        ("", "案号为空"),
    ],
)
def test_what_is_no_number_is_refused(
    text: str, because: str, capsys: pytest.CaptureFixture[str]
) -> None:
    code, [found] = asked(capsys, "case-number", text)
    assert (code, found["text"], found["ok"]) == (1, text, False)
    assert because in found["error"]


def test_an_old_number_is_known_as_old(capsys: pytest.CaptureFixture[str]) -> None:
    code, [found] = asked(capsys, "case-number", "（2014）历执字第123号")
    assert (code, found["ok"], found["old"], found["year"]) == (1, False, True, 2014)
    assert "旧案号" in found["error"]


def test_several_numbers_are_answered_in_order(capsys: pytest.CaptureFixture[str]) -> None:
    code, found = asked(capsys, "case-number", "（2025）鲁0102执1号", "乱", "（2025）鲁01执复2号")
    assert (code, [one["ok"] for one in found]) == (1, [True, False, True])


def test_a_person_reads_one_line_each(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["case-number", "（2025）鲁0102执1号"]) == 0
    assert "济南市历下区人民法院" in capsys.readouterr().out


def test_no_number_is_wrong_usage() -> None:
    with pytest.raises(SystemExit, match="2"):
        main(["case-number"])
