"""The portal's own door to the database: what a visitor without log-in may ask and leave.

A connection of its own as zh_portal, which reads no table at all: only the functions that name it
give it anything. It carries no scope, and is closed when the question is answered.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Final

import psycopg
from django.conf import settings
from django.db import connection

SECONDS_TO_CONNECT: Final = 10
Rows = list[tuple[Any, ...]]


def asked(question: str, *values: object) -> Rows:
    """The rows that the portal's functions give."""
    with _opened() as portal:
        return portal.execute(question, values).fetchall()


def left(line: str, *values: object) -> None:
    """Leave a line in a table for what comes in; committed when it returns."""
    with _opened() as portal:
        portal.execute(line, values)


@contextmanager
def _opened() -> Iterator[psycopg.Connection[tuple[Any, ...]]]:
    """Beside Django's connection, in the same database."""
    here = connection.settings_dict
    with psycopg.connect(
        host=here["HOST"] or None,
        port=here["PORT"] or None,
        dbname=here["NAME"],
        user=settings.ZHIHENG_PORTAL["user"],
        password=settings.ZHIHENG_PORTAL["password"] or None,
        connect_timeout=SECONDS_TO_CONNECT,
        autocommit=True,
    ) as portal:
        yield portal
