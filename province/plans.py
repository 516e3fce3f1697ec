"""When each case of the province comes in, and how far it has got by now. Pure: days in, days out.

Cases are received on weekdays and docketed there or up to two days later, never after now. Most lie
in the last weeks, so that the worklist has something on every day; some are near or past the end of
their six months; some have their notice still to be issued, by a day chosen from the calendar, so
that a worklist has something overdue and something due soon on any weekday.
"""

import random
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from province.lives.deck import Life
from zhiheng.law.calendar import Calendar
from zhiheng.law.clocks import NOTICE_ISSUE, stand

COURT_TIME: Final = ZoneInfo("Asia/Shanghai")
SATURDAY: Final = 5
DAY: Final = timedelta(days=1)
AT_WORK: Final = time(9, 30)
RECENT_DAYS: Final = 45
MOST_RECENT_DAYS: Final = 100
OLD_DAYS: Final = (189, 184, 182, 177, 150, 120, 90)
HANDLERS: Final = ("zhouwen", "zhouwen", "zhenglan", "wuji")
PRESSING_DAYS: Final = 24
PRESSING: Final = ((0, 3), (0, 0), (-4, -1), (1, 3), (4, 9))
"""From how many to how many days from today notices fall due, in turn; negative is overdue."""


@dataclass(frozen=True, slots=True)
class Plan:
    """When a case comes in, who handles it, and after how many days the notice is issued.

    Without a handler the case is drawn where `drawn`, or waits for the chief to name one.
    """

    received_on: date
    docketed_at: datetime
    handler: str | None
    notice_after_days: int | None
    drawn: bool = False
    life: Life | None = None


class Plans:
    """Draws one plan after another; the same chance and the same now draw the same plans."""

    def __init__(self, chance: random.Random, now: datetime, calendar: Calendar) -> None:
        self._chance, self._now = chance, now
        begun = now.time() >= AT_WORK
        self._last_on = weekday_before(now.date() if begun else now.date() - DAY)
        self._due = {
            day: (stand(NOTICE_ISSUE, day, calendar).due_on - now.date()).days
            for back in range(PRESSING_DAYS)
            if (day := self._last_on - back * DAY).weekday() < SATURDAY
        }

    def plan(self, place: int, count: int) -> Plan:
        """The plan of the case at `place` of `count`, counted from 0."""
        if place % 9 == 4:
            return self._received(OLD_DAYS[place // 9 % len(OLD_DAYS)], self._handler())
        if place % 5 == 1:
            return self._pressing(place // 5)
        recent = max(RECENT_DAYS, min(MOST_RECENT_DAYS, count // 2))
        back = recent - place * (recent + 1) // count
        if place % 15 == 8:
            return self._received(back, None)
        plan = self._received(back, self._handler())
        return replace(plan, handler=None, drawn=True) if place % 2 == 0 else plan

    def lived(self, life: Life) -> Plan:
        """The plan of a case that leads a whole life."""
        back = self._chance.randint(life.youngest, life.oldest)
        return replace(self._received(back, self._handler()), life=life)

    def elsewhere(self, place: int, count: int, handler: str) -> Plan:
        """A plan for another court, whose one judge handles everything."""
        return self._received(RECENT_DAYS - place * (RECENT_DAYS + 1) // count, handler)

    def _received(self, days_back: int, handler: str | None) -> Plan:
        received_on = weekday_before(self._last_on - days_back * DAY)
        issued = self._chance.randrange(1, 9)
        return Plan(received_on, self._docketed(received_on), handler, issued)

    def _pressing(self, turn: int) -> Plan:
        """A case whose notice is still to be issued, within the window whose turn it is."""
        windows = (PRESSING[turn % len(PRESSING)], (0, 3), (0, PRESSING_DAYS))
        for soonest, latest in windows:
            days = [day for day, left in self._due.items() if soonest <= left <= latest]
            if days:
                break
        received_on = self._chance.choice(days)
        return Plan(received_on, self._docketed(received_on), HANDLERS[turn % len(HANDLERS)], None)

    def _handler(self) -> str:
        return self._chance.choice(HANDLERS)

    def _docketed(self, received_on: date) -> datetime:
        """Some minute of a working morning, on the day of receipt or soon after."""
        day = weekday_after(received_on + self._chance.randrange(3) * DAY)
        minute = self._chance.randrange(9 * 60 + 40, 11 * 60 + 50)
        at = datetime.combine(min(day, self._last_on), time(*divmod(minute, 60)), COURT_TIME)
        return min(at, self._now - timedelta(minutes=1))


def weekday_before(day: date) -> date:
    """The day itself, or the Friday before a weekend."""
    return day - max(0, day.weekday() - SATURDAY + 1) * DAY


def weekday_after(day: date) -> date:
    """The day itself, or the Monday after a weekend."""
    return day + (7 - day.weekday()) * DAY if day.weekday() >= SATURDAY else day
