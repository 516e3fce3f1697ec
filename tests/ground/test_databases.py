"""The tests' own databases: clones as zh_app, thrown away after each test."""

import psycopg
import pytest
from django.db import connection

from tests.plugins.databases import TestHouse
from zhiheng.house.ground.roles import Connection


def ask(query: str) -> object:
    with connection.cursor() as cursor:
        cursor.execute(query)
        return cursor.fetchone()[0]


@pytest.mark.usefixtures("db")
def test_tests_act_as_the_application_in_a_clone(house: TestHouse) -> None:
    assert ask("SELECT current_user") == "zh_app"
    assert ask("SELECT current_database()") == house.database


@pytest.mark.parametrize("time", ["first", "second"])
def test_what_one_test_commits_no_other_test_sees(owner: Connection, time: str) -> None:
    owner.execute("CREATE TABLE left_behind (n int)")
    assert time in ("first", "second")


@pytest.mark.usefixtures("db")
def test_the_test_is_not_wrapped_in_a_transaction() -> None:
    assert not connection.in_atomic_block


@pytest.mark.usefixtures("db")
def test_the_application_may_neither_truncate_nor_own() -> None:
    assert ask("SELECT count(*) FROM pg_tables WHERE tableowner = 'zh_app'") == 0
    with pytest.raises(Exception, match="permission denied"):
        ask("TRUNCATE plant_act")


def test_the_owner_s_connection_is_the_owner_s(owner: Connection) -> None:
    assert owner.execute("SELECT current_user").fetchone() == ("zh_owner",)


def test_a_test_without_a_database_may_not_ask_one() -> None:
    with pytest.raises(RuntimeError, match="Database access not allowed"):
        ask("SELECT 1")


def test_the_template_is_what_the_clone_was_made_from(house: TestHouse, owner: Connection) -> None:
    with psycopg.connect(house.ground.administrator, autocommit=True) as admin:
        found = admin.execute("SELECT 1 FROM pg_database WHERE datname = %s", (house.template,))
        assert found.fetchone() is not None
    assert owner.info.dbname == house.database
