"""Clocks (期限): how long, from when, whether the last day rolls, and where it stands today."""

from difflib import get_close_matches
from typing import Final

from zhiheng.law.clocks.administrative import ADMINISTRATIVE
from zhiheng.law.clocks.agreed import AGREED
from zhiheng.law.clocks.closing import CLOSING
from zhiheng.law.clocks.cooperation import COOPERATION
from zhiheng.law.clocks.filing import DOCKET_DECISION, FILING, NOTICE_ISSUE
from zhiheng.law.clocks.hours import HOURS
from zhiheng.law.clocks.limits import (
    EXECUTION_LIMIT,
    EXECUTION_LIMIT_ADMINISTRATIVE,
    EXECUTION_LIMIT_CRIMINAL,
    LIMITS,
)
from zhiheng.law.clocks.nodes import NODES
from zhiheng.law.clocks.objections import OBJECTIONS
from zhiheng.law.clocks.parties import PARTIES, TIME_BAR
from zhiheng.law.clocks.preservation import PRESERVATION
from zhiheng.law.clocks.reviews import REVIEWS
from zhiheng.law.clocks.shape import Clock, Extension, Ground, HourClock, Whose
from zhiheng.law.clocks.standing import (
    BadExtension,
    HourStanding,
    Standing,
    stand,
    stand_hours,
)
from zhiheng.law.clocks.stays import STAYS
from zhiheng.law.periods import OPENING_DAY, ROLL, BadDeduction, Deduction, LastDay, last_day

__all__ = [
    "DOCKET_DECISION",
    "EXECUTION_LIMIT",
    "EXECUTION_LIMIT_ADMINISTRATIVE",
    "EXECUTION_LIMIT_CRIMINAL",
    "NOTICE_ISSUE",
    "OPENING_DAY",
    "ROLL",
    "TIME_BAR",
    "BadDeduction",
    "BadExtension",
    "Clock",
    "Deduction",
    "Extension",
    "Ground",
    "HourClock",
    "HourStanding",
    "LastDay",
    "Standing",
    "Whose",
    "all_clocks",
    "all_hour_clocks",
    "clock",
    "clock_of_law",
    "hour_clock",
    "last_day",
    "stand",
    "stand_hours",
]

_CLOCKS: Final = (
    *FILING,
    *LIMITS,
    *REVIEWS,
    *NODES,
    *PARTIES,
    *OBJECTIONS,
    *STAYS,
    *CLOSING,
    *PRESERVATION,
    *COOPERATION,
    *ADMINISTRATIVE,
    *AGREED,
)


def all_clocks() -> tuple[Clock, ...]:
    """Every clock of this edition that counts days, months or years."""
    return _CLOCKS


def all_hour_clocks() -> tuple[HourClock, ...]:
    """Every clock of this edition that counts hours."""
    return HOURS


def clock_of_law(key: str) -> Clock | None:
    """The clock with this key; None where a paper of the court sets the period by itself, as an
    execution notice does: no text lets days be deducted from it or added to it."""
    return next((one for one in _CLOCKS if one.key == key), None)


def clock(key: str, court: str | None = None) -> Clock:
    """The clock with this key, or the first with this name (`执行期限` is the civil one).

    With a court's code, a name finds the clock of the narrowest norm that binds the court, and a
    local clock of other courts is none. LookupError names the nearest there are.
    """
    for one in _CLOCKS:
        if key == one.key and _binds(one, court):
            return one
    named = [one for one in _CLOCKS if one.name == key and _binds(one, court)]
    if court is None:
        named = [one for one in named if not one.scope] or named
    if named:
        return max(named, key=lambda one: len(one.scope))
    if any(key in (one.key, one.name) for one in _CLOCKS):
        raise LookupError(f"“{key}”是地方规定的期限，不适用于法院代字“{court}”的案件")
    near = get_close_matches(key, dict.fromkeys(one.name for one in _CLOCKS), n=5, cutoff=0)
    raise LookupError(f"没有名为“{key}”的期限，名称相近的有：{'；'.join(near)}")


def hour_clock(key: str) -> HourClock | None:
    """The clock of hours with this key or name, if it is one."""
    return next((one for one in HOURS if key in (one.key, one.name)), None)


def _binds(one: Clock, court: str | None) -> bool:
    return not one.scope or court is None or court.startswith(one.scope)
