"""People are entered once, by the document they hold."""

import threading

import pytest
from django.db import connection

from zhiheng.plant.errors import BadTerms
from zhiheng.plant.looklog import flush, who_saw
from zhiheng.plant.officer import Officer
from zhiheng.plant.scope import Scope, entered
from zhiheng.registers.personnel.exhibits import a_court_office
from zhiheng.registers.persons import actions, queries
from zhiheng.registers.persons.exhibits import NOW, a_man, a_person, an_id_number, within_an_act
from zhiheng.registers.persons.terms import DocumentKind, PersonTerms

pytestmark = pytest.mark.django_db


def test_the_same_document_is_the_same_person_in_every_court() -> None:
    here, there = a_court_office("鲁0102"), a_court_office("鲁0103")
    assert a_person(here.filing) == a_person(there.filing)


def test_a_person_without_document_is_somebody_new_each_time() -> None:
    filing = a_court_office().filing
    nameless = a_man(document_kind=None, document_number=None)
    assert a_person(filing, nameless) != a_person(filing, nameless)


def test_a_document_held_under_another_name_is_refused() -> None:
    filing = a_court_office().filing
    a_person(filing, a_man("许青林"))
    with pytest.raises(BadTerms, match="姓名或者名称与所填不一致"):
        a_person(filing, a_man("许清林"))


def test_a_look_up_by_document_crosses_courts_and_is_logged() -> None:
    known = a_person(a_court_office().filing)
    stranger = a_court_office("鲁0103").handler
    with entered(Scope.of(stranger)):
        found = find(stranger, an_id_number())
        assert find(stranger, an_id_number(serial=999)) is None
        assert found is not None
        assert (found.person_id, found.masked_document) == (known, "990102********3170")
        flush()
        [seen_by] = who_saw("person", known)
    assert (seen_by.court, seen_by.ground) == ("鲁0103", "核对被执行人身份")


def find(by: Officer, number: str) -> queries.FoundPerson | None:
    return queries.find_by_document(
        DocumentKind.ID_CARD, number, by=by, ground="核对被执行人身份", at=NOW
    )


def test_a_document_of_one_person_is_not_given_to_another() -> None:
    filing = a_court_office().filing
    a_person(filing, a_man("许青林"))
    other = a_person(filing, PersonTerms(name="孟白帆"))
    with pytest.raises(BadTerms, match="同一证件只登记一次"):
        within_an_act(
            lambda doing: actions.add_document(
                doing, person_id=other, kind=DocumentKind.ID_CARD, number=an_id_number()
            ),
            by=filing,
        )


def test_two_clerks_entering_one_document_at_once_enter_one_person() -> None:
    filing = a_court_office().filing
    ids: list[int] = []

    def enter() -> None:
        ids.append(a_person(filing))
        connection.close()

    clerks = [threading.Thread(target=enter) for _ in range(4)]
    for clerk in clerks:
        clerk.start()
    for clerk in clerks:
        clerk.join()
    assert (len(ids), len(set(ids))) == (4, 1)
