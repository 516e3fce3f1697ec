"""Every page of the room opens for whom it is for, and its forms do what they say."""

from collections.abc import Callable
from uuid import uuid4

import pytest
from django.test import Client

from tests.closing.life import a_whole_life, closes, pays, terminated
from tests.closing.ready import a_case_for_termination
from zhiheng.measures.closing import queries
from zhiheng.plant import codes
from zhiheng.plant.officer import Officer
from zhiheng.plant.scope import Scope, entered
from zhiheng.registers.personnel.exhibits import Office

pytestmark = pytest.mark.django_db
LogIn = Callable[[Officer], Client]
OF_HANDLER = (
    "", "checklist", "performed", "not-enforced", "dismissed", "ended", "cancelled",
    "ended?ground=宣告破产", "cancelled?ground=他院先立案", "published", "custody", "requery",
    "diversion", "request", "request?ground=终本后发现财产", "resume", "reject",
)  # fmt: skip


def path_of(case_id: int, page: str = "") -> str:
    return f"/closing/{codes.code_of('case', case_id)}/{page}"


def posted(browser: Client, path: str, **said: object) -> int:
    return browser.post(path, {**said, "request_key": uuid4().hex}).status_code


def test_every_page_of_an_open_case_opens(exhausted_id: int, office: Office, log_in: LogIn) -> None:
    browser = log_in(office.handler)
    for page in OF_HANDLER:
        assert browser.get(path_of(exhausted_id, page)).status_code == 200, page


def test_every_page_after_a_closing_opens(office: Office, log_in: LogIn) -> None:
    a_whole_life(office)
    with entered(Scope.of(office.chief)):
        case_id = queries.resumed_from(3)
    assert case_id is not None
    handler, chief = log_in(office.handler), log_in(office.chief)
    for page in OF_HANDLER:
        assert handler.get(path_of(case_id, page)).status_code == 200, page
    for path in ("/closing/pool/", "/closing/pool/team", "/closing/reviews/", "/closing/figures/"):
        assert chief.get(path).status_code == 200, path
    for page in ("review", ""):
        assert chief.get(path_of(case_id, page)).status_code == 200, page
    clerk = log_in(office.assistant)
    assert clerk.get(path_of(case_id, "call")).status_code == 200


def test_a_form_without_its_reason_says_so_and_one_that_is_whole_closes(
    office: Office, log_in: LogIn
) -> None:
    case_id = a_case_for_termination(office)
    pays(case_id, office)
    browser = log_in(office.handler)
    path = path_of(case_id, "performed")
    assert posted(browser, path, evidence="银行回单", remedy="收到之日起六十日内向本院异议") == 422
    said = {
        "reason": "依照执行工作规定第64条，款项已经付清", "evidence": "银行回单",
        "remedy": "自收到本通知之日起六十日内，向本院书面提出执行异议",
    }  # fmt: skip
    assert posted(browser, path, **said) == 302
    assert posted(browser, path, **said) == 409


def test_the_ruling_is_published_and_a_query_entered_on_their_pages(
    exhausted_id: int, office: Office, log_in: LogIn
) -> None:
    terminated(exhausted_id, office)
    browser = log_in(office.clerk)
    path = path_of(exhausted_id, "published")
    assert posted(browser, path, published_on="2026-11-20", place="裁判文书公开平台") == 302
    said = {
        "asked_on": "2026-11-20", "found": "没有", "words": "无可供执行财产", "evidence": "反馈单",
        "told_on": "2026-11-20",
    }  # fmt: skip
    assert posted(browser, path_of(exhausted_id, "requery"), **said) == 302
    shown = browser.get(path_of(exhausted_id)).content.decode()
    assert "裁判文书公开平台" in shown
    assert "没有查到财产 无可供执行财产" in shown


def test_a_request_is_entered_and_resumed_on_their_pages(
    exhausted_id: int, office: Office, log_in: LogIn
) -> None:
    terminated(exhausted_id, office)
    filing = log_in(office.filing)
    said = {
        "ground": "终本后发现财产", "asked_by": "青屿建材有限公司", "words": "新登记车辆一辆",
        "evidence": "查询结果", "property_found": "有", "property_verified": "有",
    }  # fmt: skip
    assert posted(filing, path_of(exhausted_id, "request"), **said) == 302
    decided = {"request_id": "1", "reason": "查明有车辆一辆可供执行"}
    assert posted(filing, path_of(exhausted_id, "resume"), **decided) == 302
    assert "执恢1号" in filing.get(path_of(exhausted_id)).content.decode()


def test_a_call_is_entered_on_its_page(office: Office, log_in: LogIn) -> None:
    case_id = a_case_for_termination(office)
    pays(case_id, office)
    closes(case_id, office)
    browser = log_in(office.assistant)
    page = browser.get(path_of(case_id, "call")).content.decode()
    party = page.split('name="party_id"')[1].split('value="')[1].split('"')[0]
    said = {
        "party_id": party, "number_called": "19900005678", "called_on": "2026-11-20",
        "called_time": "09:30", "answer": "否认", "words": "没有收到", "evidence": "录音 7",
    }  # fmt: skip
    assert posted(browser, path_of(case_id, "call"), **said) == 302
    waiting = log_in(office.chief).get("/closing/reviews/").content.decode()
    assert "没有收到" in waiting
