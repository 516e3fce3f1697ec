"""What cannot be said of a case."""

import pytest

from zhiheng.measures.handling.terms import AssignTerms, ClassTerms, NoticeTerms
from zhiheng.plant.errors import BadTerms


@pytest.mark.parametrize("days", [-1, 61])
def test_a_period_for_performance_out_of_bounds_is_refused(days: int) -> None:
    with pytest.raises(BadTerms, match="履行期限应为 0 至 60 日"):
        NoticeTerms(perform_within_days=days)


@pytest.mark.parametrize("days", [0, 60])
def test_the_bounds_themselves_are_allowed(days: int) -> None:
    assert NoticeTerms(perform_within_days=days).perform_within_days == days


def test_a_report_of_property_needs_a_day_at_least() -> None:
    with pytest.raises(BadTerms, match="报告财产期限应为 1 至 60 日"):
        NoticeTerms(report_within_days=0)


def test_an_unknown_class_and_an_empty_ground_are_both_named() -> None:
    with pytest.raises(BadTerms) as bad:
        ClassTerms(secrecy=7, ground=" ")
    assert set(bad.value.sentences) == {"secrecy", "ground"}


def test_a_ground_with_control_characters_is_refused() -> None:
    with pytest.raises(BadTerms, match="控制字符"):
        AssignTerms(handler_id=1, ground="换\x00人")
