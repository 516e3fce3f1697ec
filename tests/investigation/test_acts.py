"""Clues, steps, property and reports by the acts of the house."""

from dataclasses import replace
from datetime import date

import pytest

from zhiheng.measures.investigation import actions
from zhiheng.measures.investigation.terms import IndisposableTerms
from zhiheng.plant.errors import BadTerms, NotOnRecord
from zhiheng.plant.models import Outbox
from zhiheng.plant.scope import Scope, entered
from zhiheng.registers.assets import queries as assets
from zhiheng.registers.assets.exhibits import a_clue, a_flat, a_report, a_visit
from zhiheng.registers.assets.terms import (
    ClueCheckTerms,
    PropertyState,
    ReportBreach,
    ReportCheckTerms,
    ReportTerms,
)
from zhiheng.registers.nodes import queries as nodes
from zhiheng.registers.nodes.queries import ClockOnRecord
from zhiheng.registers.personnel.exhibits import Office, a_court_office
from zhiheng.registers.persons.exhibits import NOW

pytestmark = pytest.mark.django_db
TODAY = NOW.date()


@pytest.fixture
def clue_id(office: Office, case_id: int, debtor_id: int) -> int:
    return actions.enter_clue(case_id=case_id, terms=a_clue(debtor_id), by=office.clerk, at=NOW)


def checked(clue_id: int, **changes: object) -> ClueCheckTerms:
    plain = ClueCheckTerms(
        clue_id=clue_id, verified_on=TODAY, confirmed=True, outcome="车辆登记在被执行人名下"
    )
    return replace(plain, **changes)  # type: ignore[arg-type]


def clue_clocks(office: Office, case_id: int) -> list[ClockOnRecord]:
    with entered(Scope.of(office.handler)):
        return [one for one in nodes.clocks_of(case_id) if one.key == "CLUE_CHECK"]


def test_a_clue_is_to_be_verified_within_seven_days(
    office: Office, case_id: int, clue_id: int
) -> None:
    assert clue_id
    [clock] = clue_clocks(office, case_id)
    assert (clock.from_on, clock.due_on, clock.met_on) == (
        date(2026, 11, 19), date(2026, 11, 26), None,
    )  # fmt: skip


def test_verifying_a_clue_ends_its_clock_and_no_other(
    office: Office, case_id: int, debtor_id: int, clue_id: int
) -> None:
    second = actions.enter_clue(
        case_id=case_id, terms=a_clue(debtor_id, words="在青岛有商铺"), by=office.clerk, at=NOW
    )
    actions.verify_clue(case_id=case_id, terms=checked(second), by=office.handler, at=NOW)
    met = {one.subject[:3]: one.met_on for one in clue_clocks(office, case_id)}
    assert met == {"线索1": None, "线索2": TODAY}
    assert clue_id != second


def test_a_clue_is_verified_once(office: Office, case_id: int, clue_id: int) -> None:
    actions.verify_clue(case_id=case_id, terms=checked(clue_id), by=office.handler, at=NOW)
    with pytest.raises(BadTerms, match="不必重复核实"):
        actions.verify_clue(case_id=case_id, terms=checked(clue_id), by=office.handler, at=NOW)


def test_a_clue_is_not_verified_before_it_came(office: Office, case_id: int, clue_id: int) -> None:
    terms = checked(clue_id, verified_on=date(2026, 11, 18))
    with pytest.raises(BadTerms, match="早于收到之日"):
        actions.verify_clue(case_id=case_id, terms=terms, by=office.handler, at=NOW)


def test_the_same_open_clue_is_not_entered_twice(
    office: Office, case_id: int, debtor_id: int, clue_id: int
) -> None:
    assert clue_id
    with pytest.raises(BadTerms, match="不必重复登记"):
        actions.enter_clue(case_id=case_id, terms=a_clue(debtor_id), by=office.clerk, at=NOW)
    assert len(clue_clocks(office, case_id)) == 1


def test_a_clue_of_tomorrow_starts_no_clock(office: Office, case_id: int, debtor_id: int) -> None:
    terms = a_clue(debtor_id, given_on=date(2026, 11, 21))
    with pytest.raises(BadTerms, match="晚于今天"):
        actions.enter_clue(case_id=case_id, terms=terms, by=office.clerk, at=NOW)
    assert clue_clocks(office, case_id) == []


def test_a_clue_of_another_court_is_not_on_record(case_id: int, clue_id: int) -> None:
    other = a_court_office("鲁0103").handler
    with pytest.raises(NotOnRecord):
        actions.verify_clue(case_id=case_id, terms=checked(clue_id), by=other, at=NOW)


def test_a_step_by_hand_stands_marked_with_its_paper(
    office: Office, case_id: int, debtor_id: int
) -> None:
    actions.record_step(case_id=case_id, terms=a_visit(debtor_id), by=office.assistant, at=NOW)
    with entered(Scope.of(office.handler)):
        [step] = assets.steps_of(case_id)
    assert (step.by_hand, step.evidence_paper) == (True, "现场调查笔录")


def test_nobody_passes_a_step_by_hand_off_as_the_machines(
    office: Office, case_id: int, debtor_id: int
) -> None:
    terms = a_visit(debtor_id, by_hand=False)
    with pytest.raises(BadTerms, match="一律标为人工录入"):
        actions.record_step(case_id=case_id, terms=terms, by=office.handler, at=NOW)


def test_found_property_is_announced(office: Office, case_id: int, debtor_id: int) -> None:
    actions.register_property(case_id=case_id, terms=a_flat(debtor_id), by=office.handler, at=NOW)
    with entered(Scope.of(office.handler)):
        told = Outbox.objects.filter(case_id=case_id).order_by("-id").first()
    assert told is not None
    assert told.fact == "PropertyFound"


def test_completing_what_is_known_of_property_announces_nothing(
    office: Office, case_id: int, debtor_id: int
) -> None:
    bare = a_flat(debtor_id, ownership_evidence="")
    flat = actions.register_property(case_id=case_id, terms=bare, by=office.handler, at=NOW)
    actions.correct_property(
        case_id=case_id, property_id=flat, terms=a_flat(debtor_id), by=office.clerk, at=NOW
    )
    with entered(Scope.of(office.handler)):
        assert [one.ownership_evidence for one in assets.properties_of(case_id)] == [
            "不动产登记簿查询结果"
        ]


def test_a_false_report_is_found_by_its_check(office: Office, case_id: int, debtor_id: int) -> None:
    report = actions.receive_report(
        case_id=case_id, terms=a_report(debtor_id), by=office.clerk, at=NOW
    )
    terms = ReportCheckTerms(
        report_id=report, checked_on=TODAY, falsified=True, outcome="隐瞒小型客车一辆"
    )
    actions.check_report(case_id=case_id, terms=terms, by=office.handler, at=NOW)
    with entered(Scope.of(office.handler)):
        [held] = assets.reports_of(case_id)
    assert (held.breach, held.checked_on) == (ReportBreach.FALSE, TODAY)
    with pytest.raises(BadTerms, match="不必重复核查"):
        actions.check_report(case_id=case_id, terms=terms, by=office.handler, at=NOW)


def test_a_refused_report_cannot_be_checked(office: Office, case_id: int, debtor_id: int) -> None:
    refused = ReportTerms(debtor_id=debtor_id, received_on=TODAY, breach=ReportBreach.REFUSED)
    report = actions.receive_report(case_id=case_id, terms=refused, by=office.clerk, at=NOW)
    terms = ReportCheckTerms(report_id=report, checked_on=TODAY, falsified=False, outcome="无")
    with pytest.raises(BadTerms, match="没有报告可以核查"):
        actions.check_report(case_id=case_id, terms=terms, by=office.handler, at=NOW)


def test_what_cannot_be_disposed_of_is_given_up_with_its_reason(
    office: Office, case_id: int, debtor_id: int
) -> None:
    flat = actions.register_property(
        case_id=case_id, terms=a_flat(debtor_id), by=office.handler, at=NOW
    )
    terms = IndisposableTerms(property_id=flat, ground="两次流拍，申请执行人不接受抵债")
    actions.mark_indisposable(case_id=case_id, terms=terms, by=office.handler, at=NOW)
    with entered(Scope.of(office.handler)):
        [held] = assets.properties_of(case_id)
    assert (held.state, held.ground) == (PropertyState.INDISPOSABLE, terms.ground)
    with pytest.raises(BadTerms, match="不必重复登记"):
        actions.mark_indisposable(case_id=case_id, terms=terms, by=office.handler, at=NOW)
