"""What one person's record costs does not grow with everybody else's."""

import pytest
from django.db import connection

from zhiheng.plant.scope import Scope, entered
from zhiheng.registers.personnel.exhibits import a_court_office
from zhiheng.registers.persons.exhibits import a_man, a_person

pytestmark = pytest.mark.django_db


def test_attributes_are_weighed_for_the_asked_person_alone() -> None:
    office = a_court_office("鲁0102")
    person_id = a_person(office.filing, a_man("许别枝", serial=77))
    with entered(Scope.of(office.filing)), connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off")
        cursor.execute(
            "EXPLAIN SELECT * FROM persons_on_record WHERE id = ANY(%s)", [[person_id, 0]]
        )
        plan = [str(row[0]) for row in cursor.fetchall()]
    reached = [
        plan[place + 1] for place, line in enumerate(plan) if " on persons_attribute" in line
    ]
    assert len(reached) == 2
    assert all("Index Cond: (person_id = " in line for line in reached)
