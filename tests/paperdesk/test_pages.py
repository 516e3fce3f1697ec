"""The paper desk in a browser: shelves, choosing, preview, the batch and its report."""

import re
from collections.abc import Callable
from io import BytesIO

import pytest
from django.test import Client
from pypdf import PdfReader

from tests.measures.conftest import PASSWORD
from tests.paperdesk.conftest import Cases, deliver
from zhiheng.measures.handling.exhibits import a_notice
from zhiheng.oversight.paperdesk.exhibits import KIND
from zhiheng.plant import codes
from zhiheng.plant.officer import Officer
from zhiheng.registers.nodes.actions import settle
from zhiheng.registers.personnel.exhibits import Office
from zhiheng.registers.persons.exhibits import within_an_act

pytestmark = pytest.mark.django_db
LogIn = Callable[[Officer], Client]
ITEM = re.compile(r'name="item" value="([^"]+)"')
CHECKED = re.compile(r'name="item" value="([^"]+)"[^>]* checked')


def coded(case_ids: list[int]) -> list[str]:
    return [codes.code_of("case", one) for one in case_ids]


def shown(browser: Client, address: str) -> str:
    answer = browser.get(address)
    assert answer.status_code == 200
    return answer.content.decode()


def test_each_shelf_holds_what_waits_for_it(certified: Office, cases: Cases, log_in: LogIn) -> None:
    first, second = cases(2)
    a_notice(first, by=certified.handler)
    browser = log_in(certified.handler)
    number = "（2026）鲁0102执"
    assert "办理“发出执行通知书”" in shown(browser, "/paperdesk/")
    assert shown(browser, "/paperdesk/?shelf=sign").count(number) >= 2
    assert "执行通知书" in shown(browser, "/paperdesk/?shelf=serve")
    for empty in ("draft", "seal", "returned"):
        assert "这一栏现在没有文书" in shown(browser, f"/paperdesk/?shelf={empty}")
    assert second


def test_the_desk_opens_where_something_waits(
    certified: Office, cases: Cases, log_in: LogIn
) -> None:
    browser = log_in(certified.handler)
    assert '"?shelf=make" aria-current="page"' in shown(browser, "/paperdesk/")
    (case_id,) = cases(1)
    within_an_act(lambda doing: settle(doing, case_id=case_id), by=certified.handler)
    assert '"?shelf=serve" aria-current="page"' in shown(browser, "/paperdesk/")


def test_a_batch_from_the_ticked_cases_to_the_printed_report(
    certified: Office, cases: Cases, log_in: LogIn
) -> None:
    listed = cases(3)
    browser = log_in(certified.handler)
    page = browser.post("/paperdesk/choose", {"case": coded(listed[:2])}).content.decode()
    assert page.count(" checked") == 2
    page = browser.post(
        "/paperdesk/preview", {"case": coded(listed), "kind": KIND}
    ).content.decode()
    items = CHECKED.findall(page)
    assert (len(items), "3 份能办" in page) == (3, True)
    sent = {"case": coded(listed), "kind": KIND, "item": items[:2], "serves": "on", "step": "do"}
    then = {"then": "/paperdesk/preview", "password": PASSWORD, "request_key": "batch-page-01"}
    answer = browser.post("/step-up/", sent | then, follow=True)
    address = answer.redirect_chain[-1][0]
    deliver()
    page = shown(browser, address)
    assert page.count("签名已完成，院印已完成") == 2
    assert "在送达台账待办 1 人" in page
    drawn = browser.get(f"{address}report.pdf").content
    words = PdfReader(BytesIO(drawn)).pages[0].extract_text()
    assert "已制作 2 份" in words
    assert "批次和报告" in shown(browser, "/paperdesk/batches/")
    assert KIND in shown(browser, "/paperdesk/batches/")


def test_without_a_fresh_log_in_nothing_is_made(
    certified: Office, cases: Cases, log_in: LogIn
) -> None:
    listed = coded(cases(1))
    browser = log_in(certified.handler)
    page = browser.post("/paperdesk/preview", {"case": listed, "kind": KIND}).content.decode()
    assert "登录口令" in page
    sent = {"case": listed, "kind": KIND, "item": ITEM.findall(page), "step": "do"}
    assert browser.post("/paperdesk/preview", sent).status_code == 409


def test_what_cannot_be_made_is_not_ticked_and_says_why(
    certified: Office, cases: Cases, log_in: LogIn
) -> None:
    sent = {"case": coded(cases(1)), "kind": "督促履行通知书"}
    page = log_in(certified.handler).post("/paperdesk/preview", sent).content.decode()
    assert CHECKED.findall(page) == []
    assert "请先发出执行通知书并登记送达" in page


def test_a_batch_without_cases_is_asked_for_them(certified: Office, log_in: LogIn) -> None:
    answer = log_in(certified.handler).post("/paperdesk/preview", {"kind": KIND})
    assert answer.status_code == 422
    assert "没有勾选案件" in answer.content.decode()
