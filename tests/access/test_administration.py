"""Accounts in the hands of the administrators: opened, reset, closed, never theirs to use."""

import re
from datetime import datetime
from typing import Any

import pytest
from django.test import Client

from zhiheng.doors.desk.access import onetime
from zhiheng.doors.desk.access.exhibits import COURT_TIME, an_account, signed_in
from zhiheng.plant import codes
from zhiheng.plant.officer import Officer
from zhiheng.plant.scope import Scope, entered
from zhiheng.registers.personnel import queries
from zhiheng.registers.personnel.exhibits import Office

pytestmark = pytest.mark.django_db


def opened(office: Office, login_name: str = "hejing") -> Any:
    said = {"staff": codes.code_of("staff", office.clerk.id), "login_name": login_name}
    return signed_in(office.admin_system).post("/protection/accounts/", said)


def first_password(page: str) -> str:
    found = re.search(r"<code>(.+?)</code>", page)
    assert found is not None
    return found[1]


def test_a_first_password_leads_only_to_changing_it(browser: Client, office: Office) -> None:
    first = first_password(opened(office).content.decode())
    browser.post("/login/", {"login_name": "hejing", "password": first})
    assert browser.get("/organisation/")["Location"] == "/account/password/"
    said = {"present": first, "new": "My-Own-Words-3", "again": "My-Own-Words-3"}
    assert browser.post("/account/password/", said).status_code == 302
    assert browser.get("/organisation/")["Location"] == "/account/second-factor/"


def test_a_forgotten_password_is_reset_and_the_old_one_opens_nothing(
    browser: Client, handler: Officer, office: Office
) -> None:
    code = codes.code_of("account", an_account(handler))
    page = signed_in(office.admin_system).post(f"/protection/accounts/{code}/password")
    assert len(first_password(page.content.decode())) >= 16
    assert browser.get("/account/").status_code == 302


def test_an_account_is_closed_with_a_reason(handler: Officer, office: Office) -> None:
    code = codes.code_of("account", an_account(handler))
    admin = signed_in(office.admin_system)
    assert admin.post(f"/protection/accounts/{code}/close", {"ground": ""}).status_code == 422
    assert admin.post(f"/protection/accounts/{code}/close", {"ground": "调离"}).status_code == 302
    with entered(Scope.of(office.admin_system)):
        assert queries.account(an_account(handler)).closed == "调离"


def test_a_lost_device_is_unbound_and_bound_anew(handler: Officer, office: Office) -> None:
    mine = signed_in(handler)
    code = codes.code_of("account", an_account(handler))
    said = {"ground": "手机遗失"}
    signed_in(office.admin_security).post(f"/protection/accounts/{code}/code", said)
    assert mine.get("/organisation/")["Location"] == "/account/second-factor/"


def test_the_account_of_another_court_is_not_on_record(handler: Officer, office: Office) -> None:
    code = codes.code_of("account", an_account(handler))
    stranger = signed_in(type(office)("鲁0103", office.at).admin_system)
    answer = stranger.post(f"/protection/accounts/{code}/close", {"ground": "越权"})
    assert answer.status_code == 404


def test_a_name_in_use_is_told(office: Office) -> None:
    opened(office)
    said = {"staff": codes.code_of("staff", office.bailiff.id), "login_name": "hejing"}
    answer = signed_in(office.admin_system).post("/protection/accounts/", said)
    assert answer.status_code == 422
    assert "已有人使用" in answer.content.decode()


def test_the_second_factor_is_bound_by_a_right_code_only(office: Office) -> None:
    an_account(office.clerk, bound=False)
    browser = signed_in(office.clerk)
    page = browser.get("/account/second-factor/").content.decode()
    sealed = re.search(r'name="sealed" value="(.+?)"', page)
    assert sealed is not None
    wrong = {"sealed": sealed[1], "code": "000000"}
    assert browser.post("/account/second-factor/", wrong).status_code == 422
    forged = {"sealed": "forged", "code": "000000"}
    assert browser.post("/account/second-factor/", forged)["Location"] == "/account/second-factor/"
    assert browser.get("/organisation/")["Location"] == "/account/second-factor/"


def test_the_code_of_the_picture_binds_the_device(office: Office) -> None:
    an_account(office.clerk, bound=False)
    browser = signed_in(office.clerk)
    page = browser.get("/account/second-factor/").content.decode()
    sealed = re.search(r'name="sealed" value="(.+?)"', page)
    seed = first_password(page).replace(" ", "")
    assert sealed is not None
    said = {"sealed": sealed[1], "code": onetime.code_at(seed, datetime.now(COURT_TIME))}
    assert browser.post("/account/second-factor/", said)["Location"] == "/account/"
    assert browser.get("/organisation/").status_code == 200
