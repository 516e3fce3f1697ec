"""What goes out: taken off the queue in slices, carried outside of any transaction, settled.

A slice has three steps, each durable before the next: its rows are leased by one statement
(committed), the envelopes travel one after another (no transaction, no lock), what came of them is
stored by one statement. Whoever dies in between leaves leases that end; the next try carries the
same id, so that the other side counts it once.
"""

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Final

from django.db import connection

from zhiheng.doors.gateway import letters
from zhiheng.doors.gateway.bodies import Status
from zhiheng.doors.gateway.carrier import Carrier, NoAnswer, Wire
from zhiheng.doors.gateway.reception import EVERYTHING
from zhiheng.plant.scope import entered
from zhiheng.registers.dispatch import actions as dispatch
from zhiheng.registers.dispatch import queries as record
from zhiheng.registers.dispatch.queries import PartnerOnRecord
from zhiheng.registers.dispatch.terms import Claimed, Course, TryEntry

SLICE: Final = 200
SLICES: Final = 10
"""So many slices of one counterpart in a row, before the others have their turn."""
SLICE_LASTS: Final = timedelta(seconds=30)
"""A slow counterpart's slice ends then: what was sent is settled long before its lease ends."""
TOGETHER: Final = 8
"""How many counterparts are served at a time; each has a connection and a thread of its own."""
ATTEMPTS: Final = 10
FIRST_WAIT: Final = timedelta(seconds=15)
LONGEST_WAIT: Final = timedelta(hours=1)
LEASE: Final = timedelta(minutes=10)
NOT_ANSWERING: Final = "对方没有应答，稍后再试"
Clock = Callable[[], datetime]


@dataclass(slots=True)
class Slice:
    """What one sender has in hand: what came of each try so far, by the outgoing."""

    partner: PartnerOnRecord
    carrier: Carrier
    claimed: Sequence[Claimed]
    waits_for: dict[int, str]
    came_to: dict[int, TryEntry] = field(default_factory=dict)
    tried: int = 0
    rest_waits: timedelta = timedelta()
    rest_why: str = ""

    @classmethod
    def of(cls, partner: PartnerOnRecord, carrier: Carrier, claimed: Sequence[Claimed]) -> "Slice":
        """What papers have to wait for is asked once for the whole slice."""
        return cls(partner, carrier, claimed, letters.awaited_for(claimed))

    def go(self, clock: Clock) -> None:
        """Try one after another until one gets no answer or the slice's time is over."""
        until = clock() + SLICE_LASTS
        for one in self.claimed:
            self.tried += 1
            if not self._try(one, clock):
                self.rest_waits, self.rest_why = FIRST_WAIT, NOT_ANSWERING
                return
            if clock() >= until:
                return

    def settle(self, at: datetime) -> None:
        """Store what the tries came to, all at once; what was not tried goes back uncounted."""
        self._put_back(self.claimed[self.tried :], at + self.rest_waits, self.rest_why)
        dispatch.settle_tries(entries=list(self.came_to.values()))

    def _try(self, one: Claimed, clock: Clock) -> bool:
        """One try; False when the counterpart does not answer and the others had better wait."""
        if awaited := self.waits_for.get(one.outgoing_id):
            self._put_back([one], clock() + FIRST_WAIT, awaited)
            return True
        name = self.partner.name
        try:
            ack, text = self.carrier.carry(one, clock())
        except NoAnswer as no_answer:
            self._keep(_failed(one, str(no_answer), clock()))
            return False
        refused = ack.status is Status.REFUSED
        if refused and ack.reason == "clock":
            self._keep(_failed(one, f"{name}不收：{ack.words}", clock()))
            return True
        entry = TryEntry(
            outgoing_id=one.outgoing_id,
            attempts=one.attempts,
            state=Course.REFUSED if refused else Course.HANDED_OVER,
            problem=f"{name}不收：{ack.words}" if refused else "",
            receipt=text,
        )
        self._keep(entry)
        return True

    def _put_back(self, rest: Sequence[Claimed], due_at: datetime, problem: str) -> None:
        """Tried again at that moment; this time is not counted."""
        for one in rest:
            entry = TryEntry(
                outgoing_id=one.outgoing_id, attempts=one.attempts, state=Course.WAITING,
                due_at=due_at, problem=problem, counted=False,
            )  # fmt: skip
            self._keep(entry)

    def _keep(self, entry: TryEntry) -> None:
        self.came_to[entry.outgoing_id] = entry


def send_due(clock: Clock) -> int:
    """Try everything that is due, the counterparts side by side; how many were tried."""
    with entered(EVERYTHING):
        due = record.partners_due(clock())
    if not due:
        return 0
    with ThreadPoolExecutor(max_workers=TOGETHER) as threads:
        return sum(threads.map(lambda partner: _in_thread(partner, clock), due))


def send_to(partner: PartnerOnRecord, clock: Clock, carrier: Carrier | None = None) -> int:
    """Try one slice of what is due for a counterpart; how many were tried.

    When it does not answer, the rest of the slice is not tried on it now. However the slice ends,
    what was tried is settled; only a process that is killed leaves it to the lease.
    """
    with entered(EVERYTHING):
        claimed = dispatch.claim_due(partner_id=partner.id, at=clock(), lease=LEASE, at_most=SLICE)
        if not claimed:
            return 0
        taken = Slice.of(partner, carrier or Wire.to(partner), claimed)
        try:
            taken.go(clock)
        finally:
            taken.carrier.close()
            taken.settle(clock())
        return taken.tried


def wait_after(attempts: int) -> timedelta:
    """How long after a failed try the next one follows."""
    longer: timedelta = FIRST_WAIT * 2 ** (attempts - 1)
    return min(longer, LONGEST_WAIT)


def _in_thread(partner: PartnerOnRecord, clock: Clock) -> int:
    """Slice after slice as long as they are full."""
    tried = 0
    try:
        for _ in range(SLICES):
            latest = send_to(partner, clock)
            tried += latest
            if latest < SLICE:
                break
    finally:
        connection.close()
    return tried


def _failed(one: Claimed, problem: str, at: datetime) -> TryEntry:
    last = one.attempts >= ATTEMPTS
    return TryEntry(
        outgoing_id=one.outgoing_id,
        attempts=one.attempts,
        state=Course.STOPPED if last else Course.WAITING,
        due_at=None if last else at + wait_after(one.attempts),
        problem=problem,
    )
