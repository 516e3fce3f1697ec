"""One person enters from a paper, a second one confirms: what counts when."""

from dataclasses import replace
from datetime import date

import pytest
from django.db import DatabaseError

from zhiheng.law.kernel.finding import Refused
from zhiheng.law.records import CaseOnRecord
from zhiheng.measures.entries import actions
from zhiheng.measures.entries.exhibits import an_incident, confirmed
from zhiheng.measures.entries.terms import ConfirmTerms, ReturnTerms
from zhiheng.plant.errors import BadTerms, NotOnRecord
from zhiheng.plant.officer import Officer
from zhiheng.plant.scope import Scope, entered
from zhiheng.registers.casefile import actions as casefile
from zhiheng.registers.casefile import queries as cases
from zhiheng.registers.casefile.terms import EntryState, IncidentKind, IncidentTerms, Result
from zhiheng.registers.overview.queries import case_on_record
from zhiheng.registers.personnel.exhibits import Office
from zhiheng.registers.persons.exhibits import NOW, within_an_act
from zhiheng.registers.restrictions.exhibits import a_consumption_limit

pytestmark = pytest.mark.django_db


def told(case_id: int, officer: Officer) -> CaseOnRecord:
    with entered(Scope.of(officer)):
        return case_on_record(None, case_id, on=NOW.date())


def enter(office: Office, case_id: int, terms: IncidentTerms, corrects: int | None = None) -> int:
    return actions.enter_incident(
        case_id=case_id, terms=terms, corrects=corrects, by=office.handler, at=NOW
    )


def the_row(office: Office, case_id: int) -> int:
    with entered(Scope.of(office.handler)):
        return cases.incidents_of(case_id)[-1].id


def test_what_frees_counts_only_when_a_second_person_confirmed_it(
    office: Office, case_id: int, debtor_id: int
) -> None:
    terms = a_consumption_limit(debtor_id)
    entry_id = actions.enter_restriction(case_id=case_id, terms=terms, by=office.handler, at=NOW)
    assert told(case_id, office.handler).natural_debtors_restricted == 0
    said = ConfirmTerms(entry_id=entry_id)
    actions.confirm_entry(case_id=case_id, terms=said, by=office.chief, at=NOW)
    assert told(case_id, office.handler).natural_debtors_restricted == 1


def test_what_bars_counts_at_once(office: Office, case_id: int) -> None:
    enter(office, case_id, an_incident(IncidentKind.OUTSIDER_OBJECTION))
    assert told(case_id, office.handler).objections_pending == 1


def test_an_objection_stays_pending_until_its_decision_is_confirmed(
    office: Office, case_id: int
) -> None:
    raised = an_incident(IncidentKind.ACT_OBJECTION)
    enter(office, case_id, raised)
    decided = replace(raised, ended_on=NOW.date(), result=Result.REJECTED)
    entry_id = enter(office, case_id, decided, corrects=the_row(office, case_id))
    assert told(case_id, office.handler).objections_pending == 1
    said = ConfirmTerms(entry_id=entry_id)
    actions.confirm_entry(case_id=case_id, terms=said, by=office.chief, at=NOW)
    assert told(case_id, office.handler).objections_pending == 0


def test_who_entered_it_cannot_confirm_it(office: Office, case_id: int) -> None:
    said = ConfirmTerms(entry_id=enter(office, case_id, an_incident(IncidentKind.INTERVIEW)))
    with pytest.raises(Refused, match="录入人以外的人"):
        actions.confirm_entry(case_id=case_id, terms=said, by=office.handler, at=NOW)


def test_the_database_refuses_a_second_person_who_is_the_first(
    office: Office, case_id: int
) -> None:
    entry_id = enter(office, case_id, an_incident(IncidentKind.INTERVIEW))
    with pytest.raises(DatabaseError, match="an_entry_is_confirmed_by_somebody_else"):
        within_an_act(
            lambda doing: casefile.confirm_entry(doing, case_id=case_id, entry_id=entry_id),
            by=office.handler,
        )


def test_an_entry_is_settled_once(office: Office, case_id: int) -> None:
    terms = an_incident(IncidentKind.INTERVIEW)
    entry_id = confirmed(
        actions.enter_incident, case_id, terms, by=office.handler, second=office.chief
    )
    said = ReturnTerms(entry_id=entry_id, outcome="日期不符")
    with pytest.raises(BadTerms, match="已经确认或者退回"):
        actions.return_entry(case_id=case_id, terms=said, by=office.chief, at=NOW)


def test_a_first_entry_that_is_returned_was_never_there(office: Office, case_id: int) -> None:
    entry_id = enter(office, case_id, an_incident(IncidentKind.OBJECTION_SUIT))
    said = ReturnTerms(entry_id=entry_id, outcome="受理通知书所载案号不是本案")
    actions.return_entry(case_id=case_id, terms=said, by=office.chief, at=NOW)
    assert told(case_id, office.handler).objections_pending == 0
    with entered(Scope.of(office.handler)):
        [held] = [one for one in cases.entries_of(case_id) if one.id == entry_id]
    assert (held.state, held.outcome) == (EntryState.RETURNED, "受理通知书所载案号不是本案")


def test_a_decision_that_is_returned_leaves_the_objection_pending(
    office: Office, case_id: int
) -> None:
    raised = an_incident(IncidentKind.REVIEW)
    enter(office, case_id, raised)
    decided = replace(raised, ended_on=NOW.date(), result=Result.REJECTED)
    entry_id = enter(office, case_id, decided, corrects=the_row(office, case_id))
    said = ReturnTerms(entry_id=entry_id, outcome="裁定尚未送达")
    actions.return_entry(case_id=case_id, terms=said, by=office.chief, at=NOW)
    assert told(case_id, office.handler).objections_pending == 1


def test_an_entry_of_another_case_is_not_confirmed_here(office: Office, case_id: int) -> None:
    said = ConfirmTerms(entry_id=10**9)
    with pytest.raises(NotOnRecord):
        actions.confirm_entry(case_id=case_id, terms=said, by=office.chief, at=NOW)


def test_an_entry_without_its_paper_is_refused() -> None:
    with pytest.raises(BadTerms, match="证据材料没有填写"):
        an_incident(IncidentKind.INTERVIEW, evidence_paper=" ")


def test_nothing_happened_tomorrow(office: Office, case_id: int) -> None:
    with pytest.raises(BadTerms, match="晚于今天"):
        enter(office, case_id, an_incident(IncidentKind.INTERVIEW, from_on=date(2026, 11, 21)))


def test_who_is_missing_is_a_debtor_of_the_case(office: Office, case_id: int) -> None:
    with pytest.raises(BadTerms, match="哪一名被执行人"):
        an_incident(IncidentKind.MISSING)
    with pytest.raises(BadTerms, match="不是本案被执行人"):
        enter(office, case_id, an_incident(IncidentKind.MISSING, debtor_id=10**9))


def test_an_interview_is_of_one_day() -> None:
    with pytest.raises(BadTerms, match="只记一天"):
        an_incident(IncidentKind.INTERVIEW, ended_on=date(2026, 11, 20), result=Result.DEALT_WITH)
