"""What happened in the province, day by day: everything by the house's own verbs."""

import random
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from heapq import heappop, heappush
from typing import Final
from zoneinfo import ZoneInfo

from province.filing import Application, Debts, application, spoiled
from province.offices import (
    FULL_OFFICE,
    SMALL_OFFICE,
    Office,
    Registry,
    open_accounts,
    seed_courts,
)
from province.people import Population, Soul
from zhiheng.house.wiring import WIRING
from zhiheng.law.calendar import Calendar
from zhiheng.law.kernel.finding import Refused
from zhiheng.law.records import JurisdictionBasis
from zhiheng.measures.handling.actions import assign, classify, issue_notice, verify_identity
from zhiheng.measures.handling.terms import AssignTerms, ClassTerms, IdentityTerms, NoticeTerms
from zhiheng.measures.intake.actions import docket
from zhiheng.plant.outbox import deliver_slice, due_slices
from zhiheng.plant.scope import Scope, entered
from zhiheng.registers.casefile import queries as casefile
from zhiheng.registers.casefile.terms import Role
from zhiheng.registers.persons.terms import AttributeKind, PersonKind, Source

COURT_TIME: Final = ZoneInfo("Asia/Shanghai")
HOME_COURT: Final = "鲁0102"
NEIGHBOUR: Final = "鲁0103"
OTHERS: Final = {NEIGHBOUR: ("0103", 4), "鲁01": ("01", 1), "鲁": ("37", 1), "最高法": ("00", 1)}
FOUNDED_BEFORE: Final = timedelta(days=300)
SECRET: Final = 1
SATURDAY: Final = 5
OLD: Final = 30
OLD_CASES: Final = (189, 184, 182, 177, 150, 120, 90)
DUE_TODAY: Final = (10, 9)


@dataclass(order=True)
class Event:
    """Something that happens at a moment; the order of making breaks ties."""

    at: datetime
    place: int
    happens: Callable[[datetime], None] = field(compare=False)


@dataclass(frozen=True, slots=True)
class Plan:
    """When a case comes in, who handles it, and after how many days the notice is issued."""

    received_on: date
    docketed_at: datetime
    handler: str | None
    notice_after_days: int | None


class History:
    """Plans the events of the province and lets them happen in their order."""

    def __init__(self, *, cases: int, seed: int, now: datetime) -> None:
        self._chance = random.Random(seed)
        self._people = Population(self._chance)
        self._debts = Debts(self._chance, self._people)
        self._calendar = Calendar.seeded()
        self._now, self._cases = now, cases
        self._events: list[Event] = []
        self._planned = self._docketed = 0
        self._offices: dict[str, Office] = {}
        self._namesake = self._people.person()

    def happen(self) -> int:
        """Found the courts, let everything happen, deliver what was announced; gives how many
        cases were docketed."""
        founded_at = self._moment(self._now.date() - FOUNDED_BEFORE)
        self._found(founded_at)
        self._plan_home_court()
        for court, (_, count) in OTHERS.items():
            for place in range(count):
                self._plan_elsewhere(self._offices[court], place)
        while self._events and self._events[0].at <= self._now:
            event = heappop(self._events)
            event.happens(event.at)
        self._open_doors()
        return self._docketed

    def _found(self, at: datetime) -> None:
        seed_courts(at)
        registry = Registry()
        self._offices[HOME_COURT] = registry.found(HOME_COURT, FULL_OFFICE, at)
        for court in OTHERS:
            self._offices[court] = registry.found(court, SMALL_OFFICE, at)

    def _open_doors(self) -> None:
        """Accounts are opened today, so that no password is due when the demo is tried."""
        open_accounts(self._offices[HOME_COURT], "", self._now)
        for court, (suffix, _) in OTHERS.items():
            open_accounts(self._offices[court], suffix, self._now)
        for slice in due_slices(self._now):
            deliver_slice(slice, at=self._now, wiring=WIRING)

    def _plan_home_court(self) -> None:
        office = self._offices[HOME_COURT]
        for place in range(self._cases):
            plan = self._plan(place)
            dispute = self._debts.dispute(office, plan.received_on, self._debtor(place))
            said = application(dispute, office, plan.received_on, self._calendar)
            if place % 12 == 5:
                self._refused(office, spoiled(said, place // 12), plan)
            self._file(office, said, plan, secret=place == 7)

    def _plan_elsewhere(self, office: Office, place: int) -> None:
        plan = replace(self._plan(3 + place * 2), handler="chengban")
        dispute = self._debts.dispute(office, plan.received_on)
        said = application(dispute, office, plan.received_on, self._calendar)
        if office.court in ("鲁", "最高法"):
            found = replace(said.terms.found, jurisdiction_basis=JurisdictionBasis.DESIGNATED)
            said = replace(said, terms=replace(said.terms, found=found))
        self._file(office, said, plan, secret=False)

    def _plan(self, place: int) -> Plan:
        """Most cases lie in the last weeks, so that the worklist has something due on every day;
        some are near or past the end of their six months."""
        back = OLD_CASES[place // 9 % len(OLD_CASES)] if place % 9 == 4 else (
            45 - place * 46 // max(self._cases, 1)
        )  # fmt: skip
        received_on = self._now.date() - timedelta(days=back)
        docketed_on = received_on + timedelta(days=min(back, self._chance.randrange(3)))
        handler = None if place % 15 == 8 else self._chance.choice(
            ("zhouwen", "zhouwen", "zhenglan", "wuji")
        )  # fmt: skip
        late = back in DUE_TODAY or (back < OLD and self._chance.random() < 0.15)
        return Plan(
            received_on,
            self._not_before(received_on, self._moment(docketed_on)),
            handler,
            None if late else self._chance.randrange(1, 9),
        )

    def _not_before(self, received_on: date, at: datetime) -> datetime:
        """Nothing is docketed before it was received, nor later than now."""
        first = datetime.combine(received_on, time(9, 5), COURT_TIME)
        return min(max(at, first), self._now - timedelta(minutes=1))

    def _debtor(self, place: int) -> Soul | None:
        """Two different people of one name, so that the namesake warning has something to say."""
        if place not in (2, 11):
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

    def _file(self, office: Office, said: Application, plan: Plan, *, secret: bool) -> None:
        handler = "zhenglan" if secret else plan.handler
        terms = replace(said.terms, handler_id=office.seats[handler] if handler else None)

        def filed(at: datetime) -> None:
            case_id = docket(terms=terms, by=office.officer("lian", at), at=at)
            self._docketed += 1
            self._follow(office, case_id, handler, plan, secret=secret)

        self._at(plan.docketed_at, filed)

    def _follow(
        self, office: Office, case_id: int, handler: str | None, plan: Plan, *, secret: bool
    ) -> None:
        """What comes after docketing; what would lie after today never happens."""
        if secret:
            self._at(plan.docketed_at + timedelta(minutes=20), self._secret(office, case_id))
        if handler is None and plan.docketed_at < self._now - timedelta(days=3):
            handler = "zhouwen"
            self._at(plan.docketed_at + timedelta(days=1), self._named(office, case_id, handler))
        if handler is not None and plan.notice_after_days is not None:
            issued_at = self._workday(plan.docketed_at + timedelta(days=plan.notice_after_days))
            checked_at = issued_at - timedelta(minutes=15)
            self._at(checked_at, self._verified(office, case_id, handler))
            self._at(issued_at, self._notified(office, case_id, handler))

    def _secret(self, office: Office, case_id: int) -> Callable[[datetime], None]:
        def done(at: datetime) -> None:
            terms = ClassTerms(secrecy=SECRET, ground="定密决定（演示）第 1 号")
            classify(case_id=case_id, terms=terms, by=office.officer("yuanzhang", at), at=at)

        return done

    def _named(self, office: Office, case_id: int, handler: str) -> Callable[[datetime], None]:
        def done(at: datetime) -> None:
            terms = AssignTerms(handler_id=office.seats[handler])
            assign(case_id=case_id, terms=terms, by=office.officer("juzhang", at), at=at)

        return done

    def _notified(self, office: Office, case_id: int, handler: str) -> Callable[[datetime], None]:
        def done(at: datetime) -> None:
            by = office.officer(handler, at)
            issue_notice(case_id=case_id, terms=NoticeTerms(), by=by, at=at)

        return done

    def _verified(self, office: Office, case_id: int, handler: str) -> Callable[[datetime], None]:
        """The handler checks the first debtor's address against an official register."""

        def done(at: datetime) -> None:
            judge = office.officer(handler, at)
            with entered(Scope.of(judge)):
                debtor = next(one for one in casefile.parties(case_id) if one.role is Role.DEBTOR)
            natural = debtor.person.kind is PersonKind.NATURAL
            terms = IdentityTerms(
                person_id=debtor.person.id,
                kind=AttributeKind.ADDRESS,
                value=debtor.person.address,
                attribute_source=Source.POLICE if natural else Source.REGISTRY,
            )
            verify_identity(case_id=case_id, terms=terms, by=judge, at=at)

        return done

    def _moment(self, day: date) -> datetime:
        """Some minute of a working morning, on that day or the last working day before."""
        minute = self._chance.randrange(9 * 60, 11 * 60 + 30)
        at = datetime.combine(day, time(minute // 60, minute % 60), COURT_TIME)
        return self._workday(at, back=True)

    def _workday(self, at: datetime, *, back: bool = False) -> datetime:
        step = timedelta(days=-1 if back else 1)
        while at.weekday() >= SATURDAY:
            at += step
        return at

    def _at(self, at: datetime, happens: Callable[[datetime], None]) -> None:
        self._planned += 1
        heappush(self._events, Event(at, self._planned, happens))
