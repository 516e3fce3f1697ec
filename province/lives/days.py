"""Days of a life: moments in office hours, counted from the day of docketing."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import partial
from typing import Any

from province.matter import Step
from province.plans import COURT_TIME, weekday_after

Deed = tuple[datetime, Step]
Deeds = Iterator[Deed]
MORNING = 9 * 60 + 20


@dataclass
class Diary:
    """Writes down deeds by days after docketing; those of one day follow one another."""

    began_on: date
    minute: int = 0
    last: date = date.min

    def on(self, days_after: int, step: Any, **said: Any) -> Deed:
        """The step on the first weekday so many days after the beginning, after what came before
        it on that day."""
        day = weekday_after(self.began_on + timedelta(days=days_after))
        day = max(day, self.last)
        self.minute = self.minute + 6 if day == self.last else 0
        self.last = day
        hour, minute = divmod(MORNING + self.minute, 60)
        at = datetime.combine(day, time(hour, minute), COURT_TIME)
        return at, partial(step, **said) if said else step

    def passed(self) -> int:
        """How many days lie between the beginning and what was written last."""
        return (self.last - self.began_on).days
