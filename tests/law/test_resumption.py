"""和解规定第9至11条、民诉法解释第517、518条: when a case comes back."""

from dataclasses import replace
from typing import Any

import pytest

from tests.law.exhibits import day
from zhiheng.law.records import ClosingMode, ResumptionGround, ResumptionOnRecord
from zhiheng.law.resumption import MAY_RESUME

BROKEN = ResumptionOnRecord(
    judged_on=day("2026-11-20"),
    court_code="鲁0102",
    resumption_ground=ResumptionGround.SETTLEMENT_BROKEN,
    asked=True,
    asked_by_other_side=True,
    settlement_broken=True,
    settlement_performed=False,
    settlement_due_on=day("2026-10-31"),
    being_performed=False,
    default_declared=False,
    suit_on_settlement=False,
    resume_by=day("2028-10-31"),
)


def bars(**changes: Any) -> list[str]:
    return [bar.key for bar in MAY_RESUME.judge(replace(BROKEN, **changes)).bars]


def test_a_broken_settlement_brings_the_case_back() -> None:
    assert bars() == []


@pytest.mark.parametrize(
    ("changes", "key"),
    [
        ({"asked_by_other_side": False}, "A1-FILE-29"),
        ({"settlement_broken": False}, "A1-FILE-29"),
        ({"settlement_performed": True}, "A1-SET-05-1"),
        ({"settlement_due_on": day("2026-11-20")}, "A1-SET-05-2"),
        ({"being_performed": True}, "A1-SET-05-3"),
        ({"suit_on_settlement": True}, "A1-SET-03"),
        ({"resume_by": day("2026-11-19")}, "A1-SET-04"),
    ],
)
def test_each_bar_of_article_eleven_alone_keeps_it_closed(
    changes: dict[str, Any], key: str
) -> None:
    assert bars(**changes) == [key]


def test_a_declared_default_need_not_wait_for_the_day() -> None:
    """民法典第578条."""
    assert bars(settlement_due_on=day("2027-01-31"), default_declared=True) == []


def test_property_found_after_a_termination_for_now_resumes_without_time_bar() -> None:
    found = ResumptionOnRecord(
        judged_on=day("2036-11-20"),
        resumption_ground=ResumptionGround.PROPERTY_FOUND,
        closed_as=ClosingMode.TERMINATED_FOR_NOW,
        property_found=True,
        property_verified=True,
    )
    assert MAY_RESUME.judge(found).holds
    assert not MAY_RESUME.judge(replace(found, property_verified=False)).holds
    assert not MAY_RESUME.judge(replace(found, closed_as=ClosingMode.PERFORMED)).holds


@pytest.mark.parametrize(
    "facts",
    [
        {"resumption_ground": ResumptionGround.SETTLEMENT_FORCED, "settlement_forced": True},
        {"resumption_ground": ResumptionGround.ENTRUSTMENT_RETURNED, "entrustment_returned": True},
        {
            "resumption_ground": ResumptionGround.CONDITIONS_AGAIN,
            "closed_as": ClosingMode.TERMINATED,
            "conditions_again": True,
        },
        {
            "resumption_ground": ResumptionGround.REAPPLIED,
            "time_bar_ends_on": day("2026-11-20"),
        },
    ],
)
def test_the_other_grounds_resume_too(facts: dict[str, Any]) -> None:
    assert bars(**facts) == []


def test_a_new_application_after_withdrawal_is_bound_by_the_two_years() -> None:
    """民诉法解释第518条."""
    late = {
        "resumption_ground": ResumptionGround.REAPPLIED,
        "time_bar_ends_on": day("2026-11-19"),
    }
    assert bars(**late) == ["A1-FILE-29"]
