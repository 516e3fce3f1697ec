"""What may be seen: a range of court codes, a clearance, the officer and the day of the request.

The scope lives in a ContextVar which the door fills. The database backend
(`zhiheng.plant.database`) carries it to the server as the session settings zh.lo, zh.hi,
zh.clearance, zh.officer and zh.day before the next statement; policies read them. No scope means
that nothing of any case, person or account is seen; no day, that no grant gives anything.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import date
from typing import Final

from django.db import connection

from zhiheng.plant.errors import ScopeError
from zhiheng.plant.officer import Officer

ROOT_COURT: Final = "最高法"
LAST_CHARACTER: Final = "\U0010ffff"
SETTINGS: Final = ("zh.lo", "zh.hi", "zh.clearance", "zh.officer", "zh.day")


@dataclass(frozen=True, slots=True)
class Scope:
    """Courts with `lo <= code < hi` (code-point order), up to a secrecy class, as one officer.

    `on` is the door's day: a grant that has ended by then gives nothing.
    """

    lo: str
    hi: str
    clearance: int = 0
    officer_id: int = 0
    on: date | None = None

    @classmethod
    def of(cls, officer: Officer, on: date | None = None) -> "Scope":
        """The officer's own court and every court below it, and what is granted to him that day."""
        return cls(*court_range(officer.court), officer.clearance, officer.id, on)

    @classmethod
    def of_court(cls, code: str, clearance: int = 0) -> "Scope":
        """A court and every court below it, for work that no person does."""
        return cls(*court_range(code), clearance)

    def holds(self, court: str) -> bool:
        """Whether the court lies in the range."""
        return self.lo <= court < self.hi if self.lo else False

    def as_settings(self) -> tuple[str, ...]:
        """The values of SETTINGS, in their order; empty strings stand for nothing."""
        if not self.lo:
            return ("",) * len(SETTINGS)
        day = self.on.isoformat() if self.on else ""
        return (self.lo, self.hi, str(self.clearance), str(self.officer_id), day)


NOTHING: Final = Scope("", "")
_current: ContextVar[Scope | None] = ContextVar("scope", default=None)


def court_range(code: str) -> tuple[str, str]:
    """`鲁01` → all codes that begin with it; the root court's range is written out."""
    if not code:
        raise ScopeError("a scope needs a court code")
    return ("!", LAST_CHARACTER) if code == ROOT_COURT else (code, code + LAST_CHARACTER)


def current() -> Scope | None:
    """The scope of this request or job, or None outside of one."""
    return _current.get()


@contextmanager
def entered(scope: Scope) -> Iterator[None]:
    """See through `scope` until the block ends; then as before.

    Never inside a transaction: a roll-back would silently bring the former settings back.
    """
    before = _current.get()
    if before == scope:
        yield
        return
    if connection.in_atomic_block:
        raise ScopeError("the scope cannot change inside a transaction")
    held = _current.set(scope)
    try:
        yield
    finally:
        _current.reset(held)
