"""The database is the last judge of people: each constraint with what it refuses."""

from typing import Any

import psycopg

from zhiheng.registers.personnel.exhibits import a_court_office
from zhiheng.registers.persons.exhibits import (
    a_caution,
    a_person,
    constraints_of,
    copied,
    refused_by,
)

BREACHES = {
    "a_person_is_of_a_known_kind": "UPDATE persons_person SET kind = '机器人'",
    "a_person_has_a_name": "UPDATE persons_name SET name = ''",
    "persons_document_one_version_is_current": copied("persons_document", kind="护照"),
    "one_document_is_one_person": copied("persons_document", line_id=10**9),
    "a_document_is_of_a_known_kind": "UPDATE persons_document SET kind = '会员卡'",
    "a_document_does_not_expire_before_it_is_valid": (
        "UPDATE persons_document SET valid_from_on = '2026-02-01', valid_until_on = '2026-01-01'"
    ),
    "persons_address_one_version_is_current": copied("persons_address"),
    "an_address_is_of_a_known_kind": "UPDATE persons_address SET kind = '网址'",
    "an_address_has_words": "UPDATE persons_address SET words = ''",
    "persons_caution_one_version_is_current": copied("persons_caution"),
    "a_caution_is_of_a_known_kind": "UPDATE persons_caution SET kind = '星座'",
    "a_caution_ends": "UPDATE persons_caution SET until_on = '2020-01-01'",
    "a_caution_names_what_shows_it": "UPDATE persons_caution SET evidence = ''",
    "a_caution_set_right_says_why": "UPDATE persons_caution SET version = 2, ground = ''",
    "persons_attribute_one_version_is_current": copied("persons_attribute"),
    "an_attribute_is_of_a_known_kind": "UPDATE persons_attribute SET kind = '星座'",
    "an_attribute_names_its_source": (
        "UPDATE persons_attribute SET source = '听说', official = false"
    ),
    "only_an_independent_source_is_official": (
        "UPDATE persons_attribute SET official = true, source = '申请执行书'"
    ),
}


def test_the_database_refuses_every_breach_by_its_name(owner: psycopg.Connection[Any]) -> None:
    office = a_court_office()
    a_caution(a_person(office.filing), by=office.filing)
    refused = {name: refused_by(owner, statement) for name, statement in BREACHES.items()}
    assert refused == {name: name for name in BREACHES}


def test_every_constraint_has_its_breach() -> None:
    assert constraints_of("persons") <= set(BREACHES)
