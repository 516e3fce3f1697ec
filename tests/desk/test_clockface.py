"""How a clock looks: levels, words, and the share that has gone."""

from datetime import date, timedelta

import pytest

from zhiheng.plant.ui.clockface import face, gone_percent

TODAY = date(2026, 11, 20)


@pytest.mark.parametrize(
    ("days_left", "level", "words"),
    [
        (61, "calm", "还剩 61 天"),
        (60, "far", "还剩 60 天"),
        (11, "far", "还剩 11 天"),
        (10, "warn", "还剩 10 天"),
        (4, "warn", "还剩 4 天"),
        (3, "bad", "还剩 3 天"),
        (0, "bad", "今天到期"),
        (-1, "late", "逾期 1 天"),
    ],
)
def test_the_word_and_the_level_change_at_the_same_day(
    days_left: int, level: str, words: str
) -> None:
    due_on = TODAY + timedelta(days=days_left)
    seen = face(from_on=TODAY - timedelta(days=9), due_on=due_on, today=TODAY)
    assert (seen.level, seen.words) == (level, words)


def test_a_met_clock_never_shouts_even_when_its_day_has_passed() -> None:
    seen = face(
        from_on=date(2026, 1, 1), due_on=date(2026, 1, 11), today=TODAY, met_on=date(2026, 1, 9)
    )
    assert (seen.level, seen.words) == ("met", "按期办结")


def test_a_clock_met_late_says_by_how_much() -> None:
    seen = face(
        from_on=date(2026, 1, 1), due_on=date(2026, 1, 11), today=TODAY, met_on=date(2026, 1, 13)
    )
    assert seen.words == "逾期 2 天办结"


def test_a_suspended_clock_holds_and_is_not_overdue() -> None:
    seen = face(from_on=date(2026, 1, 1), due_on=date(2026, 1, 11), today=TODAY, held_days=16)
    assert (seen.level, seen.words) == ("hold", "停计 16 天")


@pytest.mark.parametrize(
    ("day", "percent"),
    [("2026-11-10", 0), ("2026-11-15", 50), ("2026-11-20", 100), ("2026-12-01", 100)],
)
def test_the_bar_never_leaves_its_frame(day: str, percent: int) -> None:
    assert gone_percent(date(2026, 11, 10), TODAY, date.fromisoformat(day)) == percent


def test_a_clock_of_no_days_has_gone_whole() -> None:
    assert gone_percent(TODAY, TODAY, TODAY) == 100
