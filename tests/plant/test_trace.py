"""Nothing is written outside an act, nothing is deleted, every change shows old and new."""

import psycopg
import pytest
from django.db import transaction
from django.db.utils import DatabaseError

from tests.plant.exhibits import CLERK, NOON, change_row, enter_row, rows, weigh
from zhiheng.house.ground.roles import Connection
from zhiheng.plant import queries
from zhiheng.plant.legal_act import LegalAct
from zhiheng.plant.queries import Asked
from zhiheng.plant.scope import Scope, entered

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("scratch")]
INSERT = "INSERT INTO scratch (act_id, court, words) VALUES (1, '鲁0102', '甲')"


def scratch_words() -> list[tuple[object, ...]]:
    with entered(Scope.of(CLERK)):
        return rows("SELECT words FROM scratch ORDER BY id")


def test_a_row_outside_an_act_is_refused() -> None:
    with entered(Scope.of(CLERK)), pytest.raises(DatabaseError, match="只能在执行行为中写入"):
        rows(INSERT)


def test_a_row_of_another_act_is_refused() -> None:
    def forge(doing: LegalAct) -> None:
        doing.id -= 1
        enter_row(doing)

    with pytest.raises(DatabaseError, match="须注明本次执行行为"):
        weigh(grams=1, by=CLERK, at=NOON, inside=forge)


def done() -> tuple[int, ...]:
    """The acts in sight."""
    return tuple(act.id for act in queries.acts_page(Asked()).rows)


def test_a_changed_field_shows_old_and_new_value() -> None:
    weigh(grams=1, by=CLERK, at=NOON, inside=enter_row)
    weigh(grams=2, by=CLERK, at=NOON, inside=change_row("乙"))
    with entered(Scope.of(CLERK)):
        [change] = queries.changes_of_acts(done())
        with pytest.raises(DatabaseError, match="permission denied"):
            rows("DELETE FROM scratch")
    assert (change.table_name, change.before, change.after) == (
        "scratch",
        {"words": "甲"},
        {"words": "乙"},
    )


def test_an_update_that_changes_nothing_leaves_no_trace() -> None:
    weigh(grams=1, by=CLERK, at=NOON, inside=enter_row)
    weigh(grams=2, by=CLERK, at=NOON, inside=change_row("甲"))
    with entered(Scope.of(CLERK)):
        assert queries.changes_of_acts((1, 2)) == ()


def test_one_statement_over_many_rows_leaves_one_change_each() -> None:
    def three(doing: LegalAct) -> None:
        for words in "甲乙丙":
            enter_row(doing, words)

    weigh(grams=1, by=CLERK, at=NOON, inside=three)
    weigh(grams=2, by=CLERK, at=NOON, inside=change_row("丁"))
    with entered(Scope.of(CLERK)):
        changes = queries.changes_of_acts(done())
    assert [change.before["words"] for change in changes] == ["甲", "乙", "丙"]


def test_a_column_that_may_not_change_cannot_be_updated() -> None:
    weigh(grams=1, by=CLERK, at=NOON, inside=enter_row)
    with pytest.raises(DatabaseError, match="permission denied"):
        weigh(
            grams=2,
            by=CLERK,
            at=NOON,
            inside=lambda _: rows("UPDATE scratch SET court = '鲁0103' RETURNING 1"),
        )
    assert scratch_words() == [("甲",)]


@pytest.mark.parametrize("statement", ["DELETE FROM scratch", "TRUNCATE scratch"])
def test_even_the_owner_deletes_nothing(scratch: Connection, statement: str) -> None:
    with pytest.raises(psycopg.errors.InsufficientPrivilege, match="不得删除"):
        scratch.execute(statement)


def test_set_up_alone_may_clear_a_register(scratch: Connection) -> None:
    weigh(grams=1, by=CLERK, at=NOON, inside=enter_row)
    scratch.execute("SET zh.setup = 'on'")
    scratch.execute("DELETE FROM scratch")
    assert scratch_words() == []


def test_the_application_cannot_call_itself_set_up() -> None:
    with entered(Scope.of(CLERK)), transaction.atomic():
        rows("SELECT set_config('zh.setup', 'on', true)")
        with pytest.raises(DatabaseError, match="只能在执行行为中写入"):
            rows(INSERT + " RETURNING 1")


@pytest.mark.parametrize("table", ["plant_act", "plant_change", "plant_refusal", "plant_look"])
@pytest.mark.parametrize("statement", ["DELETE FROM {}", "TRUNCATE {} CASCADE"])
def test_the_log_can_only_grow(scratch: Connection, table: str, statement: str) -> None:
    with pytest.raises(psycopg.errors.InsufficientPrivilege, match="只能追加|不得删除"):
        scratch.execute(statement.format(table))


def test_a_change_cannot_be_forged() -> None:
    forged = (
        "INSERT INTO plant_change (act_id, court, table_name, row_id, before, after)"
        " VALUES (1, '鲁0102', 'scratch', '1', '{}', '{}')"
    )
    with entered(Scope.of(CLERK)), pytest.raises(DatabaseError, match="自动生成"):
        rows(forged)


def test_a_first_version_begins_its_own_line() -> None:
    weigh(grams=1, by=CLERK, at=NOON, inside=enter_row)
    with entered(Scope.of(CLERK)):
        assert rows("SELECT line_id = id FROM scratch") == [(True,)]
