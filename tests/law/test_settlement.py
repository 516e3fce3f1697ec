"""执行和解、执行担保: what makes an agreement good, and when security is executed."""

from dataclasses import replace
from typing import Any

import pytest

from tests.law.exhibits import day
from zhiheng.law.records import GuaranteeOnRecord, SettlementOnRecord
from zhiheng.law.settlement import MAY_EXECUTE_CLAUSE, MAY_EXECUTE_GUARANTEE, MAY_RECORD

WRITTEN = SettlementOnRecord(
    in_writing=True,
    in_minutes=False,
    all_confirm=True,
    by_agent=False,
    ruling_asked=False,
    guarantee_clause=True,
    direct_execution_promised=True,
    resumed=True,
)
GUARANTEE = GuaranteeOnRecord(
    judged_on=day("2026-11-20"),
    asked=True,
    deferred_until=day("2026-11-19"),
    unperformed=True,
    property_moved=False,
    guarantee_ends_on=day("2027-11-19"),
    cash_available=False,
    adding_guarantor=False,
)


@pytest.mark.parametrize(
    ("changes", "key"),
    [
        ({"in_writing": False}, "A1-SET-01-1"),
        ({"all_confirm": False}, "A1-SET-01-2"),
        ({"by_agent": True, "agent_authorised": False}, "A1-SET-01-3"),
        ({"ruling_asked": True}, "A1-SET-01-4"),
    ],
)
def test_what_spoils_a_settlement(changes: dict[str, Any], key: str) -> None:
    assert MAY_RECORD.judge(WRITTEN).holds
    assert [bar.key for bar in MAY_RECORD.judge(replace(WRITTEN, **changes)).bars] == [key]


def test_a_spoken_settlement_lives_in_the_signed_minutes() -> None:
    assert MAY_RECORD.judge(replace(WRITTEN, in_writing=False, in_minutes=True)).holds


@pytest.mark.parametrize("missing", ["guarantee_clause", "direct_execution_promised", "resumed"])
def test_a_guarantee_clause_is_executed_only_after_a_promise_and_a_resumption(
    missing: str,
) -> None:
    assert MAY_EXECUTE_CLAUSE.judge(WRITTEN).holds
    without: dict[str, Any] = {missing: False}
    assert not MAY_EXECUTE_CLAUSE.judge(replace(WRITTEN, **without)).holds


@pytest.mark.parametrize(
    ("changes", "key"),
    [
        ({"deferred_until": day("2026-11-20")}, "A1-GUA-03-0"),
        ({"unperformed": False}, "A1-GUA-03-0"),
        ({"asked": False}, "A1-GUA-03-3"),
        ({"guarantee_ends_on": day("2026-11-19")}, "A1-GUA-04"),
        ({"adding_guarantor": True}, "A1-GUA-03-4"),
        ({"cash_available": True}, "A1-GUA-03-5"),
    ],
)
def test_a_guarantor_is_executed_in_time_on_request_and_after_the_cash(
    changes: dict[str, Any], key: str
) -> None:
    assert MAY_EXECUTE_GUARANTEE.judge(GUARANTEE).holds
    bars = MAY_EXECUTE_GUARANTEE.judge(replace(GUARANTEE, **changes)).bars
    assert [bar.key for bar in bars] == [key]


def test_a_guarantor_who_moves_the_security_is_executed_before_the_term() -> None:
    early = replace(GUARANTEE, deferred_until=day("2027-05-20"), property_moved=True)
    assert MAY_EXECUTE_GUARANTEE.judge(early).holds
