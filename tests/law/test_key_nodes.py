"""The catalogue of key nodes, and where a case stands in each."""

from datetime import date

from zhiheng.law.clocks import all_clocks
from zhiheng.law.key_nodes import KEY_NODES, Measured, NodeState, stand_in_nodes
from zhiheng.law.service import property_report

TODAY = date(2026, 11, 20)
FAMILIES = {"文书发送", "财产查控", "询价评估", "拍卖变卖", "案款发放"}


def state_of(
    key: str,
    *measured: Measured,
    signed_for_on: date | None = None,
    closed_on: date | None = None,
) -> NodeState:
    standings = stand_in_nodes(
        measured,
        docketed_on=date(2026, 11, 1),
        signed_for_on=signed_for_on,
        closed_on=closed_on,
        today=TODAY,
    )
    return next(one.state for one in standings if one.node.key == key)


def a_clock(due: str, met_on: date | None = None, key: str = "NOTICE_ISSUE") -> Measured:
    return Measured(key=key, due_on=date.fromisoformat(due), met_on=met_on)


def test_the_five_families_of_the_plan_are_all_there() -> None:
    assert {node.family for node in KEY_NODES} - {""} == FAMILIES


def test_every_clock_a_node_is_measured_by_exists_and_measures_one_node() -> None:
    named = [key for node in KEY_NODES for key in node.clocks]
    by_an_order = {property_report(10).key}
    assert set(named) - by_an_order <= {clock.key for clock in all_clocks()}
    assert len(named) == len(set(named))


def test_a_node_is_ahead_until_a_clock_of_it_runs() -> None:
    assert state_of("notice") is NodeState.AHEAD


def test_a_running_clock_makes_the_node_due_and_a_passed_one_overdue() -> None:
    assert state_of("notice", a_clock("2026-11-20")) is NodeState.DUE
    assert state_of("notice", a_clock("2026-11-19")) is NodeState.OVERDUE


def test_a_met_clock_makes_the_node_done() -> None:
    assert state_of("notice", a_clock("2026-11-10", TODAY)) is NodeState.DONE


def test_one_clock_still_open_keeps_the_node_open() -> None:
    met = a_clock("2026-11-10", TODAY)
    assert state_of("notice", met, a_clock("2026-11-30", key="NOTICE_TARGET")) is NodeState.DUE


def test_a_case_signed_for_is_assigned_though_no_clock_asked_for_it() -> None:
    assert state_of("assignment", signed_for_on=TODAY) is NodeState.DONE


def test_a_report_that_is_not_in_on_its_last_day_is_overdue() -> None:
    late = a_clock("2026-11-19", key=property_report(10).key)
    assert state_of("report", late) is NodeState.OVERDUE


def test_a_report_whose_day_passed_unkept_stays_overdue() -> None:
    due = date(2026, 11, 19)
    passed = Measured(key=property_report(10).key, due_on=due, met_on=due, lapsed=True)
    assert state_of("report", passed) is NodeState.OVERDUE


def test_a_closed_case_has_done_its_last_node() -> None:
    assert state_of("closing", closed_on=TODAY) is NodeState.DONE
