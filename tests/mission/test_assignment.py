"""Classes, states of property, tracks and ledgers: rows of the mission, as officers work."""

from collections.abc import Callable

import pytest
from django.test import Client

from zhiheng.law.triage import Category, PropertyState, Sale, Track
from zhiheng.measures.assignment import queries
from zhiheng.measures.assignment.actions import set_track
from zhiheng.measures.assignment.exhibits import a_state_of_property
from zhiheng.measures.assignment.terms import TrackTerms
from zhiheng.measures.intake.exhibits import a_docketed_case
from zhiheng.plant import codes
from zhiheng.plant.errors import BadTerms
from zhiheng.plant.officer import Officer
from zhiheng.plant.scope import Scope, entered
from zhiheng.registers.assets import actions as assets
from zhiheng.registers.assets.exhibits import a_flat, debtor_of
from zhiheng.registers.assets.terms import PropertyKind
from zhiheng.registers.casefile import queries as casefile
from zhiheng.registers.casefile.exhibits import a_case
from zhiheng.registers.personnel.exhibits import Office
from zhiheng.registers.persons.exhibits import NOW, within_an_act

pytestmark = pytest.mark.django_db
LogIn = Callable[[Officer], Client]
CLAIM = 30_000_000


@pytest.fixture
def case_id(office: Office) -> int:
    return a_docketed_case(handler=office.handler)


def course(browser: Client, case_id: int) -> str:
    return browser.get(f"/assignment/{codes.code_of('case', case_id)}/course").content.decode()


def proposed(case_id: int, office: Office) -> tuple[str, str | None, str]:
    with entered(Scope.of(office.handler)):
        said = queries.proposal(casefile.case(case_id), NOW.date())
    return said.property_state, said.sale, said.track


def found(case_id: int, office: Office, **changes: object) -> None:
    terms = a_flat(debtor_of(case_id, office.handler), **changes)
    within_an_act(
        lambda doing: assets.enter_property(doing, case_id=case_id, terms=terms),
        by=office.handler,
    )


def counts(office: Office) -> dict[tuple[str, str], int]:
    with entered(Scope.of(office.chief)):
        return {(kind, state): cases for _, kind, state, _, cases in casefile.ledger()}


@pytest.mark.mission("REQ-016")
def test_the_ledger_counts_each_combination_and_a_change_moves_the_case(
    office: Office, case_id: int, log_in: LogIn
) -> None:
    """Ledger page gives counts for each combination; reclassifying a case moves it and writes a
    history line."""
    resumed = a_case(case_type="执恢", handler=office.handler).case_id
    a_state_of_property(resumed, by=office.handler)
    assert counts(office) == {("执", "待查"): 1, ("执恢", "无财产"): 1}
    a_state_of_property(case_id, by=office.handler, state=PropertyState.FOUND, sale=Sale.NEEDED)
    assert counts(office) == {("执", "有财产"): 1, ("执恢", "无财产"): 1}
    browser = log_in(office.chief)
    page = browser.get("/assignment/ledger").content.decode()
    assert all(words in page for words in ("首次执行", "恢复执行", "有财产", "无财产", "待查"))
    assert "查控结果已反馈并核实" in course(browser, case_id)


@pytest.mark.mission("REQ-017")
def test_the_record_proposes_the_class_and_an_override_needs_a_reason(
    office: Office, case_id: int
) -> None:
    """Case with bank balance ≥ claim is proposed as "有财产-无需变价"; with only real estate →
    "需要变价"; override needs a reason."""
    found(case_id, office)
    assert proposed(case_id, office)[:2] == ("有财产", "需要变价")
    found(case_id, office, kind=PropertyKind.DEPOSIT, words="存款", estimate_fen=CLAIM)
    assert proposed(case_id, office)[:2] == ("有财产", "无需变价")
    other = TrackTerms(category=Category.CONDUCT, track=Track.HARD)
    with pytest.raises(BadTerms, match="须写明理由"):
        set_track(case_id=case_id, terms=other, by=office.commander, at=NOW)


@pytest.mark.mission("REQ-018", open="the configured time; teams of the fast and the hard track")
def test_property_to_be_sold_proposes_the_hard_team(
    office: Office, case_id: int, log_in: LogIn
) -> None:
    """New case gets a track within the configured time; when the property needing disposal
    appears, system proposes transfer to the hard team."""
    fast = TrackTerms(category=Category.MONEY, track=Track.FAST)
    set_track(case_id=case_id, terms=fast, by=office.commander, at=NOW)
    browser = log_in(office.chief)
    assert "建议转难案团队" not in course(browser, case_id)
    found(case_id, office)
    assert proposed(case_id, office)[2] == "难案"
    assert "建议转难案团队" in course(browser, case_id)


@pytest.mark.mission("REQ-036", open="the checklist of 终本 and the tasks of disposal themselves")
def test_the_state_of_property_opens_the_next_line_and_keeps_its_history(
    office: Office, case_id: int, log_in: LogIn
) -> None:
    """Changing the state from 待查 to 无财产 opens the 终本 checklist; to 有财产 opens disposal
    tasks; state history kept."""
    browser = log_in(office.handler)
    assert "下一步：继续调查" in course(browser, case_id)
    a_state_of_property(case_id, by=office.handler)
    assert "下一步：终本核查" in course(browser, case_id)
    a_state_of_property(case_id, by=office.handler, state=PropertyState.FOUND, sale=Sale.NOT_NEEDED)
    assert "下一步：处置" in course(browser, case_id)
    with entered(Scope.of(office.chief)):
        states = [one.property_state for one in casefile.triages(case_id)]
    assert states == ["无财产", "有财产"]
