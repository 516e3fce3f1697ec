"""What happened in the province, day by day: everything by the house's own verbs."""

import random
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime, time, timedelta
from heapq import heappop, heappush
from typing import Final

from province.filing import Application, Debts, application, spoiled
from province.offices import (
    FULL_OFFICE,
    SMALL_OFFICE,
    Office,
    Registry,
    open_accounts,
)
from province.people import Population, Soul
from province.plans import COURT_TIME, Plan, Plans, weekday_after, weekday_before
from zhiheng.house.wiring import WIRING
from zhiheng.law.calendar import Calendar
from zhiheng.law.kernel.finding import Refused
from zhiheng.law.records import JurisdictionBasis
from zhiheng.measures.handling.actions import assign, classify, issue_notice, verify_identity
from zhiheng.measures.handling.terms import AssignTerms, ClassTerms, IdentityTerms, NoticeTerms
from zhiheng.measures.intake.actions import docket
from zhiheng.oversight.tasks.actions import mark_read
from zhiheng.oversight.tasks.queries import unread_count
from zhiheng.plant.officer import Officer
from zhiheng.plant.outbox import deliver_slice, due_slices
from zhiheng.plant.scope import Scope, entered
from zhiheng.registers.casefile import queries as casefile
from zhiheng.registers.casefile.terms import Role
from zhiheng.registers.persons.terms import AttributeKind, PersonKind, Source

HOME_COURT: Final = "鲁0102"
NEIGHBOUR: Final = "鲁0103"
OTHERS: Final = {NEIGHBOUR: "0103", "鲁01": "01", "鲁": "37", "最高法": "00"}
"""Other courts with what is added to the log-in names of their staff."""

ELSEWHERE: Final = (NEIGHBOUR, "鲁01", "鲁", "最高法", NEIGHBOUR, NEIGHBOUR, NEIGHBOUR)
"""Where the cases of other courts lie, in the order in which a larger province has them."""

CASES_FOR_ONE_ELSEWHERE: Final = 4
FOUNDED_BEFORE: Final = timedelta(days=300)
READ_EVERY: Final = timedelta(days=14)
UNREAD_FOR: Final = timedelta(days=3)
SECRET: Final = 1
OPENING, CLOSING = time(9), time(17, 30)


@dataclass(order=True)
class Event:
    """Something that happens at a moment; the order of making breaks ties."""

    at: datetime
    place: int
    happens: Callable[[datetime], None] = field(compare=False)


class History:
    """Plans the events of the province and lets them happen in their order."""

    def __init__(self, *, cases: int, seed: int, now: datetime) -> None:
        self._chance = random.Random(seed)
        self._people = Population(self._chance)
        self._debts = Debts(self._chance, self._people)
        self._calendar = Calendar.seeded()
        self._plans = Plans(self._chance, now, self._calendar)
        self._elsewhere = ELSEWHERE[: cases // CASES_FOR_ONE_ELSEWHERE]
        self._now, self.at_home = now, cases - len(self._elsewhere)
        self._events: list[Event] = []
        self._planned = self._docketed = 0
        self._offices: dict[str, Office] = {}
        self._namesake = self._people.person()

    def happen(self) -> int:
        """Found the offices, let everything happen, deliver what was announced; gives how many
        cases were docketed."""
        founded_at = _on_weekday(self._now - FOUNDED_BEFORE, OPENING)
        self._found(founded_at)
        self._plan_home_court()
        for place, court in enumerate(self._elsewhere):
            self._plan_elsewhere(self._offices[court], place)
        self._plan_reading(founded_at)
        while self._events and self._events[0].at <= self._now:
            event = heappop(self._events)
            event.happens(event.at)
        self._open_doors()
        return self._docketed

    def _found(self, at: datetime) -> None:
        registry = Registry()
        self._offices[HOME_COURT] = registry.found(HOME_COURT, FULL_OFFICE, at)
        for court in OTHERS:
            self._offices[court] = registry.found(court, SMALL_OFFICE, at)

    def _open_doors(self) -> None:
        """Accounts are opened today, so that no password is due when the demo is tried."""
        open_accounts(self._offices[HOME_COURT], "", self._now)
        for court, suffix in OTHERS.items():
            open_accounts(self._offices[court], suffix, self._now)
        _deliver(self._now)

    def _plan_reading(self, founded_at: datetime) -> None:
        """Reminders are read every other week; those of the last days still wait."""
        at = self._now - UNREAD_FOR
        while at > founded_at:
            self._at(_on_weekday(at, CLOSING), self._catch_up)
            at -= READ_EVERY

    def _catch_up(self, at: datetime) -> None:
        _deliver(at)
        for office in self._offices.values():
            for login in office.seats:
                _read_all(office.officer(login, at), at)

    def _plan_home_court(self) -> None:
        office = self._offices[HOME_COURT]
        for place in range(self.at_home):
            plan = self._plans.plan(place, self.at_home)
            dispute = self._debts.dispute(office, plan.received_on, self._debtor(place))
            said = application(dispute, office, plan.received_on, self._calendar)
            if place % 12 == 5:
                self._refused(office, spoiled(said, place // 12), plan)
            self._file(office, said, plan, secret=place == 7)

    def _plan_elsewhere(self, office: Office, place: int) -> None:
        plan = self._plans.elsewhere(place, len(self._elsewhere), "chengban")
        dispute = self._debts.dispute(office, plan.received_on)
        said = application(dispute, office, plan.received_on, self._calendar)
        if office.court in ("鲁", "最高法"):
            found = replace(said.terms.found, jurisdiction_basis=JurisdictionBasis.DESIGNATED)
            said = replace(said, terms=replace(said.terms, found=found))
        self._file(office, said, plan, secret=False)

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
            self._at(plan.docketed_at + timedelta(hours=4), self._named(office, case_id, handler))
        if handler is not None and plan.notice_after_days is not None:
            issued_at = _at_work(plan.docketed_at + timedelta(days=plan.notice_after_days))
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

    def _at(self, at: datetime, happens: Callable[[datetime], None]) -> None:
        self._planned += 1
        heappush(self._events, Event(at, self._planned, happens))


def _on_weekday(at: datetime, hour: time) -> datetime:
    """That hour of the day of a moment, or of the Friday before a weekend."""
    return datetime.combine(weekday_before(at.date()), hour, COURT_TIME)


def _at_work(at: datetime) -> datetime:
    """The moment itself, or the same hour of the Monday after a weekend."""
    return datetime.combine(weekday_after(at.date()), at.timetz())


def _deliver(at: datetime) -> None:
    """Hand on what was announced, as the worker would have done by then."""
    while sum(deliver_slice(one, at=at, wiring=WIRING).count for one in due_slices(at)):
        continue


def _read_all(officer: Officer, at: datetime) -> None:
    """The officer reads every reminder that waits for him."""
    with entered(Scope.of(officer)):
        while unread_count(officer.id):
            mark_read(by=officer, at=at)
