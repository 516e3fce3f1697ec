"""参与分配、移送破产、委托执行、移送处置: who may take which way out of a case."""

from dataclasses import replace
from typing import Any

import pytest

from tests.law.exhibits import day
from zhiheng.law.kernel.condition import Rule
from zhiheng.law.records import (
    BankruptcyTransferOnRecord,
    EntrustmentOnRecord,
    HandoverOnRecord,
    ParticipationOnRecord,
)
from zhiheng.law.routes import (
    MAY_ENTRUST,
    MAY_HAND_OVER,
    MAY_HOST,
    MAY_PARTICIPATE,
    MAY_TRANSFER,
    MAY_TRAVEL,
)

PARTICIPANT = ParticipationOnRecord(
    debtor_is_enterprise=False,
    execution_begun=True,
    property_finished=False,
    title_held=True,
    priority_held=False,
    debtor_insolvent=True,
    in_writing=True,
    first_seizing_court=True,
    only_preserved=False,
    trial_ended=False,
)
BANKRUPT = BankruptcyTransferOnRecord(
    debtor_is_enterprise=True,
    consent_written=True,
    cannot_pay_due=True,
    assets_insufficient=True,
    clearly_unable=False,
    parties_asked=True,
    panel_verified=True,
    president_approved=True,
    tried_before=False,
)
ENTRUSTED = EntrustmentOnRecord(
    property_here=False,
    property_elsewhere=True,
    same_level=True,
    materials_complete=True,
    seizure_renewed=False,
    short_seizures=0,
    own_team_travels=True,
    high_court_approved=True,
)
OLD_SEIZURE = HandoverOnRecord(
    judged_on=day("2026-11-20"),
    sixty_days_after_seizure=day("2026-11-19"),
    one_year_after_seizure=day("2026-11-19"),
    sale_announced=False,
    priority_held=True,
    only_preserved=False,
    disputed_thing=False,
    disposed=False,
    first_in_queue=True,
)


def bars(rule: Rule, record: Any, **changes: Any) -> list[str]:
    return [bar.key for bar in rule.judge(replace(record, **changes)).bars]


@pytest.mark.parametrize(
    ("changes", "key"),
    [
        ({"debtor_is_enterprise": True}, "A1-PAR-01-1"),
        ({"property_finished": True}, "A1-PAR-02"),
        ({"execution_begun": False}, "A1-PAR-02"),
        ({"title_held": False}, "A1-PAR-01"),
        ({"debtor_insolvent": False}, "A1-PAR-01-4"),
        ({"in_writing": False}, "A1-PAR-01-5"),
    ],
)
def test_who_may_share_in_a_distribution(changes: dict[str, Any], key: str) -> None:
    assert bars(MAY_PARTICIPATE, PARTICIPANT) == []
    assert bars(MAY_PARTICIPATE, PARTICIPANT, **changes) == [key]


def test_a_secured_creditor_needs_no_title() -> None:
    assert bars(MAY_PARTICIPATE, PARTICIPANT, title_held=False, priority_held=True) == []


def test_the_first_seizing_court_distributes_and_a_preserving_one_waits_for_its_trial() -> None:
    assert bars(MAY_HOST, PARTICIPANT) == []
    assert bars(MAY_HOST, PARTICIPANT, first_seizing_court=False) == ["A1-PAR-07"]
    assert bars(MAY_HOST, PARTICIPANT, only_preserved=True) == ["A1-PAR-07-2"]
    assert bars(MAY_HOST, PARTICIPANT, only_preserved=True, trial_ended=True) == []


@pytest.mark.parametrize(
    ("changes", "key"),
    [
        ({"debtor_is_enterprise": False}, "A1-BK-01-1"),
        ({"consent_written": False}, "A1-BK-01-2"),
        ({"parties_asked": False}, "A1-BK-01-2"),
        ({"cannot_pay_due": False}, "A1-BK-01-3"),
        ({"assets_insufficient": False}, "A1-BK-01-3"),
        ({"president_approved": False}, "A1-BK-04"),
        ({"tried_before": True}, "A1-BK-10"),
    ],
)
def test_what_a_transfer_to_bankruptcy_needs(changes: dict[str, Any], key: str) -> None:
    assert bars(MAY_TRANSFER, BANKRUPT) == []
    assert bars(MAY_TRANSFER, BANKRUPT, **changes) == [key]


def test_obvious_inability_stands_for_a_balance_sheet() -> None:
    assert bars(MAY_TRANSFER, BANKRUPT, assets_insufficient=False, clearly_unable=True) == []


@pytest.mark.parametrize(
    ("changes", "key"),
    [
        ({"property_here": True}, "A1-CO-04-1"),
        ({"property_elsewhere": False}, "A1-CO-04-1"),
        ({"same_level": False}, "A1-CO-04-2"),
        ({"materials_complete": False}, "A1-CO-04-3"),
        ({"short_seizures": 1}, "A1-CO-04-4"),
    ],
)
def test_when_a_court_of_another_province_is_entrusted(changes: dict[str, Any], key: str) -> None:
    assert bars(MAY_ENTRUST, ENTRUSTED) == []
    assert bars(MAY_ENTRUST, ENTRUSTED, **changes) == [key]


def test_a_short_seizure_is_renewed_before_it_is_handed_on() -> None:
    assert bars(MAY_ENTRUST, ENTRUSTED, short_seizures=1, seizure_renewed=True) == []


def test_a_team_leaves_the_province_only_with_the_high_court() -> None:
    assert bars(MAY_TRAVEL, ENTRUSTED) == []
    assert bars(MAY_TRAVEL, ENTRUSTED, high_court_approved=False) == ["A1-CO-04-5"]
    assert bars(MAY_TRAVEL, ENTRUSTED, high_court_approved=False, own_team_travels=False) == []


@pytest.mark.parametrize(
    "changes",
    [
        {"sixty_days_after_seizure": day("2026-11-20")},
        {"sale_announced": True},
        {"priority_held": False},
    ],
)
def test_a_first_seizure_of_sixty_days_yields_to_a_priority_claim(
    changes: dict[str, Any],
) -> None:
    """法释〔2016〕6号第1条."""
    assert bars(MAY_HAND_OVER, OLD_SEIZURE) == []
    assert bars(MAY_HAND_OVER, OLD_SEIZURE, **changes) == ["A1-CO-00"]


@pytest.mark.parametrize(
    "changes",
    [
        {"one_year_after_seizure": day("2026-11-20")},
        {"disposed": True},
        {"disputed_thing": True},
        {"first_in_queue": False},
    ],
)
def test_a_preserving_court_idle_for_a_year_yields_to_the_queue(changes: dict[str, Any]) -> None:
    preserved = replace(OLD_SEIZURE, priority_held=False, only_preserved=True)
    assert bars(MAY_HAND_OVER, preserved) == []
    assert bars(MAY_HAND_OVER, preserved, **changes) == ["A1-CO-00"]
