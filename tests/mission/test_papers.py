"""Papers, procedures, plans and advice: the rows of the mission they answer."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from django.test import Client

from tests.measures.conftest import desk, log_in
from zhiheng.law.kernel.finding import Refused
from zhiheng.law.procedures import required
from zhiheng.law.triage import PropertyState, Sale
from zhiheng.measures.assignment.exhibits import a_state_of_property
from zhiheng.measures.intake.exhibits import a_docketed_case
from zhiheng.measures.papers.actions import void_paper
from zhiheng.measures.papers.exhibits import a_paper
from zhiheng.measures.papers.terms import PaperTerms, VoidTerms
from zhiheng.measures.planning import queries
from zhiheng.measures.planning.exhibits import a_campaign, a_plan, an_approval
from zhiheng.plant import codes
from zhiheng.plant.officer import Officer
from zhiheng.plant.scope import Scope, entered
from zhiheng.registers.personnel.exhibits import Office
from zhiheng.registers.persons.exhibits import NOW
from zhiheng.registers.titles.exhibits import a_judgment

__all__ = ["desk", "log_in"]
pytestmark = pytest.mark.django_db
LogIn = Callable[[Officer], Client]
TODAY = NOW.date()


@pytest.mark.mission(
    "REQ-020", open="冻结行为尚未建成；规程先用于公告送达决定、作废文书，冻结建成时登记其规程"
)
def test_an_act_shows_its_procedure_and_waits_for_the_mandatory_points(
    office: Office, log_in: LogIn
) -> None:
    """Open a "freeze" task: its SOP version is shown; task cannot be completed before mandatory
    checklist points are ticked."""
    case_id = a_docketed_case(handler=office.handler)
    paper_id = a_paper(case_id, PaperTerms(kind="执行风险告知书"), by=office.handler)
    code = codes.code_of("case", case_id)
    page = log_in(office.handler).get(f"/papers-of/{code}/void").content.decode()
    assert "作废文书操作规程" in page
    assert "2026-11-01版" in page
    terms = VoidTerms(paper_id=paper_id, ground="错发")
    with pytest.raises(Refused, match="纸质件和副本已经收回"):
        void_paper(case_id=case_id, terms=terms, by=office.handler, at=NOW)
    ticked = replace(office.handler, ticked=required("作废文书", TODAY))
    assert void_paper(case_id=case_id, terms=terms, by=ticked, at=NOW)


@pytest.mark.mission("REQ-025")
def test_cases_that_lack_an_approved_plan_after_the_day_are_listed(
    office: Office, log_in: LogIn
) -> None:
    """Cohort of cases: report "no plan after 31 March" lists those lacking an approved plan."""
    with_plan, drafted, without = (_another(office, serial) for serial in (21, 22, 23))
    a_campaign(by=office.chief, plan_due_on=date(2026, 3, 31))
    an_approval(with_plan, a_plan(with_plan, by=office.handler), by=office.chief)
    a_plan(drafted, by=office.handler)
    with entered(Scope.of(office.chief, TODAY)):
        [campaign] = queries.campaigns()
        listed = queries.lacking_page(campaign.id).rows
    assert {one.case_id for one in listed} == {drafted, without}
    page = log_in(office.chief).get("/planning/").content.decode()
    assert page.count("逾期") == 2


@pytest.mark.mission("REQ-066")
def test_a_case_with_assets_found_shows_next_steps_rules_and_three_cases_alike(
    office: Office, log_in: LogIn
) -> None:
    """Open a case at "assets found": panel shows next steps with rule links and three similar
    cases."""
    case_id = a_docketed_case(handler=office.handler)
    for serial in (21, 22, 23):
        _another(office, serial)
    a_state_of_property(case_id, by=office.handler, state=PropertyState.FOUND, sale=Sale.NEEDED)
    code = codes.code_of("case", case_id)
    page = log_in(office.handler).get(f"/planning/{code}/advice").content.decode()
    assert "下一步：处置" in page
    assert "/norms/MSF2023/?at=" in page
    assert page.split("类似案件")[1].count("zh-link-no") == 3


def _another(office: Office, serial: int) -> int:
    """A case of the same cause on another judgment."""
    title = replace(a_judgment(), case_no=f"（2026）鲁0102民初{serial}号")
    return a_docketed_case(handler=office.handler, title=title)
