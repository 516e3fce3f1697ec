"""Whoever is to act is told in time, then those above him; each rung once."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import replace
from datetime import date, timedelta

import psycopg
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from zhiheng.house.schedule import remind_of_clocks as sweep
from zhiheng.law.clocks import EXECUTION_LIMIT, NOTICE_ISSUE, TIME_BAR
from zhiheng.law.courts import court
from zhiheng.law.duties import DUTIES
from zhiheng.law.posts import Post
from zhiheng.measures.handling.exhibits import a_notice
from zhiheng.measures.intake.exhibits import a_docketed_case
from zhiheng.oversight.clockboard.actions import deduct
from zhiheng.oversight.clockboard.exhibits import a_deduction, the_clock
from zhiheng.oversight.tasks.actions import mark_read, remind_of_clocks
from zhiheng.oversight.tasks.queries import unread, unread_count
from zhiheng.plant.officer import Officer, system_officer
from zhiheng.plant.scope import Scope, entered
from zhiheng.registers.casefile.exhibits import a_creditor, a_debtor
from zhiheng.registers.personnel import actions as personnel
from zhiheng.registers.personnel import queries as staff
from zhiheng.registers.personnel.exhibits import FOUNDED_AT, Office, a_court_office
from zhiheng.registers.personnel.terms import (
    AbsenceKind,
    AbsenceTerms,
    DelegationTerms,
    DivisionKind,
    MemberTerms,
    TeamRole,
    TeamTerms,
)
from zhiheng.registers.persons.exhibits import NOW, a_man
from zhiheng.registers.titles.exhibits import a_judgment

pytestmark = pytest.mark.django_db
Owner = psycopg.Connection[tuple[object, ...]]
NOTICE_DUE = date(2026, 11, 30)


def swept(left: int, due_on: date = NOTICE_DUE) -> int:
    """The sweep of the day on which so many days are left."""
    at = NOW + (due_on - timedelta(left) - NOW.date())
    return remind_of_clocks(by=system_officer("鲁0102"), at=at)


def told(officer: Officer) -> list[tuple[str, str]]:
    with entered(Scope.of(officer)):
        return [(one.kind, one.words) for one in unread(officer.id) if one.reminder_id]


def away(officer: Officer, office: Office) -> None:
    terms = AbsenceTerms(
        staff_id=officer.id, kind=AbsenceKind.LEAVE, from_on=date(2026, 11, 20),
        until_on=date(2026, 12, 31),
    )  # fmt: skip
    personnel.record_absence(terms=terms, by=office.president, at=NOW)


def a_team(office: Office) -> None:
    """The judge, another judge, and an assistant."""
    divisions = staff.divisions_of(office.court)
    [bureau] = [one for one in divisions if one.kind == DivisionKind.BUREAU]
    seats = (
        (office.handler, TeamRole.JUDGE),
        (office.other_handler, TeamRole.JUDGE),
        (office.assistant, TeamRole.ASSISTANT),
    )
    members = tuple(MemberTerms(staff_id=one.id, role=role) for one, role in seats)
    team = TeamTerms(division_id=bureau.id, name="一队", members=members)
    personnel.form_team(terms=team, by=office.chief, at=FOUNDED_AT)


def test_the_handler_is_told_three_days_before_the_last_day(office: Office) -> None:
    chief = office.chief
    a_docketed_case(handler=office.handler)
    swept(3)
    words = "（2026）鲁0102执1号 “发出执行通知”还剩 3 天（2026-11-30 到期）"
    assert told(office.handler) == [("期限将到", words)]
    assert told(chief) == []


def test_the_chief_is_told_the_day_after(office: Office) -> None:
    chief = office.chief
    a_docketed_case(handler=office.handler)
    swept(-1)
    words = "（2026）鲁0102执1号 “发出执行通知”已逾期 1 天，请办结并书面说明原因"
    assert told(chief) == [("期限逾期", words)]


def test_deputy_and_team_judge_are_told_when_it_comes_nearer(office: Office) -> None:
    a_team(office)
    a_docketed_case(handler=office.handler)
    due_on = date(2027, 5, 20)
    swept(-1)
    for one in (office.handler, office.assistant, office.other_handler):
        mark_read(by=one, at=NOW)
    reached = {}
    for left in (30, 15, 10):
        swept(left, due_on)
        names = ("handler", "assistant", "other_handler")
        reached[left] = [name for name in names if told(getattr(office, name))]
    assert reached == {
        30: ["handler"],
        15: ["handler", "assistant"],
        10: ["handler", "assistant", "other_handler"],
    }


def test_the_same_day_swept_again_reminds_nobody_again(office: Office) -> None:
    a_docketed_case(handler=office.handler)
    assert (swept(3), swept(3), swept(2)) == (1, 0, 0)


def test_days_without_a_sweep_bring_the_latest_rung_only(office: Office) -> None:
    a_docketed_case(handler=office.handler)
    swept(1)
    assert len(told(office.handler)) == 1


def test_a_last_day_that_moves_starts_the_ladder_anew(office: Office) -> None:
    case_id = a_docketed_case(handler=office.handler)
    swept(-1)
    due_on = the_clock(case_id, by=office.handler).due_on
    swept(4, due_on)
    before = len(told(office.handler))
    clock = the_clock(case_id, by=office.handler)
    deduct(case_id=case_id, terms=a_deduction(clock.id), by=office.handler, at=NOW)
    swept(4, the_clock(case_id, by=office.handler).due_on)
    assert len(told(office.handler)) == before + 1


def test_a_clock_that_was_met_or_stands_still_reminds_nobody(office: Office) -> None:
    case_id = a_docketed_case(handler=office.handler)
    a_notice(case_id, by=office.handler)
    clock = the_clock(case_id, by=office.handler, name=EXECUTION_LIMIT.name)
    terms = a_deduction(clock.id, last_on=None)
    deduct(case_id=case_id, terms=terms, by=office.handler, at=NOW + timedelta(30))
    assert swept(-1, clock.due_on) == 0


def test_who_is_away_is_stood_for_by_his_delegate(office: Office) -> None:
    a_docketed_case(handler=office.handler)
    lent = DelegationTerms(
        holder_id=office.handler.id, delegate_id=office.assistant.id, post=Post.HANDLER,
        from_on=NOW.date(), until_on=date(2026, 12, 31), ground="休假",
    )  # fmt: skip
    personnel.delegate(terms=lent, by=office.president, at=NOW)
    away(office.handler, office)
    swept(3)
    assert (told(office.handler), len(told(office.assistant))) == ([], 1)


def test_without_a_delegate_the_chief_is_told_for_him(office: Office) -> None:
    chief = office.chief
    a_docketed_case(handler=office.handler)
    away(office.handler, office)
    swept(3)
    assert (len(told(chief)), len(told(office.handler))) == (1, 1)


def test_a_case_without_handler_is_brought_before_the_chief(office: Office) -> None:
    chief = office.chief
    a_docketed_case()
    swept(3)
    assert len(told(chief)) == 1


def test_a_reminder_once_read_is_not_shown_again_and_not_counted(office: Office) -> None:
    a_docketed_case(handler=office.handler)
    swept(3)
    with entered(Scope.of(office.handler)):
        assert unread_count(office.handler.id) == 1
    mark_read(by=office.handler, at=NOW)
    with entered(Scope.of(office.handler)):
        assert unread_count(office.handler.id) == 0
    assert told(office.handler) == []


@pytest.fixture
def both(office: Office) -> tuple[Office, Office]:
    """The office and its neighbour's, with a case each."""
    neighbour = a_court_office("鲁0103")
    a_docketed_case(handler=office.handler)
    title = replace(a_judgment("（2026）鲁0103民初9号"), made_by=court("鲁0103").name)
    a_docketed_case(
        "鲁0103",
        handler=neighbour.handler,
        title=title,
        parties=(a_creditor(), a_debtor(a_man("云起", 771))),
    )
    return office, neighbour


def test_the_sweep_of_the_morning_goes_through_every_court(both: tuple[Office, Office]) -> None:
    sweep(NOW + timedelta(7))
    assert [len(told(one.handler)) for one in both] == [1, 1]


def test_the_courts_below_a_high_court_are_told_of_by_one_act(
    both: tuple[Office, Office], owner: Owner
) -> None:
    sweep(NOW + timedelta(7))
    acts = owner.execute("SELECT court, says FROM plant_act WHERE name = '发出期限提醒'")
    assert acts.fetchall() == [("鲁", f"发出期限提醒 {len(both)} 条")]


def test_the_sweep_of_one_court_leaves_its_neighbour_alone(both: tuple[Office, Office]) -> None:
    swept(3)
    assert [len(told(one.handler)) for one in both] == [1, 0]


def test_twice_as_many_clocks_cost_no_more_statements(
    office: Office, django_assert_num_queries: Callable[..., AbstractContextManager[None]]
) -> None:
    a_docketed_case(handler=office.handler)
    by = system_officer("鲁0102")
    with CaptureQueriesContext(connection) as captured:
        remind_of_clocks(by=by, at=NOW + timedelta(7))
    second = replace(a_judgment("（2026）鲁0102民初8号"), made_by=court("鲁0102").name)
    a_docketed_case(handler=office.handler, title=second)
    with django_assert_num_queries(len(captured)):
        assert remind_of_clocks(by=by, at=NOW + timedelta(7, minutes=1)) == 1


def test_a_chief_who_is_away_is_stood_for_by_his_delegate(office: Office) -> None:
    a_docketed_case(handler=office.handler)
    lent = DelegationTerms(
        holder_id=office.chief.id, delegate_id=office.other_handler.id, post=Post.BUREAU_CHIEF,
        from_on=NOW.date(), until_on=date(2026, 12, 31), ground="休假",
    )  # fmt: skip
    personnel.delegate(terms=lent, by=office.president, at=NOW)
    away(office.chief, office)
    swept(0)
    assert (told(office.chief), len(told(office.other_handler))) == ([], 1)


def test_who_sat_in_another_team_before_is_told_no_more(office: Office) -> None:
    a_team(office)
    [bureau] = [d for d in staff.divisions_of(office.court) if d.kind == DivisionKind.BUREAU]
    judge = MemberTerms(staff_id=office.chief.id, role=TeamRole.JUDGE)
    seat = MemberTerms(staff_id=office.assistant.id, role=TeamRole.ASSISTANT)
    moved = TeamTerms(division_id=bureau.id, name="二队", members=(judge, seat))
    personnel.form_team(terms=moved, by=office.chief, at=FOUNDED_AT)
    a_docketed_case(handler=office.handler)
    swept(3)
    assert (told(office.assistant), len(told(office.other_handler))) == ([], 1)


def test_the_clock_of_a_party_reminds_nobody_of_its_end() -> None:
    assert TIME_BAR.key not in DUTIES
    assert NOTICE_ISSUE.key in DUTIES
