"""Which limbs a ground may answer, and the rule as it stood on a day."""

from dataclasses import replace
from datetime import date

import pytest

from tests.law.exhibits import an_exhausted_case
from zhiheng.law.kernel.verdict import Verdict
from zhiheng.law.termination import TERMINATION
from zhiheng.law.termination_review import (
    FIRST_DAY,
    OVERRIDES,
    NotYetRegulated,
    limbs,
    of_day,
    with_overrides,
)

CLEAN = an_exhausted_case(searched=False)


def test_a_limb_of_practice_may_be_answered_by_a_ground_and_says_so() -> None:
    judged = TERMINATION.judge(replace(CLEAN, debtors_unchecked_offline=1))
    answered = with_overrides(judged, {"TC-04": "当地公积金中心没有被执行人的账户"})
    [limb] = [one for one in answered.findings if one.key == "TC-04"]
    assert (judged.holds, answered.holds, limb.verdict) == (False, True, Verdict.HOLDS)
    assert "说明理由：当地公积金中心" in limb.seen
    assert "院长签批" in limb.seen


def test_a_limb_of_the_law_is_not_answered_by_any_ground() -> None:
    judged = TERMINATION.judge(replace(CLEAN, clues_unverified=1))
    assert not with_overrides(judged, {"TC-05": "线索价值不大，不再核实"}).holds


def test_an_empty_ground_answers_nothing() -> None:
    judged = TERMINATION.judge(replace(CLEAN, debtors_unchecked_offline=1))
    assert not with_overrides(judged, {"TC-04": "  "}).holds


def test_unknown_stays_a_bar_beside_a_ground_for_something_else() -> None:
    judged = TERMINATION.judge(replace(CLEAN, debtors_unchecked_offline=1, clues_unverified=None))
    assert with_overrides(judged, {"TC-04": "没有账户"}).verdict is Verdict.UNKNOWN


def test_only_limbs_without_an_article_of_their_own_may_be_answered() -> None:
    named = {one.key: one for one in limbs(TERMINATION)}
    for key in OVERRIDES:
        assert all("设计取法" in str(article) for article in named[key].cites)  # type: ignore[union-attr]


def test_a_local_rule_counts_from_its_first_day_by_the_law_of_any_day() -> None:
    unsigned = replace(CLEAN, president_approved=False)
    assert not of_day(date(2026, 11, 20)).judge(unsigned).holds
    assert of_day(date(2018, 2, 28)).judge(unsigned).holds
    assert not of_day(date(2018, 3, 1)).judge(unsigned).holds


def test_an_old_closing_is_measured_by_the_law_asked_for_not_by_its_own_day() -> None:
    old = replace(
        CLEAN, judged_on=date(2017, 6, 1), president_approved=False,
        three_months_after_docketing=date(2017, 5, 1), interviewed_on=date(2017, 5, 2),
    )  # fmt: skip
    assert TERMINATION.judge(old).holds
    assert not of_day(date(2026, 11, 20)).judge(old).holds


def test_before_there_were_conditions_there_is_nothing_to_judge_by() -> None:
    with pytest.raises(NotYetRegulated, match="2016-12-01"):
        of_day(FIRST_DAY.replace(year=2015))
