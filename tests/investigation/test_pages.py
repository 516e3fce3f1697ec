"""The page of the investigation and the forms of its acts."""

from collections.abc import Callable

import pytest
from django.test import Client

from tests.measures.sheets import fields_of
from zhiheng.measures.investigation import actions
from zhiheng.plant import codes
from zhiheng.plant.officer import Officer
from zhiheng.plant.scope import Scope, entered
from zhiheng.registers.assets import queries as assets
from zhiheng.registers.assets.exhibits import a_clue, a_flat, a_report
from zhiheng.registers.personnel.exhibits import Office, a_court_office
from zhiheng.registers.persons.exhibits import NOW

LogIn = Callable[[Officer], Client]
pytestmark = pytest.mark.django_db


def path(case_id: int, act: str = "") -> str:
    return f"/investigation/{codes.code_of('case', case_id)}/{act}"


def sent(browser: Client, address: str, **said: str) -> str:
    """Fill in the form as shown and send it; gives the page one ends on."""
    fields = fields_of(browser.get(address).content) | said
    answer = browser.post(address, fields, follow=True)
    assert answer.status_code in (200, 422)
    return answer.content.decode()


def test_the_tab_stands_on_the_case_page(office: Office, log_in: LogIn, case_id: int) -> None:
    page = log_in(office.handler).get(f"/cases/{codes.code_of('case', case_id)}/").content.decode()
    assert path(case_id) in page


def test_an_empty_investigation_says_what_belongs_there(
    office: Office, log_in: LogIn, case_id: int
) -> None:
    page = log_in(office.handler).get(path(case_id)).content.decode()
    assert "还没有登记财产" in page
    assert "还没有财产线索" in page


def test_property_is_entered_completed_and_listed(
    office: Office, log_in: LogIn, case_id: int
) -> None:
    browser = log_in(office.handler)
    page = sent(
        browser, path(case_id, "property"), kind="车辆", words="小型客车一辆", estimate_fen="8.5万",
        found_by="财产线索",
    )  # fmt: skip
    assert "估值" in page
    page = sent(
        browser, path(case_id, "property"), kind="车辆", words="小型客车一辆", estimate_fen="85000",
        found_by="财产线索",
    )  # fmt: skip
    assert "小型客车一辆" in page
    with entered(Scope.of(office.handler)):
        held = assets.properties_of(case_id)[-1]
    correction = (
        f"{path(case_id, 'property/correction')}?property={codes.code_of('property', held.id)}"
    )
    shown = browser.get(correction).content
    fields = fields_of(shown)
    assert (fields["words"], fields["estimate_fen"]) == ("小型客车一辆", "85,000.00")
    fields |= {"ownership_evidence": "机动车登记信息"}
    page = browser.post(correction, fields, follow=True).content.decode()
    assert "机动车登记信息" in page


def test_a_clue_goes_from_its_form_to_its_check(
    office: Office, log_in: LogIn, case_id: int
) -> None:
    browser = log_in(office.clerk)
    page = sent(browser, path(case_id, "clue"), words="在青岛有商铺")
    assert "待核实" in page
    page = sent(
        browser, path(case_id, "clue/check"), confirmed="no", outcome="登记在他人名下"
    )  # fmt: skip
    assert "不属实" in page
    assert "没有待核实的线索" in browser.get(path(case_id, "clue/check")).content.decode()


def test_a_step_without_its_paper_is_sent_back(office: Office, log_in: LogIn, case_id: int) -> None:
    browser = log_in(office.handler)
    address = path(case_id, "step")
    fields = fields_of(browser.get(address).content)
    fields |= {"kind": "搜查", "asked_of": "住所", "outcome": "无财产", "evidence_paper": ""}
    answer = browser.post(address, fields)
    assert answer.status_code == 422
    assert "证据材料没有填写" in answer.content.decode()


def test_a_step_is_listed_as_entered_by_hand(office: Office, log_in: LogIn, case_id: int) -> None:
    page = sent(
        log_in(office.handler), path(case_id, "step"), kind="搜查", asked_of="住所",
        outcome="查获账簿", evidence_paper="搜查笔录",
    )  # fmt: skip
    assert "人工录入" in page
    assert "搜查笔录" in page


def test_a_report_is_entered_line_by_line_and_checked(
    office: Office, log_in: LogIn, case_id: int
) -> None:
    browser = log_in(office.handler)
    page = sent(
        browser, path(case_id, "report"), breach="逾期报告", items="存款 100 元\n\n客车一辆"
    )
    assert "待核查" in page
    sent(browser, path(case_id, "report/check"), falsified="no", outcome="与查询一致")
    with entered(Scope.of(office.handler)):
        [held] = assets.reports_of(case_id)
    assert held.items == ("存款 100 元", "客车一辆")
    assert held.outcome == "与查询一致"


def test_what_is_missing_is_shown_and_explained(
    office: Office, log_in: LogIn, case_id: int, debtor_id: int
) -> None:
    bare = a_flat(debtor_id, ownership_evidence="")
    actions.register_property(case_id=case_id, terms=bare, by=office.handler, at=NOW)
    browser = log_in(office.handler)
    assert "请更正该项财产，补录权属证据" in browser.get(path(case_id)).content.decode()
    page = sent(browser, path(case_id, "property/gaps"), ground="正在过户")
    assert "缺项已说明" in page
    assert "正在过户" in page


def test_what_cannot_be_disposed_of_is_given_up_on_its_page(
    office: Office, log_in: LogIn, case_id: int, debtor_id: int
) -> None:
    actions.register_property(case_id=case_id, terms=a_flat(debtor_id), by=office.handler, at=NOW)
    browser = log_in(office.handler)
    assert "不能处置" in sent(browser, path(case_id, "property/indisposable"), ground="两次流拍")
    assert (
        "没有未处置的财产" in browser.get(path(case_id, "property/indisposable")).content.decode()
    )


def test_an_act_without_anything_to_do_it_on_is_turned_away(
    office: Office, log_in: LogIn, case_id: int
) -> None:
    assert log_in(office.handler).post(path(case_id, "report/check"), {}).status_code == 409


def test_a_president_reads_and_is_offered_no_act(
    office: Office, log_in: LogIn, case_id: int, debtor_id: int
) -> None:
    actions.enter_clue(case_id=case_id, terms=a_clue(debtor_id), by=office.clerk, at=NOW)
    actions.receive_report(case_id=case_id, terms=a_report(debtor_id), by=office.clerk, at=NOW)
    page = log_in(office.president).get(path(case_id)).content.decode()
    assert "银行存款 3 200 元" in page
    assert path(case_id, "clue") not in page


def test_a_neighbouring_court_finds_no_such_page(log_in: LogIn, case_id: int) -> None:
    stranger = log_in(a_court_office("鲁0103").handler)
    assert stranger.get(path(case_id)).status_code == 404
    assert stranger.get(path(case_id, "clue")).status_code == 404
