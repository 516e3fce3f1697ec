"""What the machinery promises, held against every register of the house."""

import json

import pytest
from django.db.utils import DatabaseError

from tests.mission.changes import change_everything
from tests.plant.exhibits import rows
from zhiheng.house.cli import main
from zhiheng.house.ground.roles import Connection
from zhiheng.measures.handling.actions import assign
from zhiheng.measures.handling.terms import AssignTerms
from zhiheng.measures.intake.exhibits import a_docketed_case
from zhiheng.plant import queries
from zhiheng.plant.queries import Asked
from zhiheng.plant.scope import Scope, entered
from zhiheng.plant.table_classes import CLASSES
from zhiheng.registers.personnel.exhibits import a_court_office
from zhiheng.registers.persons.exhibits import NOW

pytestmark = pytest.mark.django_db
REGISTERS = """
SELECT c.relname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
WHERE a.attname = 'act_id' AND c.relkind = 'r' AND c.relname NOT LIKE 'plant\\_%'
  AND EXISTS (SELECT FROM pg_attribute h WHERE h.attrelid = c.oid AND h.attname = 'recorded_at')
"""
TRIGGERS = ("zh_guard", "zh_guard_truncate", "zh_keep_changes", "zh_guard_own_act")


def registers(owner: Connection) -> list[str]:
    return sorted(str(row[0]) for row in owner.execute(REGISTERS).fetchall())


def test_every_register_is_guarded_and_keeps_its_changes(owner: Connection) -> None:
    assert registers(owner)
    missing = [
        (table, trigger)
        for table in registers(owner)
        for trigger in TRIGGERS
        if owner.execute(
            "SELECT FROM pg_trigger WHERE tgrelid = %s::regclass AND tgname = %s"
            " AND tgenabled = 'O'",
            (table, trigger),
        ).fetchone()
        is None
    ]
    assert missing == []


def test_a_change_of_a_case_shows_old_and_new_and_nobody_deletes(owner: Connection) -> None:
    office = a_court_office()
    case_id = a_docketed_case(handler=office.handler)
    terms = AssignTerms(handler_id=office.other_handler.id, ground="工作调整")
    assign(case_id=case_id, terms=terms, by=office.chief, at=NOW)
    with entered(Scope.of(office.chief)):
        [act] = queries.acts_page(Asked(case_id=case_id), size=1).rows
        changes = queries.changes_of_acts((act.id,))
        for table in registers(owner):
            with pytest.raises(DatabaseError, match="permission denied"):
                rows(f"DELETE FROM {table}")
    assert act.name == "确定承办人"
    changed = {change.table_name: (change.before, change.after) for change in changes}
    before, after = changed["casefile_case"]
    assert before["handler_id"] == office.handler.id
    assert after["handler_id"] == office.other_handler.id


def test_without_a_scope_no_protected_table_shows_a_row(owner: Connection) -> None:
    office = a_court_office()
    change_everything(a_docketed_case(handler=office.handler), office)
    filled = [
        t for t in CLASSES if owner.execute(f"SELECT FROM {t} LIMIT 1").fetchone() is not None
    ]
    assert len(filled) > len(CLASSES) // 3
    assert {table: rows(f"SELECT count(*) FROM {table}")[0][0] for table in _readable(filled)} == (
        dict.fromkeys(_readable(filled), 0)
    )


def _readable(tables: list[str]) -> list[str]:
    """Tables whose every column zh_app may read; the others refuse the question itself."""
    may = "SELECT has_table_privilege(%s, 'SELECT')"
    return [table for table in tables if rows(may, table) == [(True,)]]


def test_the_command_verifies_what_the_house_did(
    owner: Connection, capsys: pytest.CaptureFixture[str]
) -> None:
    a_docketed_case(handler=a_court_office().handler)
    assert main(["verify", "--json"]) == 0
    done = json.loads(capsys.readouterr().out)
    assert (done["ok"], done["first_bad"]) == (True, None)
    assert done["links"] > 5
    owner.execute("ALTER TABLE plant_act DISABLE TRIGGER USER")
    owner.execute("UPDATE plant_act SET says = '改过' WHERE court = '鲁0102' AND seq = 1")
    assert main(["verify", "--court", "鲁0102", "--json"]) == 1
    found = json.loads(capsys.readouterr().out)["first_bad"]
    assert (found["chain"], found["seq"]) == ("鲁0102", 1)


def test_another_courts_chain_is_not_touched_by_it(owner: Connection) -> None:
    a_court_office()
    owner.execute("ALTER TABLE plant_act DISABLE TRIGGER USER")
    owner.execute("UPDATE plant_act SET says = '改过' WHERE court = '鲁0102' AND seq = 1")
    assert main(["verify", "--court", "鲁0103"]) == 0
