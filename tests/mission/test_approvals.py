"""Rows of the mission about approvals: panels, signatures, delegation, the committee."""

from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from tests.review.conftest import case_id, proposal_id, termination
from zhiheng.house.wiring import WIRING
from zhiheng.law.approvals import Body, needed
from zhiheng.law.committee import OPEN_FOR_DAYS
from zhiheng.law.kernel.finding import Refused
from zhiheng.law.posts import Post
from zhiheng.oversight.review.exhibits import (
    LONGER,
    a_committee_decision,
    a_deliberation,
    a_proposal,
    a_signature,
    on_record,
)
from zhiheng.oversight.tasks import queries as tasks
from zhiheng.plant.catalogue import Verb
from zhiheng.plant.officer import Officer, system_officer
from zhiheng.plant.outbox import deliver_slice
from zhiheng.plant.scope import Scope, entered
from zhiheng.registers.approvals import queries as record
from zhiheng.registers.approvals.terms import State
from zhiheng.registers.casefile.exhibits import a_case
from zhiheng.registers.documents import queries as documents
from zhiheng.registers.personnel import actions as personnel
from zhiheng.registers.personnel import queries as staff
from zhiheng.registers.personnel.exhibits import Office
from zhiheng.registers.personnel.terms import (
    AccountTerms,
    DelegationTerms,
    DeviceTerms,
    SessionTerms,
)
from zhiheng.registers.persons.exhibits import NOW
from zhiheng.registers.titles.exhibits import a_judgment

__all__ = ["case_id", "proposal_id", "termination"]
pytestmark = pytest.mark.django_db
TODAY = NOW.date()


@pytest.mark.mission("REQ-021")
def test_a_panel_of_three_decides_and_nothing_issues_before_all_have_signed(
    office: Office, case_id: int, termination: Verb[Any]
) -> None:
    """A panel of 3 enters opinions; minutes are generated; a decision cannot issue until all
    required signers have signed."""
    assert office.president
    id = a_proposal(case_id, by=office.handler, verb=termination)
    with pytest.raises(Refused):
        a_signature(id, by=office.president)
    a_deliberation(id, office=office)
    with entered(Scope.of(office.handler)):
        [minutes] = [one for one in documents.papers_of(case_id) if one.kind == "合议笔录"]
    assert "各人意见" in minutes.sheet.text
    waiting = on_record(id, office.handler)
    assert (waiting.state, waiting.executed_act_id) == (State.WAITING, None)
    with pytest.raises(Refused):
        termination.carry_out(id, case_id=case_id, terms=LONGER, by=office.handler, at=NOW)
    assert a_signature(id, by=office.president).state is State.EXECUTED


@pytest.mark.mission("REQ-565")
def test_two_devices_are_flagged_and_a_delegate_without_delegation_is_refused(
    office: Office, proposal_id: int
) -> None:
    """Approval from two devices at same time flagged; approval by delegate w/o valid delegation
    refused."""
    lend(office, until_on=TODAY - timedelta(days=1))
    with pytest.raises(Refused, match="没有有效的代行"):
        a_signature(proposal_id, by=staff.officer(office.chief.id, TODAY))
    two_devices(office.president)
    a_signature(proposal_id, by=office.president)
    found = on_record(proposal_id, office.handler)
    assert found.flagged
    assert found.levels[0].signature is not None
    assert found.levels[0].signature.devices == 2


@pytest.mark.mission(
    "REQ-198", open="number and seal of the ruling come with the act of termination and the seals"
)
def test_nobody_signs_a_termination_for_the_president_of_a_court_in_shandong(
    office: Office, case_id: int, termination: Verb[Any]
) -> None:
    """Sign by vice president refused; after president's signature the ruling gets number and
    seal."""
    asked = needed("终结本次执行程序", office.court, TODAY)
    assert asked is not None
    assert Body.PRESIDENT in asked.in_person
    assert office.president
    id = a_proposal(case_id, by=office.handler, verb=termination)
    a_deliberation(id, office=office)
    lend(office, until_on=TODAY)
    with pytest.raises(Refused, match="本人审签"):
        a_signature(id, by=staff.officer(office.chief.id, TODAY))
    assert a_signature(id, by=office.president).state is State.EXECUTED


@pytest.mark.mission("REQ-032")
def test_a_case_open_too_long_is_a_candidate_and_the_decision_becomes_a_task(
    office: Office,
) -> None:
    """Case open > N days flagged 疑难 appears on candidate list; committee decision entered
    becomes a task for the officer."""
    then = datetime(2025, 3, 3, 9, 0, tzinfo=ZoneInfo("Asia/Shanghai"))
    title = a_judgment(made_on=date(2024, 7, 28), effective_on=date(2024, 8, 14))
    filed = a_case(handler=office.handler, at=then, received_on=date(2025, 3, 1), title=title)
    until = TODAY - timedelta(days=OPEN_FOR_DAYS.on(TODAY).value)
    with entered(Scope.of(office.chief)):
        [candidate] = record.candidates_page(office.court, until).rows
    assert candidate.case_id == filed.case_id
    a_committee_decision(filed.case_id, office=office)
    with entered(Scope.of(system_officer(office.court))):
        for slice in range(8):
            deliver_slice(slice, at=NOW, wiring=WIRING)
    with entered(Scope.of(office.handler)):
        told = [one for one in tasks.unread(office.handler.id) if one.case_id == filed.case_id]
    assert "审委会决定" in {one.kind for one in told}


def lend(office: Office, until_on: date) -> None:
    terms = DelegationTerms(
        holder_id=office.president.id, delegate_id=office.chief.id, post=Post.PRESIDENT,
        from_on=min(until_on, TODAY), until_on=until_on, ground="院长出差",
    )  # fmt: skip
    personnel.delegate(terms=terms, by=office.admin_security, at=NOW)


def two_devices(who: Officer) -> None:
    """The officer is logged in on two devices at once."""
    hashed = "argon2$nobody-logs-in-with-this"
    terms = AccountTerms(staff_id=who.id, login_name=f"user{who.id}", password_hash=hashed)
    account_id = personnel.open_account(terms=terms, by=system_officer(who.court), at=NOW)
    for number in (1, 2):
        device = DeviceTerms(device_hash=bytes([number] * 32), device=f"第 {number} 台设备")
        session = SessionTerms(account_id=account_id, key_hash=bytes([number] * 32), device=device)
        with entered(Scope.of(who)):
            personnel.begin_session(terms=session, by=who, at=NOW)
