"""Clocks stand on their cases as the law says, and are met by acts."""

from datetime import date
from typing import Any

import psycopg
import pytest

from zhiheng.law.clocks import EXECUTION_LIMIT, NOTICE_ISSUE
from zhiheng.plant.errors import BadTerms, NotOnRecord
from zhiheng.plant.legal_act import LegalAct
from zhiheng.plant.scope import Scope, entered
from zhiheng.registers.casefile.actions import assign, lock
from zhiheng.registers.casefile.exhibits import a_case
from zhiheng.registers.nodes import queries
from zhiheng.registers.nodes.actions import deduct, lengthen, meet
from zhiheng.registers.nodes.exhibits import a_clock
from zhiheng.registers.nodes.terms import DeductionTerms, DueFilter, ExtensionTerms
from zhiheng.registers.personnel.exhibits import a_court_office
from zhiheng.registers.persons.exhibits import constraints_of, copied, refused_by, within_an_act

pytestmark = pytest.mark.django_db
VALUATION = DeductionTerms(
    first_on=date(2026, 12, 1), last_on=date(2026, 12, 30), ground="评估", evidence="委托评估函"
)
THREE_MONTHS = ExtensionTerms(
    months=3, days=0, approver="本院院长", approved_on=date(2026, 11, 19), evidence="审批表"
)
BREACHES = {
    "a_clock_runs_once_at_a_time": copied("nodes_clock"),
    "a_clock_ends_after_it_starts": "UPDATE nodes_clock SET from_on = '2030-01-01'",
    "a_clock_never_rolls_back": "UPDATE nodes_clock SET unrolled_on = '2030-01-01'",
    "a_met_clock_names_the_act": (
        "UPDATE nodes_clock SET met_on = '2026-11-21', ended_as = '办结'"
    ),
    "an_ended_clock_says_how": (
        "UPDATE nodes_clock SET met_on = '2026-11-21', met_act_id = act_id"
    ),
    "a_provisional_clock_says_why": "UPDATE nodes_clock SET provisional = true, note = ''",
    "nodes_clock_agrees_with_its_case": "UPDATE nodes_clock SET secrecy = 1",
    "nodes_clock_follows_its_handler": "UPDATE nodes_clock SET handler_key = 12345",
    "a_stopped_clock_is_provisional": (
        "UPDATE nodes_clock SET stopped_on = '2026-12-01', provisional = false"
    ),
    "a_clock_stops_once_at_a_time": (
        "UPDATE nodes_clockdeduction SET last_on = NULL; "
        + copied("nodes_clockdeduction", last_on=None)
    ),
    "a_deduction_ends_after_it_begins": "UPDATE nodes_clockdeduction SET last_on = '2020-01-01'",
    "a_deduction_names_ground_and_paper": "UPDATE nodes_clockdeduction SET ground = ''",
    "an_extension_has_a_length": "UPDATE nodes_clockextension SET months = 0",
    "an_extension_names_approver_and_paper": "UPDATE nodes_clockextension SET evidence = ''",
    "a_table_names_a_day_once": (
        "WITH y AS (INSERT INTO nodes_year (act_id, happened_on, recorded_at, year, source)"
        " SELECT act_id, happened_on, recorded_at, 2027, '' FROM nodes_clock RETURNING *)"
        " INSERT INTO nodes_holiday (act_id, happened_on, recorded_at, table_id, day, kind)"
        " SELECT act_id, happened_on, recorded_at, id, '2027-01-01', '休' FROM y,"
        " generate_series(1, 2)"
    ),
    "a_day_is_of_rest_or_of_work": (
        "INSERT INTO nodes_holiday (act_id, happened_on, recorded_at, table_id, day, kind)"
        " SELECT act_id, happened_on, recorded_at, 1, '2027-01-01', '半' FROM nodes_clock"
    ),
}


def test_the_notice_clock_stands_on_its_last_day_with_its_reasons() -> None:
    """民诉法解释第480条：收到申请执行书后十日内。2026-11-18 收到，11-28 是周六，顺延至周一。"""
    office = a_court_office()
    opened = a_case()
    a_clock(opened.case_id, by=office.filing, clock=NOTICE_ISSUE, from_on=date(2026, 11, 18))
    with entered(Scope.of(office.filing)):
        [clock] = queries.clocks_of(opened.case_id)
    assert (clock.due_on, clock.unrolled_on) == (date(2026, 11, 30), date(2026, 11, 28))
    assert clock.cites[0] == "民诉法解释（2022修正）第480条第1款"
    assert clock.running


def test_a_clock_that_ends_in_a_year_without_holidays_is_provisional_and_filed_all_the_same() -> (
    None
):
    office = a_court_office()
    opened = a_case()
    a_clock(opened.case_id, by=office.filing)
    with entered(Scope.of(office.filing)):
        [clock] = queries.clocks_of(opened.case_id)
    assert clock.due_on == date(2027, 5, 20)
    assert (clock.provisional, clock.note) == (True, "暂定：2027 年节假日表未载入")


def test_a_met_clock_names_day_and_act_and_leaves_the_worklist() -> None:
    office = a_court_office()
    opened = a_case()
    clock_id = a_clock(
        opened.case_id, by=office.filing, clock=NOTICE_ISSUE, from_on=date(2026, 11, 18)
    )

    def issue_notice(doing: LegalAct) -> int:
        lock(doing, opened.case_id)
        return meet(doing, name=NOTICE_ISSUE.name, on=doing.day)

    met = within_an_act(issue_notice, by=office.handler, stops=(NOTICE_ISSUE.name,))
    with entered(Scope.of(office.filing)):
        [clock] = queries.clocks_of(opened.case_id)
    assert (met, clock.met_on) == (clock_id, date(2026, 11, 20))
    assert clock.met_act_id is not None


def test_a_clock_that_does_not_run_cannot_be_met() -> None:
    office = a_court_office()
    opened = a_case()

    def meet_none(doing: LegalAct) -> int:
        lock(doing, opened.case_id)
        return meet(doing, name=NOTICE_ISSUE.name, on=doing.day)

    with pytest.raises(NotOnRecord):
        within_an_act(meet_none, by=office.handler)


def test_a_clock_is_not_met_before_it_began() -> None:
    office = a_court_office()
    opened = a_case()
    clock_id = a_clock(opened.case_id, by=office.filing)
    with pytest.raises(BadTerms, match="早于期限起算日"):
        within_an_act(
            lambda doing: meet(doing, clock_id=clock_id, on=date(2026, 11, 1)),
            by=office.handler,
        )


def test_clocks_follow_the_case_to_its_new_handler() -> None:
    office = a_court_office()
    opened = a_case(handler=office.handler)
    a_clock(opened.case_id, by=office.filing)
    for handler in (office.other_handler, office.handler):
        within_an_act(
            lambda doing, to=handler.id: assign(  # type: ignore[misc]
                doing, case_id=opened.case_id, handler_id=to
            ),
            by=office.chief,
        )
        chosen = DueFilter(court="鲁0102", handler_id=handler.id)
        with entered(Scope.of(office.chief)):
            assert len(queries.due_page(chosen).rows) == 1


@pytest.mark.parametrize(("constraint", "statement"), BREACHES.items())
def test_the_database_refuses(
    constraint: str, statement: str, owner: psycopg.Connection[Any]
) -> None:
    office = a_court_office()
    case_id = a_case().case_id
    clock_id = a_clock(case_id, by=office.filing, clock=EXECUTION_LIMIT)

    def change(doing: LegalAct) -> None:
        lock(doing, case_id)
        deduct(doing, clock_id=clock_id, terms=VALUATION)
        lengthen(doing, clock_id=clock_id, terms=THREE_MONTHS)

    within_an_act(change, by=office.handler)
    assert refused_by(owner, statement) == constraint


def test_every_constraint_has_its_breach() -> None:
    assert constraints_of("nodes") <= set(BREACHES)
