"""Lists page by key, newest first, and count nothing."""

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from zhiheng.plant.scope import Scope, entered
from zhiheng.registers.casefile import queries
from zhiheng.registers.casefile.exhibits import a_case, a_creditor, a_debtor
from zhiheng.registers.casefile.terms import CaseFilter
from zhiheng.registers.personnel.exhibits import a_court_office
from zhiheng.registers.persons.exhibits import NOW, a_firm
from zhiheng.registers.titles.exhibits import a_judgment

pytestmark = pytest.mark.django_db
HERE = CaseFilter(court="鲁0102")


def five_cases() -> list[str]:
    received_on = date(2026, 11, 2)
    moments = [NOW - timedelta(days=day) for day in range(5)]
    return [a_case(at=at, received_on=received_on).number for at in moments]


def test_pages_meet_without_gap_or_overlap_in_both_directions() -> None:
    numbers = five_cases()
    with entered(Scope.of(a_court_office().chief)):
        first = queries.cases_page(HERE, size=2)
        second = queries.cases_page(HERE, first.next_key, size=2)
        third = queries.cases_page(HERE, second.next_key, size=2)
        back = queries.cases_page(HERE, third.previous_key, size=2)
    shown = [card.number for page in (first, second, third) for card in page.rows]
    assert shown == numbers
    assert back.rows == second.rows
    assert (first.previous_key, third.next_key) == (None, None)


def test_a_page_is_one_statement() -> None:
    five_cases()
    with entered(Scope.of(a_court_office().chief)), CaptureQueriesContext(connection) as told:
        queries.cases_page(HERE, size=2)
    assert len(told) == 1


def test_filters_narrow_and_name_no_case_of_another_handler() -> None:
    office = a_court_office()
    mine, nobodys = a_case(handler=office.handler), a_case()
    with entered(Scope.of(office.chief)):
        of_mine = queries.cases_page(CaseFilter(court="鲁0102", handler_id=office.handler.id))
        waiting = queries.cases_page(CaseFilter(court="鲁0102", unassigned=True))
        earlier = queries.cases_page(CaseFilter(docketed_until=date(2026, 11, 19)))
    assert [card.id for card in of_mine.rows] == [mine.case_id]
    assert [card.id for card in waiting.rows] == [nobodys.case_id]
    assert earlier.rows == ()


def test_the_same_creditor_filing_the_same_instrument_is_found_over_all_courts() -> None:
    a_case("鲁0102", title=a_judgment("（2026）鲁0102民初77号"))
    with entered(Scope.of_court("鲁0103")):
        same = queries.open_on_title("(2026)鲁0102民初77号", ["青屿建材有限公司"], "鲁0103")
        other = queries.open_on_title("(2026)鲁0102民初77号", ["别家有限公司"], "鲁0103")
    with entered(Scope.of_court("鲁0102")):
        here = queries.open_on_title("（2026）鲁0102民初77号", ["青屿建材有限公司"], "鲁0102")
    assert (same.here, same.elsewhere) == (False, True)
    assert (other.here, other.elsewhere) == (False, False)
    assert (here.here, here.elsewhere) == (True, False)


def test_many_parties_are_named_by_the_first_three() -> None:
    firms = [a_creditor(a_firm(f"第{n}号材料厂", serial=n)) for n in range(1, 6)]
    opened = a_case(parties=(*firms, a_debtor()))
    with entered(Scope.of(a_court_office().chief)):
        card = queries.case(opened.case_id)
    assert card.creditors == "第1号材料厂、第2号材料厂、第3号材料厂等5人"
