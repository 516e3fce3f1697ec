"""民法典第201、202条、民诉法第85条: lengths of time."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhiheng.law.kernel.span import BadSpan, Span, days, months, parse, working_days, years

day = date.fromisoformat


@pytest.mark.parametrize(
    ("opened", "span", "last"),
    [
        ("2025-08-31", months(6), "2026-02-28"),
        ("2023-08-31", months(6), "2024-02-29"),
        ("2025-01-31", months(1), "2025-02-28"),
        ("2024-02-29", months(24), "2026-02-28"),
        ("2025-11-30", months(3), "2026-02-28"),
        ("2024-02-29", years(4), "2028-02-29"),
        ("2025-12-31", days(1), "2026-01-01"),
        ("2024-02-28", days(1), "2024-02-29"),
        ("2026-11-18", Span(months=1, days=10), "2026-12-28"),
    ],
)
def test_the_last_day_of_a_span(opened: str, span: Span, last: str) -> None:
    assert span.after(day(opened)) == day(last)


@given(st.dates(day("1990-01-01"), day("2200-01-01")), st.integers(0, 240))
def test_months_end_on_the_same_day_or_the_months_last(opened: date, count: int) -> None:
    last = months(count).after(opened)
    assert (last.year * 12 + last.month) - (opened.year * 12 + opened.month) == count
    assert last.day == opened.day or (last.day < opened.day and days(1).after(last).day == 1)


@given(st.dates(day("1990-01-01"), day("2200-01-01")), st.integers(0, 3000))
def test_the_opening_day_is_not_counted(opened: date, count: int) -> None:
    assert (days(count).after(opened) - opened).days == count


@pytest.mark.parametrize(
    ("text", "span", "words"),
    [
        ("15日", days(15), "15日"),
        ("15工作日", working_days(15), "15个工作日"),
        ("15个工作日", working_days(15), "15个工作日"),
        ("6月", months(6), "6个月"),
        ("6个月", months(6), "6个月"),
        ("2年", years(2), "2年"),
        ("18月", months(18), "1年6个月"),
        ("1年6个月", months(18), "1年6个月"),
        (" 10 天 ", days(10), "10日"),
        ("１５日", days(15), "15日"),
    ],
)
def test_a_length_is_read_and_written(text: str, span: Span, words: str) -> None:
    assert parse(text) == span
    assert str(span) == words


@pytest.mark.parametrize(
    "text",
    ["", "15", "日", "-3日", "0日", "1.5月", "六月", "15日左右", "3年2年", "3日2月", "1月5工作日"],
)
def test_what_is_no_length_is_refused_in_words(text: str) -> None:
    with pytest.raises(BadSpan, match=r"期间|工作日"):
        parse(text)


def test_a_negative_span_is_refused() -> None:
    with pytest.raises(BadSpan, match="负数"):
        days(-1)


def test_working_days_are_not_mixed_with_calendar_days() -> None:
    with pytest.raises(BadSpan, match="不得混算"):
        Span(days=1, working_days=1)


def test_working_days_need_a_calendar() -> None:
    with pytest.raises(BadSpan, match="节假日表"):
        working_days(5).after(day("2026-11-20"))


def test_a_span_beyond_the_last_year_is_refused() -> None:
    with pytest.raises(BadSpan, match="超出可计算的年份"):
        years(8000).after(day("2026-11-20"))
    with pytest.raises(BadSpan, match="超出可计算的年份"):
        days(99999).after(day("9999-12-01"))
