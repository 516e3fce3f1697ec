"""A whole life after closing: every table of the room is filled, and no other court sees it."""

import pytest
from django.apps import apps
from django.db import connection

from tests.closing.life import a_whole_life
from tests.closing.ready import TODAY
from zhiheng.plant.scope import Scope, entered
from zhiheng.registers.personnel.exhibits import Office

pytestmark = pytest.mark.django_db
VIEWS = ("closing_pool", "closing_counted", "closing_late_fact")


def rows(court: str) -> dict[str, int]:
    tables = [model._meta.db_table for model in apps.get_app_config("closing").get_models()]
    found = {}
    with entered(Scope.of_court(court)), connection.cursor() as cursor:
        for table in (*tables, *VIEWS):
            cursor.execute(f"SELECT count(*) FROM {table}")
            found[table] = int(cursor.fetchone()[0])
    return found


def test_its_own_court_sees_every_row_and_a_neighbour_none(office: Office) -> None:
    a_whole_life(office)
    own = rows(office.court)
    assert {name for name, count in own.items() if not count} <= {
        "closing_pool", "closing_late_fact",
    }  # fmt: skip
    assert set(rows("鲁0103").values()) == {0}


def test_nothing_is_due_on_a_case_that_came_back(office: Office) -> None:
    a_whole_life(office)
    with entered(Scope.of(office.chief, TODAY)), connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(*) FROM nodes_clock k JOIN casefile_case c ON c.id = k.case_id"
            " WHERE c.state = '已结' AND k.met_on IS NULL"
        )
        assert cursor.fetchone()[0] == 0
