"""The classes of tables: what a scope sees, and what it may leave behind."""

from dataclasses import replace

import pytest
from django.db.utils import DatabaseError

from tests.plant.exhibits import (
    CLERK,
    JUDGE,
    NEIGHBOUR,
    NOON,
    SUPERIOR,
    enter_row,
    handle,
    refuse,
    rows,
    weigh,
)
from zhiheng.house.ground.roles import Connection
from zhiheng.law.kernel.finding import Refused
from zhiheng.plant import installer, looklog, table_classes
from zhiheng.plant.models import Act, Look, Refusal
from zhiheng.plant.officer import Officer
from zhiheng.plant.scope import NOTHING, Scope, entered

pytestmark = pytest.mark.django_db
JOURNALS = ("plant_act", "plant_refusal", "plant_outbox", "plant_look", "scratch")


@pytest.fixture
def lived_in(scratch: Connection) -> Connection:
    """One row at least in every journal."""
    weigh(grams=1, by=CLERK, at=NOON, inside=enter_row)
    with pytest.raises(Refused):
        weigh(grams=1, by=CLERK, at=NOON, inside=refuse)
    looklog.look(CLERK, "case", 1, "办案", NOON)
    looklog.flush()
    return scratch


def seen_by(scope: Scope | None, table: str) -> object:
    with entered(scope or NOTHING):
        return rows(f"SELECT count(*) FROM {table}")[0][0]


@pytest.mark.usefixtures("lived_in")
@pytest.mark.parametrize("table", JOURNALS)
@pytest.mark.parametrize(
    ("officer", "seen"), [(CLERK, 1), (SUPERIOR, 1), (NEIGHBOUR, 0), (None, 0)]
)
def test_a_row_is_seen_by_its_court_and_the_courts_above(
    table: str, officer: Officer | None, seen: int
) -> None:
    assert seen_by(Scope.of(officer) if officer else None, table) == seen


@pytest.mark.usefixtures("lived_in")
def test_the_backup_reads_everything_and_the_owner_too(lived_in: Connection) -> None:
    acts = lived_in.execute("SELECT court FROM plant_act ORDER BY id").fetchall()
    assert acts[-1] == ("鲁0102",)
    assert set(acts[:-1]) == {("最高法",)}


@pytest.mark.usefixtures("scratch")
@pytest.mark.parametrize(("clearance", "seen"), [(0, 0), (1, 0), (2, 1), (9, 1)])
def test_a_secret_row_is_seen_by_cleared_officers_only(clearance: int, seen: int) -> None:
    cleared = replace(CLERK, clearance=9)
    weigh(grams=1, by=cleared, at=NOON, inside=lambda doing: enter_row(doing, secrecy=2))
    assert seen_by(Scope.of(replace(CLERK, clearance=clearance)), "scratch") == seen


@pytest.mark.usefixtures("scratch")
def test_a_row_of_another_court_cannot_be_entered() -> None:
    with pytest.raises(DatabaseError, match="row-level security"):
        weigh(grams=1, by=CLERK, at=NOON, inside=lambda doing: enter_row(doing, court="鲁0103"))


def test_an_act_on_a_case_is_seen_with_the_case_only(owner: Connection) -> None:
    """The room of cases answers the question; here two answers are given in its place."""

    def does(doing: object) -> None:
        doing.paper("通知书", 1)  # type: ignore[attr-defined]
        doing.clock("期限", 1)  # type: ignore[attr-defined]

    handle(case_id=5, does=does, by=JUDGE, at=NOON)
    counts = []
    for answer in ("asked = 5", "asked <> 5"):
        owner.execute(
            "CREATE OR REPLACE FUNCTION zh_case_in_sight(asked bigint) RETURNS boolean"
            f" LANGUAGE sql STABLE AS $$ SELECT {answer} $$"
        )
        counts.append(seen_by(Scope.of(CLERK), "plant_act"))
    assert counts == [1, 0]


def test_the_sql_can_be_installed_again(owner: Connection) -> None:
    assert installer.sql_files()[0].name == "001_scope.sql"
    assert owner.execute("SELECT count(*) FROM pg_policies").fetchone() != (0,)


def test_the_lists_of_tables_are_read_from_the_sql() -> None:
    assert table_classes.CLASSES["plant_act"] == "case"
    assert table_classes.EXCEPTIONS["django_migrations"] == "which migrations have run"
    assert set(table_classes.CLASSES) & set(table_classes.EXCEPTIONS) == set()


@pytest.mark.usefixtures("lived_in")
def test_models_and_tables_tell_the_same() -> None:
    with entered(Scope.of(CLERK)):
        assert [model.objects.count() for model in (Act, Refusal, Look)] == [1, 1, 1]
