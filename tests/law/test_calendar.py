"""民诉法第85条第3款、A1-CAL-05…16: rest days, rolls and working days."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.law.exhibits import day
from zhiheng.law.calendar import BadYear, Calendar, DayKind, YearNotLoaded, read_calendar
from zhiheng.law.tables import BadTable

SEED = Calendar.seeded()
SEEDED_DAYS = st.dates(day("2004-01-01"), day("2026-12-20"))
HEAD = "date,kind,source,checked_on\n"
NEW_YEAR_2027 = ((day("2027-01-01"), DayKind.REST),)


@pytest.mark.parametrize(
    ("end", "rolled", "why"),
    [
        ("2026-02-14", "2026-02-14", "周六补班，不顺延"),
        ("2026-02-15", "2026-02-24", "春节"),
        ("2026-10-01", "2026-10-08", "国庆节"),
        ("2025-10-08", "2025-10-09", "中秋连国庆"),
        ("2026-02-28", "2026-02-28", "周六补班，不顺延"),
        ("2026-03-01", "2026-03-02", "周日"),
        ("2026-11-20", "2026-11-20", "周五"),
        ("2026-11-21", "2026-11-23", "周六"),
        ("2025-12-31", "2025-12-31", "工作日"),
        ("2026-01-01", "2026-01-04", "元旦；周日补班"),
    ],
)
def test_a_last_day_on_a_holiday_rolls(end: str, rolled: str, why: str) -> None:
    assert SEED.roll(day(end)) == day(rolled), why


@given(SEEDED_DAYS)
def test_a_roll_ends_on_the_first_working_day(end: date) -> None:
    rolled = SEED.roll(end)
    passed = [end + timedelta(n) for n in range((rolled - end).days)]
    assert SEED.is_workday(rolled)
    assert not any(SEED.is_workday(one) for one in passed)
    assert SEED.roll(rolled) == rolled


@given(st.dates(day("2004-01-01"), day("2026-10-20")), st.integers(1, 30))
def test_working_days_are_counted_one_by_one(opened: date, count: int) -> None:
    last = SEED.add_working_days(opened, count)
    between = [opened + timedelta(n + 1) for n in range((last - opened).days)]
    assert sum(SEED.is_workday(one) for one in between) == count
    assert SEED.is_workday(last)


@pytest.mark.parametrize(
    ("opened", "count", "last"),
    [
        ("2026-09-30", 1, "2026-10-08"),
        ("2026-10-09", 1, "2026-10-10"),
        ("2026-11-20", 15, "2026-12-11"),
    ],
)
def test_working_days(opened: str, count: int, last: str) -> None:
    assert SEED.add_working_days(day(opened), count) == day(last)


def test_the_opening_day_is_not_a_counted_working_day() -> None:
    assert SEED.add_working_days(day("2026-11-18"), 1) == day("2026-11-19")


@pytest.mark.parametrize("count", [0, -3])
def test_no_working_days_is_no_period(count: int) -> None:
    with pytest.raises(ValueError, match="须为正数"):
        SEED.add_working_days(day("2026-11-20"), count)


def test_the_seed_covers_2004_to_2026() -> None:
    assert SEED.years == frozenset(range(2004, 2027))
    assert SEED.last_year == 2026


@pytest.mark.parametrize("unknown", ["2003-12-31", "2027-01-04"])
def test_a_year_without_a_table_is_refused_with_its_cure(unknown: str) -> None:
    with pytest.raises(YearNotLoaded, match=r"年节假日表未载入.*载入再计算") as missing:
        SEED.is_workday(day(unknown))
    assert missing.value.year == day(unknown).year


def test_a_year_can_be_loaded_without_touching_the_seed() -> None:
    grown = SEED.with_year(2027, NEW_YEAR_2027)
    assert grown.roll(day("2027-01-01")) == day("2027-01-04")
    assert 2027 not in SEED.years


def test_a_corrected_year_replaces_the_whole_year() -> None:
    shifted = (day("2026-05-06"), DayKind.REST)
    corrected = SEED.with_year(2026, [shifted])
    assert not corrected.is_workday(day("2026-05-06"))
    assert corrected.is_workday(day("2026-10-01"))


@pytest.mark.parametrize(
    ("days", "because"),
    [
        ([], "为空"),
        ([(day("2026-01-01"), DayKind.REST)], "不在 2027 年"),
        ([(day("2027-01-01"), DayKind.REST)] * 2, "重复"),
        ([(day("2027-01-02"), DayKind.REST)], "周末"),
        ([(day("2027-01-04"), DayKind.WORK)], "工作日"),
    ],
)
def test_a_wrong_year_is_refused(days: list[tuple[date, DayKind]], because: str) -> None:
    with pytest.raises(BadYear, match=because):
        SEED.with_year(2027, days)


@pytest.mark.parametrize(
    ("lines", "line", "because"),
    [
        ("", 2, "没有任何一行"),
        ("2024-01-01,休,国务院通知,\n", 2, "来源和核对日"),
        ("2024-01-01,假,国务院通知,2026-11-20\n", 2, "假"),
        ("2024-13-01,休,国务院通知,2026-11-20\n", 2, "month"),
        ("2024-01-06,休,国务院通知,2026-11-20\n", 2, "周末"),
        ("2024-01-01,休,国务院通知,2026-11-20\n" * 2, 3, "须晚于上一行"),
        ("2024-01-01,休,甲,2026-11-20\n2026-01-01,休,甲,2026-11-20\n", 3, "2025 年没有任何一行"),
        ("2024-01-01,休\n", 2, "应有 4 栏"),
    ],
)
def test_a_table_that_cannot_be_trusted_names_its_line(lines: str, line: int, because: str) -> None:
    with pytest.raises(BadTable, match=because) as bad:
        read_calendar(HEAD + lines)
    assert bad.value.line == line


def test_a_table_with_another_heading_is_refused() -> None:
    with pytest.raises(BadTable, match="表头应为"):
        read_calendar("day,kind\n2024-01-01,休\n")


TABLE_2027 = HEAD + "2027-01-01,休,测试用通知（虚构）,2026-11-20\n"


def test_a_further_year_is_loaded_from_a_table_of_its_own() -> None:
    grown = SEED.with_table(TABLE_2027, "2027.csv")
    assert grown.last_year == 2027
    assert grown.roll(day("2027-01-01")) == day("2027-01-04")
    assert grown.roll(day("2026-10-01")) == SEED.roll(day("2026-10-01"))


def test_a_further_table_replaces_the_year_it_names_whole() -> None:
    again = HEAD + "2026-05-06,休,测试用通知（虚构）,2026-11-20\n"
    corrected = SEED.with_table(again, "2026.csv")
    assert not corrected.is_workday(day("2026-05-06"))
    assert corrected.is_workday(day("2026-10-01"))


def test_a_wrong_further_table_is_named_with_its_line() -> None:
    with pytest.raises(BadTable, match=r"2027\.csv 第2行：.*周末"):
        SEED.with_table(HEAD + "2027-01-02,休,通知,2026-11-20\n", "2027.csv")
