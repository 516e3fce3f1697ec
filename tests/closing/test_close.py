"""执行完毕 and the other closings: what is outstanding is listed, and only performance counts."""

from dataclasses import replace

import pytest

from tests.closing.life import CLAIM, PAID, closes, pays
from tests.closing.ready import TODAY, a_case_for_termination, by_two, served
from zhiheng.law.kernel.finding import Refused
from zhiheng.law.records import CancellationGround, CaseState, TerminationGround
from zhiheng.measures.closing import actions, queries
from zhiheng.measures.closing.terms import ClosingTerms
from zhiheng.measures.entries import actions as entries
from zhiheng.measures.entries.exhibits import an_incident
from zhiheng.measures.investigation.exhibits import a_found_flat
from zhiheng.plant.errors import BadTerms
from zhiheng.plant.scope import Scope, entered
from zhiheng.registers.assets import queries as assets
from zhiheng.registers.assets.terms import HoldKind, HoldTerms
from zhiheng.registers.casefile import queries as casefile
from zhiheng.registers.casefile.terms import IncidentKind, Result
from zhiheng.registers.documents import queries as documents
from zhiheng.registers.funds.exhibits import a_payment, a_performance, a_receipt_of_money
from zhiheng.registers.nodes import queries as nodes
from zhiheng.registers.personnel.exhibits import Office
from zhiheng.registers.persons.exhibits import NOW

pytestmark = pytest.mark.django_db


@pytest.fixture
def ready_id(office: Office) -> int:
    """Papers served, fees and file settled; nothing paid yet."""
    return a_case_for_termination(office)


def bars(refused: pytest.ExceptionInfo[Refused]) -> set[str]:
    return {one.key for one in refused.value.findings}


def test_a_case_paid_in_full_is_closed_with_its_notice_and_counts_as_performed(
    ready_id: int, office: Office
) -> None:
    pays(ready_id, office)
    closes(ready_id, office)
    with entered(Scope.of(office.handler, TODAY)):
        case = casefile.case(ready_id)
        [closed] = queries.closings_of(ready_id)
        paper = documents.papers_of(ready_id)[-1]
        counted = queries.figures(office.court, TODAY, TODAY)
        running = [one.name for one in nodes.clocks_of(ready_id) if one.met_on is None]
    assert (case.state, closed.mode, closed.actual) == (CaseState.CLOSED, "执行完毕", True)
    assert "300,000.00元" in paper.sheet.text
    assert (counted.closed, counted.actual, counted.actual_rate) == (1, 1, 1.0)
    assert running == []


def test_one_fen_that_is_left_is_a_debt(ready_id: int, office: Office) -> None:
    pays(ready_id, office, CLAIM - 1)
    with pytest.raises(Refused) as refused:
        closes(ready_id, office)
    assert bars(refused) == {"A1-END-04"}


@pytest.mark.mission("REQ-038")
def test_money_not_paid_out_and_a_freeze_not_released_are_refused_with_the_list(
    ready_id: int, office: Office
) -> None:
    """Close as 实际执结 with 500 yuan undistributed or an unreleased freeze: refused with list;
    after clearing: closed and counted; 终本 closing is not counted as actual."""
    pays(ready_id, office)
    by_two(entries.enter_voucher, ready_id, a_receipt_of_money(amount_fen=50_000), office)
    property_id = a_found_flat(ready_id, by=office.handler)
    hold = HoldTerms(
        property_id=property_id, kind=HoldKind.SEALED, rank=1, from_on=TODAY,
        until_on=TODAY.replace(year=2029), paper_no="执1号裁定", evidence_paper="裁定书",
    )  # fmt: skip
    by_two(entries.enter_hold, ready_id, hold, office)
    with pytest.raises(Refused) as refused:
        closes(ready_id, office)
    assert bars(refused) == {"A1-END-28-1", "A1-END-28-2"}
    assert "500.00" in str(refused.value)
    with entered(Scope.of(office.handler, TODAY)):
        [held] = [one.id for one in assets.holds_of(ready_id)]
    released = replace(hold, ended_on=TODAY, ground="款项付清，解除查封")
    by_two(entries.enter_hold, ready_id, released, office, corrects=held)
    by_two(entries.enter_voucher, ready_id, a_payment(amount_fen=50_000), office)
    closes(ready_id, office)
    with entered(Scope.of(office.handler, TODAY)):
        assert queries.figures(office.court, TODAY, TODAY).actual == 1


def test_what_the_creditor_confirmed_was_paid_to_him_counts_as_performed(
    ready_id: int, office: Office
) -> None:
    by_two(entries.enter_performance, ready_id, a_performance(amount_fen=CLAIM), office)
    closes(ready_id, office)


def test_what_he_did_not_confirm_does_not(ready_id: int, office: Office) -> None:
    said = a_performance(amount_fen=CLAIM, creditor_confirmed=False)
    by_two(entries.enter_performance, ready_id, said, office)
    with pytest.raises(Refused) as refused:
        closes(ready_id, office)
    assert bars(refused) == {"A1-END-04"}


def test_an_open_objection_holds_every_closing_up(ready_id: int, office: Office) -> None:
    pays(ready_id, office)
    objection = an_incident(IncidentKind.OUTSIDER_OBJECTION)
    by_two(entries.enter_incident, ready_id, objection, office)
    with pytest.raises(Refused) as refused:
        closes(ready_id, office)
    assert bars(refused) == {"A1-END-28-7"}


def test_nobody_but_the_handler_closes_and_nobody_twice(ready_id: int, office: Office) -> None:
    pays(ready_id, office)
    with pytest.raises(Refused, match="由本案承办法官"):
        actions.close_performed(case_id=ready_id, terms=PAID, by=office.other_handler, at=NOW)
    closes(ready_id, office)
    with pytest.raises(Refused, match="不能重复结案"):
        closes(ready_id, office)


def test_a_ground_without_its_facts_is_no_ground(ready_id: int, office: Office) -> None:
    terms = replace(PAID, termination_ground=TerminationGround.BANKRUPT)
    with pytest.raises(Refused) as refused:
        actions.end_enforcement(case_id=ready_id, terms=terms, by=office.handler, at=NOW)
    assert {"A1-END-05", "A1-FILE-04"} <= bars(refused)


def test_a_withdrawal_that_two_people_entered_ends_the_case_for_good(
    ready_id: int, office: Office
) -> None:
    withdrawn = an_incident(IncidentKind.WITHDRAWN)
    by_two(entries.enter_incident, ready_id, withdrawn, office)
    terms = replace(
        PAID, termination_ground=TerminationGround.WITHDRAWN, ruled_out=frozenset({"by_agent"})
    )
    actions.end_enforcement(case_id=ready_id, terms=terms, by=office.handler, at=NOW)
    with entered(Scope.of(office.handler, TODAY)):
        [closed] = queries.closings_of(ready_id)
        assert documents.papers_of(ready_id)[-1].kind == "终结执行裁定书"
    assert (closed.mode, closed.ground, closed.actual) == ("终结执行", "申请人撤销申请", False)


def test_what_a_register_holds_is_never_taken_from_a_form(ready_id: int, office: Office) -> None:
    """Claimed on the form, entered by nobody: a forged withdrawal changes nothing."""
    terms = ClosingTerms(
        reason="依照民事诉讼法第268条，申请执行人已经撤销申请", evidence="撤回申请书",
        termination_ground=TerminationGround.WITHDRAWN,
        found=frozenset({"application_withdrawn"}), ruled_out=frozenset({"by_agent"}),
    )  # fmt: skip
    with pytest.raises(Refused) as refused:
        actions.end_enforcement(case_id=ready_id, terms=terms, by=office.handler, at=NOW)
    assert bars(refused) == {"A1-END-05"}


def test_a_case_is_cancelled_when_another_court_filed_first(ready_id: int, office: Office) -> None:
    terms = replace(
        PAID, cancellation_ground=CancellationGround.FILED_FIRST_ELSEWHERE,
        found=frozenset({"filed_first_elsewhere", "property_handed_over"}),
    )  # fmt: skip
    actions.cancel(case_id=ready_id, terms=terms, by=office.handler, at=NOW)
    with entered(Scope.of(office.handler, TODAY)):
        assert [one.mode for one in queries.closings_of(ready_id)] == ["销案"]


def test_non_enforcement_needs_its_ruling(ready_id: int, office: Office) -> None:
    with pytest.raises(Refused) as refused:
        actions.close_not_enforced(case_id=ready_id, terms=PAID, by=office.handler, at=NOW)
    assert bars(refused) == {"A1-END-21"}
    asked = an_incident(IncidentKind.NON_ENFORCEMENT, ended_on=TODAY, result=Result.UPHELD)
    by_two(entries.enter_incident, ready_id, asked, office)
    actions.close_not_enforced(case_id=ready_id, terms=PAID, by=office.handler, at=NOW)


def test_an_application_is_dismissed_when_conditions_were_missing(
    ready_id: int, office: Office
) -> None:
    terms = replace(PAID, found=frozenset({"conditions_missing"}))
    actions.dismiss(case_id=ready_id, terms=terms, by=office.handler, at=NOW)
    with entered(Scope.of(office.handler, TODAY)):
        assert documents.papers_of(ready_id)[-1].kind == "驳回执行申请裁定书"


def test_a_finding_nobody_knows_or_one_that_contradicts_itself_is_refused() -> None:
    with pytest.raises(BadTerms, match="不存在"):
        replace(PAID, found=frozenset({"president_is_my_uncle"}))
    with pytest.raises(BadTerms, match="不能既"):
        replace(PAID, found=frozenset({"thing_lost"}), ruled_out=frozenset({"thing_lost"}))


def test_a_reason_of_two_signs_is_no_reason() -> None:
    with pytest.raises(BadTerms, match="至少 6 字"):
        replace(PAID, reason="无")


def test_unserved_papers_are_named(office: Office) -> None:
    case_id = a_case_for_termination(office, without="A1-END-28-3")
    pays(case_id, office)
    with pytest.raises(Refused) as refused:
        closes(case_id, office)
    assert bars(refused) == {"A1-END-28-3"}
    served(case_id, office)
    closes(case_id, office)
