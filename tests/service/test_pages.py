"""The case tab 送达, its forms, and the ledger of a court."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client

from tests.service.conftest import TODAY, duties, served
from tests.service.test_messages import a_letter
from zhiheng.measures.service.actions import record_service, send_out
from zhiheng.plant import codes
from zhiheng.plant.officer import Officer
from zhiheng.registers.personnel.exhibits import Office
from zhiheng.registers.persons.exhibits import NOW

pytestmark = pytest.mark.django_db
KEY = "3f0e8a52-6a31-4a58-9d1c-5d2f3b9a7c10"
LogIn = Callable[[Officer], Client]


@pytest.fixture
def code(case_id: int) -> str:
    return codes.code_of("case", case_id)


def read(browser: Client, path: str) -> str:
    answer = browser.get(path)
    assert answer.status_code == 200, answer.content.decode()
    return answer.content.decode()


def test_the_tab_says_what_is_unserved_and_what_comes_next(
    office: Office, code: str, log_in: LogIn
) -> None:
    page = read(log_in(office.clerk), f"/service/{code}/")
    assert "还有 3 份没有送达" in page
    assert "直接送达，或者邮寄" in page


def test_a_clerk_enters_service_and_the_tab_shows_the_day(
    office: Office, case_id: int, code: str, log_in: LogIn
) -> None:
    duty = duties(case_id, office)["执行通知书"]
    browser = log_in(office.clerk)
    said = {
        "target": f"{duty.paper_id}-{duty.party_id}", "manner": "直接送达",
        "happened_on": "2026-11-20", "evidence": "送达回证第1号", "request_key": KEY,
    }  # fmt: skip
    answer = browser.post(f"/service/{code}/served", said)
    assert (answer.status_code, answer["Location"]) == (302, f"/service/{code}/")
    page = read(browser, f"/service/{code}/")
    assert "还有 2 份没有送达" in page
    assert "提出管辖权异议" in page
    assert "凭证 送达回证第1号" in page


def test_what_is_left_out_is_named_and_nothing_is_entered(
    office: Office, case_id: int, code: str, log_in: LogIn
) -> None:
    duty = duties(case_id, office)["执行通知书"]
    said = {"target": f"{duty.paper_id}-{duty.party_id}", "manner": "直接送达", "request_key": KEY}
    answer = log_in(office.clerk).post(f"/service/{code}/served", said)
    assert answer.status_code == 422
    assert "没有提交，什么都没有改变" in answer.content.decode()
    assert not duties(case_id, office)["执行通知书"].attempts


@pytest.mark.parametrize(
    "act", ["served", "returned", "correct", "sent", "answered", "address", "publication"]
)
def test_every_form_opens_for_the_handler(
    act: str, office: Office, code: str, log_in: LogIn
) -> None:
    assert "返回送达" in (page := read(log_in(office.handler), f"/service/{code}/{act}")) or (
        "现在没有可以办的" in page
    )


def test_a_reader_sees_the_tab_without_the_buttons(
    office: Office, code: str, log_in: LogIn
) -> None:
    browser = log_in(office.discipline)
    assert "登记送达" not in read(browser, f"/service/{code}/")
    assert browser.get(f"/service/{code}/served").status_code == 403


def test_the_ledger_lists_what_is_unserved_until_it_is_served(
    office: Office, case_id: int, log_in: LogIn
) -> None:
    browser = log_in(office.chief)
    assert "执行通知书" in read(browser, "/service/")
    for duty in duties(case_id, office).values():
        record_service(case_id=case_id, terms=served(duty), by=office.clerk, at=NOW)
    assert "文书都已送达" in read(browser, "/service/")


def test_the_ledger_shows_overdue_acknowledgements_with_their_owner(
    office: Office, case_id: int, log_in: LogIn
) -> None:
    early = NOW - timedelta(days=9)
    overdue = a_letter(happened_on=early.date(), due_on=TODAY - timedelta(days=2))
    send_out(case_id=case_id, terms=overdue, by=office.clerk, at=NOW)
    page = read(log_in(office.chief), "/service/?show=waiting")
    assert "逾期未回执" in page
    assert office.clerk.name in page
    mine = read(log_in(office.handler), "/service/?show=waiting&whose=mine")
    assert "没有等待回执的往来" in mine


def test_a_service_entered_late_is_marked(
    office: Office, case_id: int, code: str, log_in: LogIn
) -> None:
    duty = duties(case_id, office)["执行通知书"]
    late = served(duty, happened_on=TODAY - timedelta(days=5))
    record_service(case_id=case_id, terms=late, by=office.clerk, at=NOW)
    assert "补录：5 天后登记" in read(log_in(office.clerk), f"/service/{code}/")
