"""The threshold: who passes, what a refusal becomes, which submission is the same one."""

from datetime import datetime

import pytest
from django.http import HttpRequest, HttpResponse
from django.test import Client
from django.urls import include, path
from pytest_django.fixtures import Settings

from zhiheng.doors.desk.access.exhibits import signed_in
from zhiheng.law.kernel.finding import Refused
from zhiheng.law.posts import Post
from zhiheng.law.sources import DESIGN
from zhiheng.plant import looklog, scope
from zhiheng.plant.errors import BadTerms, NotOnRecord
from zhiheng.plant.officer import Officer
from zhiheng.plant.scope import Scope, entered
from zhiheng.plant.ui.routes import ANY_OFFICER, authority
from zhiheng.plant.web import CourtRequest

pytestmark = [pytest.mark.django_db, pytest.mark.urls(__name__)]


@authority(posts=ANY_OFFICER)
def told(request: CourtRequest) -> HttpResponse:
    held = scope.current()
    words = (request.officer.name, request.officer.request_key, held.lo if held else "")
    assert isinstance(request.moment, datetime)
    return HttpResponse("|".join(str(word) for word in words))


@authority(posts=ANY_OFFICER)
def refuse(request: CourtRequest) -> HttpResponse:
    key = request.GET.get("key", "A1-X")
    raise Refused.because(key, "立案满三个月", DESIGN.art("A1-X"), "未满", "待满三个月后再办")


@authority(posts=ANY_OFFICER)
def misspeak(_request: CourtRequest) -> HttpResponse:
    raise BadTerms({"claim_fen": "金额不能为负，请改正"})


@authority(posts=ANY_OFFICER)
def miss(_request: CourtRequest) -> HttpResponse:
    raise NotOnRecord("案件", 7)


@authority(posts=ANY_OFFICER)
def see(request: CourtRequest) -> HttpResponse:
    looklog.look(request.officer, "case", 7, "办案", request.moment)
    return HttpResponse()


@authority(posts=(Post.PRESIDENT,))
def for_presidents(_request: CourtRequest) -> HttpResponse:
    return HttpResponse("secret")


def unmarked(_request: HttpRequest) -> HttpResponse:
    return HttpResponse("open by mistake")


urlpatterns = [
    path("told", told),
    path("refuse", refuse),
    path("misspeak", misspeak),
    path("miss", miss),
    path("see", see),
    path("presidents", for_presidents),
    path("unmarked", unmarked),
    path("api/refuse", refuse),
    path("api/misspeak", misspeak),
    path("api/miss", miss),
    path("", include("zhiheng.house.urls")),
]


@pytest.fixture
def inside(handler: Officer) -> Client:
    return signed_in(handler)


def test_a_request_knows_its_officer_submission_and_scope(inside: Client) -> None:
    said = inside.post("/told", {"request_key": "form-12345"}).content.decode()
    assert said == "周文|form-12345|鲁0102"
    by_header = inside.post("/told", headers={"idempotency-key": "api-98765"})
    assert by_header.content.decode() == "周文|api-98765|鲁0102"


def test_reading_is_no_submission(inside: Client) -> None:
    assert inside.get("/told?request_key=form-12345").content.decode() == "周文|None|鲁0102"


def test_after_the_request_nobody_is_in_scope(inside: Client) -> None:
    inside.get("/told")
    assert scope.current() is None


@pytest.mark.parametrize("key", ["short", "x" * 81, "有汉字的编号呀呀", "a b c d e f", "<script>x"])
def test_a_misshapen_submission_key_is_told(inside: Client, key: str) -> None:
    answer = inside.post("/told", {"request_key": key})
    assert answer.status_code == 422
    assert "表单编号不对" in answer.content.decode()


def test_a_refusal_is_a_409_page_with_article_and_cure(inside: Client) -> None:
    answer = inside.post("/refuse")
    page = answer.content.decode()
    assert answer.status_code == 409
    assert "什么都没有改变" in page
    assert "待满三个月后再办" in page
    assert "设计取法（A1-X）" in page


def test_a_stale_log_in_asks_for_a_fresh_one_and_keeps_what_was_typed(inside: Client) -> None:
    answer = inside.post("/refuse?key=AUTH-FRESH", {"words": "甲", "password": "never"})
    page = answer.content.decode()
    assert answer.status_code == 409
    assert 'action="/step-up/"' in page
    assert 'name="then" value="/refuse"' in page
    assert 'name="words" value="甲"' in page
    assert "never" not in page


def test_bad_terms_are_a_422_page_that_names_the_cure(inside: Client) -> None:
    answer = inside.post("/misspeak")
    assert answer.status_code == 422
    assert "金额不能为负，请改正" in answer.content.decode()


def test_what_is_not_on_record_is_a_404_like_any_other(inside: Client) -> None:
    missed, unknown = inside.get("/miss"), inside.get("/no-such-page")
    assert missed.status_code == unknown.status_code == 404
    assert "或不在您的范围内" in missed.content.decode()


@pytest.mark.parametrize(("where", "status"), [("refuse", 409), ("misspeak", 422), ("miss", 404)])
def test_the_api_is_answered_in_json(inside: Client, where: str, status: int) -> None:
    answer = inside.post(f"/api/{where}")
    assert (answer.status_code, answer["Content-Type"]) == (status, "application/json")


def test_whoever_is_not_logged_in_is_led_to_the_door(browser: Client) -> None:
    assert browser.get("/told?x=1")["Location"] == "/login/?next=%2Ftold%3Fx%3D1"
    assert browser.post("/api/refuse").status_code == 401


def test_a_route_without_authority_is_closed_to_strangers(browser: Client) -> None:
    assert browser.get("/unmarked").status_code == 302


def test_the_wrong_post_is_told_whose_page_it_is(inside: Client) -> None:
    answer = inside.get("/presidents")
    assert answer.status_code == 403
    assert "院长" in answer.content.decode()
    assert "secret" not in answer.content.decode()


def test_a_look_is_on_record_after_the_response(inside: Client, handler: Officer) -> None:
    inside.get("/see")
    with entered(Scope.of(handler)):
        [seen] = looklog.who_saw("case", 7)
    assert (seen.officer_words, seen.ground) == ("周文 承办法官", "办案")


def test_pages_of_officers_are_kept_in_no_cache(inside: Client) -> None:
    assert inside.get("/told")["Cache-Control"] == "private, no-store"


def test_the_outer_network_serves_none_of_the_inner_routes(
    inside: Client, browser: Client, settings: Settings
) -> None:
    settings.ZHIHENG_NETWORK = "outer"
    for where in ("/", "/login/", "/told", "/api/refuse", "/organisation/", "/unmarked"):
        assert inside.get(where).status_code == browser.get(where).status_code == 404
    assert browser.get("/health").status_code == 200


def test_htmx_is_told_to_go_to_the_door_whole(browser: Client) -> None:
    answer = browser.get("/told", headers={"hx-request": "true"})
    assert answer["HX-Redirect"].startswith("/login/")
