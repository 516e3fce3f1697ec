"""Two hands that make one history: each plays its own courts, and both wait for what concerns all.

Acts of one court follow one another in their order whoever plays the other courts, so that the
same seed makes the same province with one hand or with two. The second is a fresh process: one
forked after a paper was drawn would wait for ever for threads of the press, which stay behind.
"""

import multiprocessing
import pickle
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import datetime
from multiprocessing.connection import Connection
from multiprocessing.synchronize import Barrier
from typing import Final, Protocol

import django

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
    """Let two processes play, `play(first, gate)` each; gives what came of both together.

    What `play` holds is pickled for the other.
    """
    fresh = multiprocessing.get_context("spawn")
    barrier = fresh.Barrier(2)
    here, there = fresh.Pipe(duplex=False)
    other = fresh.Process(target=_second, args=(pickle.dumps(play), barrier, there))
    other.start()
    there.close()
    with _freeing(barrier):
        count, words = play(True, Shared(barrier, first=True))
        other.join()
        if other.exitcode:
            raise OtherHandFailed("另一进程没有完成，原因见上")
    more, further = here.recv()
    return count + more, words + further


def _second(play: bytes, barrier: Barrier, there: Connection) -> None:
    with _freeing(barrier):
        django.setup()
        there.send(pickle.loads(play)(False, Shared(barrier, first=False)))


@contextmanager
def _freeing(barrier: Barrier) -> Iterator[None]:
    """Who does not come to the end lets nobody wait for him."""
    with ExitStack() as failing:
        failing.callback(barrier.abort)
        yield
        failing.pop_all()
