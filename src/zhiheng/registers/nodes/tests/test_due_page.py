"""The worklist: by due day, one statement a page, in scope only."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from zhiheng.law.clocks import NOTICE_ISSUE
from zhiheng.plant.scope import Scope, entered
from zhiheng.registers.casefile.exhibits import a_case
from zhiheng.registers.nodes import queries
from zhiheng.registers.nodes.exhibits import a_clock
from zhiheng.registers.nodes.terms import DueFilter
from zhiheng.registers.personnel.exhibits import Office, a_court_office

pytestmark = pytest.mark.django_db
HERE = DueFilter(court="鲁0102")
TODAY = date(2026, 11, 20)
DAYS = (date(2026, 11, 2), date(2026, 11, 9), date(2026, 11, 10), date(2026, 11, 12))


@pytest.fixture
def office() -> Office:
    """An office with four cases whose notices are due on 11-12, 11-19, 11-20 and 11-23."""
    office = a_court_office()
    for received_on in DAYS:
        opened = a_case(handler=office.handler, received_on=date(2026, 11, 2))
        a_clock(opened.case_id, by=office.filing, clock=NOTICE_ISSUE, from_on=received_on)
    return office


def test_pages_meet_without_gap_or_overlap_in_both_directions(office: Office) -> None:
    with entered(Scope.of(office.handler)):
        first = queries.due_page(HERE, size=2)
        second = queries.due_page(HERE, first.next_key, size=2)
        back = queries.due_page(HERE, second.previous_key, size=2)
    days = [row.due_on.day for row in (*first.rows, *second.rows)]
    assert days == [12, 19, 20, 23]
    assert back.rows == first.rows
    assert (first.previous_key, second.next_key) == (None, None)


def test_a_row_holds_everything_the_page_shows_and_a_page_is_one_statement(office: Office) -> None:
    with entered(Scope.of(office.handler)), CaptureQueriesContext(connection) as told:
        [row, *_] = queries.due_page(HERE).rows
    assert len(told) == 1
    assert (row.creditors, row.debtors, row.claim_fen) == ("青屿建材有限公司", "许青林", 30_000_000)
    assert (row.name, row.cites[0]) == ("发出执行通知", "民诉法解释（2022修正）第480条第1款")


def test_the_figures_over_the_list_say_what_presses(office: Office) -> None:
    with entered(Scope.of(office.handler)):
        counts = queries.due_counts(HERE, TODAY)
    assert (counts.overdue, counts.today, counts.soon, counts.week) == (2, 1, 1, 1)


def test_a_worklist_shows_no_clock_of_another_handler_or_court(office: Office) -> None:
    others = DueFilter(court="鲁0102", handler_id=office.other_handler.id)
    with entered(Scope.of(office.other_handler)):
        assert queries.due_page(others).rows == ()
    with entered(Scope.of_court("鲁0103")):
        assert queries.due_page(HERE).rows == ()
        assert queries.due_counts(HERE, TODAY).overdue == 0


def test_a_worklist_narrows_by_day_and_kind(office: Office) -> None:
    week = DueFilter(court="鲁0102", due_from=date(2026, 11, 19), due_until=TODAY)
    none = DueFilter(court="鲁0102", names=("执行期限",))
    with entered(Scope.of(office.handler)):
        assert [row.due_on.day for row in queries.due_page(week).rows] == [19, 20]
        assert queries.due_page(none).rows == ()
