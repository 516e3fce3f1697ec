"""案号规定第2–10条: case numbers read, refused and written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhiheng.law.case_number import (
    BadCaseNumber,
    CaseNumber,
    OldCaseNumber,
    format_number,
    old_form,
    parse,
    shape,
)
from zhiheng.law.case_types import type_codes
from zhiheng.law.courts import Court, courts

PLAIN = CaseNumber(2025, "鲁0102", "", "执", 1234)


@pytest.mark.parametrize(
    "text",
    [
        "（2025）鲁0102执1234号",
        "(2025)鲁0102执1234号",
        "〔2025〕鲁0102执1234号",
        "[2025]鲁0102执1234号",
        "【2025】鲁0102执1234号",
        "（2025）鲁0102执1234号\n",
        " （ 2025 ） 鲁 0102 执 1234 号 ",
        "（２０２５）鲁０１０２执１２３４号",
        "\u200b（2025）鲁0102执1234号\ufeff",
        "（2025）\u3000鲁0102\u3000执1234号",
        "﹝2025﹞鲁0102执1234号",
        "（2025]鲁0102执1234号",
    ],
)
def test_a_number_is_read_however_it_is_typed(text: str) -> None:
    assert parse(text) == PLAIN
    assert str(parse(text)) == "（2025）鲁0102执1234号"


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("（2025）鲁0102执保12号", CaseNumber(2025, "鲁0102", "", "执保", 12)),
        ("（2025）鲁0102执恢3号之一", CaseNumber(2025, "鲁0102", "", "执恢", 3, "一")),
        ("（2025）鲁01执复7号之十二", CaseNumber(2025, "鲁01", "", "执复", 7, "十二")),
        ("（2025）鲁执监1号", CaseNumber(2025, "鲁", "", "执监", 1)),
        ("（2025）最高法执他1号", CaseNumber(2025, "最高法", "", "执他", 1)),
        ("（2019）最高法知民终1号", CaseNumber(2019, "最高法", "知", "民终", 1)),
        ("（2025）鲁0102司救执2号", CaseNumber(2025, "鲁0102", "", "司救执", 2)),
        ("（2016）鲁0684执9号", CaseNumber(2016, "鲁0684", "", "执", 9)),
        ("（2018）鲁1202执9号", CaseNumber(2018, "鲁1202", "", "执", 9)),
    ],
)
def test_a_number_is_taken_apart(text: str, number: CaseNumber) -> None:
    assert parse(text) == number
    assert str(number) == text


@pytest.mark.parametrize(
    ("text", "because", "article"),
    [
        ("", "案号为空", "第3条"),
        ("（2025）鲁0102执0012号", "不补零", "第9条"),
        ("（2025）鲁0102执0号", "从1起", "第9条"),
        ("（2025）鲁0102执123456789号", "过长", "第9条"),
        ("（2025）鲁0102执号", "缺少编号", "第9条"),
        ("（2025）鲁0102执1234", "缺少“号”字", "第3条"),
        ("2025鲁0102执1234号", "缺少带括号的四位年份", "第3条"),
        ("（25）鲁0102执1234号", "缺少带括号的四位年份", "第3条"),
        ("（2025）鲁0199执1号", "“鲁0199”不在法院代字表中", "第4条"),
        ("（2025）泰0102执1号", "法院代字不认识", "第4条"),
        ("（2025）鲁0102执乱1号", "“执乱”不在案件类型代字标准中", "第7条"),
        ("（2025）鲁0102字1号", "“字”不在案件类型代字标准中", "第7条"),
        ("（2025）鲁01021号", "应为类型代字", "第3条"),
        ("（2025）鲁0102执12号附1", "应为类型代字", "第3条"),
        ("（2015）鲁0102执1号", "早于2016年", "第4条"),
        ("（0000）鲁0102执1号", "早于2016年", "第4条"),
        ("（2999）鲁0102执1号", "尚未到来", "设计取法"),
        ("（2014）历执字第123号", "旧案号", "第4条"),
        ("（2018）西证执字第243号", "“字第”", "第3条"),
        ("（2025）鲁0102执1号；drop", "应为类型代字", "第3条"),
        ("（2025）鲁0102执١号", "缺少编号", "第9条"),
    ],
)
def test_what_is_no_number_is_refused_in_a_sentence(text: str, because: str, article: str) -> None:
    with pytest.raises(BadCaseNumber, match=because) as bad:
        parse(text)
    assert article in str(bad.value.cites)
    assert text in bad.value.because


def test_the_youngest_year_may_be_named() -> None:
    assert parse("（2026）鲁0102执1号", latest_year=2026).year == 2026
    with pytest.raises(BadCaseNumber, match="尚未到来"):
        parse("（2027）鲁0102执1号", latest_year=2026)


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("（2014）历执字第123号", 2014),
        ("(2014)六民一终字第00785号", 2014),
        ("（2009）鲁执复字第12-1号", 2009),
        ("（2015）历执字第123号之一", 2015),
        ("（2012）历执字第123号-2", 2012),
        ("（1998）历执字第9号", 1998),
    ],
)
def test_a_number_from_before_2016_is_known_as_old_and_kept_as_written(
    text: str, year: int
) -> None:
    assert old_form(text) == OldCaseNumber(text, year) == shape(text)


@pytest.mark.parametrize(
    "text", ["（2025）鲁0102执1号", "（2016）历执字第1号", "海美劳人仲裁字［2018］第87号"]
)
def test_what_is_not_old_is_not_called_old(text: str) -> None:
    assert old_form(text) is None


@pytest.mark.parametrize(
    ("text", "court_code", "type_code"),
    [
        ("（2025）粤0608民初245号", "粤0608", "民初"),
        ("（2025）粤1973民初51584号", "粤1973", "民初"),
        ("（2023）兵0103民初1号", "兵0103", "民初"),
        ("（2023）京73民初1号", "京73", "民初"),
    ],
)
def test_a_number_of_any_chinese_court_has_a_shape(
    text: str, court_code: str, type_code: str
) -> None:
    number = shape(text)
    assert isinstance(number, CaseNumber)
    assert (number.court_code, number.type_code) == (court_code, type_code)
    with pytest.raises(BadCaseNumber, match="不在法院代字表中"):
        parse(text)


@pytest.mark.parametrize("kind", sorted(type_codes()))
def test_every_type_of_the_standard_is_read(kind: str) -> None:
    text = f"（2025）鲁01{kind}7号"
    assert parse(text) == CaseNumber(2025, "鲁01", "", kind, 7)


@pytest.mark.parametrize("one", [court for court in courts() if not court.active])
def test_a_number_of_a_court_that_is_no_more_is_still_read(one: Court) -> None:
    assert parse(f"（2018）{one.code}执9号").court_code == one.code


def test_the_branch_belongs_to_a_paper_and_not_to_the_case() -> None:
    assert parse("（2025）鲁0102执1234号之二").case == PLAIN


NUMBERS = st.builds(
    CaseNumber,
    year=st.integers(2016, 2036),
    court_code=st.sampled_from([court.code for court in courts()]),
    special=st.just(""),
    type_code=st.sampled_from(sorted(type_codes())),
    seq=st.integers(1, 99_999_999),
    branch=st.sampled_from([None, "一", "二", "十", "十二"]),
)


@given(NUMBERS)
def test_every_number_that_can_be_written_is_read_back(number: CaseNumber) -> None:
    assert parse(format_number(number)) == number


def read_or_refused(text: str) -> CaseNumber | str:
    try:
        return parse(text)
    except BadCaseNumber as bad:
        return bad.because


@given(NUMBERS, st.integers(0, 40))
def test_a_number_with_a_character_missing_is_never_read_as_the_same(
    number: CaseNumber, at: int
) -> None:
    text = format_number(number)
    assert read_or_refused(text[: at % len(text)] + text[at % len(text) + 1 :]) != number


@given(st.text(max_size=40))
def test_any_text_is_read_or_refused_in_words(text: str) -> None:
    assert str(read_or_refused(text))
