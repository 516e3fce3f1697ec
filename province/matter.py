"""A case in the hands of those who work on it: who acts, and what they find on record."""

import random
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

from province.offices import Office
from zhiheng.plant.officer import Officer
from zhiheng.plant.scope import Scope, entered
from zhiheng.registers.casefile import queries as casefile
from zhiheng.registers.casefile.queries import CaseCard, PartyOnCase
from zhiheng.registers.casefile.terms import Role
from zhiheng.registers.dispatch import queries as dispatch
from zhiheng.registers.dispatch.queries import Duty
from zhiheng.registers.dispatch.terms import Result
from zhiheng.registers.nodes import queries as nodes
from zhiheng.registers.nodes.queries import ClockOnRecord

CLERK: Final = "shuji"


@dataclass(frozen=True, slots=True)
class Matter:
    """One docketed case; `chance` is the case's own, so that cases do not disturb one another."""

    office: Office
    case_id: int
    chance: random.Random
    secret: bool = False
    _handlers: list[str] = field(default_factory=list)
    _parties: list[PartyOnCase] = field(default_factory=list)
    _cards: list[CaseCard] = field(default_factory=list)
    came_back: list[int] = field(default_factory=list)
    """The case under which a closed one came back."""
    stopped: list[datetime] = field(default_factory=list)
    """When the law refused what was to come next."""

    def judge(self, at: datetime) -> Officer:
        """Who handles the case at that moment; asked again after the handler may have changed."""
        if not self._handlers:
            self._handlers.append(self._handler())
        return self.office.officer(self._handlers[0], at)

    def changes_hands(self) -> None:
        """Something may have changed who handles the case."""
        self._handlers.clear()

    def _handler(self) -> str:
        with entered(Scope.of_court(self.office.court, 3)):
            handler_id = casefile.case(self.case_id).handler_id
        return next(name for name, one in self.office.seats.items() if one == handler_id)

    def clerk(self, at: datetime) -> Officer:
        """Who serves and enters: the court's clerk, where it has one who may see the case."""
        if self.secret or CLERK not in self.office.seats:
            return self.judge(at)
        return self.office.officer(CLERK, at)

    def party(self, role: Role, at: datetime) -> PartyOnCase:
        """The first party in that role."""
        if not self._parties:
            with entered(Scope.of(self.judge(at))):
                self._parties.extend(casefile.parties(self.case_id))
        return next(one for one in self._parties if one.role is role)

    def parties(self, at: datetime) -> list[PartyOnCase]:
        """Everybody in the case."""
        self.party(Role.DEBTOR, at)
        return self._parties

    def debtors(self, at: datetime) -> list[int]:
        """The people who are debtors of the case."""
        return [one.person.id for one in self.parties(at) if one.role is Role.DEBTOR]

    def number(self, at: datetime) -> str:
        """The number of the case."""
        return self._card(at).number

    def claim_fen(self, at: datetime) -> int:
        """What the case asks for in money."""
        return self._card(at).claim_fen or 0

    def _card(self, at: datetime) -> CaseCard:
        """What was said of the case when it was docketed, which does not change."""
        if not self._cards:
            with entered(Scope.of(self.judge(at))):
                self._cards.append(casefile.case(self.case_id))
        return self._cards[0]

    def back(self) -> "Matter":
        """The matter of the case that came back."""
        return Matter(self.office, self.came_back[-1], self.chance)

    def debtor_id(self, at: datetime) -> int:
        """The person who is the first debtor."""
        return self.party(Role.DEBTOR, at).person.id

    def unserved(self, role: Role, at: datetime) -> tuple[Duty, ...]:
        """What is still to be served on parties in that role and was not given out yet."""
        with entered(Scope.of(self.judge(at))):
            duties = dispatch.duties_of(self.case_id)
        return tuple(one for one in duties if one.role == role and one.result != Result.SERVED)

    def running(self, name: str, at: datetime) -> tuple[ClockOnRecord, ...]:
        """The clocks of that name that run."""
        with entered(Scope.of(self.judge(at))):
            listed = nodes.clocks_of(self.case_id)
        return tuple(one for one in listed if one.running and one.name == name)


Step = Callable[[Matter, datetime], None]


@dataclass(order=True)
class Event:
    """Something that happens at a moment; the order of making breaks ties."""

    at: datetime
    place: int
    happens: Callable[[datetime], None] = field(compare=False)
    court: str = field(default="", compare=False)
    """Where it happens; "": it concerns all courts."""
