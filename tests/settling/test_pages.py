"""The tab 和解与宽限 and its forms on the screen."""

from collections.abc import Callable
from datetime import date

import pytest
from django.test import Client

from tests.measures.sheets import fields_of
from zhiheng.measures.investigation.exhibits import a_found_flat
from zhiheng.measures.settling.actions import mark_passed_days, set_plan_deadline
from zhiheng.measures.settling.exhibits import a_settled_case
from zhiheng.plant import codes
from zhiheng.plant.officer import Officer, system_officer
from zhiheng.plant.scope import Scope, entered
from zhiheng.registers.casefile import queries as cases
from zhiheng.registers.casefile.terms import InstalmentTerms
from zhiheng.registers.goodfaith.terms import DeadlineTerms
from zhiheng.registers.personnel.exhibits import Office
from zhiheng.registers.persons.exhibits import NOW

LogIn = Callable[[Officer], Client]
pytestmark = pytest.mark.django_db
IN_PERSON = "本人签名或者盖章"
PLAN = {
    "manner": "书面协议", "total_fen": "200000", "effect": "中止执行", "ruling_asked": "no",
    "instalments": "2026-12-31 80000\n2027-03-31 120000", "words": "分两期付清",
    "evidence_paper": "和解协议",
}  # fmt: skip


def path(case_id: int, act: str = "") -> str:
    return f"/settling/{codes.code_of('case', case_id)}/{act}"


def signed(office: Office, case_id: int) -> dict[str, str]:
    with entered(Scope.of(office.handler)):
        return {f"signer_{one.id}": IN_PERSON for one in cases.parties(case_id)}


def sent(browser: Client, address: str, said: dict[str, str], status: int = 200) -> str:
    shown = fields_of(browser.get(address).content)
    shown.pop("try", None)
    answer = browser.post(address, shown | said, follow=True)
    assert answer.status_code == status, answer.content.decode()
    return answer.content.decode()


def test_the_tab_stands_on_the_case_page(office: Office, log_in: LogIn, case_id: int) -> None:
    page = log_in(office.handler).get(f"/cases/{codes.code_of('case', case_id)}/").content.decode()
    assert path(case_id) in page


def test_a_settlement_is_agreed_on_the_screen_and_shows_its_line(
    office: Office, log_in: LogIn, case_id: int
) -> None:
    browser = log_in(office.handler)
    page = sent(browser, path(case_id, "agree"), PLAN | signed(office, case_id))
    assert "第 2 期" in page
    assert "还有" in page
    assert "计入和解履行" in page


def test_a_plan_is_tried_without_being_agreed_and_the_courts_day_warns(
    office: Office, log_in: LogIn, case_id: int
) -> None:
    terms = DeadlineTerms(name="集中行动", from_on=NOW.date(), plans_end_by=date(2026, 12, 31))
    set_plan_deadline(terms=terms, by=office.chief, at=NOW)
    said = PLAN | signed(office, case_id) | {"try": "1"}
    browser = log_in(office.handler)
    page = sent(browser, path(case_id, "agree"), said)
    assert "尚未办理" in page
    assert "不通过" not in page
    assert "最后一期晚于“集中行动”" in page
    assert "经双方签名的和解协议" in browser.get(path(case_id)).content.decode()


def test_a_plan_that_does_not_add_up_is_sent_back(
    office: Office, log_in: LogIn, case_id: int
) -> None:
    said = PLAN | signed(office, case_id) | {"total_fen": "200001"}
    page = sent(log_in(office.handler), path(case_id, "agree"), said, 422)
    assert "与和解总额" in page


def test_a_breach_stands_on_the_tab_with_what_is_left(
    office: Office, log_in: LogIn, case_id: int
) -> None:
    a_settled_case(
        case_id, by=office.handler, at=NOW.replace(month=9), agreed_on=date(2026, 9, 1),
        total_fen=100_000,
        instalments=(InstalmentTerms(due_on=date(2026, 10, 1), amount_fen=100_000),),
    )  # fmt: skip
    mark_passed_days(by=system_officer(office.court), at=NOW)
    page = log_in(office.handler).get(path(case_id)).content.decode()
    assert "违约" in page
    assert "恢复后执行原生效法律文书" in page


def test_grace_and_a_weighing_are_entered_on_the_screen(
    office: Office, log_in: LogIn, case_id: int
) -> None:
    a_found_flat(case_id, by=office.handler)
    browser = log_in(office.handler)
    grace = {
        "grace_asked": "yes", "delay_agreed": "yes", "grace_ends_on": "2026-12-20",
        "conditions": "每周报告", "guards_kept": "yes", "evidence_paper": "申请书",
    }  # fmt: skip
    assert "宽限中" in sent(browser, path(case_id, "grace"), grace)
    weighing = {
        "measure": "查封", "burden": "在产的厂房设备", "alternatives": "没有其他财产",
        "harm": "停产", "benefit": "足额清偿", "conclusion": "可以采取",
    }  # fmt: skip
    assert "足额清偿" in sent(browser, path(case_id, "assess"), weighing)


@pytest.mark.parametrize("act", ["allot", "assess"])
def test_a_form_without_anything_to_choose_says_what_comes_first(
    office: Office, log_in: LogIn, case_id: int, act: str
) -> None:
    assert "现在不能办理" in log_in(office.handler).get(path(case_id, act)).content.decode()


@pytest.mark.parametrize("act", ["offer", "resume"])
def test_the_other_forms_open(office: Office, log_in: LogIn, case_id: int, act: str) -> None:
    assert log_in(office.handler).get(path(case_id, act)).status_code == 200


def test_the_chief_sets_the_day_by_which_plans_end(office: Office, log_in: LogIn) -> None:
    said = {"name": "集中行动", "plans_end_by": "2026-12-31"}
    page = sent(log_in(office.chief), "/settling/deadline", said)
    assert "集中行动" in page
