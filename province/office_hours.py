"""What a court does apart from its cases: seeds, reminders, reading them."""

import random
from collections.abc import Iterator, Mapping
from datetime import datetime, time, timedelta
from typing import Final

from province.offices import Office
from province.plans import COURT_TIME, DAY, weekday_after, weekday_before
from zhiheng.house.schedule import lapse_clocks, mark_passed_days, remind_of_clocks
from zhiheng.house.wiring import WIRING
from zhiheng.law.assignment import SEED_BYTES, month_of
from zhiheng.measures.assignment.actions import publish_seed, reveal_seed
from zhiheng.measures.assignment.queries import seed
from zhiheng.measures.assignment.terms import RevealTerms, SeedTerms
from zhiheng.oversight.tasks.actions import mark_read
from zhiheng.oversight.tasks.queries import unread_count
from zhiheng.plant.officer import Officer
from zhiheng.plant.outbox import deliver_slice, due_slices
from zhiheng.plant.scope import Scope, entered

OPENING, CLOSING = time(9), time(17, 30)
EVENING: Final = time(16, 50)
EARLY: Final = time(6, 30)
DAILY_FOR: Final = 6
"""So many of the last days are swept each day; before, a week's rungs are told at once."""
BETWEEN_SWEEPS: Final = 7


class Upkeep:
    """The regular work of the founded courts."""

    def __init__(self, offices: Mapping[str, Office], now: datetime) -> None:
        self._offices, self._now = offices, now

    def first_days(self, since: datetime) -> Iterator[datetime]:
        """The morning on which courts open, and the first working morning of each month after."""
        yield since + timedelta(minutes=5)
        day = since.date()
        while day <= self._now.date():
            following = (day.replace(day=28) + 4 * DAY).replace(day=1)
            yield datetime.combine(weekday_after(following), OPENING, COURT_TIME)
            day = following

    def change_seed(self, office: Office, chance: random.Random, at: datetime) -> None:
        """The chief publishes the month's seed hash, and the seed of the month before."""
        chief, month = office.officer("juzhang", at), month_of(at.date())
        sealed = SeedTerms(month=month, seed=chance.randbytes(SEED_BYTES).hex())
        publish_seed(terms=sealed, by=chief, at=at)
        last = month_of(at.date().replace(day=1) - DAY)
        with entered(Scope.of(chief)):
            sealed_before = seed(office.court, last)
        if sealed_before is not None:
            reveal_seed(terms=RevealTerms(month=last), by=chief, at=at)

    def sweeps(self, since: datetime) -> Iterator[datetime]:
        """Before dawn: once a week, and each working day of the last week."""
        day, last = since.date(), self._now.date()
        while day <= last:
            daily = (last - day).days < DAILY_FOR
            if daily or (last - day).days % BETWEEN_SWEEPS == 0:
                yield datetime.combine(day, EARLY, COURT_TIME)
            day += DAY

    def remind(self, at: datetime) -> None:
        """The ladder of reminders as the schedule runs it, then instalments that were missed and
        the days of others that have passed."""
        remind_of_clocks(at)
        mark_passed_days(at)
        lapse_clocks(at)

    def catch_up(self, at: datetime) -> None:
        """What was announced is handed on, and everybody reads what waits for him."""
        self.deliver(at)
        for office in self._offices.values():
            for login in office.seats:
                _read_all(office.officer(login, at), at)

    def deliver(self, at: datetime) -> None:
        """Hand on what was announced, as the worker would have done by then."""
        while sum(deliver_slice(one, at=at, wiring=WIRING).count for one in due_slices(at)):
            continue


def on_weekday(at: datetime, hour: time) -> datetime:
    """That hour of the day of a moment, or of the Friday before a weekend."""
    return datetime.combine(weekday_before(at.date()), hour, COURT_TIME)


def _read_all(officer: Officer, at: datetime) -> None:
    """The officer reads every reminder that waits for him."""
    with entered(Scope.of(officer)):
        while unread_count(officer.id):
            mark_read(by=officer, at=at)
