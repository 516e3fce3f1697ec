"""Who the parties of a case are: strength of identity, namesakes, corrections, what is sealed."""

from datetime import date

import pytest
from django.db import connection

from zhiheng.plant.errors import NotOnRecord
from zhiheng.plant.scope import Scope, entered
from zhiheng.registers.casefile import queries as casefile
from zhiheng.registers.casefile.exhibits import a_case, a_creditor, a_debtor
from zhiheng.registers.personnel.exhibits import a_court_office
from zhiheng.registers.persons import actions, queries
from zhiheng.registers.persons.exhibits import (
    a_man,
    a_person,
    an_id_number,
    as_instrument_says,
    within_an_act,
)
from zhiheng.registers.persons.queries import PersonOnRecord
from zhiheng.registers.persons.terms import AttributeKind, DocumentKind, PersonTerms, Sex, Source

pytestmark = pytest.mark.django_db


def debtor_of(terms: PersonTerms) -> PersonOnRecord:
    opened = a_case(parties=(a_creditor(), a_debtor(terms)))
    with entered(Scope.of(a_court_office().handler)):
        return casefile.parties(opened.case_id)[1].person


def record(person_id: int, kind: AttributeKind, value: str, source: Source) -> None:
    within_an_act(
        lambda doing: actions.record_attribute(
            doing, person_id=person_id, kind=kind, value=value, source=source
        ),
        by=a_court_office().handler,
    )


def seen(person_id: int) -> PersonOnRecord:
    with entered(Scope.of(a_court_office().handler)):
        return queries.person(person_id)


def test_a_number_alone_matches_nothing() -> None:
    known = debtor_of(a_man())
    assert (known.document_known, known.matching_attributes) == (True, 0)
    assert (known.born_on, known.sex) == ("1985-03-12", Sex.MALE)


def test_an_instrument_that_states_the_birth_date_of_the_number_is_a_match() -> None:
    known = debtor_of(as_instrument_says(a_man(born_on=date(1985, 3, 12))))
    assert known.matching_attributes == 1


def test_what_only_the_parties_say_is_no_match_however_often() -> None:
    known = debtor_of(a_man(document_kind=None, document_number=None))
    record(known.id, AttributeKind.PHONE, "19900001234", Source.INSTRUMENT)
    assert seen(known.id).matching_attributes == 0
    record(known.id, AttributeKind.PHONE, "19900001234", Source.IN_PERSON)
    assert seen(known.id).matching_attributes == 1


def test_the_same_sex_tells_too_few_people_apart() -> None:
    assert debtor_of(as_instrument_says(a_man(sex=Sex.MALE))).matching_attributes == 0


def test_birth_dates_that_differ_are_a_contradiction_and_no_match() -> None:
    known = debtor_of(as_instrument_says(a_man(born_on=date(1985, 3, 12))))
    record(known.id, AttributeKind.BORN_ON, "1986-03-12", Source.POLICE)
    now = seen(known.id)
    assert (now.matching_attributes, now.contradictions) == (0, ("出生日期",))


def test_a_slip_set_right_is_no_contradiction() -> None:
    known = debtor_of(a_man())
    record(known.id, AttributeKind.BORN_ON, "1986-03-12", Source.POLICE)
    with entered(Scope.of(a_court_office().handler)):
        [slip] = [one for one in queries.attributes(known.id) if one.source is Source.POLICE]
    within_an_act(
        lambda doing: actions.record_attribute(
            doing,
            person_id=known.id,
            kind=AttributeKind.BORN_ON,
            value="1985-03-12",
            source=Source.POLICE,
            corrects=slip.id,
        ),
        by=a_court_office().handler,
    )
    assert (seen(known.id).contradictions, seen(known.id).matching_attributes) == ((), 1)


def test_an_address_checked_on_the_spot_is_an_address_for_service() -> None:
    known = debtor_of(a_man(address=None))
    record(known.id, AttributeKind.ADDRESS, "白石街 3 号", Source.POLICE)
    assert seen(known.id).address == "白石街 3 号"


def test_namesakes_are_counted_over_all_courts_and_nothing_else_is_told() -> None:
    here = debtor_of(a_man("赵一帆", serial=311))
    a_case("鲁0103", parties=(a_creditor(), a_debtor(a_man("赵一帆", serial=313))))
    with entered(Scope.of(a_court_office().handler)):
        assert queries.namesakes(here.id) == 1
        assert here.id in queries.people(range(1, 100))


def test_people_of_another_court_are_not_seen() -> None:
    known = debtor_of(a_man())
    with entered(Scope.of_court("鲁0103")), pytest.raises(NotOnRecord):
        queries.person(known.id)


def test_a_number_typed_wrong_is_replaced_by_a_new_version() -> None:
    known = debtor_of(a_man())
    office = a_court_office()
    with entered(Scope.of(office.handler)), connection.cursor() as cursor:
        cursor.execute("SELECT id FROM persons_document WHERE person_id = %s", [known.id])
        [wrong] = cursor.fetchone()
    within_an_act(
        lambda doing: actions.add_document(
            doing,
            person_id=known.id,
            kind=DocumentKind.ID_CARD,
            number=an_id_number(serial=319),
            corrects=wrong,
        ),
        by=office.handler,
    )
    assert seen(known.id).masked_document == "990102********" + an_id_number(serial=319)[14:]


def test_numbers_and_phones_lie_sealed_in_the_database() -> None:
    a_case()
    with entered(Scope.of(a_court_office().handler)), connection.cursor() as cursor:
        cursor.execute(
            "SELECT string_agg(r::text, '') FROM (SELECT d::text AS r FROM persons_document d"
            " UNION ALL SELECT a::text FROM persons_attribute a) everything"
        )
        [content] = cursor.fetchone()
    assert an_id_number() not in content
    assert "19900001234" not in content


def test_who_changed_his_name_is_the_same_person_under_the_new_name() -> None:
    known = debtor_of(a_man("许青林"))
    changed = a_person(a_court_office().filing, a_man("许远山", former_name="许青林"))
    assert (changed, seen(known.id).name) == (known.id, "许远山")
