"""Databases for tests: a migrated template, clones of it, connections as zh_app.

The template is made once per state of migrations and SQL (`schema_digest`) and kept. A legal act
is a durable transaction, sets a transaction-local setting and checks deferred constraints when it
commits; a scope belongs to a session. A test wrapped in one transaction would prove none of that,
so every database test (`db`, `transactional_db`, `live_server`, `@pytest.mark.django_db`) commits
really, in a clone that the next database test replaces: about 0.1 s each. Nothing is flushed:
zh_app may neither truncate nor delete.

- `db`, `fresh_db`: the clone, through Django, as zh_app, without a scope.
- `owner`: a psycopg connection as zh_owner to the same clone, for what only set-up may do.
- `house`: the clone's name, its home, and `move_to_new_clone()`.
"""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import cast

import psycopg
import pytest
from django.conf import settings
from django.db import connection, connections
from pytest_django import DjangoDbBlocker

from zhiheng.house.ground import databases
from zhiheng.house.ground.address import Role, password_name, read_address
from zhiheng.house.ground.home import home_of_this_process
from zhiheng.house.ground.keys import text_key
from zhiheng.house.ground.roles import Connection
from zhiheng.house.ground.setup import Ground, reach, schema_digest, set_up
from zhiheng.plant.database.base import DatabaseWrapper

TEMPLATE = "zhiheng_template_"
CLONE = "zhiheng_test_"


class TestHouse:
    """This process's clone of the migrated template."""

    __test__ = False

    def __init__(self) -> None:
        self.home = home_of_this_process().made()
        self.template = f"{TEMPLATE}{schema_digest()[:12]}"
        self.count = 0
        self.used = True
        with self._alone(), self._unsynced() as admin:
            self._drop_leftovers(admin)
            self.ground: Ground = set_up(self.home, self.template)
        # Django read its settings before the home had this secret.
        settings.ZHIHENG_PORTAL["password"] = text_key(self.home, password_name(Role.PORTAL))
        # Two log-ins fewer for each clone.
        self.admin = psycopg.connect(self.ground.administrator, autocommit=True)

    @property
    def database(self) -> str:
        return f"{CLONE}{os.getpid()}_{self.count}"

    def unused_clone(self) -> None:
        """A clone that no test has seen; the one before is dropped."""
        if self.used:
            self.move_to_new_clone()
        self.used = True

    def move_to_new_clone(self) -> None:
        """Clone again and point Django, and every process started later, at the clone."""
        self.leave()
        self.count += 1
        how = cheapest(self.admin)
        databases.clone(self.admin, self.home, self.template, self.database, how)
        facts = read_address(self.home)
        here = {
            "NAME": self.database,
            "PASSWORD": text_key(self.home, password_name(Role.APP)),
            "HOST": facts["host"],
            "PORT": facts["port"],
        }
        connections.settings["default"].update(here)
        connection.settings_dict.update(here)
        os.environ["ZHIHENG_DATABASE"] = self.database

    def leave(self) -> None:
        """Close what Django holds and drop the clone."""
        connections.close_all()
        cast(DatabaseWrapper, connections["default"]).close_pool()
        if self.count:
            databases.drop(self.admin, self.database)

    def _drop_leftovers(self, admin: Connection) -> None:
        """Clones of killed processes, and older templates when nobody else is testing."""
        rows = admin.execute("SELECT datname FROM pg_database WHERE datname ~ '^zhiheng_te'")
        names = [str(row[0]) for row in rows.fetchall()]
        clones = [name for name in names if name.startswith(CLONE)]
        killed = [name for name in clones if not Path(f"/proc/{name.split('_')[2]}").exists()]
        older = [name for name in names if name.startswith(TEMPLATE) and name != self.template]
        for name in killed + (older if killed == clones else []):
            databases.drop(admin, name)

    @contextmanager
    def _unsynced(self) -> Iterator[Connection]:
        """Dropping a clone waits for the disk 50 times longer than for anything else; crash
        tests run servers of their own, which do wait."""
        with reach(self.home).admin() as admin:
            if "ZHIHENG_DATABASE_URL" not in os.environ:
                admin.execute("ALTER SYSTEM SET fsync = off")
                admin.execute("SELECT pg_reload_conf()")
            yield admin

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """One process makes the template; the others find it made."""
        with (self.home.path / "template.lock").open("w") as held:
            fcntl.flock(held, fcntl.LOCK_EX)
            yield


def cheapest(admin: Connection) -> databases.Strategy:
    """Copying files waits for checkpoints, which cost nothing where nothing is synced."""
    return "file_copy" if admin.execute("SHOW fsync").fetchone() == ("off",) else "wal_log"


@pytest.fixture(scope="session")
def house(django_db_blocker: DjangoDbBlocker) -> Iterator[TestHouse]:
    made = TestHouse()
    yield made
    with django_db_blocker.unblock():
        made.leave()
    made.admin.close()


@pytest.fixture(scope="session")
def django_db_setup(house: TestHouse) -> None:
    """pytest-django asks for this before the first database test."""


@pytest.fixture
def _django_db_helper(house: TestHouse, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """Stands in for pytest-django's: behind `db`, `transactional_db` and the django_db mark."""
    with django_db_blocker.unblock():
        house.unused_clone()
        yield
        connections.close_all()


@pytest.fixture
def fresh_db(_django_db_helper: None) -> None:
    """The same as `db`, for tests that want to say that they commit."""


@pytest.fixture
def owner(house: TestHouse, _django_db_helper: None) -> Iterator[Connection]:
    """A connection as zh_owner to the test's clone, committing statement by statement."""
    with psycopg.connect(house.ground.conninfo(Role.OWNER), autocommit=True) as opened:
        yield opened
