"""The officer's day: what is due from every module, acts in bulk, views of his own."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client

from tests.desk.dockets import a_docketed_case
from tests.measures.conftest import PASSWORD
from zhiheng.doors.desk import queries
from zhiheng.doors.desk.access.exhibits import signed_in
from zhiheng.doors.desk.actions import drop_view, save_view
from zhiheng.doors.desk.pages.shown.lists import case_path
from zhiheng.doors.desk.terms import MOST_VIEWS, DropTerms, ViewTerms
from zhiheng.plant import codes
from zhiheng.plant.errors import BadTerms
from zhiheng.plant.models import Act
from zhiheng.plant.officer import Officer
from zhiheng.plant.scope import Scope, entered
from zhiheng.registers.casefile import queries as casefile
from zhiheng.registers.personnel.exhibits import Office, a_court_office
from zhiheng.registers.persons.exhibits import NOW

pytestmark = pytest.mark.django_db
LogIn = Callable[[Officer], Client]


def code(case_id: int) -> str:
    return codes.code_of("case", case_id)


def done(office: Office, name: str) -> int:
    with entered(Scope.of(office.chief)):
        return Act.objects.filter(name=name).count()


@pytest.fixture
def two(office: Office) -> list[int]:
    return [a_docketed_case(office, serial, handler=office.handler) for serial in (1, 2)]


def test_a_bulk_act_first_tells_what_it_could_do_and_does_nothing(
    office: Office, two: list[int], log_in: LogIn
) -> None:
    ticked = {"act": "receive", "case": [code(id) for id in two], "request_key": "bulk-000001"}
    page = log_in(office.handler).post("/bulk", ticked).content.decode()
    assert "2 件能办" in page
    assert done(office, "签收案件") == 0


def test_each_case_of_a_bulk_has_its_own_result(
    office: Office, two: list[int], log_in: LogIn
) -> None:
    browser = log_in(office.handler)
    ticked = {"act": "receive", "case": [code(two[0])], "step": "do", "request_key": "bulk-000002"}
    browser.post("/bulk", ticked)
    again = ticked | {"case": [code(id) for id in two], "request_key": "bulk-000003"}
    page = browser.post("/bulk", again).content.decode()
    assert "2 件中办成 1 件" in page
    assert done(office, "签收案件") == 2


def test_a_bulk_says_of_each_case_why_it_cannot_be_done(office: Office, log_in: LogIn) -> None:
    bare = a_docketed_case(office)
    ticked = {"act": "notice", "case": [code(bare)], "request_key": "bulk-000004"}
    page = log_in(office.handler).post("/bulk", ticked).content.decode()
    assert "1 件不能办" in page
    assert "已确定承办人" in page


def test_notices_of_several_cases_are_signed_after_a_fresh_log_in(
    office: Office, two: list[int], log_in: LogIn
) -> None:
    browser = log_in(office.handler)
    ticked = {"act": "notice", "case": [code(id) for id in two], "request_key": "bulk-000005"}
    assert "/step-up/" in browser.post("/bulk", ticked).content.decode()
    proven = ticked | {"then": "/bulk", "password": PASSWORD}
    again = browser.post("/step-up/", proven, follow=True).content.decode()
    assert all(code(id) in again for id in two)
    page = browser.post("/bulk", ticked | {"step": "do"}).content.decode()
    assert "2 件中办成 2 件" in page


def test_a_bulk_does_not_touch_a_case_of_another_court(office: Office, log_in: LogIn) -> None:
    theirs = a_docketed_case(a_court_office("鲁0103"))
    ticked = {"act": "receive", "case": [code(theirs)], "step": "do", "request_key": "bulk-000006"}
    assert log_in(office.handler).post("/bulk", ticked).status_code == 404


def test_an_act_that_is_not_offered_in_bulk_is_not_found(office: Office, log_in: LogIn) -> None:
    assert log_in(office.handler).post("/bulk", {"act": "classify"}).status_code == 404


def test_today_lists_what_is_due_and_not_what_comes_later(office: Office, log_in: LogIn) -> None:
    late = a_docketed_case(office, 1, handler=office.handler, at=NOW - timedelta(30))
    new = a_docketed_case(office, 2, handler=office.handler)
    page = log_in(office.handler).get("/today/").content.decode()
    assert case_path(late) in page
    assert "逾期" in page
    assert case_path(new) not in page


def test_a_saved_view_is_a_tab_of_its_officer_only(office: Office, log_in: LogIn) -> None:
    browser = log_in(office.handler)
    said = {"name": "快到期的", "due": "soon", "request_key": "view-000001"}
    assert browser.post("/views", said)["Location"] == "/?due=soon"
    assert "快到期的" in browser.get("/").content.decode()
    assert "快到期的" not in log_in(office.other_handler).get("/").content.decode()


def test_a_view_saved_again_is_replaced_and_a_dropped_one_is_gone(office: Office) -> None:
    for query in ("due=soon", "due=late"):
        save_view(terms=ViewTerms(name="甲", query=query), by=office.handler, at=NOW)
    with entered(Scope.of(office.handler)):
        assert [one.query for one in queries.saved_views(office.handler.id)] == ["due=late"]
    drop_view(terms=DropTerms(name="甲"), by=office.handler, at=NOW)
    with entered(Scope.of(office.handler)):
        assert queries.saved_views(office.handler.id) == ()


def test_a_desk_has_room_for_so_many_views(office: Office) -> None:
    for number in range(MOST_VIEWS):
        save_view(terms=ViewTerms(name=f"视图{number}", query=""), by=office.handler, at=NOW)
    with pytest.raises(BadTerms, match="最多存"):
        save_view(terms=ViewTerms(name="再一个", query=""), by=office.handler, at=NOW)


def test_dropping_a_view_that_is_not_there_says_so(office: Office) -> None:
    with pytest.raises(BadTerms, match="没有名为"):
        drop_view(terms=DropTerms(name="乙"), by=office.handler, at=NOW)


def test_a_handler_of_another_case_may_not_sign_for_it(office: Office, two: list[int]) -> None:
    ticked = {"act": "receive", "case": [code(two[0])], "step": "do", "request_key": "bulk-000007"}
    page = signed_in(office.other_handler).post("/bulk", ticked).content.decode()
    assert "1 件中办成 0 件" in page
    with entered(Scope.of(office.handler)):
        assert casefile.receipts(two[0]) == ()
