"""The ladder of reminders (期限提醒): how many days before the last day who is told (A1-NODE).

A clock has the rungs that fit its length, the last day and the day after; the higher the rung, the
more people are told with the one who is to act.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from zhiheng.law.kernel.dated import dated, since
from zhiheng.law.sources import DESIGN

OVERDUE: Final = -1
"""The rung of the day after the last day."""


class Told(StrEnum):
    """Whom a rung tells, from the case outwards."""

    HANDLER = "承办人"
    DEPUTY = "法官助理"
    TEAM_HEAD = "团队法官"
    CHIEF = "执行局长"


@dataclass(frozen=True, slots=True)
class Rung:
    """One rung: so many days before the last day (OVERDUE: past it) these are told."""

    days_before: int
    told: tuple[Told, ...]


_HANDLER = (Told.HANDLER,)
_TEAM = (*_HANDLER, Told.DEPUTY)
_HEAD = (*_TEAM, Told.TEAM_HEAD)
_ALL = (*_HEAD, Told.CHIEF)
LADDER: Final = dated(
    "期限提醒的阶梯",
    since(
        "2026-01-01",
        (
            Rung(30, _HANDLER),
            Rung(15, _TEAM),
            Rung(10, _HEAD),
            Rung(5, _HEAD),
            Rung(0, _ALL),
            Rung(OVERDUE, _ALL),
        ),
        DESIGN.art("A1-NODE-LADDER"),
        checked="2026-11-21",
    ),
)


def rungs(length_days: int, on: date) -> tuple[Rung, ...]:
    """The rungs of a clock of this length, highest first, by the ladder of a day."""
    return tuple(rung for rung in LADDER.on(on).value if rung.days_before < length_days)


@dataclass(frozen=True, slots=True)
class Reach:
    """A rung and the last days, both included, for which it is the latest one reached on a day.

    Of a clock no longer than its days before, it is no rung.
    """

    rung: Rung
    due_from: date
    due_until: date


def reaches(on: date) -> tuple[Reach, ...]:
    """What `rung_reached` finds on a day, as spans of last days for whoever asks of many clocks."""
    ladder = LADDER.on(on).value
    begins = [on + timedelta(nearer.days_before + 1) for nearer in ladder[1:]]
    return tuple(
        Reach(rung, due_from, on + timedelta(rung.days_before))
        for rung, due_from in zip(ladder, [*begins, date.min], strict=True)
    )


def rung_reached(from_on: date, due_on: date, on: date) -> Rung | None:
    """The latest rung a clock has come to on a day; None while it is far from its last day.

    A day on which nobody looked is made up for: the rung stays reached until the next one is.
    """
    left = max((due_on - on).days, OVERDUE)
    reached = [one for one in rungs((due_on - from_on).days, on) if one.days_before >= left]
    return reached[-1] if reached else None
