"""The pages of plans: drafted, approved, listed where there is none."""

from collections.abc import Callable
from datetime import date

import pytest
from django.test import Client

from zhiheng.measures.planning.exhibits import a_campaign, a_plan
from zhiheng.plant import codes
from zhiheng.plant.officer import Officer
from zhiheng.registers.personnel.exhibits import Office

pytestmark = pytest.mark.django_db
LogIn = Callable[[Officer], Client]


@pytest.fixture
def code(case_id: int) -> str:
    return codes.code_of("case", case_id)


def read(client: Client, path: str) -> str:
    answer = client.get(path)
    assert answer.status_code == 200, answer.content.decode()
    return answer.content.decode()


def test_the_form_proposes_steps_with_days(office: Office, code: str, log_in: LogIn) -> None:
    page = read(log_in(office.handler), f"/planning/{code}/draft")
    assert "核实财产线索，督促报告财产" in page
    assert "2026-11-27" in page


def test_a_plan_goes_from_the_handler_to_the_chief(
    office: Office, code: str, log_in: LogIn
) -> None:
    handler = log_in(office.handler)
    sent = {
        "aim": "查明财产", "words1": "现场调查", "due_on1": "2026-12-01",
        "staff1": str(office.handler.id),
    }  # fmt: skip
    assert handler.post(f"/planning/{code}/draft", sent).status_code == 302
    assert "待批准" in read(handler, f"/planning/{code}/")
    chief = log_in(office.chief)
    page = read(chief, f"/planning/{code}/approve")
    plan_id = page.split('name="plan_id" value="')[1].split('"')[0]
    answer = chief.post(f"/planning/{code}/approve", {"plan_id": plan_id})
    assert answer.status_code == 302
    assert "已批准" in read(chief, f"/planning/{code}/")


def test_a_step_without_its_day_comes_back(office: Office, code: str, log_in: LogIn) -> None:
    sent = {"aim": "查明财产", "words1": "现场调查", "staff1": str(office.handler.id)}
    answer = log_in(office.handler).post(f"/planning/{code}/draft", sent)
    assert answer.status_code == 422
    assert "第 1 步没有填写完成日" in answer.content.decode()


def test_nothing_is_approved_where_nothing_waits(office: Office, code: str, log_in: LogIn) -> None:
    assert "没有待批准的方案" in read(log_in(office.chief), f"/planning/{code}/approve")


def test_the_list_says_which_cases_have_no_plan_in_time(
    office: Office, case_id: int, log_in: LogIn
) -> None:
    a_campaign(by=office.chief, plan_due_on=date(2026, 11, 10))
    chief = log_in(office.chief)
    page = read(chief, "/planning/")
    for words in ("没有拟定", "逾期", "涉民生案件专项执行"):
        assert words in page
    a_plan(case_id, by=office.handler)
    assert "待批准" in read(chief, "/planning/")


def test_the_chief_sets_the_day_for_a_cohort(office: Office, log_in: LogIn) -> None:
    sent = {
        "name": "清案行动", "docketed_from": "2026-01-01", "docketed_until": "2026-12-31",
        "plan_due_on": "2026-12-31",
    }  # fmt: skip
    chief = log_in(office.chief)
    assert chief.post("/planning/campaign", sent).status_code == 302
    assert "清案行动" in read(chief, "/planning/")


def test_a_handler_sets_no_campaign(office: Office, log_in: LogIn) -> None:
    assert log_in(office.handler).get("/planning/campaign").status_code == 403


def test_a_note_is_kept_from_the_page(office: Office, code: str, log_in: LogIn) -> None:
    clerk = log_in(office.clerk)
    sent = {"kind": "电话", "happened_on": "2026-11-20", "words": "与申请执行人通话"}
    assert clerk.post(f"/planning/{code}/note", sent).status_code == 302
    assert "与申请执行人通话" in read(clerk, f"/planning/{code}/")
