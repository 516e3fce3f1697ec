"""The case page as it is opened: few statements, the debt today, the nodes, the clocks drawn."""

from collections.abc import Callable
from datetime import date

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.desk.dockets import a_docketed_case
from tests.desk.exhibits import TODAY, a_clock
from zhiheng.doors.desk.pages.shown import chart, moneybar
from zhiheng.doors.desk.pages.shown.lists import case_path
from zhiheng.law.key_nodes import NodeState
from zhiheng.measures.handling.exhibits import a_notice
from zhiheng.plant.officer import Officer
from zhiheng.plant.scope import Scope, entered
from zhiheng.plant.ui.registry import MoneyShown
from zhiheng.registers.casefile import queries as casefile
from zhiheng.registers.nodes import queries as nodes
from zhiheng.registers.overview import queries as overview
from zhiheng.registers.personnel.exhibits import Office, a_court_office
from zhiheng.registers.persons.exhibits import NOW

LogIn = Callable[[Officer], Client]
MOST_STATEMENTS = 8


@pytest.mark.django_db
def test_a_case_opens_with_at_most_eight_statements(office: Office, log_in: LogIn) -> None:
    path = case_path(a_docketed_case(office, handler=office.handler))
    browser = log_in(office.handler)
    browser.get(path)
    with CaptureQueriesContext(connection) as captured:
        assert browser.get(path).status_code == 200
    # The backend sets the scope below Django's cursors, once a request.
    said = [one["sql"][:90] for one in captured.captured_queries]
    # The look is logged after the answer, in a transaction of its own.
    shown = said[: said.index("BEGIN")]
    assert len(shown) + 1 <= MOST_STATEMENTS, shown


@pytest.mark.django_db
def test_a_case_laid_open_at_once_is_what_its_registers_tell_one_by_one(office: Office) -> None:
    case_id = a_docketed_case(office, handler=office.handler)
    a_notice(case_id, by=office.handler)
    with entered(Scope.of(office.handler)):
        found = overview.laid_open(case_id, NOW.date())
        assert found.card == casefile.case(case_id)
        assert found.parties == casefile.parties(case_id)
        assert found.clocks == nodes.clocks_of(case_id)
    assert (found.handler, found.is_money) == (office.handler.name, True)


@pytest.mark.django_db
def test_a_case_of_another_court_is_not_laid_open(office: Office) -> None:
    case_id = a_docketed_case(office)
    with entered(Scope.of(a_court_office("鲁0103").president)), pytest.raises(LookupError):
        overview.laid_open(case_id, NOW.date())


@pytest.mark.django_db
def test_the_debt_today_stands_in_the_head_with_the_way_to_its_worksheet(
    office: Office, log_in: LogIn
) -> None:
    path = case_path(a_docketed_case(office, handler=office.handler))
    browser = log_in(office.handler)
    assert f'hx-get="{path}money/"' in browser.get(path).content.decode()
    bar = browser.get(f"{path}money/", headers={"HX-Request": "true"}).content.decode()
    assert "应执行总额" in bar
    assert "看每一笔怎么算" in bar
    assert browser.get(f"{path}money/").status_code == 302


@pytest.mark.django_db
def test_the_nodes_of_the_case_tell_done_due_and_ahead(office: Office, log_in: LogIn) -> None:
    case_id = a_docketed_case(office, handler=office.handler)
    a_notice(case_id, by=office.handler)
    page = log_in(office.handler).get(case_path(case_id)).content.decode()
    stations = page[page.index("zh-stations") :]
    for name, state in (
        ("立案", NodeState.DONE), ("执行通知", NodeState.DONE), ("结案", NodeState.DUE),
        ("拍卖变卖", NodeState.AHEAD),
    ):  # fmt: skip
        assert f"<b>{name}</b><span>{state}</span>" in stations


@pytest.mark.django_db
def test_the_catalogue_of_nodes_names_who_limit_and_supervising_court(
    office: Office, log_in: LogIn
) -> None:
    page = log_in(office.clerk).get("/node-catalogue/").content.decode()
    assert "上一级人民法院" in page
    assert "发出执行通知：10日" in page


def test_the_bar_of_the_debt_is_as_wide_as_its_layers() -> None:
    owed = MoneyShown(TODAY, 1000, (("本金", 750), ("利息", 250)), None, "", "reckoning:debt")
    drawn = moneybar.bar(owed, "code")
    assert drawn is not None
    assert [(part.left, part.width) for part in drawn.parts] == [(0, 450), (450, 150)]
    assert "尚欠 10.00 元" in drawn.says


def test_every_clock_is_drawn_on_one_scale_with_today_on_it() -> None:
    short = a_clock(id=2, name="发出执行通知", due_on=date(2026, 11, 11), met_on=date(2026, 11, 9))
    drawn = chart.chart([a_clock(), short], TODAY)
    assert drawn is not None
    assert [(bar.left, bar.width) for bar in drawn.bars] == [(0, 33), (0, 600)]
    assert drawn.today == 19 * 600 // 181
    assert [bar.words for bar in drawn.bars] == ["按期办结", "还剩 162 天"]


def test_a_case_without_clocks_draws_nothing() -> None:
    assert chart.chart([], TODAY) is None
