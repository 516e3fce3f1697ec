"""What happened in the province, day by day: everything by the house's own verbs."""

import random
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from heapq import heappop, heappush
from typing import Final

from province import minding
from province.casework import deeds
from province.courts import (
    ALWAYS_FOUNDED,
    FOUNDED_BEFORE,
    FOUNDED_LONG_BEFORE,
    HOME_COURT,
    OTHERS,
    Founded,
    elsewhere,
)
from province.filing import Application, Debts, application, corrected, spoiled, turned_away
from province.judgments import Dispute
from province.lives.courses import course_of
from province.lives.days import Diary
from province.lives.deck import Behaviour, Deck, behaviour
from province.matter import Event, Matter, Step
from province.office_hours import CLOSING, OPENING, Upkeep, on_weekday
from province.offices import Office, open_accounts
from province.people import Population, Soul
from province.plans import Plan, Plans
from zhiheng.law.calendar import Calendar
from zhiheng.law.kernel.finding import Refused
from zhiheng.law.records import JurisdictionBasis
from zhiheng.measures.intake.actions import ask_for_correction, docket, refuse_application

__all__ = ["HOME_COURT", "OTHERS", "History"]

READ_EVERY: Final = timedelta(days=14)
UNREAD_FOR: Final = timedelta(days=3)
SECRET_PLACE: Final = 7
NAMESAKE_PLACES: Final = (2, 11)
DRAWN_AFTER: Final = timedelta(minutes=90)
NAMED_AFTER: Final = timedelta(hours=4)
NAMED_WITHIN: Final = timedelta(days=3)


class History:
    """Plans the events of the province and lets them happen in their order."""

    def __init__(
        self, *, cases: int, seed: int, now: datetime, told: Behaviour | None = None
    ) -> None:
        self._seed = seed
        self._chance = random.Random(seed)
        self._people = Population(self._chance)
        self._debts = Debts(self._chance, self._people)
        self._calendar = Calendar.seeded()
        self._plans = Plans(self._chance, now, self._calendar)
        self._elsewhere = elsewhere(cases)
        self._now, self.at_home = now, cases - len(self._elsewhere)
        self._behaviour = told or behaviour()
        self._deck = Deck(self._behaviour, random.Random(f"{seed} lives"))
        self.stopped: list[str] = []
        """Where a life met a refusal that was not foreseen, and what the law said."""
        self._events: list[Event] = []
        self._planned = self._docketed = 0
        self._offices: dict[str, Office] = {}
        self._namesake = self._people.person()

    def happen(self) -> int:
        """Found the offices, let everything happen, deliver what was announced; gives how many
        cases were docketed."""
        lived = any(self._leads_one(place) for place in range(self.at_home))
        before = FOUNDED_LONG_BEFORE if lived else FOUNDED_BEFORE
        founded_at = on_weekday(self._now - before, OPENING)
        self._offices = Founded(founded_at).offices({*ALWAYS_FOUNDED, *self._elsewhere})
        self._upkeep = Upkeep(self._offices, self._now)
        self._plan_home_court()
        for place, court in enumerate(self._elsewhere):
            self._plan_elsewhere(self._offices[court], place)
        self._plan_upkeep(founded_at)
        while self._events and self._events[0].at <= self._now:
            event = heappop(self._events)
            event.happens(event.at)
        self._open_doors()
        return self._docketed

    def _open_doors(self) -> None:
        """Accounts are opened today, so that no password is due when the demo is tried."""
        for court, office in self._offices.items():
            open_accounts(office, OTHERS.get(court, ""), self._now)
        self._upkeep.deliver(self._now)

    def _plan_upkeep(self, founded_at: datetime) -> None:
        """Seeds month by month, the ladder's sweep, and reminders read every other week; those of
        the last days still wait."""
        seeds = random.Random(f"{self._seed} seeds")
        for at in self._upkeep.first_days(founded_at):
            self._at(at, partial(self._upkeep.change_seed, self._offices[HOME_COURT], seeds))
        for at in self._upkeep.sweeps(founded_at):
            self._at(at, self._upkeep.remind)
        at = self._now - UNREAD_FOR
        while at > founded_at:
            self._at(on_weekday(at, CLOSING), self._upkeep.catch_up)
            at -= READ_EVERY

    def _plan_home_court(self) -> None:
        office = self._offices[HOME_COURT]
        for place in range(self.at_home):
            if self._leads_one(place):
                plan = self._plans.lived(self._deck.deal())
            else:
                plan = self._plans.plan(place, self.at_home)
            dispute = self._dispute(office, plan, place)
            said = application(dispute, office, plan.received_on, self._calendar)
            if place % 12 == 5:
                self._refused(office, spoiled(said, place // 12), plan)
            if place % 24 == 14:
                self._decided(office, said, plan, refuse=place % 48 == 14)
            self._file(office, said, plan, place)

    def _leads_one(self, place: int) -> bool:
        known = place == SECRET_PLACE or place in NAMESAKE_PLACES
        return self._behaviour.leads_one(place, self.at_home) and not known

    def _dispute(self, office: Office, plan: Plan, place: int) -> Dispute:
        """One that fits the life of the case: about money unless the life is about conduct."""
        while True:
            dispute = self._debts.dispute(office, plan.received_on, self._debtor(place))
            if plan.life is None or plan.life.fits(dispute):
                return dispute

    def _plan_elsewhere(self, office: Office, place: int) -> None:
        plan = self._plans.elsewhere(place, len(self._elsewhere), "chengban")
        dispute = self._debts.dispute(office, plan.received_on)
        said = application(dispute, office, plan.received_on, self._calendar)
        if office.court in ("鲁", "最高法"):
            found = replace(said.terms.found, jurisdiction_basis=JurisdictionBasis.DESIGNATED)
            said = replace(said, terms=replace(said.terms, found=found))
        self._file(office, said, plan, -1 - place)

    def _debtor(self, place: int) -> Soul | None:
        """Two different people of one name, so that the namesake warning has something to say."""
        if place not in NAMESAKE_PLACES:
            return None
        return self._namesake if place == 2 else self._people.person(self._namesake.name)

    def _refused(self, office: Office, said: Application, plan: Plan) -> None:
        """An attempt that the law refuses, half an hour before the right one."""

        def attempt(at: datetime) -> None:
            try:
                docket(terms=said.terms, by=office.officer("lian", at), at=at)
            except Refused:
                return
            raise AssertionError("a spoiled application was docketed")

        self._at(plan.docketed_at - timedelta(minutes=30), attempt)

    def _decided(self, office: Office, said: Application, plan: Plan, *, refuse: bool) -> None:
        """The same people came before: sent away, or told what was missing."""

        def decided(at: datetime) -> None:
            by = office.officer("lian", at)
            if refuse:
                refuse_application(terms=turned_away(said), by=by, at=at)
            else:
                ask_for_correction(terms=corrected(said), by=by, at=at)

        self._at(plan.docketed_at - timedelta(minutes=20), decided)

    def _file(self, office: Office, said: Application, plan: Plan, place: int) -> None:
        """`place` counts the home court's cases; those of other courts have negative ones."""
        secret = place == SECRET_PLACE
        handler = "zhenglan" if secret else plan.handler
        terms = replace(said.terms, handler_id=office.seats[handler] if handler else None)

        def filed(at: datetime) -> None:
            case_id = docket(terms=terms, by=office.officer("lian", at), at=at)
            self._docketed += 1
            chance = random.Random(f"{self._seed} {place}")
            matter = Matter(office, case_id, chance, secret)
            self._follow(matter, plan, money=said.dispute.principal_fen > 0)

        self._at(plan.docketed_at, filed)

    def _follow(self, matter: Matter, plan: Plan, *, money: bool) -> None:
        """What comes after docketing; what would lie after today never happens."""
        home = matter.office.court == HOME_COURT
        if matter.secret:
            self._at(plan.docketed_at + timedelta(minutes=20), partial(minding.classified, matter))
        elif plan.handler is None and plan.drawn:
            self._at(plan.docketed_at + DRAWN_AFTER, partial(minding.drawn, matter))
        elif plan.handler is None:
            if plan.docketed_at >= self._now - NAMED_WITHIN:
                return
            named = partial(minding.named, matter, login="zhouwen")
            self._at(plan.docketed_at + NAMED_AFTER, named)
        if plan.life is None:
            for at, step in deeds(plan, matter.chance, home=home, money=money):
                self._at(at, partial(step, matter))
            return
        diary = Diary(plan.docketed_at.date())
        for at, step in course_of(plan.life.name, diary, matter.chance, self._behaviour.habits):
            self._at(at, partial(self._lived, matter, step))

    def _lived(self, matter: Matter, step: Step, at: datetime) -> None:
        """A step of a life. What the law refuses stays on record as refused, and what was to come
        after it does not."""
        if matter.stopped:
            return
        try:
            step(matter, at)
        except Refused as refused:
            matter.stopped.append(at)
            self.stopped.append(f"{matter.number(at)} {at:%Y-%m-%d} {refused}")

    def _at(self, at: datetime, happens: Callable[[datetime], None]) -> None:
        self._planned += 1
        heappush(self._events, Event(at, self._planned, happens))
