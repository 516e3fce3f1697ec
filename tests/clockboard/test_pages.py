"""期限看板 and the pages of its acts, as an officer uses them in a browser."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from django.test import Client

from zhiheng.law.posts import Post
from zhiheng.measures.intake.exhibits import a_docketed_case
from zhiheng.oversight.clockboard.actions import deduct
from zhiheng.oversight.clockboard.exhibits import a_deduction, the_clock
from zhiheng.plant import codes
from zhiheng.plant.officer import Officer
from zhiheng.registers.personnel.exhibits import Office, an_officer
from zhiheng.registers.persons.exhibits import NOW

pytestmark = pytest.mark.django_db
LogIn = Callable[[Officer], Client]


def page(browser: Client, path: str) -> str:
    answer = browser.get(path)
    assert answer.status_code == 200, path
    return answer.content.decode()


def sent(browser: Client, case_id: int, act: str, **said: object) -> tuple[int, str]:
    form = {"request_key": f"key-{act}-0001", **said}
    answer = browser.post(f"/clocks/{codes.code_of('case', case_id)}/{act}", form)
    return answer.status_code, answer.content.decode()


def test_the_board_of_a_handler_opens_on_his_own_clocks(office: Office, log_in: LogIn) -> None:
    a_docketed_case(handler=office.handler)
    shown = page(log_in(office.handler), "/clocks/")
    assert "（2026）鲁0102执1号" in shown
    assert "发出执行通知" in shown
    assert "监督：执行局长" in shown


def test_another_handlers_own_board_is_empty(office: Office, log_in: LogIn) -> None:
    a_docketed_case(handler=office.handler)
    shown = page(log_in(office.other_handler), "/clocks/")
    assert "（2026）鲁0102执1号" not in shown
    assert "没有这样的期限" in shown


def test_the_chief_sees_the_court_and_the_court_above_sees_below(
    office: Office, log_in: LogIn
) -> None:
    above = an_officer(Post.BUREAU_CHIEF, code="鲁01", number="ZY-92", name="上督")
    a_docketed_case(handler=office.handler)
    assert "（2026）鲁0102执1号" in page(log_in(office.chief), "/clocks/")
    browser = log_in(above)
    assert "（2026）鲁0102执1号" in page(browser, "/clocks/?view=下级法院")
    assert "（2026）鲁0102执1号" not in page(browser, "/clocks/?view=本院")


def test_a_stopped_clock_is_listed_as_stopped(office: Office, log_in: LogIn) -> None:
    case_id = a_docketed_case(handler=office.handler, at=NOW - timedelta(2))
    clock = the_clock(case_id, by=office.handler)
    terms = a_deduction(clock.id, first_on=date(2026, 11, 20), last_on=None)
    deduct(case_id=case_id, terms=terms, by=office.handler, at=NOW)
    browser = log_in(office.handler)
    shown = page(browser, "/clocks/?state=已停")
    assert "执行期限" in shown
    assert "停计 1 天" in shown
    assert "发出执行通知" not in shown
    tab = page(browser, f"/cases/{codes.code_of('case', case_id)}/clocks/")
    assert "停计 1 天" in tab


def test_thirty_days_are_taken_out_through_the_page(office: Office, log_in: LogIn) -> None:
    case_id = a_docketed_case(handler=office.handler)
    clock = the_clock(case_id, by=office.handler)
    browser = log_in(office.handler)
    shown = page(browser, f"/clocks/{codes.code_of('case', case_id)}/deduct")
    assert "中止执行" in shown
    status, _ = sent(
        browser, case_id, "deduct", clock_id=clock.id, ground="评估", first_on="2026-12-01",
        last_on="2026-12-30", evidence="委托评估函（虚构）",
    )  # fmt: skip
    assert status == 302
    shown = page(browser, f"/clocks/{codes.code_of('case', case_id)}/deduct")
    assert "评估，2026-12-01 至 2026-12-30" in shown


def test_the_execution_limit_is_lengthened_by_signatures_and_the_page_says_so(
    office: Office, log_in: LogIn
) -> None:
    case_id = a_docketed_case(handler=office.handler)
    clock = the_clock(case_id, by=office.handler)
    browser = log_in(office.handler)
    shown = page(browser, f"/clocks/{codes.code_of('case', case_id)}/extend")
    assert "执行期限：由院长在系统内审签，请在案件页用“延长执行期限”提请审批" in shown
    status, _ = sent(
        browser, case_id, "extend", clock_id=clock.id, months="3", approver="本院院长",
        approved_on="2026-11-19", evidence="审批表（虚构）",
    )  # fmt: skip
    assert status == 422


def test_what_the_form_lacks_is_said_and_nothing_is_entered(office: Office, log_in: LogIn) -> None:
    case_id = a_docketed_case(handler=office.handler)
    status, shown = sent(log_in(office.handler), case_id, "deduct", ground="休假")
    assert status == 422
    assert "这不是可以扣除的事由" in shown


def test_an_act_for_which_no_clock_stands_says_so(office: Office, log_in: LogIn) -> None:
    case_id = a_docketed_case(handler=office.handler)
    shown = page(log_in(office.handler), f"/clocks/{codes.code_of('case', case_id)}/resume")
    assert "本案没有停止计算的期限" in shown


def test_whoever_is_no_handler_is_kept_out_of_the_acts(office: Office, log_in: LogIn) -> None:
    case_id = a_docketed_case(handler=office.handler)
    browser = log_in(office.clerk)
    assert browser.get(f"/clocks/{codes.code_of('case', case_id)}/deduct").status_code == 403


def test_the_catalogue_of_clocks_names_who_answers(office: Office, log_in: LogIn) -> None:
    shown = page(log_in(office.handler), "/clocks/duties")
    assert "执行期限" in shown
    assert "上一级人民法院" in shown
    assert "高级人民法院" in shown


def test_the_page_of_quality_lists_courts_and_handlers(office: Office, log_in: LogIn) -> None:
    browser = log_in(office.chief)
    assert "这段时间没有办结的节点" in page(browser, "/clocks/quality")
    answer = browser.get("/clocks/quality?since=2026-11-20&until=2026-11-01")
    assert answer.status_code == 422
