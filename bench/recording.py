"""What a piece of work says to the database: recorded under way, and said again word for word."""

import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from typing import Any
from unittest.mock import patch

import psycopg


@dataclass(frozen=True, slots=True)
class Step:
    """One statement as `kind` of cursor sent it, or with no query the end of a transaction, which
    was `undone` where it was rolled back."""

    kind: type[psycopg.Cursor[Any]]
    query: Any
    values: Any
    in_transaction: bool
    undone: bool = False


@contextmanager
def recorded(steps: list[Step]) -> Iterator[None]:
    """Record this thread's statements and commits into `steps`."""
    here = threading.get_ident()
    execute, commit = psycopg.Cursor.execute, psycopg.Connection.commit
    rollback = psycopg.Connection.rollback

    def said(cursor: Any, query: Any, params: Any = None, **options: Any) -> Any:
        if threading.get_ident() == here:
            kind = psycopg.ClientCursor if isinstance(cursor, psycopg.ClientCursor) else None
            within = not cursor.connection.autocommit
            steps.append(Step(kind or psycopg.Cursor, query, params, within))
        return execute(cursor, query, params, **options)

    def ended(connection: Any) -> None:
        if threading.get_ident() == here:
            steps.append(Step(psycopg.Cursor, None, None, in_transaction=False))
        commit(connection)

    def taken_back(connection: Any) -> None:
        if threading.get_ident() == here:
            undone = Step(psycopg.Cursor, None, None, in_transaction=False, undone=True)
            steps.append(undone)
        rollback(connection)

    replaced: list[tuple[type, str, Callable[..., Any]]] = [
        (psycopg.Cursor, "execute", said),
        (psycopg.Connection, "commit", ended),
        (psycopg.Connection, "rollback", taken_back),
    ]
    with ExitStack() as patches:
        for one in replaced:
            patches.enter_context(patch.object(*one))
        yield


def replay(steps: list[Step], connection: psycopg.Connection[Any]) -> None:
    """Say it all again, in the same transactions, and fetch what comes back."""
    for step in steps:
        if step.query is None:
            (connection.rollback if step.undone else connection.commit)()
            continue
        if connection.autocommit is step.in_transaction:
            connection.autocommit = not step.in_transaction
        with step.kind(connection) as cursor:
            cursor.execute(step.query, step.values)
            if cursor.description is not None:
                cursor.fetchall()
    connection.commit()
