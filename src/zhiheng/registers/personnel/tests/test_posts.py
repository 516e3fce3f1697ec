"""Appointments, delegations, absences and clearances."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta

import pytest
from django.db import connections

from zhiheng.law.kernel.finding import Refused
from zhiheng.law.posts import Post
from zhiheng.plant.errors import BadTerms
from zhiheng.plant.officer import Officer
from zhiheng.registers.personnel import actions, queries
from zhiheng.registers.personnel.exhibits import FOUNDED_AT, Office, a_court_office
from zhiheng.registers.personnel.terms import (
    AbsenceKind,
    AbsenceTerms,
    AppointmentTerms,
    StaffTerms,
)
from zhiheng.registers.personnel.terms import DelegationTerms as Delegation

pytestmark = pytest.mark.django_db
DAY = FOUNDED_AT.date()


@pytest.fixture
def office() -> Office:
    return a_court_office()


def appointed(office: Office, who: Officer, post: Post, *, until_on: date | None = None) -> int:
    terms = AppointmentTerms(staff_id=who.id, post=post, from_on=DAY, until_on=until_on)
    return actions.appoint(terms=terms, by=office.admin_security, at=FOUNDED_AT)


def lent(office: Office, *, until_on: date = DAY + timedelta(days=7)) -> int:
    terms = Delegation(
        holder_id=office.chief.id, delegate_id=office.handler.id, post=Post.BUREAU_CHIEF,
        from_on=DAY, until_on=until_on, ground="休假",
    )  # fmt: skip
    return actions.delegate(terms=terms, by=office.president, at=FOUNDED_AT)


def posts_on(officer: Officer, day: date) -> set[Post]:
    return set(queries.officer(officer.id, day).posts)


def test_one_person_may_not_be_two_of_the_three_administrators(office: Office) -> None:
    with pytest.raises(Refused, match="三员分离.*GB/T 22239-2019第8.1.7.2条"):
        appointed(office, office.admin_system, Post.ADMIN_AUDIT)
    assert posts_on(office.admin_system, DAY) == {Post.ADMIN_SYSTEM}


def test_an_administrator_may_not_handle_cases(office: Office) -> None:
    with pytest.raises(Refused, match="不接触案件数据"):
        appointed(office, office.admin_audit, Post.HANDLER)


def test_an_administrator_sees_no_class_of_cases(office: Office) -> None:
    assert office.admin_security.clearance == -1
    assert office.handler.clearance == 0


def test_after_his_relief_an_administrator_may_be_appointed_elsewhere(office: Office) -> None:
    [held] = queries.posts_on_record(office.admin_audit.id)
    actions.relieve(
        appointment_id=held.row_id, last_on=DAY - timedelta(days=1),
        by=office.admin_security, at=FOUNDED_AT,
    )  # fmt: skip
    appointed(office, office.admin_audit, Post.DISCIPLINE)
    assert posts_on(office.admin_audit, DAY) == {Post.DISCIPLINE}


def test_nobody_appoints_himself(office: Office) -> None:
    with pytest.raises(Refused, match="由他人办理"):
        appointed(office, office.admin_security, Post.ADMIN_SECURITY)


def test_only_the_security_administrator_appoints(office: Office) -> None:
    terms = AppointmentTerms(staff_id=office.clerk.id, post=Post.HANDLER, from_on=DAY)
    with pytest.raises(Refused, match="安全管理员"):
        actions.appoint(terms=terms, by=office.admin_system, at=FOUNDED_AT)


def test_the_same_post_is_not_given_twice_for_the_same_days(office: Office) -> None:
    with pytest.raises(BadTerms, match="不能重复"):
        appointed(office, office.handler, Post.HANDLER)


def test_a_delegate_has_the_post_in_the_days_of_the_delegation_only(office: Office) -> None:
    lent(office, until_on=DAY + timedelta(days=7))
    assert Post.BUREAU_CHIEF not in posts_on(office.handler, DAY - timedelta(days=1))
    assert Post.BUREAU_CHIEF in posts_on(office.handler, DAY)
    assert Post.BUREAU_CHIEF in posts_on(office.handler, DAY + timedelta(days=7))
    assert Post.BUREAU_CHIEF not in posts_on(office.handler, DAY + timedelta(days=8))


def test_a_recalled_delegation_ends_after_its_last_day(office: Office) -> None:
    delegation = lent(office)
    actions.recall(
        delegation_id=delegation, last_on=DAY + timedelta(days=1), by=office.president,
        at=FOUNDED_AT,
    )  # fmt: skip
    assert Post.BUREAU_CHIEF in posts_on(office.handler, DAY + timedelta(days=1))
    assert Post.BUREAU_CHIEF not in posts_on(office.handler, DAY + timedelta(days=2))


def test_a_delegate_loses_the_post_when_its_holder_does(office: Office) -> None:
    lent(office)
    [held] = queries.posts_on_record(office.chief.id)
    actions.relieve(
        appointment_id=held.row_id, last_on=DAY, by=office.admin_security, at=FOUNDED_AT
    )
    assert Post.BUREAU_CHIEF not in posts_on(office.handler, DAY + timedelta(days=1))


def test_a_delegated_post_cannot_be_handed_on(office: Office) -> None:
    lent(office)
    terms = Delegation(
        holder_id=office.handler.id, delegate_id=office.other_handler.id,
        post=Post.BUREAU_CHIEF, from_on=DAY, until_on=DAY, ground="再托",
    )  # fmt: skip
    with pytest.raises(Refused, match="代行的岗位由委托人本人担任"):
        actions.delegate(terms=terms, by=office.president, at=FOUNDED_AT)


def test_a_delegation_does_not_make_an_administrator_a_judge(office: Office) -> None:
    terms = Delegation(
        holder_id=office.handler.id, delegate_id=office.admin_audit.id, post=Post.HANDLER,
        from_on=DAY, until_on=DAY, ground="休假",
    )  # fmt: skip
    with pytest.raises(Refused, match="三员分离"):
        actions.delegate(terms=terms, by=office.president, at=FOUNDED_AT)


def test_two_administrators_cannot_pass_each_other_with_clashing_posts(office: Office) -> None:
    terms = StaffTerms(number="NEW-1", name="新来", court="鲁0102")
    newcomer = actions.enter_staff(terms=terms, by=office.admin_system, at=FOUNDED_AT)
    security = office.admin_security

    def give(post: Post) -> str:
        said = AppointmentTerms(staff_id=newcomer, post=post, from_on=DAY)
        try:
            actions.appoint(terms=said, by=security, at=FOUNDED_AT)
        except Refused:
            return "refused"
        finally:
            connections.close_all()
        return "given"

    with ThreadPoolExecutor(2) as pool:
        answers = sorted(pool.map(give, (Post.ADMIN_SYSTEM, Post.ADMIN_AUDIT)))
    assert answers == ["given", "refused"]


def test_an_absence_is_on_record_until_it_is_over(office: Office) -> None:
    terms = AbsenceTerms(
        staff_id=office.handler.id, kind=AbsenceKind.LEAVE, from_on=DAY,
        until_on=DAY + timedelta(days=4),
    )  # fmt: skip
    actions.record_absence(terms=terms, by=office.chief, at=FOUNDED_AT)
    [absence] = queries.absences_of("鲁0102", DAY + timedelta(days=4))
    assert (absence.staff_id, absence.kind) == (office.handler.id, "休假")
    assert queries.absences_of("鲁0102", DAY + timedelta(days=5)) == ()


def test_a_clearance_counts_from_its_day(office: Office) -> None:
    actions.clear(
        staff_id=office.handler.id, clearance=2, from_on=DAY + timedelta(days=1), ground="院长审批",
        by=office.admin_security, at=FOUNDED_AT,
    )  # fmt: skip
    assert queries.officer(office.handler.id, DAY).clearance == 0
    assert queries.officer(office.handler.id, DAY + timedelta(days=1)).clearance == 2


@pytest.mark.parametrize("until_on", [DAY - timedelta(days=1)])
def test_a_span_does_not_end_before_it_begins(until_on: date) -> None:
    with pytest.raises(BadTerms, match="早于起日"):
        AppointmentTerms(staff_id=1, post=Post.CLERK, from_on=DAY, until_on=until_on)


def test_the_post_of_the_system_is_given_to_nobody() -> None:
    with pytest.raises(BadTerms, match="定时任务"):
        AppointmentTerms(staff_id=1, post=Post.SYSTEM, from_on=DAY)
