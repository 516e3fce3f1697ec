"""The outbox: announcements of committed acts are handed on, at least once, in their order.

Each reaction runs for itself, as the system officer of the announcing court, under a request key
that names announcement and reaction: delivered twice, its act is done once. A reaction that fails
is tried again later and later; after `ATTEMPTS` it stands still and is shown. Announcements of
one case are handed on in their order: one that waits holds back the later ones of its case.
"""

from collections import Counter
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final

from django.db import connection, transaction
from django.db.models import Exists, OuterRef

from zhiheng.plant.announcements import fact_of, name_of
from zhiheng.plant.journal import SLICES
from zhiheng.plant.models import Delivery, Outbox
from zhiheng.plant.officer import HIGHEST_CLEARANCE, system_officer
from zhiheng.plant.scope import ROOT_COURT, Scope, entered
from zhiheng.plant.wiring import Reaction, Wiring

AT_ONCE: Final = 200
ATTEMPTS: Final = 8
FIRST_WAIT: Final = timedelta(seconds=15)
LONGEST_PROBLEM: Final = 2000
EVERYTHING: Final = Scope.of_court(ROOT_COURT, HIGHEST_CLEARANCE)
State = Delivery.State

DUE: Final = """
SELECT slice FROM generate_series(0, %s) AS slices (slice) WHERE EXISTS (
    SELECT FROM plant_outbox o WHERE o.slice = slices.slice AND o.due_at <= %s)
"""
RECORD: Final = """
INSERT INTO plant_delivery (outbox_id, court, reaction, state, attempts, tried_at, problem)
VALUES (%s, %s, %s, %s, %s, %s, %s)
ON CONFLICT (outbox_id, reaction) DO UPDATE SET state = excluded.state,
    attempts = excluded.attempts, tried_at = excluded.tried_at, problem = excluded.problem
"""


@dataclass(frozen=True, slots=True)
class Delivered:
    """What one run of a slice came to: reactions done, and reactions that now stand still."""

    count: int
    stuck: int


@dataclass(frozen=True, slots=True)
class Tried:
    """One reaction's standing; `is_new` when it was tried just now."""

    state: str
    attempts: int
    problem: str = ""
    is_new: bool = True


def due_slices(at: datetime) -> list[int]:
    """The slices that hold announcements to be handed on now; one look at the index per slice."""
    with entered(EVERYTHING), connection.cursor() as cursor:
        cursor.execute(DUE, (SLICES - 1, at))
        return [slice for (slice,) in cursor.fetchall()]


def deliver_slice(slice: int, *, at: datetime, wiring: Wiring) -> Delivered:
    """Hand on what is due in one slice. `wiring`: who listens to which fact."""
    kinds = {name_of(kind): kind for kind in wiring}
    held: set[int] = set()
    count: Counter[str] = Counter()
    for row in _due(slice, at):
        if row.case_id in held:
            continue
        kind = kinds.get(row.fact)
        reactions = wiring[kind] if kind is not None else (_unknown(row.fact),)
        with entered(Scope.of(system_officer(row.court), at.date())):
            tries = [_try(row, kind, reaction, at) for reaction in reactions]
            _settle(row, tries, at)
        count.update(tried.state for tried in tries if tried.is_new)
        if row.case_id is not None and any(tried.state == State.RETRYING for tried in tries):
            held.add(row.case_id)
    return Delivered(count[State.DONE], count[State.STUCK])


def _due(slice: int, at: datetime) -> list[Outbox]:
    """What is due, in order, unless an earlier announcement of its case waits for another try."""
    waits = Outbox.objects.filter(
        slice=slice, case_id=OuterRef("case_id"), id__lt=OuterRef("id"), due_at__gt=at
    )
    with entered(EVERYTHING):
        due = Outbox.objects.filter(~Exists(waits), slice=slice, due_at__lte=at)
        return list(due.order_by("id")[:AT_ONCE])


def _try(row: Outbox, kind: type | None, reaction: Reaction, at: datetime) -> Tried:
    """One reaction, unless it was done, or given up, before."""
    before = Delivery.objects.filter(outbox_id=row.id, reaction=reaction.name).first()
    if before is not None and before.state != State.RETRYING:
        return Tried(before.state, before.attempts, is_new=False)
    attempts = 1 + (before.attempts if before is not None else 0)
    officer = system_officer(row.court, request_key=f"{row.id}/{reaction.name}")
    try:
        reaction.run(fact_of(kind, row.body) if kind else None, officer, at)
        tried = Tried(State.DONE, attempts)
    except Exception as problem:  # noqa: BLE001  # a failed reaction is kept, tried again, shown
        state = State.STUCK if attempts >= ATTEMPTS else State.RETRYING
        words = f"{type(problem).__name__}: {problem}"[:LONGEST_PROBLEM].replace("\0", "")
        tried = Tried(state, attempts, words)
    _record(row, reaction.name, tried, at)
    return tried


def _record(row: Outbox, reaction: str, tried: Tried, at: datetime) -> None:
    fields = (row.id, row.court, reaction, tried.state, tried.attempts, at, tried.problem)
    with connection.cursor() as cursor:
        cursor.execute(RECORD, fields)


def _settle(row: Outbox, tries: list[Tried], at: datetime) -> None:
    """The announcement's next try, or none when nothing more is to be tried."""
    waits = [FIRST_WAIT * 2 ** (t.attempts - 1) for t in tries if t.state == State.RETRYING]
    with transaction.atomic():
        Outbox.objects.filter(id=row.id).update(due_at=at + min(waits) if waits else None)


def _unknown(fact: str) -> Reaction:
    def stand_still(*_: Any) -> None:
        raise LookupError(f"house/wiring.py 中没有宣告 {fact}")

    return Reaction("wiring", stand_still)
