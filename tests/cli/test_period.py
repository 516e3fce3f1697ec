"""`zhiheng period`: the contract of one question, of a batch, and of what is refused."""

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.cli.asked import asked
from zhiheng.house.cli import main
from zhiheng.house.cli.period_items import answer
from zhiheng.law.calendar import Calendar

SEED = Calendar.seeded()
HOLIDAYS = "date,kind,source,checked_on\n2027-05-20,休,测试用通知（虚构）,2026-11-20\n"


def said(**item: Any) -> dict[str, Any]:
    return answer({"id": "1", **{key.rstrip("_"): value for key, value in item.items()}}, SEED)


@pytest.mark.parametrize(
    ("length", "roll", "due"),
    [
        ("6月", True, "2026-02-28"),
        ("15日", True, "2025-09-15"),
        ("15工作日", True, "2025-09-19"),
        ("2年", False, "2027-08-31"),
        ("1年6个月", False, "2027-02-28"),
    ],
)
def test_a_length_is_answered(length: str, due: str, *, roll: bool) -> None:
    found = said(from_="2025-08-31", length=length, roll=roll)
    assert (found["id"], found["due"]) == ("1", due)
    assert found["why"]
    assert found["cites"][0] == "民事诉讼法（2023修正）第85条第2款"


def test_a_length_rolls_unless_told_not_to() -> None:
    assert said(from_="2026-01-31", length="15日")["due"] == "2026-02-24"
    assert said(from_="2026-01-31", length="15日", roll=False)["due"] == "2026-02-15"


def test_a_named_clock_is_answered_with_its_deductions() -> None:
    found = said(
        clock="执行期限",
        from_="2025-02-10",
        court="鲁0102",
        suspended=[["2025-03-01", "2025-03-20"]],
    )
    assert found["due"] == "2025-09-01"
    assert "审限规定第5条第1款" in found["cites"]
    assert any("扣除 2025-03-01 至 2025-03-20" in step for step in found["why"])


def test_a_clock_is_also_known_by_its_key() -> None:
    assert said(clock="NOTICE_ISSUE", from_="2026-11-16")["due"] == "2026-11-26"


def test_a_court_of_shandong_has_the_shandong_clock() -> None:
    local = said(clock="完成财产调查", from_="2026-10-21", court="鲁0102")
    assert local["cites"][0].startswith("鲁高法〔2018〕17号")
    national = said(clock="完成财产调查", from_="2026-10-21", court="辽08")
    assert national["cites"][0] == "法发〔2006〕35号第7条"


def test_an_extension_is_answered_under_the_article_that_allows_it() -> None:
    found = said(clock="执行期限", from_="2026-01-20", extended="3月")
    assert (found["due"], "审限规定第14条第2款" in found["cites"]) == ("2026-10-20", True)


def test_a_clock_that_stands_still_has_no_due_day() -> None:
    found = said(clock="执行期限", from_="2026-01-20", suspended=[["2026-03-01", None, "中止执行"]])
    assert (found["due"], found["stopped_on"]) == (None, "2026-03-01")
    assert "error" not in found


@pytest.mark.parametrize(
    ("item", "due"),
    [
        ({"length": "48小时"}, "2026-11-22T11:00"),
        ({"clock": "紧急保全裁定"}, "2026-11-22T11:00"),
        ({"clock": "拘传后调查询问"}, "2026-11-20T18:20"),
    ],
)
def test_hours_are_answered_with_a_moment(item: dict[str, Any], due: str) -> None:
    assert said(from_="2026-11-20T10:20", **item)["due"] == due


def test_an_uncertain_source_is_said() -> None:
    assert "未见原文" in said(clock="内部审批", from_="2026-11-14")["doubt"]


@pytest.mark.parametrize(
    ("item", "because"),
    [
        ({"length": "6月"}, "缺少 from"),
        ({"from": "2026-01-20"}, "须写一个，且只写一个"),
        ({"from": "2026-01-20", "length": "6月", "clock": "执行期限"}, "且只写一个"),
        ({"from": "2026-02-30", "length": "6月"}, "不是日历上的日子"),
        ({"from": "2026/02/03", "length": "6月"}, "不是日期"),
        ({"from": "", "length": "6月"}, "不是日期"),
        ({"from": 20260120, "length": "6月"}, "from 应为文字"),
        ({"from": "2026-01-20", "length": 6}, "length 应为文字"),
        ({"from": "2026-01-20", "length": "六月"}, "不是期间"),
        ({"from": "2026-01-20", "length": "-5日"}, "不是期间"),
        ({"from": "2026-01-20", "length": "0日"}, "为零"),
        ({"from": "2026-01-20T10:00", "length": "0小时"}, "为零"),
        ({"from": "2026-01-20", "length": "48小时"}, "须写明时刻"),
        ({"from": "昨天", "length": "48小时"}, "不是时刻"),
        ({"from": "2026-01-20", "length": "6月", "roll": "yes"}, "roll 应为"),
        ({"from": "2026-01-20", "length": "6月", "suspend": []}, "不认识的项“suspend”"),
        ({"from": "2026-01-20", "clock": "拍卖期限"}, "没有名为“拍卖期限”的期限"),
        ({"from": "1999-01-20", "clock": "执行期限"}, "尚无规定"),
        ({"from": "2026-01-20", "clock": "执行期限", "roll": False}, "不能由 roll 改变"),
        ({"from": "2026-01-20", "clock": "执行期限", "court": "鲁9999"}, "没有“鲁9999”"),
        ({"from": "2026-01-20", "clock": "落实协调意见", "court": "辽08"}, "不适用于"),
        ({"from": "2026-01-20", "clock": "执行期限", "extended": "4月"}, "至多延长3个月"),
        ({"from": "2026-01-20", "clock": "执行期限", "extended": 3}, "extended 应为期间"),
        ({"from": "2026-01-20", "clock": "执行期限", "suspended": "三月"}, "suspended 应为列表"),
        ({"from": "2026-01-20", "clock": "执行期限", "suspended": [["2026-03-01"]]}, "应写作"),
        (
            {
                "from": "2026-01-20",
                "clock": "执行期限",
                "suspended": [["2026-03-02", "2026-03-01"]],
            },
            "止日早于起日",
        ),
        (
            {"from": "2026-01-20", "clock": "执行异议之诉", "suspended": [["2026-01-21", None]]},
            "没有可以扣除的事由",
        ),
        ({"from": "2026-11-20", "length": "6月"}, r"2027 年节假日表未载入.*holidays\.csv"),
        ({"from": "2026-11-20", "clock": "执行期限"}, "2027 年节假日表未载入"),
        ({"from": "9999-12-20", "length": "6月"}, "超出可计算的年份"),
        ({"from": "9999-12-20", "length": "900日", "roll": False}, "超出可计算的年份"),
        ({"from": "9999-12-31T10:00", "length": "99999小时"}, "超出可计算的年份"),
    ],
)
def test_what_cannot_be_answered_is_refused_in_a_sentence(
    item: dict[str, Any], because: str
) -> None:
    found = answer({"id": 7, **item}, SEED)
    assert set(found) == {"id", "error"}
    assert re.search(because, found["error"])


@pytest.mark.parametrize("item", [None, 5, "6月", ["2026-01-20", "6月"]])
def test_what_is_no_object_is_refused(item: object) -> None:
    assert "应为一个对象" in answer(item, SEED)["error"]


def test_a_batch_answers_each_in_order_and_fails_if_one_does(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    batch = tmp_path / "in.json"
    items = [
        {"id": "a", "from": "2025-08-31", "length": "6月", "roll": True},
        {"id": "b", "from": "2025-08-31", "length": "六月"},
    ]
    batch.write_text(json.dumps(items), encoding="utf-8")
    code, found = asked(capsys, "period", "--batch", str(batch))
    assert (code, [one["id"] for one in found]) == (1, ["a", "b"])
    assert (found[0]["due"], "error" in found[1]) == ("2026-02-28", True)


def test_a_batch_of_good_questions_is_done(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    batch = tmp_path / "in.json"
    batch.write_text('[{"id": 1, "clock": "执行期限", "from": "2026-01-20"}]', encoding="utf-8")
    assert asked(capsys, "period", "--batch", str(batch))[0] == 0


@pytest.mark.parametrize(
    ("text", "because"), [("{", "不是 JSON 文件"), ('{"id": 1}', "应为一个列表")]
)
def test_a_batch_that_is_no_list_is_refused(
    text: str, because: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    batch = tmp_path / "in.json"
    batch.write_text(text, encoding="utf-8")
    code, found = asked(capsys, "period", "--batch", str(batch))
    assert code == 1
    assert because in found["error"]


def test_a_file_that_is_not_there_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, found = asked(capsys, "period", "--batch", str(tmp_path / "none.json"))
    assert (code, "不能读取" in found["error"]) == (1, True)


def test_a_year_can_be_loaded_for_one_question(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table = tmp_path / "2027.csv"
    table.write_text(HOLIDAYS, encoding="utf-8")
    words = ("period", "2026-11-20", "6月")
    assert asked(capsys, *words)[0] == 1
    code, [found] = asked(capsys, *words, "--holidays", str(table))
    assert (code, found["due"]) == (0, "2027-05-21")


def test_a_wrong_table_of_holidays_is_refused_with_its_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table = tmp_path / "2027.csv"
    table.write_text(HOLIDAYS.replace("休", "假"), encoding="utf-8")
    code, found = asked(capsys, "period", "2026-11-20", "6月", "--holidays", str(table))
    assert (code, "2027.csv 第2行" in found["error"]) == (1, True)


def test_one_question_is_asked_on_the_line(capsys: pytest.CaptureFixture[str]) -> None:
    pause = "2026-03-01..2026-03-20..评估"
    code, [found] = asked(capsys, "period", "2026-01-20", "执行期限", "--suspended", pause)
    assert (code, found["due"]) == (0, "2026-08-10")
    assert main(["period", "2026-01-20", "执行期限", "--court", "鲁0102"]) == 0
    assert "截止日：2026-07-20" in capsys.readouterr().out


def test_a_question_without_a_length_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    code, found = asked(capsys, "period", "2026-01-20")
    assert (code, "请写明起算日和期间" in found["error"]) == (1, True)


def test_every_clock_is_listed_with_its_articles(capsys: pytest.CaptureFixture[str]) -> None:
    code, found = asked(capsys, "period", "--clocks")
    assert code == 0
    assert {"执行期限", "紧急保全裁定", "落实协调意见"} <= {one["name"] for one in found}
    assert all(one["cites"] for one in found)


def test_neither_command_loads_the_database_driver() -> None:
    script = (
        "import sys; from zhiheng.house.cli import main;"
        " main(['period', '2025-08-31', '6月']); main(['case-number', '（2025）鲁0102执1号']);"
        " sys.exit('psycopg' in sys.modules or 'django.db' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, check=False)
    assert done.returncode == 0
