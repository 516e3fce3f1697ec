"""变更追加规定: whom the court may make a party, and the closed list of grounds."""

from dataclasses import replace
from typing import Any

import pytest

from tests.law.exhibits import day
from zhiheng.law.records import VariationGround, VariationOnRecord
from zhiheng.law.variation import BY_REVIEW, BY_SUIT, MAY_VARY, OF_CREDITOR

ASKED = VariationOnRecord(
    judged_on=day("2026-11-20"),
    court_code="鲁0102",
    variation_ground=VariationGround.UNPAID_CAPITAL,
    in_writing=True,
    evidence_given=True,
    asked_by_creditor=True,
    ground_shown=True,
    creditor_acknowledged=True,
    debtor_insolvent=True,
    separate_property_shown=False,
    creditor_agreed_division=False,
    simple=False,
    panel_formed=True,
    heard=True,
    liability_borne=False,
)
NEEDS_INSOLVENCY = (
    VariationGround.SOLE_PROPRIETOR,
    VariationGround.GENERAL_PARTNER,
    VariationGround.LIMITED_PARTNER,
    VariationGround.BRANCH,
    VariationGround.OTHER_ORGANISATION,
    VariationGround.UNPAID_CAPITAL,
    VariationGround.WITHDRAWN_CAPITAL,
    VariationGround.SHARES_MOVED_UNPAID,
    VariationGround.ONE_MAN_COMPANY,
    VariationGround.TOOK_FOR_FREE,
    VariationGround.MOVED_BY_ORDER,
)


def bars(**changes: Any) -> list[str]:
    return [bar.key for bar in MAY_VARY.judge(replace(ASKED, **changes)).bars]


@pytest.mark.parametrize("ground", VariationGround)
def test_each_listed_ground_serves_when_it_is_shown(ground: VariationGround) -> None:
    assert bars(variation_ground=ground) == []
    assert bars(variation_ground=ground, ground_shown=False) == ["A1-ADD-01-1"]


@pytest.mark.parametrize("ground", NEEDS_INSOLVENCY)
def test_who_answers_only_for_a_shortfall_is_not_added_without_one(
    ground: VariationGround,
) -> None:
    assert bars(variation_ground=ground, debtor_insolvent=False) == ["A1-ADD-01-1"]


def test_every_ground_has_one_remedy_or_stands_on_the_creditors_side() -> None:
    assert len(OF_CREDITOR) + len(BY_REVIEW) + len(BY_SUIT) == len(VariationGround)
    assert {article.number for one in BY_SUIT for article in one.cites} == {14, 17, 18, 19, 20, 21}


def test_no_ground_of_the_list_no_new_party() -> None:
    assert bars(variation_ground=None) == ["A1-ADD-01-1"]


@pytest.mark.parametrize(
    ("changes", "key"),
    [
        ({"in_writing": False}, "A1-ADD-01"),
        ({"asked_by_creditor": False}, "A1-ADD-01"),
        ({"heard": False}, "A1-ADD-01-2"),
        ({"panel_formed": False}, "A1-ADD-01-2"),
        ({"liability_borne": True}, "A1-ADD-07"),
    ],
)
def test_asked_heard_and_not_twice(changes: dict[str, Any], key: str) -> None:
    assert bars(**changes) == [key]


def test_a_simple_matter_needs_no_hearing() -> None:
    assert bars(simple=True, panel_formed=False, heard=False) == []


def test_a_sole_shareholder_who_proves_separate_property_stays_out() -> None:
    whole = {"variation_ground": VariationGround.ONE_MAN_COMPANY}
    assert bars(**whole, separate_property_shown=True) == ["A1-ADD-01-1"]


def test_an_assignee_needs_the_creditors_word_in_writing() -> None:
    whole = {"variation_ground": VariationGround.ASSIGNED}
    assert bars(**whole, creditor_acknowledged=False) == ["A1-ADD-01-1"]
