"""Two hands that make one history: each plays its own courts, and both wait for what concerns all.

Acts of one court follow one another in their order whoever plays the other courts, so that the
same seed makes the same province with one hand or with two.
"""

import multiprocessing
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from multiprocessing.connection import Connection
from multiprocessing.synchronize import Barrier
from typing import Final, Protocol

from django.db import connection

Happens = Callable[[datetime], None]
LONGEST_WAIT_SECONDS: Final = 900


class OtherHandFailed(RuntimeError):
    """The other hand has stopped; what it met stands above on stderr."""


class Gate(Protocol):
    """Through which everything goes that concerns all courts."""

    def __call__(self, happens: Happens, at: datetime) -> None: ...


def alone(happens: Happens, at: datetime) -> None:
    """The gate of one who plays all courts."""
    happens(at)


@dataclass(frozen=True, slots=True)
class Shared:
    """The gate of two: the first does what concerns all while the second waits."""

    barrier: Barrier
    first: bool

    def __call__(self, happens: Happens, at: datetime) -> None:
        self.barrier.wait(LONGEST_WAIT_SECONDS)
        if self.first:
            happens(at)
        self.barrier.wait(LONGEST_WAIT_SECONDS)


def both(play: Callable[[bool, Gate], tuple[int, list[str]]]) -> tuple[int, list[str]]:
    """Let two processes play, `play(first, gate)` each; gives what came of both together."""
    fork = multiprocessing.get_context("fork")
    barrier = fork.Barrier(2)
    here, there = fork.Pipe(duplex=False)
    _let_go()
    other = fork.Process(target=_second, args=(play, barrier, there))
    other.start()
    try:
        count, words = play(True, Shared(barrier, first=True))
        other.join()
        if other.exitcode:
            raise OtherHandFailed("另一进程没有完成，原因见上")
    except BaseException:
        barrier.abort()
        raise
    more, further = here.recv()
    return count + more, words + further


def _second(
    play: Callable[[bool, Gate], tuple[int, list[str]]], barrier: Barrier, there: Connection
) -> None:
    try:
        there.send(play(False, Shared(barrier, first=False)))
    except BaseException:
        barrier.abort()
        raise


def _let_go() -> None:
    """A connection is no use to a copy of the process."""
    connection.close()
    close_pool = getattr(connection, "close_pool", None)
    if close_pool is not None:
        close_pool()
