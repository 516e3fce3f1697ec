"""The desk's pages over a real database, asked by officers who have logged in."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from io import BytesIO

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from openpyxl import load_workbook

from tests.desk.dockets import a_docketed_case
from zhiheng.doors.desk.pages.shown.lists import case_path
from zhiheng.house.wiring import WIRING
from zhiheng.law.kernel.finding import Refused
from zhiheng.measures.handling.actions import assign, issue_notice
from zhiheng.measures.handling.terms import AssignTerms, NoticeTerms
from zhiheng.plant import codes
from zhiheng.plant.journal import SLICES
from zhiheng.plant.looklog import who_saw
from zhiheng.plant.officer import Officer
from zhiheng.plant.outbox import deliver_slice
from zhiheng.plant.scope import Scope, entered
from zhiheng.registers.casefile import queries as casefile
from zhiheng.registers.personnel.exhibits import Office, a_court_office
from zhiheng.registers.persons.exhibits import NOW

LogIn = Callable[[Officer], Client]
TABS = ("", "parties/", "clocks/", "papers/", "trace/")
STATEMENTS_OF_THE_WORKLIST = 6


def text(browser: Client, path: str, status: int = 200, *, htmx: bool = False) -> str:
    answer = browser.get(path, headers={"HX-Request": "true"} if htmx else {})
    assert answer.status_code == status, (path, answer.status_code)
    return answer.content.decode()


def without_token(page: str) -> str:
    return re.sub(r'csrfmiddlewaretoken" value="[^"]*"', "", page)


def test_the_worklist_shows_what_is_due_earliest_first(office: Office, log_in: LogIn) -> None:
    a_docketed_case(office, 1, handler=office.handler)
    a_docketed_case(office, 2, handler=office.handler, at=NOW - timedelta(days=7))
    page = text(log_in(office.handler), "/")
    assert page.index("鲁0102执2号") < page.index("鲁0102执1号")
    assert "发出执行通知书" in page


def test_the_worklist_takes_as_many_statements_for_many_rows_as_for_one(
    office: Office, log_in: LogIn
) -> None:
    browser = log_in(office.handler)
    counts = []
    for serials in ((1,), range(2, 8)):
        for serial in serials:
            a_docketed_case(office, serial, handler=office.handler)
        with CaptureQueriesContext(connection) as asked:
            text(browser, "/")
        counts.append(len(asked))
    assert counts[0] == counts[1]
    assert counts[0] <= STATEMENTS_OF_THE_WORKLIST, [query["sql"] for query in asked]


def test_a_handler_sees_his_own_work_first_and_the_courts_when_asked(
    office: Office, log_in: LogIn
) -> None:
    a_docketed_case(office, handler=office.other_handler)
    browser = log_in(office.handler)
    assert "鲁0102执1号" not in text(browser, "/")
    assert "鲁0102执1号" in text(browser, "/?view=court")


def test_only_handlers_have_a_view_of_their_own_cases(office: Office, log_in: LogIn) -> None:
    a_docketed_case(office)
    page = text(log_in(office.chief), "/")
    assert "我承办的" not in page
    assert "确定承办人</a>" in page


def test_a_tile_narrows_the_list_to_what_it_counts(office: Office, log_in: LogIn) -> None:
    a_docketed_case(office, 1, handler=office.handler, at=NOW - timedelta(days=21))
    a_docketed_case(office, 2, handler=office.handler)
    page = text(log_in(office.handler), "/?due=late")
    assert "鲁0102执1号" in page
    assert "鲁0102执2号" not in page


def test_the_worklist_is_searched_by_a_partys_name(office: Office, log_in: LogIn) -> None:
    a_docketed_case(office, 1, handler=office.handler, debtor="岳长川")
    a_docketed_case(office, 2, handler=office.handler, debtor="温如岚")
    page = text(log_in(office.handler), "/?q=岳长川")
    assert "鲁0102执1号" in page
    assert "鲁0102执2号" not in page


def test_a_bad_condition_is_told_in_a_sentence(office: Office, log_in: LogIn) -> None:
    browser = log_in(office.handler)
    for path, sentence in (
        ("/?since=2026-02-30", "不是日历上有的日期"),
        ("/?since=2026-12-01&until=2026-11-01", "请对调"),
        ("/cases/?kind=不存在", "请从列表里选"),
        ("/cases/?q=" + "长" * 101, "最多 100 个字"),
        ("/?key=forged", "翻页位置无效"),
        ("/cases/?key=forged", "翻页位置无效"),
    ):
        assert sentence in text(browser, path, 422)


def test_an_administrator_has_no_cases_and_gets_the_menu(office: Office, log_in: LogIn) -> None:
    browser = log_in(office.admin_system)
    assert browser.get("/")["Location"] == "/more/"
    assert "由立案" in text(browser, "/cases/", 403)


def test_a_fragment_is_the_same_page_without_its_shell(office: Office, log_in: LogIn) -> None:
    a_docketed_case(office, handler=office.handler)
    fragment = text(log_in(office.handler), "/", htmx=True)
    assert "<html" not in fragment
    assert "鲁0102执1号" in fragment


def test_every_tab_of_a_case_opens_for_its_court(office: Office, log_in: LogIn) -> None:
    path, browser = case_path(a_docketed_case(office, handler=office.handler)), log_in(office.clerk)
    for tab in TABS:
        assert "（2026）鲁0102执1号" in text(browser, path + tab)


def test_another_courts_case_is_the_same_page_as_none_at_all(office: Office, log_in: LogIn) -> None:
    case_id = a_docketed_case(office)
    stranger = log_in(a_court_office("鲁0103").handler)
    for tab in TABS:
        there = without_token(text(stranger, case_path(case_id) + tab, 404))
        assert "没有这个案件，或不在您的范围内" in there
        assert there == without_token(text(stranger, case_path(case_id + 1000) + tab, 404))
    assert "许青林" not in text(stranger, "/cases/") + text(stranger, "/")


def test_looking_at_a_case_is_logged_with_its_ground(office: Office, log_in: LogIn) -> None:
    case_id = a_docketed_case(office, handler=office.handler)
    for officer in (office.handler, office.clerk):
        text(log_in(officer), case_path(case_id))
    with entered(Scope.of(office.discipline)):
        assert [seen.ground for seen in who_saw("case", case_id)] == ["查阅", "承办"]


def test_laying_the_parties_open_is_a_look_at_each_of_them(office: Office, log_in: LogIn) -> None:
    case_id = a_docketed_case(office)
    text(log_in(office.clerk), case_path(case_id) + "parties/")
    with entered(Scope.of(office.discipline)):
        ids = [party.person.id for party in casefile.parties(case_id)]
        assert [len(who_saw("person", id)) for id in ids] == [1, 1]


def test_numbers_are_masked_on_every_page(office: Office, log_in: LogIn) -> None:
    case_id = a_docketed_case(office)
    page = text(log_in(office.clerk), case_path(case_id) + "parties/")
    assert "990102********" in page
    assert "9901021985" not in page


def test_a_refused_attempt_stays_in_the_story_with_its_reason(
    office: Office, log_in: LogIn
) -> None:
    case_id = a_docketed_case(office)
    with pytest.raises(Refused):
        issue_notice(case_id=case_id, terms=NoticeTerms(), by=fresh(office.handler), at=NOW)
    page = text(log_in(office.handler), case_path(case_id))
    assert "未办成：发出执行通知书" in page
    assert "系统未予办理：已确定承办人" in page
    assert "已确定承办人" in text(log_in(office.clerk), case_path(case_id) + "trace/")


def test_the_trace_shows_who_looked_at_the_parties_and_papers_of_the_case(
    office: Office, log_in: LogIn
) -> None:
    first, second = (a_docketed_case(office, serial) for serial in (1, 2))
    clerk, chief = log_in(office.clerk), log_in(office.chief)
    text(clerk, case_path(first) + "parties/")
    text(clerk, case_path(first) + "papers/")
    seen = looked_at(text(chief, case_path(first) + "trace/"), office.clerk)
    assert {"案件", "文书 受理通知书"} < set(seen)
    assert len([words for words in seen if words.startswith("当事人 ")]) == 2
    assert looked_at(text(chief, case_path(second) + "trace/"), office.clerk) == []


def looked_at(page: str, who: Officer) -> list[str]:
    """What the trace says this officer looked at."""
    line = f'data-label="谁">{who.words}</td><td data-label="看了什么">([^<]*)<'
    return re.findall(line, page)


def test_the_panel_offers_the_act_and_the_story_its_next_step(
    office: Office, log_in: LogIn
) -> None:
    case_id = a_docketed_case(office, handler=office.handler)
    page = text(log_in(office.handler), case_path(case_id))
    assert re.search("现在可以办 <b>[1-9]", page)
    assert f'href="/handling/{codes.code_of("case", case_id)}/notice"' in page


def test_every_change_shows_its_old_and_new_value_and_nothing_can_be_deleted(
    office: Office, log_in: LogIn
) -> None:
    case_id = a_docketed_case(office, handler=office.handler)
    terms = AssignTerms(handler_id=office.other_handler.id, ground="轮岗")
    assign(case_id=case_id, terms=terms, by=office.chief, at=NOW)
    page = text(log_in(office.clerk), case_path(case_id) + "trace/")
    old, new = office.handler.name, office.other_handler.name
    assert f"<del>{old}</del>" in page
    assert f"<ins>{new}</ins>" in page
    with entered(Scope.of(office.chief)), connection.cursor() as cursor:
        for table in ("casefile_case", "casefile_party", "nodes_clock", "plant_act"):
            with pytest.raises(Exception, match="permission denied"):
                cursor.execute(f"DELETE FROM {table}")


def test_a_paper_is_drawn_from_its_frozen_words_the_same_every_time(
    office: Office, log_in: LogIn
) -> None:
    case_id = a_docketed_case(office)
    browser = log_in(office.clerk)
    page = text(browser, case_path(case_id) + "papers/")
    path = page.split('href="/papers/')[1].split('"')[0]
    drawn = [browser.get(f"/papers/{path}").content for _again in range(2)]
    assert drawn[0].startswith(b"%PDF")
    assert drawn[0] == drawn[1]
    stranger = log_in(a_court_office("鲁0103").handler)
    assert stranger.get(f"/papers/{path}").status_code == 404


def test_an_export_holds_words_and_never_formulas_and_is_logged(
    office: Office, log_in: LogIn
) -> None:
    case_id = a_docketed_case(office, creditor="=青屿建材有限公司")
    answer = log_in(office.handler).get("/cases/export.xlsx?view=court")
    rows = list(load_workbook(BytesIO(answer.content)).active.iter_rows())
    assert [cell.value for cell in rows[1]][0] == "（2026）鲁0102执1号"
    assert {cell.data_type for row in rows for cell in row} <= {"s", "d", "n"}
    with entered(Scope.of(office.discipline)):
        assert [seen.ground for seen in who_saw("case", case_id)] == ["导出案件列表"]


def test_the_worklist_is_exported_under_its_filter(office: Office, log_in: LogIn) -> None:
    a_docketed_case(office, 1, handler=office.handler)
    a_docketed_case(office, 2, handler=office.other_handler)
    answer = log_in(office.handler).get("/work.xlsx?what=发出执行通知")
    rows = list(load_workbook(BytesIO(answer.content)).active.iter_rows(values_only=True))
    assert [row[2] for row in rows[1:]] == ["（2026）鲁0102执1号"]


def test_search_finds_a_party_and_notes_what_was_shown(office: Office, log_in: LogIn) -> None:
    case_id = a_docketed_case(office)
    assert "鲁0102执1号" in text(log_in(office.clerk), "/search?q=许青林")
    with entered(Scope.of(office.discipline)):
        assert [seen.ground for seen in who_saw("case", case_id)] == ["全局查找"]


def test_whatever_is_searched_for_is_only_words(office: Office, log_in: LogIn) -> None:
    browser = log_in(office.clerk)
    for words in ("<script>alert(1)</script>", "' OR 1=1 --", "a" * 90, "%_", "（"):
        page = browser.get("/search", {"q": words})
        assert page.status_code == 200
        assert "<script>alert" not in page.content.decode()


def test_a_reminder_waits_on_the_bell_until_it_is_read(office: Office, log_in: LogIn) -> None:
    a_docketed_case(office, handler=office.handler)
    for part in range(SLICES):
        deliver_slice(part, at=NOW, wiring=WIRING)
    browser = log_in(office.handler)
    assert "提醒，1 条未读" in text(browser, "/")
    assert "新收案件" in text(browser, "/notices/")
    assert browser.post("/notices/", {"request_key": "read-them-once"}).status_code == 302
    assert "没有未读的提醒" in text(browser, "/notices/")


def test_only_the_system_administrator_delivers_again(office: Office, log_in: LogIn) -> None:
    assert "没有卡住的投递" in text(log_in(office.admin_system), "/outbox/")
    assert "由系统管理员使用" in text(log_in(office.handler), "/outbox/", 403)
    code = case_path(1).split("/")[2]
    assert log_in(office.admin_security).post(f"/outbox/{code}/").status_code == 403


def fresh(officer: Officer) -> Officer:
    return replace(officer, fresh_at=NOW)
