"""行政强制法第53至59条、刑事涉财产执行规定: agencies, penalties, and what is kept back."""

from dataclasses import replace
from typing import Any

import pytest

from tests.law.exhibits import day
from zhiheng.law.public_law import (
    MAY_EXECUTE_AT_ONCE,
    MAY_EXECUTE_PENALTY,
    MAY_PERMIT,
    MUST_ACCEPT_AGENCY,
    MUST_DOCKET_CRIMINAL,
)
from zhiheng.law.records import AdministrativeApplicationOnRecord, CriminalTransferOnRecord

AGENCY = AdministrativeApplicationOnRecord(
    judged_on=day("2026-11-20"),
    received_on=day("2026-11-18"),
    agency_may_apply=True,
    remedy_used=False,
    decision_performed=False,
    apply_by=day("2026-11-18"),
    urged_ends_on=day("2026-11-17"),
    immovable=False,
    here_is_seat=True,
    here_is_immovable=False,
    materials_complete=True,
    head_signed=True,
    no_capacity=False,
    no_facts=False,
    no_law=False,
    unlawful=False,
    urgent_safety=True,
    president_approved=True,
)
PENALTY = CriminalTransferOnRecord(
    by_criminal_division=True,
    sheet_complete=True,
    content_clear=True,
    civil_part=False,
    living_costs_kept=True,
    fine_or_confiscation=True,
    third_party_good_faith=False,
    recovering_from_third=False,
    sale_failed=False,
    treasury_asked=False,
    victim_refused=False,
    no_reserve=False,
    to_treasury=True,
)


@pytest.mark.parametrize(
    ("changes", "key"),
    [
        ({"agency_may_apply": False}, "A1-ADM-01-1"),
        ({"remedy_used": True}, "A1-ADM-01-2"),
        ({"decision_performed": True}, "A1-ADM-01-2"),
        ({"apply_by": day("2026-11-17")}, "A1-ADM-01"),
        ({"urged_ends_on": day("2026-11-18")}, "A1-ADM-02"),
        ({"here_is_seat": False}, "A1-ADM-03"),
        ({"immovable": True}, "A1-ADM-03"),
        ({"materials_complete": False}, "A1-ADM-04"),
        ({"head_signed": False}, "A1-ADM-04"),
    ],
)
def test_what_an_agency_must_bring(changes: dict[str, Any], key: str) -> None:
    assert MUST_ACCEPT_AGENCY.judge(AGENCY).holds
    bars = MUST_ACCEPT_AGENCY.judge(replace(AGENCY, **changes)).bars
    assert [bar.key for bar in bars] == [key]


def test_land_and_houses_go_to_the_court_where_they_lie() -> None:
    there = replace(AGENCY, immovable=True, here_is_seat=False, here_is_immovable=True)
    assert MUST_ACCEPT_AGENCY.judge(there).holds


@pytest.mark.parametrize("defect", ["no_capacity", "no_facts", "no_law", "unlawful"])
def test_an_obviously_unlawful_decision_is_not_permitted(defect: str) -> None:
    assert MAY_PERMIT.judge(AGENCY).holds
    found: dict[str, Any] = {defect: True}
    assert not MAY_PERMIT.judge(replace(AGENCY, **found)).holds


def test_at_once_only_in_urgency_and_with_the_president() -> None:
    assert MAY_EXECUTE_AT_ONCE.judge(AGENCY).holds
    assert not MAY_EXECUTE_AT_ONCE.judge(replace(AGENCY, president_approved=False)).holds
    assert not MAY_EXECUTE_AT_ONCE.judge(replace(AGENCY, urgent_safety=False)).holds


@pytest.mark.parametrize(
    ("changes", "key"),
    [
        ({"by_criminal_division": False}, "A1-CRIM-02-1"),
        ({"civil_part": True}, "A1-CRIM-01"),
        ({"sheet_complete": False}, "A1-CRIM-02"),
        ({"content_clear": False}, "A1-CRIM-02-2"),
    ],
)
def test_a_penalty_is_handed_over_by_the_criminal_division(
    changes: dict[str, Any], key: str
) -> None:
    assert MUST_DOCKET_CRIMINAL.judge(PENALTY).holds
    bars = MUST_DOCKET_CRIMINAL.judge(replace(PENALTY, **changes)).bars
    assert [bar.key for bar in bars] == [key]


def test_living_costs_are_kept_back_from_a_fine() -> None:
    assert MAY_EXECUTE_PENALTY.judge(PENALTY).holds
    assert not MAY_EXECUTE_PENALTY.judge(replace(PENALTY, living_costs_kept=False)).holds
    restitution = replace(PENALTY, living_costs_kept=False, fine_or_confiscation=False)
    assert MAY_EXECUTE_PENALTY.judge(restitution).holds


def test_who_bought_in_good_faith_keeps_the_thing() -> None:
    good = replace(PENALTY, recovering_from_third=True, third_party_good_faith=True)
    assert [bar.key for bar in MAY_EXECUTE_PENALTY.judge(good).bars] == ["A1-CRIM-09"]
    assert MAY_EXECUTE_PENALTY.judge(replace(good, third_party_good_faith=False)).holds


def test_no_auction_without_reserve_before_the_treasury_or_the_victim_was_asked() -> None:
    bare = replace(PENALTY, no_reserve=True, sale_failed=True)
    assert not MAY_EXECUTE_PENALTY.judge(bare).holds
    assert MAY_EXECUTE_PENALTY.judge(replace(bare, treasury_asked=True)).holds
    victim = replace(bare, to_treasury=False)
    assert not MAY_EXECUTE_PENALTY.judge(victim).holds
    assert MAY_EXECUTE_PENALTY.judge(replace(victim, victim_refused=True)).holds
