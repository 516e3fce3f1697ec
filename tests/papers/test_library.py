"""The library of forms, and a page whose form was replaced while it was open."""

from collections.abc import Callable

import pytest
from django.test import Client

from tests.papers.conftest import debtor
from tests.papers.test_pages import shown, url
from zhiheng.plant.officer import Officer
from zhiheng.registers.personnel.exhibits import Office

pytestmark = pytest.mark.django_db
LogIn = Callable[[Officer], Client]
LIBRARY = "/papers-of/library/"


def test_the_library_lists_kinds_with_editions_days_and_what_they_must_state(
    office: Office, log_in: LogIn
) -> None:
    page = shown(log_in(office.clerk), LIBRARY)
    for words in ("执行风险告知书", "现行", "待启用", "搜查令", "出示搜查令和证件"):
        assert words in page


def test_one_kind_is_shown_in_full_with_its_articles(office: Office, log_in: LogIn) -> None:
    client = log_in(office.clerk)
    page = shown(client, LIBRARY, kind="执行风险告知书", edition="2026-12-01")
    for words in ("五、异议和监督", "第236条", "待启用", "2026-11-30"):
        assert words in page
    assert "五、异议和监督" not in shown(client, LIBRARY, kind="执行风险告知书")


def test_a_kind_that_is_none_is_not_in_the_library(office: Office, log_in: LogIn) -> None:
    assert log_in(office.clerk).get(LIBRARY, {"kind": "喜报"}).status_code == 404


def test_a_page_drawn_on_another_edition_is_refused_and_shows_the_one_in_use(
    office: Office, case_id: int, log_in: LogIn
) -> None:
    sent = {"kind": "执行风险告知书", "edition": "2025-06-01"}
    answer = log_in(office.handler).post(url(case_id, "make"), sent)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "样式已经更换，现行的是2026年1月1日版" in page
    assert 'name="edition" value="2026-01-01"' in page


def test_the_next_paper_is_offered_on_the_page(office: Office, case_id: int, log_in: LogIn) -> None:
    page = shown(log_in(office.handler), url(case_id))
    assert "通常接着制作" in page
    assert "立案之后" in page


def test_an_optional_clause_that_fits_is_ticked_and_drawn(
    office: Office, case_id: int, log_in: LogIn
) -> None:
    target = f"{debtor(case_id, office).id}-"
    page = shown(
        log_in(office.handler), url(case_id, "make"), kind="纳入失信名单决定书", target=target
    )
    assert "提前删除的告知" in page
    assert "可以申请提前删除失信信息" in page
