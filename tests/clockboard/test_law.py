"""The ladder of a clock, who answers for it, and how an entry is scored: the law of it."""

from datetime import date, timedelta

import pytest

from zhiheng.law.clocks import EXECUTION_LIMIT, NOTICE_ISSUE, Whose, all_clocks
from zhiheng.law.duties import DUTIES, EXPLAINED, BadDuty, CourtAbove, Duty, defined
from zhiheng.law.entries import Entry, scored
from zhiheng.law.ladder import OVERDUE, Told, reaches, rung_reached, rungs
from zhiheng.law.posts import Post

DAY = date(2026, 11, 20)


def reached(length_days: int, left: int) -> int | None:
    due_on = DAY + timedelta(left)
    rung = rung_reached(due_on - timedelta(length_days), due_on, DAY)
    return rung.days_before if rung else None


@pytest.mark.parametrize(
    ("length_days", "expected"),
    [
        (180, [30, 15, 10, 5, 0, OVERDUE]),
        (30, [15, 10, 5, 0, OVERDUE]),
        (10, [5, 0, OVERDUE]),
        (3, [0, OVERDUE]),
    ],
)
def test_a_clock_has_the_rungs_that_fit_its_length(length_days: int, expected: list[int]) -> None:
    assert [rung.days_before for rung in rungs(length_days, DAY)] == expected


@pytest.mark.parametrize(
    ("left", "expected"),
    [(31, None), (30, 30), (16, 30), (15, 15), (3, 5), (0, 0), (-1, OVERDUE), (-90, OVERDUE)],
)
def test_a_day_on_which_nobody_looked_is_made_up_for(left: int, expected: int | None) -> None:
    assert reached(180, left) == expected


@pytest.mark.parametrize("length_days", [0, 1, 3, 5, 6, 10, 15, 30, 31, 180])
def test_the_spans_of_last_days_say_what_the_ladder_says(length_days: int) -> None:
    for left in range(-40, 41):
        due_on = DAY + timedelta(left)
        spans = [
            one.rung.days_before
            for one in reaches(DAY)
            if one.due_from <= due_on <= one.due_until and one.rung.days_before < length_days
        ]
        expected = reached(length_days, left)
        assert spans == ([] if expected is None else [expected]), left


def test_the_nearer_the_last_day_the_more_are_told() -> None:
    told = [set(rung.told) for rung in rungs(180, DAY)]
    assert all(farther <= nearer for farther, nearer in zip(told, told[1:], strict=False))
    assert (told[0], Told.CHIEF in told[-1]) == ({Told.HANDLER}, True)


def test_a_long_clock_lapses_only_after_three_notices() -> None:
    assert sum(rung.days_before > 0 for rung in rungs(180, DAY)) >= 3


def test_every_clock_of_a_court_has_post_supervisor_and_court_above() -> None:
    bound = {one.key for one in all_clocks() if one.whose is not Whose.PARTY}
    assert set(DUTIES) == bound
    assert DUTIES[NOTICE_ISSUE.key] == Duty(Post.HANDLER, Post.BUREAU_CHIEF, CourtAbove.NEXT)


def test_a_clock_without_a_supervisor_is_refused() -> None:
    with pytest.raises(BadDuty, match="“执行期限”没有写明责任岗位、监督岗位和监督法院"):
        defined([EXECUTION_LIMIT], {})


def test_nobody_supervises_himself() -> None:
    with pytest.raises(BadDuty, match="监督须另有其人"):
        Duty(Post.HANDLER, Post.HANDLER)


def test_only_the_courts_own_periods_are_explained() -> None:
    whose = {one.key: one.whose for one in all_clocks()}
    assert EXECUTION_LIMIT.key in EXPLAINED
    assert {whose[key] for key in EXPLAINED} == {Whose.COURT, Whose.NODE}


def entry(entered_after: int, evidence: str = "笔录", started_before: int = 3) -> Entry:
    return Entry(DAY - timedelta(started_before), DAY, DAY + timedelta(entered_after), evidence)


@pytest.mark.parametrize(("late_days", "in_time"), [(0, True), (1, True), (2, False), (3, False)])
def test_an_entry_three_days_after_the_fact_is_late(late_days: int, in_time: bool) -> None:
    score = scored(entry(late_days))
    assert (score.late_days, score.in_time) == (late_days, in_time)


def test_an_entry_without_a_paper_is_incomplete() -> None:
    assert scored(entry(5, evidence="")).complete is False


@pytest.mark.parametrize(("entered", "started"), [(-1, 3), (0, -1)])
def test_an_entry_before_the_fact_or_a_fact_before_its_clock_is_in_no_accord(
    entered: int, started: int
) -> None:
    assert scored(entry(entered, started_before=started)).consistent is False
