"""Log-in: password, one-time code, lock-out, demo accounts."""

from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.db import connections
from django.test import Client, RequestFactory
from pytest_django.fixtures import Settings

from tests.access.conftest import PASSWORD
from zhiheng.doors.desk.access import entrance, onetime, passwords
from zhiheng.doors.desk.access.entrance import Proven, Turned
from zhiheng.doors.desk.access.exhibits import (
    COURT_TIME,
    SEED,
    an_account,
    code_now,
    login_name_of,
)
from zhiheng.plant.officer import Officer
from zhiheng.plant.queries import Asked, acts_page
from zhiheng.plant.scope import Scope, entered
from zhiheng.registers.personnel import actions
from zhiheng.registers.personnel.exhibits import Office

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 20, 9, 0, tzinfo=COURT_TIME)


def tried(browser: Client, who: Officer, password: str, code: str = "") -> Any:
    said = {"login_name": login_name_of(who), "password": password, "code": code}
    return browser.post("/login/", said | {"next": "/account/"})


def proved(who: Officer, password: str, at: datetime, code: str = "") -> Proven | Turned:
    request = RequestFactory().get("/")
    return entrance.prove(
        request, login_name=login_name_of(who), password=password, code=code, at=at
    )


def test_password_and_code_lead_in_and_on(browser: Client, handler: Officer) -> None:
    answer = tried(browser, handler, PASSWORD, code_now())
    assert (answer.status_code, answer["Location"]) == (302, "/account/")
    assert browser.get("/account/").status_code == 200


def test_production_asks_for_the_second_factor(browser: Client, handler: Officer) -> None:
    answer = tried(browser, handler, PASSWORD)
    assert answer.status_code == 401
    assert "zh_session" not in browser.cookies
    assert browser.get("/account/").status_code == 302


def test_an_account_without_a_bound_device_gets_no_further_than_binding_one(
    browser: Client, office: Office
) -> None:
    an_account(office.clerk, password_hash=passwords.hashed(PASSWORD), bound=False)
    tried(browser, office.clerk, PASSWORD)
    assert browser.get("/organisation/")["Location"] == "/account/second-factor/"
    assert browser.get("/account/second-factor/").status_code == 200


def test_a_demo_account_opens_nothing_outside_demo_mode(
    browser: Client, office: Office, settings: Settings
) -> None:
    an_account(office.clerk, password_hash=passwords.hashed(PASSWORD), bound=False, demo=True)
    assert tried(browser, office.clerk, PASSWORD).status_code == 401
    settings.ZHIHENG_DEMO = True
    assert tried(browser, office.clerk, PASSWORD).status_code == 302
    assert browser.get("/organisation/").status_code == 200


def test_demo_accounts_are_shown_in_demo_mode_only_and_under_its_banner(
    browser: Client, office: Office, settings: Settings
) -> None:
    an_account(office.clerk, bound=False, demo=True)
    shown = login_name_of(office.clerk)
    assert shown not in browser.get("/login/").content.decode()
    settings.ZHIHENG_DEMO = True
    page = browser.get("/login/").content.decode()
    assert shown in page
    assert "人员、案件、金额、指标均为虚构，与任何真实法院和案件无关" in page


def test_each_wrong_try_says_how_many_remain(browser: Client, handler: Officer) -> None:
    page = tried(browser, handler, "wrong").content.decode()
    assert "再错 4 次，账号锁定 15 分钟" in page


def test_after_five_wrong_tries_the_right_password_does_not_help(handler: Officer) -> None:
    for _ in range(5):
        proved(handler, "wrong", NOW)
    answer = proved(handler, PASSWORD, NOW, onetime.code_at(SEED, NOW))
    assert answer == Turned("这个用户名已锁定，09:15 后再试。")


def test_the_lock_opens_after_fifteen_minutes(handler: Officer) -> None:
    for _ in range(5):
        proved(handler, "wrong", NOW)
    for minutes, right in ((14, False), (15, True)):
        later = NOW + timedelta(minutes=minutes)
        code = onetime.code_at(SEED, later)
        assert isinstance(proved(handler, PASSWORD, later, code), Proven) is right


def test_a_right_log_in_forgives_earlier_wrong_tries(browser: Client, handler: Officer) -> None:
    tried(browser, handler, "wrong")
    tried(browser, handler, PASSWORD, code_now())
    assert "再错 4 次" in tried(Client(), handler, "wrong").content.decode()


def test_parallel_tries_do_not_pass_the_limit(handler: Officer) -> None:
    def knock(_: int) -> bool:
        try:
            knocked = actions.knock(login_name=login_name_of(handler), device="x", at=NOW)
        finally:
            connections.close_all()
        return knocked.credentials is not None

    with ThreadPoolExecutor(6) as pool:
        assert sum(pool.map(knock, range(12))) == actions.TRIES


def test_an_unknown_name_is_answered_like_a_wrong_password(browser: Client) -> None:
    said = {"login_name": "nobody", "password": "wrong"}
    unknown = browser.post("/login/", said).content.decode()
    assert "用户名、口令或动态口令不对。再错 4 次" in unknown


def test_a_code_is_good_once(handler: Officer) -> None:
    code = onetime.code_at(SEED, NOW)
    first = proved(handler, PASSWORD, NOW, code)
    assert isinstance(first, Proven)
    entrance.let_in(RequestFactory().get("/"), first, at=NOW)
    assert isinstance(proved(handler, PASSWORD, NOW, code), Turned)


def test_a_code_of_the_neighbouring_half_minute_still_counts() -> None:
    code = onetime.code_at(SEED, NOW)
    assert onetime.right_step(SEED, code, NOW + timedelta(seconds=30), None)
    assert onetime.right_step(SEED, code, NOW + timedelta(seconds=90), None) is None


def test_a_closed_account_opens_nothing(browser: Client, handler: Officer, office: Office) -> None:
    actions.close_account(
        account_id=an_account(handler), ground="调离", by=office.admin_system,
        at=datetime.now(COURT_TIME),
    )  # fmt: skip
    assert tried(browser, handler, PASSWORD, code_now()).status_code == 401


def test_a_log_in_is_an_act_on_record(browser: Client, handler: Officer) -> None:
    tried(browser, handler, PASSWORD, code_now())
    with entered(Scope.of(handler)):
        [act] = acts_page(Asked(officer_id=handler.id, name="登录")).rows
    assert act.says == "从其他浏览器，127.0.0.*登录"


@pytest.mark.parametrize("where", ["https://elsewhere.example/", "//elsewhere.example", "x:y"])
def test_the_way_on_never_leads_out_of_the_house(
    browser: Client, handler: Officer, where: str
) -> None:
    said = {"login_name": login_name_of(handler), "password": PASSWORD, "code": code_now()}
    assert browser.post("/login/", said | {"next": where})["Location"] == "/"


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("login_name", "x" * 1_000_000),
        ("login_name", "a\x00b"),
        ("password", "p" * 1_000_000),
        ("code", "12345a"),
        ("login_name", "'; DROP TABLE personnel_account; --"),
    ],
)
def test_bad_input_is_told_beside_the_field_and_changes_nothing(
    browser: Client, handler: Officer, field: str, value: str
) -> None:
    said = {"login_name": login_name_of(handler), "password": "wrong", field: value}
    answer = browser.post("/login/", said)
    assert answer.status_code in (401, 422)
    assert "zh_session" not in browser.cookies
