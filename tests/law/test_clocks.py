"""民诉法解释第480条、审限规定第5、6、8条、民诉法第250条: where clocks stand."""

import pytest

from tests.law.exhibits import day
from zhiheng.law.calendar import Calendar, DayKind
from zhiheng.law.clocks import (
    DOCKET_DECISION,
    EXECUTION_LIMIT,
    EXECUTION_LIMIT_ADMINISTRATIVE,
    EXECUTION_LIMIT_CRIMINAL,
    NOTICE_ISSUE,
    TIME_BAR,
    Clock,
    all_clocks,
    clock,
    stand,
)
from zhiheng.law.kernel.dated import NotYetLaw

SEED = Calendar.seeded()


@pytest.mark.parametrize(
    ("one", "from_on", "due_on", "why"),
    [
        (NOTICE_ISSUE, "2026-11-16", "2026-11-26", "收到申请次日起第十日"),
        (NOTICE_ISSUE, "2026-11-18", "2026-11-30", "第十日为周六，顺延至周一"),
        (NOTICE_ISSUE, "2026-02-04", "2026-02-14", "第十日为补班的周六，不顺延"),
        (NOTICE_ISSUE, "2026-09-25", "2026-10-08", "第十日在国庆假期"),
        (EXECUTION_LIMIT, "2025-08-29", "2026-02-28", "月末无对应日；当日补班"),
        (EXECUTION_LIMIT, "2025-08-31", "2026-02-28", "月末无对应日"),
        (EXECUTION_LIMIT, "2026-05-18", "2026-11-18", "六个月的对应日"),
        (EXECUTION_LIMIT_ADMINISTRATIVE, "2026-05-18", "2026-08-18", "三个月"),
        (EXECUTION_LIMIT_CRIMINAL, "2026-05-18", "2026-11-18", "六个月"),
        (DOCKET_DECISION, "2026-11-16", "2026-11-23", "七日"),
        (TIME_BAR, "2024-02-29", "2026-02-28", "两年，无对应日"),
        (TIME_BAR, "2022-05-01", "2024-05-06", "劳动节假期后第一日"),
    ],
)
def test_where_a_clock_stands(one: Clock, from_on: str, due_on: str, why: str) -> None:
    standing = stand(one, day(from_on), SEED)
    assert standing.due_on == day(due_on), why
    assert (standing.provisional, standing.note) == (False, "")


def test_a_clock_that_ends_in_a_year_without_holidays_stands_on_its_unrolled_day() -> None:
    standing = stand(EXECUTION_LIMIT, day("2026-11-20"), SEED)
    assert standing.provisional
    assert standing.due_on == standing.unrolled_on == day("2027-05-20")
    assert standing.note == "暂定：2027 年节假日表未载入"
    assert standing.note in standing.why


def test_the_same_clock_is_settled_when_the_year_is_loaded() -> None:
    loaded = SEED.with_year(2027, [(day("2027-05-20"), DayKind.REST)])
    standing = stand(EXECUTION_LIMIT, day("2026-11-20"), loaded)
    assert (standing.provisional, standing.due_on) == (False, day("2027-05-21"))
    assert standing.unrolled_on == day("2027-05-20")


def test_a_clock_says_why_and_under_which_articles() -> None:
    standing = stand(NOTICE_ISSUE, day("2026-11-18"), SEED)
    assert standing.why == (
        "收到申请执行书或者移交执行书：2026-11-18",
        "自次日起算，10日，至 2026-11-28",
        "2026-11-28 为法定休假日，顺延至 2026-11-30",
    )
    assert [str(article) for article in standing.cites] == [
        "民诉法解释（2022修正）第480条第1款",
        "民事诉讼法（2023修正）第85条第2款",
        "民事诉讼法（2023修正）第85条第3款",
    ]


@pytest.mark.parametrize(
    ("from_on", "article"),
    [
        ("2012-12-31", "民事诉讼法（2007修正）第215条"),
        ("2013-01-01", "民事诉讼法（2012修正）第239条"),
        ("2023-12-31", "民事诉讼法（2021修正）第246条"),
        ("2024-01-01", "民事诉讼法（2023修正）第250条"),
    ],
)
def test_the_law_of_the_day_a_clock_starts_is_cited(from_on: str, article: str) -> None:
    assert str(stand(TIME_BAR, day(from_on), SEED).cites[0]) == article


def test_a_value_from_memory_carries_its_doubt_to_the_screen() -> None:
    assert stand(TIME_BAR, day("2012-06-01"), SEED).doubt == "2007年修正文本的条文号未核对"
    assert stand(TIME_BAR, day("2024-06-03"), SEED).doubt is None


def test_before_the_first_edition_there_is_no_clock() -> None:
    with pytest.raises(NotYetLaw, match="尚无规定"):
        stand(TIME_BAR, day("2008-03-31"), SEED)


def test_the_internal_target_of_three_days_is_a_note_and_no_deadline() -> None:
    assert "三日" in NOTICE_ISSUE.note
    assert str(NOTICE_ISSUE.span.on(day("2026-11-20")).value) == "10日"


def test_a_clock_is_found_by_key_or_name() -> None:
    assert clock("NOTICE_ISSUE") is clock("发出执行通知") is NOTICE_ISSUE
    assert clock("执行期限") is EXECUTION_LIMIT


def test_an_unknown_clock_is_refused_with_the_known_names() -> None:
    with pytest.raises(LookupError, match="发出执行通知"):
        clock("拍卖期限")


def test_no_two_clocks_share_a_key() -> None:
    keys = [one.key for one in all_clocks()]
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize("one", all_clocks(), ids=lambda one: one.key)
def test_a_statutory_clock_rolls_and_is_law_today(one: Clock) -> None:
    assert one.rolls
    assert one.span.on(day("2026-11-20")).checked_on == day("2026-11-20")
