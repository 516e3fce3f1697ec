"""Databases of the house: made empty with the right locale, cloned, dropped."""

from typing import Literal

import psycopg
from psycopg import sql

from zhiheng.house.ground.address import Role, conninfo
from zhiheng.house.ground.configuration import database_locale
from zhiheng.house.ground.home import Home
from zhiheng.house.ground.roles import Connection

MAY_CONNECT = (Role.BACKUP, Role.APP, Role.PORTAL, Role.PUBLIC)
MAY_READ_ALL = (Role.READER, Role.BACKUP)
Strategy = Literal["wal_log", "file_copy"]


def exists(admin: Connection, name: str) -> bool:
    """Whether the cluster has a database of this name."""
    found = admin.execute("SELECT 1 FROM pg_database WHERE datname = %s", (name,))
    return found.fetchone() is not None


def create(admin: Connection, name: str) -> None:
    """An empty database owned by zh_owner; `prepare` gives the roles their rights in it."""
    locale = database_locale(admin.info.server_version // 10000)
    admin.execute(
        sql.SQL("CREATE DATABASE {} OWNER zh_owner TEMPLATE template0 {}").format(
            sql.Identifier(name), sql.SQL(locale)
        )
    )


def prepare(home: Home, name: str) -> None:
    """The roles' rights on a database and its schema, before the first table is made."""
    close_to_strangers(home, name)
    with psycopg.connect(conninfo(home, Role.OWNER, name), autocommit=True) as owner:
        _grant_reading(owner)


def clone(
    admin: Connection, home: Home, template: str, name: str, strategy: Strategy = "wal_log"
) -> None:
    """A copy of `template` under a new name; an older one of that name is dropped.

    wal_log needs no checkpoint before and after, which file_copy waits for.
    """
    drop(admin, name)
    admin.execute(
        sql.SQL("CREATE DATABASE {} OWNER zh_owner TEMPLATE {} STRATEGY {}").format(
            sql.Identifier(name), sql.Identifier(template), sql.SQL(strategy)
        )
    )
    close_to_strangers(home, name)
    _copy_comment(admin, template, name)


def drop(admin: Connection, name: str) -> None:
    """Remove a database, ending its connections.

    Not WITH (FORCE): where an autovacuum worker is at it, that refuses everybody but a superuser;
    the plain form ends the worker itself.
    """
    if not exists(admin, name):
        return
    database = sql.Identifier(name)
    admin.execute(sql.SQL("ALTER DATABASE {} ALLOW_CONNECTIONS false").format(database))
    admin.execute(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
        " WHERE datname = %s AND backend_type = 'client backend'",
        (name,),
    )
    admin.execute(sql.SQL("DROP DATABASE IF EXISTS {}").format(database))


def close_to_strangers(home: Home, name: str) -> None:
    """Only the house's roles may connect; rights on a database are not copied with it."""
    with psycopg.connect(conninfo(home, Role.OWNER, name), autocommit=True) as owner:
        database = sql.Identifier(name)
        owner.execute(sql.SQL("REVOKE ALL ON DATABASE {} FROM PUBLIC").format(database))
        for role in MAY_CONNECT:
            owner.execute(
                sql.SQL("GRANT CONNECT ON DATABASE {} TO {}").format(database, sql.Identifier(role))
            )


def _copy_comment(admin: Connection, template: str, name: str) -> None:
    """The schema's digest stands in the comment, which is not copied with a database."""
    row = admin.execute(
        "SELECT shobj_description(oid, 'pg_database') FROM pg_database WHERE datname = %s",
        (template,),
    ).fetchone()
    admin.execute(
        sql.SQL("COMMENT ON DATABASE {} IS {}").format(
            sql.Identifier(name), row[0] if row else None
        )
    )


def _grant_reading(owner: Connection) -> None:
    """Backup and reader read every table to come; policies still decide row by row."""
    owner.execute("REVOKE ALL ON SCHEMA public FROM PUBLIC")
    for role in Role:
        if role is not Role.OWNER:
            owner.execute(
                sql.SQL("GRANT USAGE ON SCHEMA public TO {}").format(sql.Identifier(role))
            )
    # Taking over a function needs CREATE on its schema; the reader itself cannot log in.
    owner.execute("GRANT CREATE ON SCHEMA public TO zh_reader")
    for role in MAY_READ_ALL:
        for kind in ("TABLES", "SEQUENCES"):
            owner.execute(
                sql.SQL(
                    "ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT ON {} TO {}"
                ).format(sql.SQL(kind), sql.Identifier(role))
            )
