"""Days are typed in one field everywhere, read the same in every browser."""

import re
from datetime import date
from pathlib import Path

import pytest
from django import forms

import zhiheng
from zhiheng.plant.ui.dayfield import DayField

WROTE_ITS_OWN = re.compile(r"forms\.Date(?:Field|Input)|[\"']type[\"']: [\"']date|type=.date\b")


def said(typed: str, field: DayField) -> str:
    with pytest.raises(forms.ValidationError) as told:
        field.clean(typed)
    return str(told.value.messages[0])


@pytest.mark.parametrize(
    "typed",
    [
        "2026-11-20", "2026/11/20", "2026.11.20", "20261120", "2026年11月20日", " 2026-11-20 ",
        "２０２６－１１－２０", "２０２６１１２０", "２０２６年１１月２０日", "2026 年 11 月 20 日",
    ],
)  # fmt: skip
def test_a_day_is_read_however_it_is_written(typed: str) -> None:
    assert DayField("文书日期").clean(typed) == date(2026, 11, 20)


@pytest.mark.parametrize("typed", ["2026-1-5", "2026年1月5日", "2026/01/5"])
def test_single_digits_need_no_zero(typed: str) -> None:
    assert DayField("文书日期").clean(typed) == date(2026, 1, 5)


@pytest.mark.parametrize(
    "typed",
    ["三月五号", "11/20/2026", "20-11-2026", "2026-11/20", "2026112", "2026-11-20 10:00"],
)
def test_what_is_not_written_as_a_day_is_told_with_an_example(typed: str) -> None:
    sentence = said(typed, DayField("文书日期"))
    assert sentence.startswith("文书日期“")
    assert sentence.endswith("看不懂，请写成 2026-11-20 的样子")


@pytest.mark.parametrize("typed", ["2026-02-30", "20261301", "2026年0月5日"])
def test_a_day_that_the_calendar_has_not_is_told(typed: str) -> None:
    assert "不是日历上有的日期" in said(typed, DayField("生效日期"))


@pytest.mark.parametrize("typed", ["1899-01-01", "2026-11-20".replace("2026", "9026")])
def test_a_slip_of_the_year_is_told(typed: str) -> None:
    assert "请核对年份" in said(typed, DayField("生效日期"))


def test_an_empty_box_is_no_day_or_is_asked_for() -> None:
    assert DayField("生效日期", required=False).clean("") is None
    assert said("", DayField("至", noun="止日")) == "止日没有填写，请写成 2026-11-20 的样子"


def test_the_box_is_the_same_in_every_browser() -> None:
    class One(forms.Form):
        on = DayField("文书日期")

    box = str(One(initial={"on": date(2026, 11, 20)})["on"])
    assert 'type="text"' in box
    assert 'value="2026-11-20"' in box
    assert 'inputmode="numeric"' in box
    assert 'placeholder="2026-11-20"' in box
    assert 'autocomplete="off"' in box


def test_no_form_has_a_day_field_of_its_own() -> None:
    sources = Path(zhiheng.__file__).parent.rglob("*")
    own = {
        path.name
        for path in sources
        if path.suffix in (".py", ".html") and WROTE_ITS_OWN.search(path.read_text())
    }
    assert own == {"dayfield.py"}
