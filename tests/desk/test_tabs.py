"""The tabs of a case: few groups, and under them the tabs of the group one is in."""

from collections.abc import Callable

import pytest
from django.test import Client

from tests.desk.dockets import a_docketed_case
from zhiheng.doors.desk.pages.shown.lists import case_path
from zhiheng.plant.officer import Officer
from zhiheng.plant.ui import casetabs, registry
from zhiheng.plant.ui.registry import TAB_GROUPS, Tab
from zhiheng.registers.personnel.exhibits import Office

LogIn = Callable[[Officer], Client]
CODE = "abc"


def test_every_tab_stands_in_a_group_and_every_group_has_one() -> None:
    assert {tab.group for tab in registry.tabs()} == set(TAB_GROUPS)
    assert [group.title for group in casetabs.shown(CODE).groups] == list(TAB_GROUPS)


def test_the_tabs_of_the_current_group_alone_are_laid_out() -> None:
    laid = casetabs.shown(CODE, "service")
    assert laid.here == "文书送达"
    assert [tab.title for tab in laid.tabs if tab.here] == ["送达"]
    assert {tab.title for tab in laid.tabs} >= {"文书", "送达"}
    assert "欠款" not in {tab.title for tab in laid.tabs}


def test_a_group_counts_what_lies_behind_its_tabs() -> None:
    laid = casetabs.shown(CODE, "entries", {"investigation": 3, "entries": 1})
    assert {group.title: group.count for group in laid.groups}["财产"] == 4


def test_a_tab_in_an_unknown_group_is_refused() -> None:
    with pytest.raises(ValueError, match="没有“其他”这一组分页"):
        registry.case_tab(Tab("x", "甲", "desk:case", "其他"))


@pytest.mark.django_db
def test_the_page_marks_where_one_is(office: Office, log_in: LogIn) -> None:
    browser = log_in(office.handler)
    path = case_path(a_docketed_case(office, handler=office.handler))
    page = browser.get(path).content.decode()
    assert 'aria-current="true">概览' in page
    assert 'aria-current="page">概览' in page
