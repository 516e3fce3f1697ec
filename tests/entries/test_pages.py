"""The tab 登记, the form of each kind of entry, and the second person on the screen."""

from collections.abc import Callable

import pytest
from django.test import Client

from tests.measures.sheets import fields_of
from zhiheng.measures.entries.pages.sheets import SHEETS
from zhiheng.plant import codes
from zhiheng.plant.officer import Officer
from zhiheng.plant.scope import Scope, entered
from zhiheng.registers.casefile import queries as cases
from zhiheng.registers.personnel.exhibits import Office, a_court_office

LogIn = Callable[[Officer], Client]
pytestmark = pytest.mark.django_db
OBJECTION = {
    "kind": "执行行为异议", "words": "对评估报告有异议", "evidence_paper": "书面异议书"
}  # fmt: skip


def path(case_id: int, act: str = "") -> str:
    return f"/entries/{codes.code_of('case', case_id)}/{act}"


def sent(browser: Client, address: str, **said: str) -> str:
    """Fill in the form as shown and send it; gives the page one ends on."""
    shown = fields_of(browser.get(address).content)
    answer = browser.post(address, shown | said, follow=True)
    assert answer.status_code in (200, 422)
    return answer.content.decode()


def settled(browser: Client, case_id: int, way: str, outcome: str = "") -> str:
    page = browser.get(path(case_id)).content
    said = fields_of(page) | {"way": way, "outcome": outcome}
    return browser.post(path(case_id, "settle"), said, follow=True).content.decode()


def test_the_tab_stands_on_the_case_page(office: Office, log_in: LogIn, case_id: int) -> None:
    page = log_in(office.handler).get(f"/cases/{codes.code_of('case', case_id)}/").content.decode()
    assert path(case_id) in page


@pytest.mark.parametrize("key", [sheet.key for sheet in SHEETS])
def test_every_kind_of_entry_has_its_page(
    office: Office, log_in: LogIn, case_id: int, key: str
) -> None:
    answer = log_in(office.handler).get(path(case_id, key))
    assert answer.status_code == 200
    assert next(one.title for one in SHEETS if one.key == key) in answer.content.decode()


def test_an_entry_waits_for_another_and_is_confirmed_by_her(
    office: Office, log_in: LogIn, case_id: int
) -> None:
    page = sent(log_in(office.handler), path(case_id, "incident"), **OBJECTION)
    assert "对评估报告有异议" in page
    assert "待他人确认" in page
    assert "与材料一致，确认" not in page
    chief = log_in(office.chief)
    assert "与材料一致，确认" in chief.get(path(case_id)).content.decode()
    assert "已确认" in settled(chief, case_id, "confirm")


def test_a_return_without_its_reason_is_sent_back(
    office: Office, log_in: LogIn, case_id: int
) -> None:
    sent(log_in(office.handler), path(case_id, "incident"), **OBJECTION)
    chief = log_in(office.chief)
    assert "退回理由没有填写" in settled(chief, case_id, "return")
    assert "日期与异议书不符" in settled(chief, case_id, "return", "日期与异议书不符")


def test_a_row_is_brought_up_to_date_from_its_line(
    office: Office, log_in: LogIn, case_id: int
) -> None:
    browser = log_in(office.handler)
    page = sent(browser, path(case_id, "incident"), **OBJECTION)
    links = (part.split('"', 1)[0] for part in page.split('href="'))
    address = next(link for link in links if "incident?row=" in link)
    sent(browser, address, ended_on="2026-11-20", result="不成立", evidence_paper="异议裁定书")
    with entered(Scope.of(office.handler)):
        [held] = cases.incidents_of(case_id)
    assert (held.words, held.result) == ("对评估报告有异议", "不成立")


def test_a_settlement_is_typed_line_by_line(office: Office, log_in: LogIn, case_id: int) -> None:
    said = {
        "total_fen": "200000", "instalments": "2026-12-31 80000\n2027-03-31 120000",
        "in_writing": "yes", "in_minutes": "no", "all_confirm": "yes", "by_agent": "no",
        "agent_authorised": "no", "ruling_asked": "no", "words": "分两期付清",
        "evidence_paper": "执行和解协议",
    }  # fmt: skip
    browser = log_in(office.handler)
    wrong = sent(browser, path(case_id, "settlement"), **said | {"instalments": "2026年底 8万"})
    assert "第 1 行的履行日请写成" in wrong
    short = sent(browser, path(case_id, "settlement"), **said | {"total_fen": "200001"})
    assert "与和解总额" in short
    assert "执行和解" in sent(browser, path(case_id, "settlement"), **said)


def test_a_hold_without_property_says_what_to_do_first(
    office: Office, log_in: LogIn, case_id: int
) -> None:
    page = log_in(office.handler).get(path(case_id, "hold")).content.decode()
    assert "案卷里没有可以选择的记录" in page


def test_a_neighbouring_court_finds_nothing(office: Office, log_in: LogIn, case_id: int) -> None:
    stranger = a_court_office("鲁0103").handler
    assert office.court != stranger.court
    assert log_in(stranger).get(path(case_id)).status_code == 404
