"""The pages of handling: signing with a fresh log-in, stale forms, cases of other courts."""

from collections.abc import Callable

import pytest
from django.test import Client

from tests.measures.conftest import PASSWORD
from tests.measures.sheets import fields_of
from zhiheng.measures.handling.actions import assign
from zhiheng.measures.handling.terms import AssignTerms
from zhiheng.measures.intake.exhibits import a_docketed_case
from zhiheng.plant import codes
from zhiheng.plant.officer import Officer
from zhiheng.plant.scope import Scope, entered
from zhiheng.registers.casefile import queries as casefile
from zhiheng.registers.documents import queries as papers
from zhiheng.registers.personnel.exhibits import Office, a_court_office
from zhiheng.registers.persons.exhibits import NOW

LogIn = Callable[[Officer], Client]


@pytest.fixture
def case_id(office: Office) -> int:
    return a_docketed_case(handler=office.handler)


def path(case_id: int, act: str) -> str:
    return f"/handling/{codes.code_of('case', case_id)}/{act}"


def issued(case_id: int, office: Office) -> list[str]:
    with entered(Scope.of(office.handler)):
        return [paper.kind for paper in papers.papers_of(case_id)]


def test_the_notice_is_previewed_with_what_is_filled_in(
    office: Office, log_in: LogIn, case_id: int
) -> None:
    browser = log_in(office.handler)
    sent = fields_of(browser.get(path(case_id, "notice")).content)
    sent |= {"perform_within_days": "5", "step": "judge"}
    page = browser.post(path(case_id, "notice"), sent, HTTP_HX_REQUEST="true").content.decode()
    assert "自收到本通知之日起5日内" in page
    assert issued(case_id, office) == ["受理通知书"]


def test_the_fresh_log_in_and_the_act_are_one_submission(
    office: Office, log_in: LogIn, case_id: int
) -> None:
    browser, notice = log_in(office.handler), path(case_id, "notice")
    sent = fields_of(browser.get(notice).content) | {"perform_within_days": "5"}
    signing = sent | {"then": notice, "password": PASSWORD}
    signed = browser.post("/step-up/", signing, follow=True)
    assert [status for _, status in signed.redirect_chain] == [307, 302]
    assert signed.request["PATH_INFO"] == f"/cases/{codes.code_of('case', case_id)}/"
    assert issued(case_id, office) == ["受理通知书", "执行通知书", "报告财产令"]
    with entered(Scope.of(office.handler)):
        assert "5日内" in str(papers.paper(papers.papers_of(case_id)[1].id))


def test_a_submission_without_the_fresh_log_in_signs_after_it(
    office: Office, log_in: LogIn, case_id: int
) -> None:
    browser, notice = log_in(office.handler), path(case_id, "notice")
    held = browser.post(notice, fields_of(browser.get(notice).content))
    assert held.status_code == 409
    again = fields_of(held.content) | {"password": PASSWORD}
    assert browser.post("/step-up/", again, follow=True).status_code == 200
    assert issued(case_id, office) == ["受理通知书", "执行通知书", "报告财产令"]


def test_a_wrong_password_signs_nothing_and_keeps_what_was_typed(
    office: Office, log_in: LogIn, case_id: int
) -> None:
    browser, notice = log_in(office.handler), path(case_id, "notice")
    sent = fields_of(browser.get(notice).content) | {"perform_within_days": "5"}
    turned = browser.post("/step-up/", sent | {"then": notice, "password": "wrong"}, follow=True)
    assert turned.status_code == 401
    assert fields_of(turned.content)["perform_within_days"] == "5"
    assert issued(case_id, office) == ["受理通知书"]


def test_faults_after_the_fresh_log_in_are_told_at_the_form(
    office: Office, log_in: LogIn, case_id: int
) -> None:
    browser, notice = log_in(office.handler), path(case_id, "notice")
    sent = fields_of(browser.get(notice).content) | {"perform_within_days": "61"}
    answer = browser.post("/step-up/", sent | {"then": notice, "password": PASSWORD}, follow=True)
    assert answer.status_code == 422
    assert "应为 0 至 60 日" in answer.content.decode()
    assert PASSWORD not in answer.content.decode()


def test_a_form_shown_before_somebody_else_acted_is_stale(
    office: Office, log_in: LogIn, case_id: int
) -> None:
    browser = log_in(office.chief)
    sent = fields_of(browser.get(path(case_id, "assign")).content)
    terms = AssignTerms(handler_id=office.other_handler.id, ground="工作调整")
    assign(case_id=case_id, terms=terms, by=office.chief, at=NOW)
    answer = browser.post(
        path(case_id, "assign"), sent | {"handler_id": str(office.handler.id), "ground": "调回"}
    )
    page = answer.content.decode()
    assert answer.status_code == 422 or "此后已办理" in page
    with entered(Scope.of(office.chief)):
        assert casefile.case(case_id).handler_id == office.other_handler.id


@pytest.mark.parametrize("act", ["notice", "identity"])
def test_a_case_of_another_court_is_not_found(log_in: LogIn, case_id: int, act: str) -> None:
    browser = log_in(a_court_office("鲁0103").handler)
    assert browser.get(path(case_id, act)).status_code == 404
    assert browser.post(path(case_id, act), {"perform_within_days": "7"}).status_code == 404


@pytest.mark.parametrize("code", ["1", "aaaaaaaaaaaaaaaaaaaaaaaaaa", "--"])
def test_an_invented_code_is_not_found(office: Office, log_in: LogIn, code: str) -> None:
    assert log_in(office.handler).get(f"/handling/{code}/notice").status_code == 404


def test_each_act_has_a_page_for_who_may_do_it(office: Office, log_in: LogIn, case_id: int) -> None:
    pages = {
        "notice": office.handler, "identity": office.handler, "classify": office.president,
        "assign": office.chief,
    }  # fmt: skip
    browsers = {officer.id: log_in(officer) for officer in set(pages.values())}
    for act, officer in pages.items():
        assert browsers[officer.id].get(path(case_id, act)).status_code == 200, act


@pytest.mark.parametrize(
    ("act", "sent", "sentence"),
    [
        ("notice", {"perform_within_days": "61", "report_within_days": "15"}, "应为 0 至 60 日"),
        ("notice", {"perform_within_days": "七", "report_within_days": "15"}, "请填整数"),
        ("identity", {"kind": "住址", "value": "x" * 300}, "当事人"),
    ],
)
def test_wrong_fields_are_named(
    office: Office, log_in: LogIn, case_id: int, act: str, sent: dict[str, str], sentence: str
) -> None:
    answer = log_in(office.handler).post(path(case_id, act), sent)
    assert answer.status_code == 422
    assert sentence in answer.content.decode()
