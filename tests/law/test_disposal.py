"""处分财产: what an outsider, a debtor or a guarantor may rely on while a question is open."""

from dataclasses import replace
from typing import Any

import pytest

from tests.law.exhibits import day
from zhiheng.law.disposal import MAY_DISPOSE
from zhiheng.law.records import DisposalOnRecord

FREE = DisposalOnRecord(
    judged_on=day("2026-11-20"),
    court_code="鲁0102",
    under_control=True,
    stayed=False,
    objection_under_review=False,
    objection_rejected=False,
    suit_pending=False,
    variation_disputed=False,
    award_under_review=False,
    applicant_secured=False,
    bankruptcy_transfer=False,
    perishable=False,
)


def bars(**changes: Any) -> list[str]:
    return [bar.key for bar in MAY_DISPOSE.judge(replace(FREE, **changes)).bars]


def test_a_seized_thing_nobody_claims_may_be_sold() -> None:
    assert bars() == []


@pytest.mark.parametrize(
    ("changes", "key"),
    [
        ({"under_control": False}, "A2-SEIZE-16"),
        ({"stayed": True}, "A1-STAY-06-4"),
        ({"objection_under_review": True}, "A1-OBJ-13-1"),
        ({"objection_rejected": True, "suit_period_ends_on": day("2026-11-20")}, "A1-OBJ-13-2"),
        ({"suit_pending": True}, "A1-OBJ-13-3"),
        ({"variation_disputed": True}, "A1-ADD-05"),
        ({"award_under_review": True}, "A1-STAY-03-3"),
        ({"bankruptcy_transfer": True}, "A1-BK-05"),
    ],
)
def test_each_open_question_alone_stops_the_sale(changes: dict[str, Any], key: str) -> None:
    assert bars(**changes) == [key]


@pytest.mark.parametrize(
    "open_question",
    ["objection_under_review", "suit_pending", "variation_disputed", "award_under_review"],
)
def test_security_of_the_applicant_lets_it_go_on(open_question: str) -> None:
    assert bars(**{open_question: True}, applicant_secured=True) == []


def test_security_does_not_shorten_the_fifteen_days_for_a_suit() -> None:
    """民诉法解释第463条第2款 knows no exception."""
    waiting = {"objection_rejected": True, "suit_period_ends_on": day("2026-11-20")}
    assert bars(**waiting, applicant_secured=True) == ["A1-OBJ-13-2"]
    assert bars(objection_rejected=True, suit_period_ends_on=day("2026-11-19")) == []


def test_what_would_rot_is_sold_even_on_the_way_to_bankruptcy() -> None:
    assert bars(bankruptcy_transfer=True, perishable=True) == []
