"""A database of its own for each workload, and Django pointed at it; dropped afterwards."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import psycopg
from django.db import connection, connections

from zhiheng.house.ground import databases
from zhiheng.house.ground.address import Role, password_name, read_address
from zhiheng.house.ground.home import home_of_this_process
from zhiheng.house.ground.keys import text_key
from zhiheng.house.ground.roles import Connection
from zhiheng.house.ground.setup import Ground, reach, set_up

PREFIX: Final = "zhiheng_bench_"


@contextmanager
def a_database(workload: str) -> Iterator[tuple[Ground, str]]:
    """A migrated, empty database and its name, used by this process as zh_app until the block
    ends. What killed runs left behind is dropped first."""
    name = database_of(workload)
    ground = reach(home_of_this_process())
    drop_leftovers(ground)
    set_up(ground.home, name)
    use(ground, name)
    try:
        yield ground, name
    finally:
        leave()
        with ground.admin() as admin:
            databases.drop(admin, name)


def database_of(workload: str) -> str:
    """The name bears the process, so that two runs at once do not meet."""
    return f"{PREFIX}{workload}_{os.getpid()}"


def drop_leftovers(ground: Ground) -> list[str]:
    """Drop the databases of runs whose process is gone; gives their names."""
    with ground.admin() as admin:
        rows = admin.execute("SELECT datname FROM pg_database").fetchall()
        names = [str(name) for (name,) in rows if str(name).startswith(PREFIX)]
        left = [name for name in names if not Path(f"/proc/{name.rpartition('_')[2]}").exists()]
        for name in left:
            databases.drop(admin, name)
    return left


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
