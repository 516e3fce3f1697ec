"""What happened in the province, day by day: everything by the house's own verbs."""

import random
from dataclasses import replace
from datetime import datetime, time, timedelta
from functools import partial
from heapq import heappop, heappush
from typing import Final

from django.contrib.auth.hashers import make_password

from province import minding
from province.casework import deeds
from province.courts import (
    ALWAYS_FOUNDED,
    FOUNDED_BEFORE,
    FOUNDED_LONG_BEFORE,
    FULL_COURTS,
    HOME_COURT,
    NEIGHBOUR,
    NEIGHBOURS_PERCENT,
    OTHERS,
    Founded,
    elsewhere,
)
from province.filing import Application, Debts, application, corrected, spoiled, turned_away
from province.hands import Gate, Happens, alone, both
from province.judgments import Dispute
from province.lives.afterwards import pool_team_named
from province.lives.courses import course_of
from province.lives.days import Diary
from province.lives.deck import Behaviour, Deck, behaviour
from province.lives.sealing import certificates_issued
from province.matter import Event, Matter, Step
from province.office_hours import CLOSING, EVENING, OPENING, Upkeep, on_weekday
from province.offices import Office, open_accounts
from province.people import Population, Soul
from province.plans import COURT_TIME, DAY, Plan, Plans, weekday_after
from province.street import Street
from zhiheng.law.calendar import Calendar
from zhiheng.law.kernel.finding import Refused
from zhiheng.law.records import JurisdictionBasis
from zhiheng.measures.intake.actions import ask_for_correction, docket, refuse_application
from zhiheng.measures.intake.terms import DocketTerms
from zhiheng.registers.personnel.terms import DEMO_PASSWORD

__all__ = ["HOME_COURT", "OTHERS", "History"]

READ_EVERY: Final = timedelta(days=14)
UNREAD_FOR: Final = timedelta(days=3)
SOON: Final = timedelta(minutes=10)
MESSAGES: Final = time(14, 20)
SECRET_PLACE: Final = 7
NAMESAKE_PLACES: Final = (2, 11)
DRAWN_AFTER: Final = timedelta(minutes=90)
NAMED_AFTER: Final = timedelta(hours=4)
NAMED_WITHIN: Final = timedelta(days=3)


class History:
    """Plans the events of the province and lets them happen in their order."""

    def __init__(
        self, *, cases: int, seed: int, now: datetime, told: Behaviour | None = None,
        street: Street | None = None,
    ) -> None:  # fmt: skip
        self._seed = seed
        self._chance = random.Random(seed)
        self._people = Population(self._chance)
        self._debts = Debts(self._chance, self._people)
        self._calendar = Calendar.seeded()
        self._plans = Plans(self._chance, now, self._calendar)
        self._behaviour, self._now = told or behaviour(), now
        self._lives = cases >= self._behaviour.from_cases
        neighbours = cases * NEIGHBOURS_PERCENT // 100 if self._lives else 0
        there = elsewhere(cases - 2 * neighbours)
        self._elsewhere = tuple(one for one in there if one != NEIGHBOUR or not neighbours)
        self.at_home = cases - neighbours - len(self._elsewhere)
        self._counts = {HOME_COURT: self.at_home, NEIGHBOUR: neighbours}
        self._street = street
        self._deck = Deck(self._behaviour, random.Random(f"{seed} lives"))
        self._stopped: list[str] = []
        self.stopped: list[str] = []
        """Where a life met a refusal that was not foreseen, and what the law said."""
        self._events: list[Event] = []
        self._planned = self._docketed = 0
        self._offices: dict[str, Office] = {}
        self._namesake = self._people.person()

    def __getstate__(self) -> dict[str, object]:
        """What the second hand is given: nothing of the home court and of the systems outside."""
        elsewhere = sorted(event for event in self._events if event.court != HOME_COURT)
        return self.__dict__ | {"_events": elsewhere, "_street": None}

    def happen(self, *, hands: int = 1) -> int:
        """Found the offices, let everything happen, deliver what was announced; gives how many
        cases were docketed."""
        before = FOUNDED_LONG_BEFORE if self._lives else FOUNDED_BEFORE
        founded_at = on_weekday(self._now - before, OPENING)
        full = FULL_COURTS if self._lives else (HOME_COURT,)
        courts = {*ALWAYS_FOUNDED, *self._elsewhere}
        self._offices = Founded(founded_at).offices(courts, full=full)
        self._upkeep = Upkeep(self._offices, self._now)
        for court in full:
            self._plan_full_court(self._offices[court], self._counts[court])
            self._plan_first_weeks(self._offices[court], founded_at)
        for place, court in enumerate(self._elsewhere):
            self._plan_elsewhere(self._offices[court], place)
        self._plan_upkeep(founded_at)
        played = both(self._play) if hands > 1 else self._play(None, alone)
        self._open_doors()
        self.stopped = played[1]
        return played[0]

    def _play(self, first: bool | None, gate: Gate) -> tuple[int, list[str]]:
        """Let the events happen: those of the home court, those of all others, or (None) all."""
        while self._events and self._events[0].at <= self._now:
            event = heappop(self._events)
            if not event.court:
                gate(event.happens, event.at)
            elif first is None or first is (event.court == HOME_COURT):
                event.happens(event.at)
        return self._docketed, self._stopped

    def _open_doors(self) -> None:
        """Accounts are opened today, so that no password is due when the demo is tried."""
        password_hash = make_password(DEMO_PASSWORD)
        for court, office in self._offices.items():
            suffix = OTHERS.get(court, "")
            open_accounts(office, suffix, self._now, password_hash=password_hash)
        self._upkeep.deliver(self._now)

    def _plan_upkeep(self, founded_at: datetime) -> None:
        """Seeds month by month, the ladder's sweep, and reminders read every other week; those of
        the last days still wait."""
        self._drawing = [court for court in FULL_COURTS if self._counts[court]]
        seeds = {court: random.Random(f"{self._seed} seeds {court}") for court in self._drawing}
        for at in self._upkeep.first_days(founded_at):
            for court in self._drawing:
                change = partial(self._upkeep.change_seed, self._offices[court], seeds[court])
                self._at(at, change, court)
        for at in self._upkeep.sweeps(founded_at):
            self._at(at, self._upkeep.remind)
        at = self._now - UNREAD_FOR
        while at > founded_at:
            self._at(on_weekday(at, CLOSING), self._upkeep.catch_up)
            at -= READ_EVERY

    def _plan_first_weeks(self, office: Office, founded_at: datetime) -> None:
        """Certificates, the team that keeps what was closed for now, the systems outside."""
        court = office.court
        if not self._lives:
            return
        # They share one root, which the first of them makes.
        self._at(founded_at + SOON, partial(certificates_issued, office))
        self._at(founded_at + 2 * SOON, partial(pool_team_named, office), court)
        if self._street is None or court != HOME_COURT:
            return
        self._at(founded_at + 3 * SOON, partial(self._street.known_to, office), court)
        day = founded_at.date()
        while day < self._now.date():
            if day == weekday_after(day):
                evening = datetime.combine(day, EVENING, COURT_TIME)
                self._at(evening, self._street.evening, court)
            day += DAY

    def _plan_full_court(self, office: Office, count: int) -> None:
        home = office.court == HOME_COURT
        for place in range(count):
            if self._leads_one(place):
                plan = self._plans.lived(self._deck.deal())
            else:
                plan = self._plans.plan(place, count)
            dispute = self._dispute(office, plan, place if home else None)
            said = application(dispute, office, plan.received_on, self._calendar)
            if home and place % 12 == 5:
                self._refused(office, spoiled(said, place // 12), plan)
            if home and place % 24 == 14:
                self._decided(office, said, plan, refuse=place % 48 == 14)
            self._file(office, said, plan, place)

    def _leads_one(self, place: int) -> bool:
        known = place == SECRET_PLACE or place in NAMESAKE_PLACES
        return self._lives and place % 10 in self._behaviour.places and not known

    def _dispute(self, office: Office, plan: Plan, place: int | None) -> Dispute:
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

    def _debtor(self, place: int | None) -> Soul | None:
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

        self._at(plan.docketed_at - timedelta(minutes=30), attempt, office.court)

    def _decided(self, office: Office, said: Application, plan: Plan, *, refuse: bool) -> None:
        """The same people came before: sent away, or told what was missing."""

        def decided(at: datetime) -> None:
            by = office.officer("lian", at)
            if refuse:
                refuse_application(terms=turned_away(said), by=by, at=at)
            else:
                ask_for_correction(terms=corrected(said), by=by, at=at)

        self._at(plan.docketed_at - timedelta(minutes=20), decided, office.court)

    def _file(self, office: Office, said: Application, plan: Plan, place: int) -> None:
        """`place` counts the cases of a full court; those of other courts have negative ones."""
        secret = place == SECRET_PLACE and office.court == HOME_COURT
        handler = "zhenglan" if secret else plan.handler
        terms = replace(said.terms, handler_id=office.seats[handler] if handler else None)
        money = said.dispute.principal_fen > 0
        filed = partial(self._docket, office, terms, plan, place, secret=secret, money=money)
        self._at(plan.docketed_at, filed, office.court)

    def _docket(
        self, office: Office, terms: DocketTerms, plan: Plan, place: int, at: datetime, *,
        secret: bool, money: bool,
    ) -> None:  # fmt: skip
        case_id = docket(terms=terms, by=office.officer("lian", at), at=at)
        self._docketed += 1
        chance = random.Random(f"{self._seed} {_own(office, place)}")
        matter = Matter(office, case_id, chance, secret)
        self._follow(matter, plan, place, money=money)

    def _follow(self, matter: Matter, plan: Plan, place: int, *, money: bool) -> None:
        """What comes after docketing; what would lie after today never happens."""
        court = matter.office.court
        full = self._counts.get(court, 0) > 0
        if matter.secret:
            secret_at = plan.docketed_at + timedelta(minutes=20)
            self._at(secret_at, partial(minding.classified, matter), court)
        elif plan.handler is None and plan.drawn:
            self._at(plan.docketed_at + DRAWN_AFTER, partial(minding.drawn, matter), court)
        elif plan.handler is None:
            if plan.docketed_at >= self._now - NAMED_WITHIN:
                return
            named = partial(minding.named, matter, login="zhouwen")
            self._at(plan.docketed_at + NAMED_AFTER, named, court)
        if court == HOME_COURT and self._street is not None and not matter.secret:
            self._plan_messages(self._street, matter, plan, place)
        if plan.life is None:
            for at, step in deeds(plan, matter.chance, home=full, money=money):
                self._at(at, partial(step, matter), court)
            return
        diary = Diary(plan.docketed_at.date())
        for at, step in course_of(plan.life.name, diary, matter.chance, self._behaviour.habits):
            self._at(at, partial(self._lived, matter, step), court)

    def _plan_messages(self, street: Street, matter: Matter, plan: Plan, place: int) -> None:
        """What is sent by the gateway some days after docketing, by this case's own chance."""
        chance = random.Random(f"{self._seed} street {place}")
        ways = (
            ("text_message", street.texted), ("mail_tracked", street.tracked),
            ("phone_asked", street.owner_asked), ("case_pushed", street.pushed),
            ("court_written_to", street.written_to), ("paper_delivered", street.delivered),
        )  # fmt: skip
        for habit, step in ways:
            if plan.handler and chance.random() < self._behaviour.habits[habit]:
                at = plan.docketed_at + timedelta(days=chance.randrange(1, 5), minutes=50)
                sent = partial(self._lived, matter, step)
                self._at(on_weekday(at, MESSAGES), sent, HOME_COURT)

    def _lived(self, matter: Matter, step: Step, at: datetime) -> None:
        """A step of a life. What the law refuses stays on record as refused, and what was to come
        after it does not."""
        if matter.stopped:
            return
        try:
            step(matter, at)
        except Refused as refused:
            matter.stopped.append(at)
            self._stopped.append(f"{matter.number(at)} {at:%Y-%m-%d} {refused}")

    def _at(self, at: datetime, happens: Happens, court: str = "") -> None:
        """Something happens in one court, or to all of them."""
        self._planned += 1
        heappush(self._events, Event(at, self._planned, happens, court))


def _own(office: Office, place: int) -> str:
    """What a case's own chance is drawn by."""
    return f"{office.court} {place}" if office.court == NEIGHBOUR and place >= 0 else str(place)
