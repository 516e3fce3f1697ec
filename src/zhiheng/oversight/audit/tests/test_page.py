"""The page 留痕查询: for those who watch, with a search that says what is wrong."""

import pytest
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse, HttpResponseBase
from django.test import RequestFactory

from zhiheng.oversight.audit.pages import views
from zhiheng.plant import codes
from zhiheng.plant.officer import Officer
from zhiheng.plant.scope import Scope, entered
from zhiheng.registers.personnel.exhibits import Office, a_court_office
from zhiheng.registers.persons.exhibits import NOW

pytestmark = pytest.mark.django_db


@pytest.fixture
def office() -> Office:
    return a_court_office()


def asked(officer: Officer, method: str = "get", **query: str) -> HttpResponseBase:
    """The page as the threshold would let this officer see it."""
    request = getattr(RequestFactory(), method)("/audit/", query)
    request.officer, request.moment = officer, NOW
    view = views.log if method == "get" else views.verify
    with entered(Scope.of(officer)):
        return view(request)


def words_of(answer: HttpResponseBase) -> str:
    assert isinstance(answer, HttpResponse)
    return answer.content.decode()


def test_the_page_says_that_nothing_was_verified_and_then_what_came_of_it(office: Office) -> None:
    assert "还没有校验过" in words_of(asked(office.admin_audit))
    assert asked(office.admin_audit, "post").status_code == 302
    shown = words_of(asked(office.admin_audit))
    assert "审计链完好" in shown
    assert office.admin_audit.words in shown


def test_nobody_else_comes_in(office: Office) -> None:
    for officer in (office.handler, office.president, office.admin_system, office.admin_security):
        with pytest.raises(PermissionDenied):
            asked(officer)


def test_a_wrong_day_is_answered_in_its_field(office: Office) -> None:
    answer = asked(office.discipline, since="2026-13-01")
    assert answer.status_code == 422
    assert "起日“2026-13-01”不是日历上有的日期" in words_of(answer)


@pytest.mark.parametrize("log", ["办理", "拦截", "查看"])
def test_each_log_opens(office: Office, log: str) -> None:
    assert asked(office.discipline, log=log).status_code == 200


def test_a_party_is_asked_for_by_code_only(office: Office) -> None:
    code = codes.code_of("person", 1)
    assert asked(office.discipline, log="查看", person=code).status_code == 200
    with pytest.raises(Http404):
        asked(office.discipline, log="查看", person="1")


def test_what_was_typed_is_shown_as_text(office: Office) -> None:
    shown = words_of(asked(office.discipline, case_number="<script>alert(1)</script>"))
    assert "<script>alert" not in shown
