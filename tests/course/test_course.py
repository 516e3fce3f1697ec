"""Execution stands still and goes on: grounds, state and clocks."""

from datetime import date, datetime, timedelta
from typing import Any

import pytest

from zhiheng.law.kernel.finding import Refused
from zhiheng.law.records import CaseState, StayGround
from zhiheng.measures.course.actions import defer, go_on, stay
from zhiheng.measures.course.exhibits import a_stay, stay_terms
from zhiheng.measures.course.terms import GoOnTerms
from zhiheng.measures.entries import actions as entries
from zhiheng.measures.entries.exhibits import a_security, a_settlement, an_incident, confirmed
from zhiheng.plant.errors import BadTerms
from zhiheng.plant.scope import Scope, entered
from zhiheng.registers.casefile import queries as cases
from zhiheng.registers.casefile.terms import IncidentKind, Result
from zhiheng.registers.nodes import queries as nodes
from zhiheng.registers.nodes.queries import ClockOnRecord
from zhiheng.registers.personnel.exhibits import Office
from zhiheng.registers.persons.exhibits import NOW

pytestmark = pytest.mark.django_db
LATER = NOW + timedelta(days=10)
GO_ON = GoOnTerms(reason="延期期限已过，申请执行人要求继续", paper_no="（2026）鲁0102执1号之二")


def enter(office: Office, case_id: int, terms: Any, at: datetime = NOW) -> None:
    verb = entries.enter_incident
    confirmed(verb, case_id, terms, by=office.handler, second=office.chief, at=at)


@pytest.fixture
def agreed(office: Office, case_id: int) -> int:
    """A case whose creditor agrees to wait, confirmed by a second person."""
    enter(office, case_id, an_incident(IncidentKind.DELAY_AGREED))
    return case_id


def limit(office: Office, case_id: int) -> ClockOnRecord:
    with entered(Scope.of(office.handler)):
        return next(one for one in nodes.clocks_of(case_id) if one.key == "EXECUTION_LIMIT")


def state(office: Office, case_id: int) -> CaseState:
    with entered(Scope.of(office.handler)):
        return cases.case(case_id).state


def test_a_confirmed_ground_stays_the_case_and_stops_its_limit(office: Office, agreed: int) -> None:
    a_stay(agreed, by=office.handler)
    assert state(office, agreed) is CaseState.STAYED
    assert limit(office, agreed).stopped_on is not None


def test_a_ground_that_nobody_confirmed_stays_nothing(office: Office, case_id: int) -> None:
    terms = an_incident(IncidentKind.DELAY_AGREED)
    entries.enter_incident(case_id=case_id, terms=terms, by=office.handler, at=NOW)
    with pytest.raises(Refused, match="法定事由"):
        a_stay(case_id, by=office.handler)
    assert state(office, case_id) is CaseState.OPEN


def test_going_on_gives_the_limit_back_the_days_of_the_stay(office: Office, agreed: int) -> None:
    due_on = limit(office, agreed).due_on
    a_stay(agreed, by=office.handler)
    gone = an_incident(IncidentKind.STAY_CEASED, from_on=LATER.date())
    enter(office, agreed, gone, at=LATER)
    go_on(case_id=agreed, terms=GO_ON, by=office.handler, at=LATER)
    running = limit(office, agreed)
    assert (state(office, agreed), running.stopped_on) == (CaseState.OPEN, None)
    assert timedelta(days=9) <= running.due_on - due_on <= timedelta(days=13)


def test_a_stay_whose_ground_still_stands_does_not_end(office: Office, agreed: int) -> None:
    a_stay(agreed, by=office.handler)
    with pytest.raises(Refused, match="中止情形消失"):
        go_on(case_id=agreed, terms=GO_ON, by=office.handler, at=LATER)


def test_a_case_that_goes_on_is_not_resumed(office: Office, case_id: int) -> None:
    with pytest.raises(Refused):
        go_on(case_id=case_id, terms=GO_ON, by=office.handler, at=NOW)


def test_a_stayed_case_is_not_stayed_again(office: Office, agreed: int) -> None:
    a_stay(agreed, by=office.handler)
    with pytest.raises(Refused, match="案件在办"):
        a_stay(agreed, by=office.handler)


def test_only_the_handler_decides(office: Office, agreed: int) -> None:
    with pytest.raises(Refused, match="不是本案承办人"):
        a_stay(agreed, by=office.other_handler)


def test_a_founded_objection_and_a_settlement_are_grounds(office: Office, case_id: int) -> None:
    upheld = an_incident(IncidentKind.OUTSIDER_OBJECTION, ended_on=NOW.date(), result=Result.UPHELD)
    enter(office, case_id, upheld)
    stay_id = a_stay(case_id, by=office.handler, ground=StayGround.OBJECTION_FOUNDED)
    with entered(Scope.of(office.handler)):
        [held] = cases.stays_of(case_id)
    assert (held.id, held.ground) == (stay_id, StayGround.OBJECTION_FOUNDED)


def test_a_settlement_that_was_confirmed_is_a_ground(office: Office, case_id: int) -> None:
    confirmed(
        entries.enter_settlement, case_id, a_settlement(), by=office.handler, second=office.chief
    )
    a_stay(case_id, by=office.handler, ground=StayGround.SETTLEMENT)
    assert state(office, case_id) is CaseState.STAYED


def secured(office: Office, case_id: int, **changes: Any) -> None:
    terms = a_security(**changes)
    confirmed(entries.enter_security, case_id, terms, by=office.handler, second=office.chief)


def deferred(office: Office, case_id: int, until_on: date) -> int:
    terms = stay_terms(StayGround.SECURITY, deferred_until=until_on)
    return defer(case_id=case_id, terms=terms, by=office.handler, at=NOW)


def test_security_defers_for_a_year_at_most(office: Office, case_id: int) -> None:
    secured(office, case_id)
    with pytest.raises(Refused, match="最长期间"):
        deferred(office, case_id, date(2027, 11, 23))
    deferred(office, case_id, date(2027, 11, 19))
    assert state(office, case_id) is CaseState.STAYED


def test_a_deferment_that_ran_out_ends_without_more(office: Office, case_id: int) -> None:
    secured(office, case_id)
    deferred(office, case_id, date(2026, 11, 25))
    go_on(case_id=case_id, terms=GO_ON, by=office.handler, at=LATER)
    with entered(Scope.of(office.handler)):
        [held] = cases.stays_of(case_id)
        left = {one.key for one in nodes.clocks_of(case_id) if one.met_on is None}
    assert held.resumed_on == LATER.date()
    assert "SECURED_DEFERRAL" not in left


def test_a_company_gives_security_only_with_its_resolution(office: Office, case_id: int) -> None:
    secured(office, case_id, guarantor_is_company=True)
    with pytest.raises(Refused, match="决议"):
        deferred(office, case_id, date(2026, 12, 31))


def test_a_stay_is_no_deferment_and_a_deferment_no_stay(office: Office, agreed: int) -> None:
    with pytest.raises(BadTerms, match="暂缓"):
        a_stay(agreed, by=office.handler, ground=StayGround.SECURITY)
    with pytest.raises(BadTerms, match="中止"):
        defer(case_id=agreed, terms=stay_terms(), by=office.handler, at=NOW)
    with pytest.raises(BadTerms, match="不定期限"):
        a_stay(agreed, by=office.handler, deferred_until=date(2026, 12, 1))


def test_a_ruling_without_its_reason_is_refused(office: Office, agreed: int) -> None:
    with pytest.raises(Refused, match="理由和法律依据"):
        stay(case_id=agreed, terms=stay_terms(reason=""), by=office.handler, at=NOW)
