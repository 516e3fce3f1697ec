"""The secrecy class of a case holds for every row of it, and hides it from who is not cleared."""

from dataclasses import replace

import pytest
from django.db import connection

from zhiheng.plant.errors import BadTerms, NotOnRecord
from zhiheng.plant.legal_act import LegalAct
from zhiheng.plant.officer import Officer
from zhiheng.plant.scope import Scope, entered
from zhiheng.registers.casefile import actions, queries
from zhiheng.registers.casefile.exhibits import a_case
from zhiheng.registers.casefile.terms import CaseFilter
from zhiheng.registers.personnel.exhibits import a_court_office
from zhiheng.registers.persons import queries as persons
from zhiheng.registers.persons.exhibits import within_an_act
from zhiheng.registers.titles import queries as titles

pytestmark = pytest.mark.django_db

CASE_TABLES = ("casefile_party", "casefile_standing", "casefile_assignment")


def cleared(officer: Officer, clearance: int = 3) -> Officer:
    return replace(officer, clearance=clearance)


def classify(case_id: int, secrecy: int, by: Officer) -> None:
    def do(doing: LegalAct) -> None:
        actions.classify(doing, case_id=case_id, secrecy=secrecy)

    within_an_act(do, by=by)


def test_a_secret_case_is_hidden_from_the_uncleared_in_the_same_court() -> None:
    office = a_court_office()
    opened = a_case()
    classify(opened.case_id, 2, cleared(office.president))
    with entered(Scope.of(office.handler)):
        with pytest.raises(NotOnRecord):
            queries.case(opened.case_id)
        assert queries.cases_page(CaseFilter(court="鲁0102")).rows == ()
        assert queries.parties(opened.case_id) == ()
    with entered(Scope.of(cleared(office.handler, 2))):
        assert queries.case(opened.case_id).secrecy == 2


def test_people_and_titles_of_a_secret_case_are_hidden_with_it() -> None:
    office = a_court_office()
    opened = a_case()
    with entered(Scope.of(office.handler)):
        person_id = queries.parties(opened.case_id)[1].person.id
        title_id = queries.case(opened.case_id).title_id
    classify(opened.case_id, 1, cleared(office.president))
    with entered(Scope.of(office.handler)):
        with pytest.raises(NotOnRecord):
            persons.person(person_id)
        with pytest.raises(NotOnRecord):
            titles.title(title_id)


@pytest.mark.parametrize("table", CASE_TABLES)
def test_every_row_of_the_case_follows_its_class(table: str) -> None:
    office = a_court_office()
    opened = a_case(handler=office.handler)
    classify(opened.case_id, 1, cleared(office.president))
    with entered(Scope.of(cleared(office.president))), connection.cursor() as cursor:
        cursor.execute(f"SELECT DISTINCT secrecy FROM {table}")
        assert cursor.fetchall() == [(1,)]


def test_nobody_sets_a_class_above_his_own_clearance() -> None:
    office = a_court_office()
    opened = a_case()
    with pytest.raises(BadTerms, match="涉密等级低于“机密”"):
        classify(opened.case_id, 2, cleared(office.president, 1))


def test_a_case_may_be_secret_from_the_day_it_is_opened() -> None:
    opened = a_case(secrecy=1)
    with entered(Scope.of(a_court_office().handler)), pytest.raises(NotOnRecord):
        queries.case(opened.case_id)
