"""民诉法第85、86条、民诉法解释第125条、民法典第201–203条: how periods are counted."""

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.law.exhibits import day
from zhiheng.law.calendar import Calendar, DayKind, YearNotLoaded
from zhiheng.law.kernel.span import BadSpan, Span, days, months, parse, working_days, years
from zhiheng.law.periods import (
    BEIJING,
    COUNTING,
    KEPT_UNDER,
    BadDeduction,
    Deduction,
    Handover,
    Unsettled,
    cites_of,
    days_before,
    hours_after,
    in_time,
    last_day,
    settled,
    united,
)

SEED = Calendar.seeded()
OPENINGS = st.dates(day("2005-01-01"), day("2020-12-31"))


def off(first: str, last: str | None, ground: str = "") -> Deduction:
    return Deduction(day(first), None if last is None else day(last), ground)


def due(length: str, opened: str, *, rolls: bool = False) -> date:
    return last_day(parse(length), day(opened), SEED, rolls=rolls).due_on


@pytest.mark.parametrize(
    ("opened", "length", "end", "why"),
    [
        ("2025-08-31", "6月", "2026-02-28", "没有对应日的，月末日"),
        ("2023-08-31", "6月", "2024-02-29", "闰年的月末日"),
        ("2025-01-31", "1月", "2025-02-28", "没有对应日的，月末日"),
        ("2024-02-29", "24月", "2026-02-28", "闰日满两年"),
        ("2024-02-29", "2年", "2026-02-28", "一年即十二个月"),
        ("2024-02-29", "4年", "2028-02-29", "闰日到闰日"),
        ("2025-11-30", "3月", "2026-02-28", "没有对应日的，月末日"),
        ("2025-02-28", "1月", "2025-03-28", "对应日，不是月末日"),
        ("2025-12-31", "15日", "2026-01-15", "跨年；开始的日不计算"),
        ("2025-12-31", "1日", "2026-01-01", "自次日起算"),
        ("2024-02-28", "1日", "2024-02-29", "闰日也是一日"),
    ],
)
def test_a_period_ends_on_its_corresponding_day(
    opened: str, length: str, end: str, why: str
) -> None:
    assert due(length, opened) == day(end), why


@pytest.mark.parametrize(
    ("opened", "length", "end", "why"),
    [
        ("2026-01-30", "15日", "2026-02-14", "周六补班，不顺延"),
        ("2026-01-31", "15日", "2026-02-24", "春节假期后第一日"),
        ("2026-09-16", "15日", "2026-10-08", "国庆假期后第一日"),
        ("2025-09-23", "15日", "2025-10-09", "中秋连国庆"),
        ("2025-12-17", "15日", "2026-01-04", "元旦；周日补班"),
        ("2025-08-31", "6月", "2026-02-28", "周六补班，不顺延"),
    ],
)
def test_only_the_last_day_rolls_over_rest_days(
    opened: str, length: str, end: str, why: str
) -> None:
    assert due(length, opened, rolls=True) == day(end), why


def test_rest_days_inside_a_period_count() -> None:
    assert due("10日", "2026-02-13") == day("2026-02-23")


@given(OPENINGS, st.integers(1, 700), st.integers(1, 700))
def test_a_longer_period_never_ends_earlier(opened: date, short: int, more: int) -> None:
    first = last_day(days(short), opened, SEED, rolls=True)
    second = last_day(days(short + more), opened, SEED, rolls=True)
    assert first.due_on <= second.due_on
    assert first.unrolled_on < second.unrolled_on


@given(OPENINGS, st.integers(0, 40), st.integers(1, 60))
def test_a_later_opening_never_ends_earlier(opened: date, later: int, count: int) -> None:
    spans = (days(count), months(count), years(1), working_days(count))
    for span in spans:
        first = last_day(span, opened, SEED, rolls=True).due_on
        assert first <= last_day(span, opened + timedelta(later), SEED, rolls=True).due_on


@given(OPENINGS, st.integers(1, 60))
def test_the_opening_day_is_never_in_the_period(opened: date, count: int) -> None:
    for span in (days(count), months(count), working_days(count)):
        assert last_day(span, opened, SEED, rolls=True).due_on > opened


@pytest.mark.parametrize(
    ("runs", "end"),
    [
        ((off("2025-03-01", "2025-03-20"),), "2025-08-30"),
        ((off("2025-03-01", "2025-03-20"), off("2025-03-11", "2025-03-25")), "2025-09-04"),
        ((off("2025-03-01", "2025-03-10"), off("2025-03-11", "2025-03-20")), "2025-08-30"),
        ((off("2025-03-01", "2025-03-01"),), "2025-08-11"),
        ((off("2025-01-01", "2025-02-10"),), "2025-08-10"),
        ((off("2025-01-01", "2025-02-11"),), "2025-08-11"),
        ((off("2025-08-10", "2025-08-12"),), "2025-08-13"),
        ((off("2025-08-11", "2025-08-12"),), "2025-08-10"),
        ((off("2025-03-01", "2025-03-20"), off("2025-08-25", "2025-08-26")), "2025-09-01"),
    ],
)
def test_deducted_days_do_not_count_and_overlaps_count_once(
    runs: tuple[Deduction, ...], end: str
) -> None:
    found = last_day(months(6), day("2025-02-10"), SEED, rolls=False, deductions=runs)
    assert found.due_on == day(end)


def test_a_deduction_after_the_end_is_named_and_changes_nothing() -> None:
    late = off("2025-09-01", "2025-09-30")
    found = last_day(months(6), day("2025-02-10"), SEED, rolls=False, deductions=[late])
    assert found.why[1] == "2025-09-01 起的扣除在期间届满之后，不扣除"


@given(
    OPENINGS,
    st.lists(st.tuples(st.integers(-30, 200), st.integers(0, 40)), max_size=5),
)
def test_deductions_are_united_whatever_their_order(
    opened: date, runs: list[tuple[int, int]]
) -> None:
    starts = [(opened + timedelta(at), length) for at, length in runs]
    every = [Deduction(first, first + timedelta(length)) for first, length in starts]
    plain = united(every, after=opened)
    assert plain == united(every[::-1], after=opened) == united(plain, after=opened)
    lost = {one.first_on + timedelta(n) for one in every for n in range(_count(one))}
    assert sum(map(_count, plain)) == len({one for one in lost if one > opened})


def _count(one: Deduction) -> int:
    assert one.last_on is not None
    return (one.last_on - one.first_on).days + 1


def test_a_clock_that_stands_still_has_no_last_day() -> None:
    stopped = off("2025-03-01", None)
    found = last_day(months(6), day("2025-02-10"), SEED, rolls=True, deductions=[stopped])
    assert (found.stopped_on, found.provisional) == (day("2025-03-01"), True)
    assert settled(found, SEED) is None
    assert "期限停止计算" in found.note


def test_a_deduction_open_since_after_the_end_does_not_stop_the_clock() -> None:
    late = off("2025-09-01", None)
    found = last_day(months(6), day("2025-02-10"), SEED, rolls=True, deductions=[late])
    assert (found.stopped_on, found.due_on) == (None, day("2025-08-11"))


def test_an_open_deduction_swallows_what_follows() -> None:
    runs = [off("2025-03-01", None), off("2025-04-01", "2025-04-02")]
    assert united(runs, after=day("2025-02-10")) == [off("2025-03-01", None)]


def test_a_deduction_that_ends_before_it_begins_is_refused() -> None:
    with pytest.raises(BadDeduction, match="止日早于起日"):
        off("2025-03-20", "2025-03-01")


def test_an_extension_runs_on_from_the_unrolled_end() -> None:
    found = last_day(months(6), day("2025-02-10"), SEED, rolls=True, extensions=[months(3)])
    assert (found.unrolled_on, found.due_on) == (day("2025-11-10"), day("2025-11-10"))


def test_days_deducted_in_the_extension_count_too() -> None:
    pause = off("2025-10-01", "2025-10-05")
    found = last_day(
        months(6),
        day("2025-02-10"),
        SEED,
        rolls=False,
        deductions=[pause],
        extensions=[months(3)],
    )
    assert found.due_on == day("2025-11-15")


def test_working_days_are_neither_deducted_nor_extended() -> None:
    with pytest.raises(BadDeduction, match="以工作日计算"):
        last_day(
            working_days(3),
            day("2026-11-20"),
            SEED,
            rolls=False,
            deductions=[off("2026-11-21", "2026-11-22")],
        )


def test_fifteen_working_days_skip_the_national_holiday() -> None:
    assert due("15工作日", "2026-09-20") == day("2026-10-16")


def test_working_days_beyond_the_table_are_provisional_by_weekdays() -> None:
    found = last_day(working_days(5), day("2026-12-30"), SEED, rolls=False)
    assert (found.provisional, found.due_on) == (True, day("2027-01-06"))
    assert found.note == "暂定：2027 年节假日表未载入，只按周末计算"


@pytest.mark.parametrize(
    ("span", "opened", "year"),
    [
        (months(6), "2026-11-20", 2027),
        (days(15), "2003-05-01", 2003),
        (working_days(15), "2026-12-20", 2027),
    ],
)
def test_a_last_day_without_a_holiday_table_is_refused_not_guessed(
    span: Span, opened: str, year: int
) -> None:
    found = last_day(span, day(opened), SEED, rolls=True)
    with pytest.raises(Unsettled, match=r"holidays\.csv 载至 2026 年.*载入该年的表") as unsettled:
        settled(found, SEED)
    assert unsettled.value.year == year


def test_a_roll_into_an_unknown_year_names_that_year() -> None:
    rest = [(day("2027-12-31"), DayKind.REST)]
    known = SEED.with_year(2027, rest)
    with pytest.raises(YearNotLoaded):
        known.roll(day("2027-12-31"))
    with pytest.raises(Unsettled, match="2028 年节假日表未载入"):
        settled(last_day(days(1), day("2027-12-30"), known, rolls=True), known)


def test_a_period_that_does_not_roll_needs_no_table() -> None:
    found = last_day(months(6), day("2026-11-20"), SEED, rolls=False)
    assert settled(found, SEED) == day("2027-05-20")


def test_what_must_be_done_days_before_an_expiry_never_rolls() -> None:
    assert days_before(day("2026-11-28"), days(7)) == day("2026-11-21")
    with pytest.raises(BadSpan, match="只能以日计算"):
        days_before(day("2026-11-28"), months(1))


@pytest.mark.parametrize(
    ("opened", "hours", "end"),
    [
        ("2026-11-20T10:20", 48, "2026-11-22T11:00"),
        ("2026-11-20T10:00", 48, "2026-11-22T11:00"),
        ("2026-12-31T23:59", 24, "2027-01-02T00:00"),
        ("2024-02-28T10:20", 24, "2024-02-29T11:00"),
    ],
)
def test_hours_run_from_the_next_hour(opened: str, hours: int, end: str) -> None:
    at = datetime.fromisoformat(opened).replace(tzinfo=BEIJING)
    assert hours_after(at, hours) == datetime.fromisoformat(end).replace(tzinfo=BEIJING)


def test_a_restraint_on_a_person_is_counted_from_the_very_moment() -> None:
    at = datetime(2026, 11, 20, 10, 20, tzinfo=BEIJING)
    assert hours_after(at, 8, exact=True) == at.replace(hour=18)


def test_a_moment_without_zone_is_refused() -> None:
    nowhere = datetime.fromisoformat("2026-11-20T10:00")
    with pytest.raises(ValueError, match="须带时区"):
        hours_after(nowhere, 8)
    with pytest.raises(ValueError, match="须带时区"):
        in_time(day("2026-11-20"), Handover.POST, nowhere)


@pytest.mark.parametrize(
    ("handover", "at", "closes", "kept"),
    [
        (Handover.POST, "2026-11-20T23:59", None, True),
        (Handover.POST, "2026-11-21T00:00", None, False),
        (Handover.ONLINE, "2026-11-20T23:59:59", None, True),
        (Handover.ONLINE, "2026-11-21T00:00:00", None, False),
        (Handover.WINDOW, "2026-11-20T17:30", time(17, 30), True),
        (Handover.WINDOW, "2026-11-20T17:31", time(17, 30), False),
        (Handover.WINDOW, "2026-11-19T18:00", time(17, 30), True),
        (Handover.WINDOW, "2026-11-20T18:00", None, True),
    ],
)
def test_the_postmark_the_window_and_the_receipt_stamp_decide(
    handover: Handover, at: str, closes: time | None, *, kept: bool
) -> None:
    moment = datetime.fromisoformat(at).replace(tzinfo=BEIJING)
    assert in_time(day("2026-11-20"), handover, moment, closes=closes) is kept


def test_time_in_transit_does_not_count_because_the_postmark_does() -> None:
    posted, arrived = (datetime(2026, 11, n, 9, tzinfo=BEIJING) for n in (20, 27))
    assert in_time(day("2026-11-20"), Handover.POST, posted)
    assert not in_time(day("2026-11-20"), Handover.POST, arrived)


def test_each_way_of_handing_in_has_its_article() -> None:
    assert {str(article) for article in KEPT_UNDER.values()} == {
        "民事诉讼法（2023修正）第85条第4款",
        "民法典第203条第2款",
    }
    assert KEPT_UNDER.keys() == set(Handover)
    assert KEPT_UNDER[Handover.ONLINE].doubt


def test_a_stamp_of_another_zone_is_read_in_beijing_time() -> None:
    stamped = datetime.fromisoformat("2026-11-20T16:30+00:00")
    assert not in_time(day("2026-11-20"), Handover.ONLINE, stamped)


@pytest.mark.parametrize(
    ("opened", "article"),
    [
        ("2005-01-04", "民事诉讼法（1991）第75条"),
        ("2012-12-31", "民事诉讼法（2007修正）第75条"),
        ("2013-01-01", "民事诉讼法（2012修正）第82条第2款"),
        ("2023-12-31", "民事诉讼法（2021修正）第85条第2款"),
        ("2024-01-01", "民事诉讼法（2023修正）第85条第2款"),
    ],
)
def test_counting_cites_the_procedure_law_of_the_day(opened: str, article: str) -> None:
    assert str(cites_of(days(3), day(opened), rolls=True)[0]) == article


def test_months_cite_the_civil_code_and_a_roll_its_own_paragraph() -> None:
    said = [str(one) for one in cites_of(months(3), day("2026-01-04"), rolls=True)]
    assert said[1:] == ["民法典第202条", "民事诉讼法（2023修正）第85条第3款"]
    assert len(cites_of(days(3), day("2026-01-04"), rolls=False)) == 1


def test_an_edition_from_memory_says_so() -> None:
    assert COUNTING.on(day("2010-01-04")).doubt == "该版文本未见，条文号据对照表"
    assert COUNTING.on(day("2026-01-04")).doubt is None
