"""Instruments are seen through their cases, and set right by a new version."""

import pytest

from zhiheng.plant.errors import NotOnRecord
from zhiheng.plant.scope import Scope, entered
from zhiheng.registers.casefile import queries as casefile
from zhiheng.registers.casefile.exhibits import a_case
from zhiheng.registers.personnel.exhibits import a_court_office
from zhiheng.registers.persons.exhibits import within_an_act
from zhiheng.registers.titles import queries
from zhiheng.registers.titles.actions import enter_title
from zhiheng.registers.titles.exhibits import a_judgment, a_money_duty

pytestmark = pytest.mark.django_db


def test_a_title_is_seen_through_the_case_that_rests_on_it() -> None:
    opened = a_case()
    with entered(Scope.of(a_court_office().handler)):
        title = queries.title(casefile.case(opened.case_id).title_id)
    with entered(Scope.of_court("鲁0103")), pytest.raises(NotOnRecord):
        queries.title(title.id)


def test_a_title_set_right_keeps_its_id_and_says_which_version_it_is() -> None:
    office = a_court_office()
    opened = a_case()
    with entered(Scope.of(office.handler)):
        title_id = casefile.case(opened.case_id).title_id
    right = a_judgment(obligations=(a_money_duty(25_000_000),))
    within_an_act(
        lambda doing: enter_title(doing, terms=right, corrects=title_id), by=office.handler
    )
    with entered(Scope.of(office.handler)):
        title = queries.title(title_id)
    assert (title.id, title.version) == (title_id, 2)
    assert [owed.principal_fen for owed in title.obligations] == [25_000_000]
