"""A database of its own for each workload, and Django pointed at it; dropped afterwards."""

from collections.abc import Iterator
from contextlib import contextmanager

import psycopg
from django.db import connection, connections

from zhiheng.house.ground import databases
from zhiheng.house.ground.address import Role, password_name, read_address
from zhiheng.house.ground.home import home_of_this_process
from zhiheng.house.ground.keys import text_key
from zhiheng.house.ground.roles import Connection
from zhiheng.house.ground.setup import Ground, set_up


@contextmanager
def a_database(name: str) -> Iterator[Ground]:
    """A migrated, empty database, used by this process as zh_app until the block ends."""
    ground = set_up(home_of_this_process(), name)
    use(ground, name)
    try:
        yield ground
    finally:
        leave()
        with ground.admin() as admin:
            databases.drop(admin, name)


def use(ground: Ground, name: str) -> None:
    """Point Django at a database."""
    leave()
    facts = read_address(ground.home)
    here = {
        "NAME": name,
        "USER": Role.APP.value,
        "PASSWORD": text_key(ground.home, password_name(Role.APP)),
        "HOST": facts["host"],
        "PORT": facts["port"],
    }
    connections.settings["default"].update(here)
    connection.settings_dict.update(here)


def leave() -> None:
    """Close every connection, so that the database can be cloned or dropped."""
    connections.close_all()
    connection.close_pool()  # type: ignore[attr-defined]


@contextmanager
def as_owner(ground: Ground, name: str) -> Iterator[Connection]:
    """A connection as zh_owner in set-up, for bulk rows that no act wrote."""
    with psycopg.connect(ground.conninfo(Role.OWNER, name), autocommit=True) as owner:
        owner.execute("SET zh.setup = 'on'")
        yield owner
