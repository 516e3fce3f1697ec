"""After 终本: published, kept by the pool, queried every six months, and led elsewhere."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from tests.closing import life
from tests.closing.life import PUBLISHED, a_pool_team, terminated
from tests.closing.ready import TODAY
from zhiheng.law.kernel.finding import Refused
from zhiheng.measures.closing import actions, queries
from zhiheng.measures.closing.terms import (
    Assessed,
    CustodyTerms,
    DiversionTerms,
    Route,
)
from zhiheng.plant.errors import BadTerms
from zhiheng.plant.scope import Scope, entered
from zhiheng.registers.casefile import queries as casefile
from zhiheng.registers.nodes import queries as nodes
from zhiheng.registers.personnel.exhibits import Office
from zhiheng.registers.persons.exhibits import NOW

pytestmark = pytest.mark.django_db
MAY_2027 = datetime(2027, 5, 20, 10, 0, tzinfo=NOW.tzinfo)
NOTHING_FOUND = replace(life.NOTHING_FOUND, asked_on=date(2027, 5, 18), told_on=date(2027, 5, 20))


@pytest.fixture
def closed_id(exhausted_id: int, office: Office) -> int:
    terminated(exhausted_id, office)
    return exhausted_id


def test_publication_is_entered_once_and_not_before_the_ruling(
    closed_id: int, office: Office
) -> None:
    early = replace(PUBLISHED, published_on=TODAY - timedelta(1))
    with pytest.raises(BadTerms, match="早于裁定日"):
        actions.publish_ruling(case_id=closed_id, terms=early, by=office.clerk, at=NOW)
    actions.publish_ruling(case_id=closed_id, terms=PUBLISHED, by=office.clerk, at=NOW)
    with pytest.raises(BadTerms, match="不必重复"):
        actions.publish_ruling(case_id=closed_id, terms=PUBLISHED, by=office.clerk, at=NOW)


def test_an_open_case_has_no_ruling_to_publish(exhausted_id: int, office: Office) -> None:
    with pytest.raises(Refused, match="已经裁定终结本次执行程序"):
        actions.publish_ruling(case_id=exhausted_id, terms=PUBLISHED, by=office.clerk, at=NOW)


def test_the_half_yearly_query_ends_its_clock_and_starts_the_next(
    closed_id: int, office: Office
) -> None:
    actions.record_requery(case_id=closed_id, terms=NOTHING_FOUND, by=office.clerk, at=MAY_2027)
    with entered(Scope.of(office.clerk, TODAY)):
        running = [one for one in nodes.clocks_of(closed_id) if one.met_on is None]
        page = queries.pool_page(office.court)
    assert [(one.from_on, one.due_on) for one in running] == [
        (date(2027, 5, 18), date(2027, 11, 18))
    ]
    assert [(one.queried, one.next_query_on) for one in page.rows] == [(1, date(2027, 11, 18))]


def test_after_five_years_no_further_query_is_due(closed_id: int, office: Office) -> None:
    late = datetime(2031, 11, 19, 10, 0, tzinfo=NOW.tzinfo)
    terms = replace(NOTHING_FOUND, asked_on=late.date(), told_on=late.date())
    actions.record_requery(case_id=closed_id, terms=terms, by=office.clerk, at=late)
    with entered(Scope.of(office.clerk, TODAY)):
        assert all(one.met_on for one in nodes.clocks_of(closed_id))


@pytest.mark.mission("REQ-208")
def test_after_the_ruling_the_pool_team_keeps_the_case_and_the_change_is_logged(
    exhausted_id: int, office: Office
) -> None:
    """After ruling, custodian becomes 终本 team; handler change logged."""
    team_id = a_pool_team(office)
    terminated(exhausted_id, office)
    with entered(Scope.of(office.chief, TODAY)):
        kept = queries.custody_of(exhausted_id)
        changes = casefile.assignments(exhausted_id)
        [row] = queries.pool_page(office.court).rows
    assert kept is not None
    keeper_id = office.other_handler.id
    assert (kept.team_id, kept.keeper_id, kept.former_id) == (team_id, keeper_id, office.handler.id)
    assert (changes[-1].staff_id, changes[-1].reason) == (
        keeper_id, "裁定终结本次执行程序后集中管理",
    )  # fmt: skip
    assert (row.keeper_id, row.team_id) == (keeper_id, team_id)


def test_a_case_closed_before_there_was_a_team_is_moved_by_hand_once(
    closed_id: int, office: Office
) -> None:
    terms = CustodyTerms(ground="此前的终本案件移交")
    with pytest.raises(BadTerms, match="没有设定终本管理团队"):
        actions.move_to_pool(case_id=closed_id, terms=terms, by=office.chief, at=NOW)
    a_pool_team(office)
    actions.move_to_pool(case_id=closed_id, terms=terms, by=office.chief, at=NOW)
    with pytest.raises(BadTerms, match="不必移交"):
        actions.move_to_pool(case_id=closed_id, terms=terms, by=office.chief, at=NOW)


@pytest.mark.mission("REQ-211")
def test_relief_and_bankruptcy_are_assessed_and_the_result_is_stored(
    exhausted_id: int, office: Office
) -> None:
    """终本 screen offers relief and bankruptcy assessment; result stored."""
    for route, assessed in (
        (Route.RELIEF, Assessed.OFFERED),
        (Route.BANKRUPTCY, Assessed.UNFIT),
        (Route.RELIEF, Assessed.TAKEN),
    ):
        terms = DiversionTerms(route=route, assessed=assessed, words="申请执行人生活困难")
        actions.assess_diversion(case_id=exhausted_id, terms=terms, by=office.handler, at=NOW)
    with entered(Scope.of(office.handler, TODAY)):
        kept = queries.diversions_of(exhausted_id)
    assert {route: one.assessed for route, one in kept.items()} == {
        "司法救助": "已转出", "移送破产审查": "不符合条件",
    }  # fmt: skip
