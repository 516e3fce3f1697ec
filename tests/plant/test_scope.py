"""Scope: a range of courts on the connection, set in one statement, gone when it is given back."""

from collections.abc import Iterator
from contextlib import contextmanager

import psycopg
import pytest
from django.db import connection, transaction
from django.db.utils import DatabaseError

from tests.plant.exhibits import CLERK, NEIGHBOUR, NOON, SUPERIOR, enter_row, rows, weigh
from zhiheng.plant.database.base import DatabaseWrapper, forget
from zhiheng.plant.errors import ScopeError
from zhiheng.plant.scope import SETTINGS, Scope, current, entered

Raw = psycopg.Connection[tuple[object, ...]]
ASK = "SELECT " + ", ".join(f"coalesce(current_setting('{name}', true), '')" for name in SETTINGS)
NOTHING_SET = ("",) * 5


def on_server() -> tuple[object, ...]:
    return rows(ASK)[0]


@pytest.fixture
def pooled(_django_db_helper: None) -> Iterator[DatabaseWrapper]:
    """Django's connection with a pool, as the web process has it."""
    options = connection.settings_dict["OPTIONS"] | {"pool": {"min_size": 1, "max_size": 4}}
    wrapper = DatabaseWrapper({**connection.settings_dict, "OPTIONS": options}, "pooled")
    yield wrapper
    wrapper.close()
    wrapper.close_pool()


def said_by(wrapper: DatabaseWrapper) -> object:
    with wrapper.cursor() as cursor:
        cursor.execute(ASK)
        return cursor.fetchone()


@contextmanager
def borrowed(wrapper: DatabaseWrapper, pid: int | None = None) -> Iterator[Raw]:
    """A connection of the pool, taken behind Django's back; the one of a server process, once it
    has come back."""
    taken: list[Raw] = [wrapper.pool.getconn()]
    while pid not in (None, taken[-1].info.backend_pid):
        taken.append(wrapper.pool.getconn())
    yield taken[-1]
    for raw in taken:
        raw.rollback()
        wrapper.pool.putconn(raw)


@pytest.mark.parametrize(
    ("mine", "theirs", "seen"),
    [
        ("鲁01", "鲁01", True),
        ("鲁01", "鲁0102", True),
        ("鲁0102", "鲁01", False),
        ("鲁0102", "鲁0103", False),
        ("鲁0102", "鲁01022", True),
        ("鲁", "豫", False),
        ("最高法", "鲁0102", True),
        ("最高法", "最高法", True),
        ("鲁", "最高法", False),
    ],
)
def test_a_court_sees_itself_and_the_courts_below_it(mine: str, theirs: str, seen: bool) -> None:
    assert Scope.of_court(mine).holds(theirs) is seen


def test_no_court_is_no_scope() -> None:
    with pytest.raises(ScopeError):
        Scope.of_court("")


@pytest.mark.django_db
def test_a_connection_outside_any_scope_carries_nothing() -> None:
    assert on_server() == NOTHING_SET


@pytest.mark.django_db
def test_the_connection_carries_the_scope_and_loses_it_with_the_block() -> None:
    with entered(Scope.of(CLERK, NOON.date())):
        assert on_server() == ("鲁0102", "鲁0102\U0010ffff", "0", "11", "2026-11-20")
    assert current() is None
    assert on_server() == NOTHING_SET


@pytest.mark.django_db
def test_a_scope_without_a_day_carries_none() -> None:
    with entered(Scope.of(CLERK)):
        assert on_server()[4] == ""


@pytest.mark.django_db
def test_a_verb_acts_on_the_day_of_its_moment() -> None:
    seen: list[object] = []
    weigh(grams=1, by=CLERK, at=NOON, inside=lambda _: seen.append(on_server()[4]))
    assert seen == ["2026-11-20"]


@pytest.mark.django_db
def test_an_inner_scope_gives_way_to_the_outer_one() -> None:
    with entered(Scope.of(SUPERIOR)):
        with entered(Scope.of(CLERK)):
            assert on_server()[0] == "鲁0102"
        assert on_server()[0] == "鲁01"


@pytest.mark.django_db
def test_the_scope_is_gone_after_an_error() -> None:
    with pytest.raises(DatabaseError), entered(Scope.of(CLERK)):
        rows("SELECT 1 / 0")
    assert on_server() == NOTHING_SET


def test_a_connection_borrowed_after_use_has_no_scope(pooled: DatabaseWrapper) -> None:
    with entered(Scope.of(CLERK, NOON.date())):
        said_by(pooled)
        pid = pooled.connection.info.backend_pid
    pooled.close()
    with borrowed(pooled, pid) as raw:
        assert raw.execute(ASK).fetchone() == NOTHING_SET


def test_a_scope_is_carried_at_check_out_by_one_statement(pooled: DatabaseWrapper) -> None:
    with entered(Scope.of(CLERK, NOON.date())):
        pooled.connect()
        asked = pooled.connection.execute(ASK).fetchone()
    assert asked == ("鲁0102", "鲁0102\U0010ffff", "0", "11", "2026-11-20")


@pytest.mark.usefixtures("scratch")
def test_a_half_set_scope_sees_nothing_and_is_forgotten(pooled: DatabaseWrapper) -> None:
    weigh(grams=1, by=CLERK, at=NOON, inside=enter_row)
    said_by(pooled)
    with borrowed(pooled) as raw:
        raw.execute("SELECT set_config('zh.lo', '鲁', false)")
        assert raw.execute("SELECT count(*) FROM scratch").fetchone() == (0,)
        forget(raw)
        assert raw.execute(ASK).fetchone() == NOTHING_SET


def test_no_roll_back_brings_a_forgotten_scope_again(pooled: DatabaseWrapper) -> None:
    said_by(pooled)
    with borrowed(pooled) as raw:
        raw.autocommit = False
        raw.execute("SELECT set_config('zh.lo', '鲁', false)")
        forget(raw)
        raw.rollback()
        assert raw.execute(ASK).fetchone() == NOTHING_SET


@pytest.mark.django_db
def test_the_scope_does_not_change_inside_a_transaction() -> None:
    with (
        entered(Scope.of(CLERK)),
        transaction.atomic(),
        pytest.raises(ScopeError),
        entered(Scope.of(NEIGHBOUR)),
    ):
        pass


@pytest.mark.django_db
def test_a_transaction_begins_under_the_scope_in_force() -> None:
    rows("SELECT 1")
    with entered(Scope.of(CLERK)), transaction.atomic():
        assert on_server()[0] == "鲁0102"


@pytest.mark.django_db
def test_the_scope_is_set_in_one_statement(django_assert_num_queries: object) -> None:
    with entered(Scope.of(CLERK)):
        on_server()
        with django_assert_num_queries(1):  # type: ignore[operator]
            on_server()
