"""审批权限: who signs, and that a local norm only adds signatures."""

import pytest

from tests.law.exhibits import day
from zhiheng.law.approvals import APPROVALS, Body, needed

TODAY = day("2026-11-20")


@pytest.mark.parametrize("act", ["拘传", "罚款", "拘留", "搜查", "强制迁出公告", "限制消费"])
def test_force_against_a_person_is_the_presidents_to_approve(act: str) -> None:
    """民诉法第119、259、261条."""
    asked = needed(act, "鲁0102", TODAY)
    assert asked is not None
    assert asked.bodies == (Body.PRESIDENT,)


def test_a_termination_for_now_goes_to_the_panel_and_then_the_president() -> None:
    nation = needed("终结本次执行程序", "京0101", TODAY)
    assert nation is not None
    assert nation.bodies == (Body.PANEL, Body.PRESIDENT)


def test_a_local_norm_adds_its_article_and_takes_nothing_away() -> None:
    nation = needed("终结本次执行程序", "京0101", TODAY)
    shandong = needed("终结本次执行程序", "鲁0102", TODAY)
    assert nation is not None
    assert shandong is not None
    assert set(nation.bodies) <= set(shandong.bodies)
    assert set(nation.cites) < set(shandong.cites)


def test_leaving_the_province_is_the_high_courts_to_approve() -> None:
    asked = needed("赴外省执行", "鲁0102", TODAY)
    assert asked is not None
    assert asked.bodies == (Body.HIGH_COURT,)


def test_what_nobody_reserved_an_officer_decides_alone() -> None:
    assert needed("发出执行通知书", "鲁0102", TODAY) is None


def test_before_the_first_day_of_a_norm_nothing_is_asked() -> None:
    assert needed("赴外省执行", "鲁0102", day("2020-12-31")) is None


def test_a_choice_of_ours_between_norms_says_so() -> None:
    asked = needed("延长执行期限", "鲁0102", TODAY)
    assert asked is not None
    assert "A1-PREC-05" in str(asked.doubt)


def test_every_entry_has_a_key_of_its_own_and_somebody_to_sign() -> None:
    assert len({one.key for one in APPROVALS}) == len(APPROVALS)
    assert all(edition.value for one in APPROVALS for edition in one.bodies.editions)
