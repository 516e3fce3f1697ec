"""民诉法第267条、和解规定、担保规定: when execution stands still, and when it must go on."""

from dataclasses import replace
from typing import Any

import pytest

from tests.law.exhibits import day
from zhiheng.law.records import CaseState, StayGround, StayOnRecord
from zhiheng.law.stays import MAY_STAY

AGREED = StayOnRecord(
    judged_on=day("2026-11-20"),
    court_code="鲁0102",
    state=CaseState.OPEN,
    stay_ground=StayGround.APPLICANT_AGREES,
    delay_agreed=True,
    guarantor_is_company=False,
    reason_written=True,
)


def bars(**changes: Any) -> list[str]:
    return [bar.key for bar in MAY_STAY.judge(replace(AGREED, **changes)).bars]


@pytest.mark.parametrize(
    ("ground", "facts"),
    [
        (StayGround.APPLICANT_AGREES, {"delay_agreed": True}),
        (StayGround.OBJECTION_FOUNDED, {"objection_founded": True}),
        (StayGround.HEIRS_AWAITED, {"debtor_dead": True, "successor_known": False}),
        (StayGround.SUCCESSOR_UNKNOWN, {"party_ended": True, "successor_known": False}),
        (StayGround.SETTLEMENT, {"settlement_submitted": True}),
        (
            StayGround.AWARD_UNDER_REVIEW,
            {"award_setting_aside": True, "applicant_secured": False},
        ),
        (StayGround.RETRIAL, {"stay_ordered": True}),
        (StayGround.BANKRUPTCY_TRANSFER, {"transfer_decided": True}),
        (StayGround.BANKRUPTCY_ACCEPTED, {"bankruptcy_accepted": True}),
    ],
)
def test_each_ground_of_the_law_stays_a_case(ground: StayGround, facts: dict[str, Any]) -> None:
    assert bars(stay_ground=ground, **facts) == []
    denied = {name: not value for name, value in facts.items()}
    assert bars(**{"delay_agreed": False, "stay_ground": ground, **denied}) == ["A1-STAY-01"]


@pytest.mark.parametrize(
    ("ground", "facts"),
    [
        (StayGround.SECURITY, {"creditor_consents": True, "guarantee_complete": True}),
        (
            StayGround.REQUESTED,
            {"illegality_shown": True, "debtor_secured": True, "applicant_secured": False},
        ),
        (StayGround.DISPUTE_BETWEEN_COURTS, {"stay_ordered": True}),
        (StayGround.BASIS_UNDER_SUPERVISION, {"stay_ordered": True}),
        (StayGround.SUPERVISING_COURT, {"stay_ordered": True}),
    ],
)
def test_a_deferment_has_an_end_within_the_law(ground: StayGround, facts: dict[str, Any]) -> None:
    within = {"deferred_until": day("2027-02-20"), "deferment_ends_by": day("2027-02-20")}
    assert bars(stay_ground=ground, **facts, **within) == []
    over = {**within, "deferred_until": day("2027-02-21")}
    assert bars(stay_ground=ground, **facts, **over) == ["A1-STAY-10"]
    assert bars(stay_ground=ground, **facts) == ["A1-STAY-10"]


def test_an_award_under_review_goes_on_where_the_applicant_gives_security() -> None:
    facts = {"stay_ground": StayGround.AWARD_UNDER_REVIEW, "award_setting_aside": True}
    assert bars(**facts, applicant_secured=True) == ["A1-STAY-01"]


def test_asking_not_to_enforce_an_award_stays_nothing_without_security() -> None:
    facts = {
        "stay_ground": StayGround.AWARD_UNDER_REVIEW,
        "award_setting_aside": False,
        "nonenforcement_asked": True,
        "applicant_secured": False,
    }
    assert bars(**facts, debtor_secured=False) == ["A1-STAY-01"]
    assert bars(**facts, debtor_secured=True) == []


def test_known_heirs_are_made_parties_and_nothing_is_stayed() -> None:
    facts = {"stay_ground": StayGround.HEIRS_AWAITED, "debtor_dead": True}
    assert bars(**facts, successor_known=True) == ["A1-STAY-01"]


def test_a_company_gives_security_only_by_resolution() -> None:
    assert bars(guarantor_is_company=True, company_resolved=False) == ["A1-GUA-01"]


def test_a_stayed_or_closed_case_is_not_stayed_again() -> None:
    assert bars(state=CaseState.STAYED) == ["A1-STAY-06-1"]
    assert bars(state=CaseState.CLOSED) == ["A1-STAY-06-1"]


def test_a_ruling_without_reason_is_no_ruling() -> None:
    assert bars(reason_written=False) == ["A1-STAY-06-2"]


def test_no_ground_no_stay() -> None:
    assert "A1-STAY-01" in bars(stay_ground=None)
