"""办案建议: what may be done next with its sources, and cases alike."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from django.test import Client

from zhiheng.law.triage import NextLine, PropertyState, Sale
from zhiheng.measures.assignment.exhibits import a_state_of_property
from zhiheng.measures.intake.exhibits import a_docketed_case, an_application
from zhiheng.measures.planning import queries
from zhiheng.plant import codes
from zhiheng.plant.officer import Officer
from zhiheng.plant.scope import Scope, entered
from zhiheng.registers.casefile import queries as casefile
from zhiheng.registers.personnel.exhibits import Office, a_court_office
from zhiheng.registers.persons.exhibits import NOW
from zhiheng.registers.titles.exhibits import a_judgment

pytestmark = pytest.mark.django_db
LogIn = Callable[[Officer], Client]
TODAY = NOW.date()


def advice(case_id: int, by: Officer) -> queries.Advice:
    with entered(Scope.of(by, TODAY)):
        return queries.advice_of(casefile.case(case_id), by=by, on=TODAY)


def another(office: Office, serial: int, **changes: Any) -> int:
    """A case of the same cause on another judgment."""
    title = replace(a_judgment(), case_no=f"（2026）鲁0102民初{serial}号")
    return a_docketed_case(handler=office.handler, title=title, **changes)


def test_what_a_clock_waits_for_comes_first_with_its_article(office: Office, case_id: int) -> None:
    first = advice(case_id, office.handler).steps[0]
    assert (first.name, first.norm_key, first.place) == (
        "发出执行通知书", "MSF2023", "第二百五十一条",
    )  # fmt: skip


def test_what_the_law_bars_is_no_step(office: Office, case_id: int) -> None:
    named = {one.name for one in advice(case_id, office.handler).steps}
    assert "批准执行方案" not in named
    assert "拟定执行方案" in named


def test_found_property_opens_the_line_of_disposal(office: Office, case_id: int) -> None:
    assert advice(case_id, office.handler).line is NextLine.INVESTIGATION
    a_state_of_property(case_id, by=office.handler, state=PropertyState.FOUND, sale=Sale.NEEDED)
    assert advice(case_id, office.handler).line is NextLine.DISPOSAL


def test_three_cases_of_the_same_cause_and_band_are_alike(office: Office, case_id: int) -> None:
    near = [another(office, serial) for serial in range(21, 25)]
    far = another(office, 31, claim_fen=500_000)
    found = [one.id for one in advice(case_id, office.handler).alike]
    assert len(found) == 3
    assert set(found) <= set(near)
    assert far not in found


def test_a_case_of_another_court_is_never_alike(office: Office, case_id: int) -> None:
    other = a_court_office("鲁0103")
    title = replace(an_application("鲁0103").title, case_no="（2026）鲁0103民初21号")
    a_docketed_case("鲁0103", handler=other.handler, title=title)
    assert advice(case_id, office.handler).alike == ()


def test_the_page_links_rules_papers_and_sums(office: Office, case_id: int, log_in: LogIn) -> None:
    another(office, 21)
    code = codes.code_of("case", case_id)
    page = log_in(office.handler).get(f"/planning/{code}/advice").content.decode()
    for words in ("/norms/MSF2023/?at=", "下一步：继续调查", "类似案件", f"/papers-of/{code}/"):
        assert words in page
