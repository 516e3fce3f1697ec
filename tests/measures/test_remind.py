"""Reminders: who is told of what, once; derived, and the same when derived again."""

from dataclasses import replace
from datetime import timedelta

import pytest

from zhiheng.facts.handling import NoticeIssued
from zhiheng.house.wiring import WIRING
from zhiheng.measures.handling.actions import assign
from zhiheng.measures.handling.exhibits import a_notice
from zhiheng.measures.handling.terms import AssignTerms
from zhiheng.measures.intake.exhibits import a_docketed_case
from zhiheng.oversight.tasks.actions import mark_read, rebuild, remind
from zhiheng.oversight.tasks.models import Notice
from zhiheng.oversight.tasks.queries import reminders_of, unread, unread_count
from zhiheng.plant.officer import Officer, system_officer
from zhiheng.plant.outbox import deliver_slice, due_slices
from zhiheng.plant.scope import Scope, entered
from zhiheng.registers.personnel.exhibits import Office, a_court_office
from zhiheng.registers.persons.exhibits import NOW

pytestmark = pytest.mark.django_db
SOON = NOW + timedelta(minutes=1)


def deliver() -> None:
    for slice in due_slices(SOON):
        deliver_slice(slice, at=SOON, wiring=WIRING)


def told(officer: Officer) -> list[tuple[str, str]]:
    with entered(Scope.of(officer)):
        return [(one.kind, one.words) for one in unread(officer.id)]


def rows(officer: Officer) -> list[tuple[object, ...]]:
    with entered(Scope.of(officer)):
        columns = ("source_act_id", "case_id", "court", "secrecy", "staff_id", "kind", "words")
        return sorted(Notice.objects.values_list(*columns, "noted_on"))


def test_the_handler_is_told_of_a_new_case(office: Office) -> None:
    a_docketed_case(handler=office.handler)
    deliver()
    assert told(office.handler) == [
        ("新收案件", "（2026）鲁0102执1号 由您承办，请核对后发出执行通知书")
    ]
    assert told(office.chief) == []


def test_a_case_without_handler_is_brought_before_the_chief(office: Office) -> None:
    chief = office.chief
    a_docketed_case()
    deliver()
    assert told(chief) == [("待定承办人", "（2026）鲁0102执1号 已立案，请确定承办人")]


def test_who_hands_a_case_over_is_told_as_well_as_who_takes_it(office: Office) -> None:
    case_id = a_docketed_case(handler=office.handler)
    terms = AssignTerms(handler_id=office.other_handler.id, ground="工作调整")
    assign(case_id=case_id, terms=terms, by=office.chief, at=NOW)
    deliver()
    assert [kind for kind, _ in told(office.handler)] == ["承办变更", "新收案件"]
    assert [kind for kind, _ in told(office.other_handler)] == ["分配案件"]


def test_a_notice_without_a_clerk_in_the_team_is_served_by_the_handler(office: Office) -> None:
    case_id = a_docketed_case(handler=office.handler)
    a_notice(case_id, by=office.handler)
    deliver()
    assert ("待送达", "（2026）鲁0102执1号 执行通知书已签发，请送达") in told(office.handler)


def test_an_announcement_heard_twice_reminds_once(office: Office) -> None:
    case_id = a_docketed_case(handler=office.handler)
    fact = NoticeIssued(
        act_id=1, case_id=case_id, court="鲁0102", number="（2026）鲁0102执1号",
        handler_id=office.handler.id, paper_id=1, issued_on=NOW.date(),
    )  # fmt: skip
    deliver()
    real = replace(fact, act_id=rows(office.handler)[0][0])  # type: ignore[arg-type]
    for _ in range(2):
        with entered(Scope.of(office.handler)):
            remind(due=reminders_of(real), by=system_officer("鲁0102"), at=SOON)
    assert len(told(office.handler)) == 2


def test_what_was_read_is_not_shown_again(office: Office) -> None:
    a_docketed_case(handler=office.handler)
    deliver()
    assert mark_read(by=office.handler, at=SOON) == 1
    assert told(office.handler) == []
    with entered(Scope.of(office.handler)):
        assert unread_count(office.handler.id) == 0


def test_rebuilt_reminders_equal_the_live_ones_and_stay_read(office: Office) -> None:
    case_id = a_docketed_case(handler=office.handler)
    a_notice(case_id, by=office.handler)
    deliver()
    mark_read(by=office.handler, at=SOON)
    live = rows(office.handler)
    rebuild(by=system_officer("鲁0102"), at=SOON)
    assert rows(office.handler) == live
    assert told(office.handler) == []


def test_reminders_of_a_secret_case_are_seen_by_the_cleared_only(office: Office) -> None:
    cleared = replace(office.filing, clearance=1)
    a_docketed_case(handler=office.handler, by=cleared, secrecy=1)
    deliver()
    assert told(office.handler) == []
    assert len(told(replace(office.handler, clearance=1))) == 1


def test_another_court_sees_none_of_them(office: Office) -> None:
    a_docketed_case(handler=office.handler)
    deliver()
    assert rows(a_court_office("鲁0103").chief) == []
