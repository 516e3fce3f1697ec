"""异议复议规定: who may object, once, in time, before whom; and how it is decided."""

from dataclasses import replace
from typing import Any

import pytest

from tests.law.exhibits import day
from zhiheng.law.objections import MAY_DECIDE, MAY_REVIEW, MUST_ACCEPT
from zhiheng.law.records import ObjectionKind, ObjectionOnRecord, ReviewOnRecord, Standing

OBJECTION = ObjectionOnRecord(
    judged_on=day("2026-11-20"),
    court_code="鲁0102",
    objection_kind=ObjectionKind.ACT,
    standing=Standing.PARTY,
    received_on=day("2026-11-18"),
    in_writing=True,
    materials_complete=True,
    procedure_ended=False,
    object_finished=False,
    acquired_by_party=False,
    rights_harmed=False,
    substantive_right=False,
    after_judgment=False,
    raised_before=False,
    objection_ends_on=day("2026-11-18"),
    court_now_handling=True,
)
REVIEW = ReviewOnRecord(
    received_on=day("2026-11-18"),
    review_ends_on=day("2026-11-18"),
    panel_formed=True,
    executor_sits=False,
    complex=False,
    heard=False,
    remitting=False,
    remitted_before=False,
    remedy_told=True,
)


def bars(**changes: Any) -> list[str]:
    return [bar.key for bar in MUST_ACCEPT.judge(replace(OBJECTION, **changes)).bars]


def deciding(**changes: Any) -> list[str]:
    return [bar.key for bar in MAY_DECIDE.judge(replace(REVIEW, **changes)).bars]


def outsider(**changes: Any) -> list[str]:
    whole = {"objection_kind": ObjectionKind.OBJECT, "standing": Standing.OUTSIDER}
    return bars(**{**whole, "substantive_right": True, **changes})


def test_a_party_objects_to_an_act_before_the_procedure_ends() -> None:
    assert bars() == []
    assert bars(procedure_ended=True) == ["A1-OBJ-02"]


def test_an_interested_person_objects_where_his_rights_are_harmed() -> None:
    assert bars(standing=Standing.INTERESTED, rights_harmed=True) == []
    assert bars(standing=Standing.INTERESTED, rights_harmed=False) == ["A1-OBJ-02"]


def test_an_outsider_objects_to_the_object_until_it_is_finished() -> None:
    assert outsider() == []
    assert outsider(object_finished=True) == ["A1-OBJ-02"]
    assert outsider(object_finished=True, acquired_by_party=True) == []
    assert outsider(substantive_right=False) == ["A1-OBJ-02"]


def test_a_debt_extinguished_before_the_judgment_is_for_retrial() -> None:
    whole = {"objection_kind": ObjectionKind.DEBT_EXTINGUISHED}
    assert bars(**whole, after_judgment=True) == []
    assert bars(**whole, after_judgment=False) == ["A1-OBJ-02"]


@pytest.mark.parametrize(
    "kind", [ObjectionKind.CLOSING, ObjectionKind.JURISDICTION, ObjectionKind.DUE_CLAIM]
)
def test_some_objections_have_a_last_day(kind: ObjectionKind) -> None:
    assert bars(objection_kind=kind) == []
    assert bars(objection_kind=kind, received_on=day("2026-11-19")) == ["A1-OBJ-02"]


def test_the_closing_itself_may_be_objected_to_after_the_end() -> None:
    assert bars(objection_kind=ObjectionKind.CLOSING, procedure_ended=True) == []


@pytest.mark.parametrize(
    ("changes", "key"),
    [
        ({"in_writing": False}, "A1-OBJ-01-0"),
        ({"materials_complete": False}, "A1-OBJ-03"),
        ({"raised_before": True}, "A1-OBJ-09"),
        ({"court_now_handling": False}, "A1-OBJ-18"),
    ],
)
def test_form_and_court_and_only_once(changes: dict[str, Any], key: str) -> None:
    assert bars(**changes) == [key]


def test_a_third_person_may_object_to_a_due_claim_by_word_of_mouth() -> None:
    """执行工作规定第46条."""
    assert bars(objection_kind=ObjectionKind.DUE_CLAIM, in_writing=False) == []


def test_review_is_asked_within_ten_days() -> None:
    assert MAY_REVIEW.judge(REVIEW).holds
    assert not MAY_REVIEW.judge(replace(REVIEW, received_on=day("2026-11-19"))).holds


@pytest.mark.parametrize(
    ("changes", "key"),
    [
        ({"panel_formed": False}, "A1-OBJ-05-1"),
        ({"executor_sits": True}, "A1-OBJ-05-2"),
        ({"complex": True}, "A1-OBJ-05-3"),
        ({"remitting": True, "remitted_before": True}, "A1-OBJ-10"),
        ({"remedy_told": False}, "A1-OBJ-19-1"),
    ],
)
def test_how_an_objection_is_decided(changes: dict[str, Any], key: str) -> None:
    assert deciding() == []
    assert deciding(**changes) == [key]


def test_a_hearing_cures_and_a_first_remittal_is_allowed() -> None:
    assert deciding(complex=True, heard=True) == []
    assert deciding(remitting=True) == []
