"""Sessions: bound to device facts, ended by idleness, seen by their holder, fresh to sign."""

from datetime import datetime, timedelta

import pytest
from django.conf import settings as django_settings
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.access.conftest import PASSWORD
from zhiheng.doors.desk.access import entrance
from zhiheng.doors.desk.access.exhibits import COURT_TIME, an_account, code_now, signed_in
from zhiheng.plant import codes
from zhiheng.plant.officer import Officer
from zhiheng.plant.scope import Scope, entered
from zhiheng.registers.personnel import actions, queries
from zhiheng.registers.personnel.exhibits import Office
from zhiheng.registers.personnel.queries import AtDoor

pytestmark = pytest.mark.django_db


def visitor_of(browser: Client, at: datetime | None = None) -> AtDoor:
    key = browser.cookies[django_settings.SESSION_COOKIE_NAME].value
    found = queries.officer_at_door(entrance.key_hash_of(key), at or datetime.now(COURT_TIME))
    assert found is not None
    return found


def admitted(browser: Client, at: datetime) -> AtDoor | str | None:
    request = browser.request().wsgi_request
    return entrance.admit(request, at=at)


def test_an_ordinary_request_asks_once_for_the_officer_and_once_for_each_count_of_the_frame(
    handler: Officer,
) -> None:
    browser = signed_in(handler)
    browser.get("/step-up/")
    with CaptureQueriesContext(connection) as told:
        assert browser.get("/step-up/").status_code == 200
    expected = ("personnel_at_door", "approvals_turn", "tasks_notice")
    assert len(told) == len(expected)
    assert all(name in said["sql"] for name, said in zip(expected, told, strict=True))


def test_the_key_in_the_cookie_is_not_on_record(handler: Officer) -> None:
    browser = signed_in(handler)
    key = browser.cookies[django_settings.SESSION_COOKIE_NAME].value
    assert queries.officer_at_door(key.encode()[:32], datetime.now(COURT_TIME)) is None


def test_a_forged_key_is_nobody(browser: Client) -> None:
    browser.cookies[django_settings.SESSION_COOKIE_NAME] = "forged" * 8
    assert browser.get("/account/")["Location"].startswith("/login/")


def test_another_browser_with_the_same_key_ends_the_session(handler: Officer) -> None:
    browser = signed_in(handler)
    answer = browser.get("/account/", headers={"user-agent": "Firefox/131.0 Windows"})
    assert answer["Location"] == "/login/?next=%2Faccount%2F&because=device"
    page = browser.get(answer["Location"]).content.decode()
    assert "浏览器或所在网络与登录时不同，为防冒用已退出" in page
    assert visitor_of(signed_in(handler)).other_devices == 0


def test_another_network_ends_the_session(handler: Officer) -> None:
    browser = signed_in(handler)
    assert browser.get("/account/", REMOTE_ADDR="10.9.8.7").status_code == 302
    assert browser.get("/account/").status_code == 302


def test_another_address_of_the_same_network_does_not(handler: Officer) -> None:
    assert signed_in(handler).get("/account/", REMOTE_ADDR="127.0.0.9").status_code == 200


def test_half_an_hour_of_idleness_ends_the_session(handler: Officer) -> None:
    browser = signed_in(handler)
    seen_at = visitor_of(browser).seen_at
    assert isinstance(admitted(browser, seen_at + timedelta(minutes=30)), AtDoor)
    assert admitted(browser, seen_at + timedelta(minutes=61)) == "idle"


def test_use_keeps_a_session_awake_but_not_for_ever(handler: Officer) -> None:
    browser = signed_in(handler)
    at = visitor_of(browser).seen_at
    while isinstance(admitted(browser, at), AtDoor):
        at += timedelta(minutes=25)
    assert admitted(browser, at) == "long"


def test_two_devices_are_told_to_the_holder_and_to_the_security_administrator(
    handler: Officer, office: Office
) -> None:
    here = signed_in(handler)
    there = Client(headers={"user-agent": "Chrome/128.0 Windows"})
    said = {"login_name": visitor_of(here).login_name, "password": PASSWORD, "code": code_now()}
    there.post("/login/", said)
    page = here.get("/account/").content.decode()
    assert "这个账号正在另外 1 台设备上使用" in page
    assert "Chrome 128 Windows" in page
    watched = signed_in(office.admin_security).get("/protection/sessions/").content.decode()
    assert "周文" in watched


def test_the_holder_ends_his_session_elsewhere(handler: Officer) -> None:
    here, there = signed_in(handler), signed_in(handler)
    code = codes.code_of("session", visitor_of(there).session_id)
    here.post(f"/account/sessions/{code}/end")
    assert there.get("/account/").status_code == 302
    assert here.get("/account/").status_code == 200


def test_a_colleague_cannot_end_it(handler: Officer, office: Office) -> None:
    mine = signed_in(handler)
    code = codes.code_of("session", visitor_of(mine).session_id)
    assert signed_in(office.chief).post(f"/account/sessions/{code}/end").status_code == 409
    assert mine.get("/account/").status_code == 200


def test_logging_out_ends_the_session_on_the_server(handler: Officer) -> None:
    browser = signed_in(handler)
    key = browser.cookies[django_settings.SESSION_COOKIE_NAME].value
    browser.post("/logout/")
    browser.cookies[django_settings.SESSION_COOKIE_NAME] = key
    assert browser.get("/account/").status_code == 302


def test_closing_the_account_ends_its_sessions(handler: Officer, office: Office) -> None:
    browser = signed_in(handler)
    actions.close_account(
        account_id=an_account(handler), ground="调离", by=office.admin_system,
        at=datetime.now(COURT_TIME),
    )  # fmt: skip
    assert browser.get("/account/").status_code == 302


def test_a_session_of_another_court_is_out_of_sight(handler: Officer) -> None:
    signed_in(handler)
    with entered(Scope.of_court("鲁0103")):
        assert queries.sessions_of(an_account(handler), datetime.now(COURT_TIME)) == ()


def test_the_fresh_log_in_is_good_for_what_waits(handler: Officer) -> None:
    browser = signed_in(handler)
    said = {
        "password": PASSWORD, "code": code_now(), "then": "/handling/x/notice",
        "request_key": "a-key-of-a-form", "words": "甲",
    }  # fmt: skip
    answer = browser.post("/step-up/", said)
    assert (answer.status_code, answer["Location"]) == (307, "/handling/x/notice")
    assert visitor_of(browser).fresh_at is not None


@pytest.mark.parametrize(
    "then", ["https://elsewhere.example/x", "//elsewhere.example", "javascript:x"]
)
def test_the_fresh_log_in_leads_nowhere_else(handler: Officer, then: str) -> None:
    browser = signed_in(handler)
    answer = browser.post("/step-up/", {"password": PASSWORD, "code": code_now(), "then": then})
    assert (answer.status_code, answer["Location"]) == (302, "/")


def test_the_fresh_log_in_by_itself_leads_to_the_worklist(handler: Officer) -> None:
    browser = signed_in(handler)
    assert 'name="then"' not in browser.get("/step-up/").content.decode()
    answer = browser.post("/step-up/", {"password": PASSWORD, "code": code_now()})
    assert (answer.status_code, answer["Location"]) == (302, "/")


def test_a_wrong_password_keeps_what_waits(handler: Officer) -> None:
    browser = signed_in(handler)
    said = {"password": "x", "code": code_now(), "then": "/handling/x/notice", "words": "甲"}
    answer = browser.post("/step-up/", said)
    page = answer.content.decode()
    assert answer.status_code == 401
    assert 'name="then" value="/handling/x/notice"' in page
    assert 'name="words" value="甲"' in page


def test_a_wrong_password_does_not_freshen(handler: Officer) -> None:
    browser = signed_in(handler)
    assert browser.post("/step-up/", {"password": "x", "code": code_now()}).status_code == 401
    assert visitor_of(browser).fresh_at is None


def test_the_fresh_log_in_asks_demo_accounts_too(handler: Officer) -> None:
    assert visitor_of(signed_in(handler, fresh=True)).fresh_at is not None
    assert visitor_of(signed_in(handler)).fresh_at is None


def test_a_new_password_must_be_good_and_ends_other_sessions(handler: Officer) -> None:
    here, there = signed_in(handler), signed_in(handler)
    weak = {"present": PASSWORD, "new": "12345678", "again": "12345678"}
    assert here.post("/account/password/", weak).status_code == 422
    good = {"present": PASSWORD, "new": "Another-Way-77", "again": "Another-Way-77"}
    assert here.post("/account/password/", good).status_code == 302
    assert there.get("/account/").status_code == 302
    assert here.get("/account/").status_code == 200
