"""What may be known of counterparts, their keys, and envelopes out and in."""

from collections.abc import Sequence
from dataclasses import dataclass, fields
from datetime import date, datetime
from typing import Any

from django.db import connection
from django.db.models import Count, Q

from zhiheng.plant.errors import NotOnRecord
from zhiheng.plant.paging import SIZE, Page, Position, page
from zhiheng.registers.dispatch.models import (
    Incoming,
    Outgoing,
    Partner,
    PartnerKey,
    Transmission,
    Verdict,
)
from zhiheng.registers.dispatch.queries.reading import beyond
from zhiheng.registers.dispatch.terms import Course, OpenFilter, Verdicts

ROOT = "最高法"


@dataclass(frozen=True, slots=True, kw_only=True)
class PartnerOnRecord:
    """A counterpart's system; `court` looks after it."""

    id: int
    code: str
    name: str
    address: str
    kinds: tuple[str, ...]
    algorithm: str
    court: str


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyOnRecord:
    """A public key of a counterpart and when it is good."""

    id: int
    partner_id: int
    key_id: str
    algorithm: str
    public_key: bytes
    from_at: datetime
    until_at: datetime

    def good(self, at: datetime) -> bool:
        """Whether what was signed at this moment counts."""
        return self.from_at <= at < self.until_at


@dataclass(frozen=True, slots=True, kw_only=True)
class OutgoingOnRecord:
    """What a message says to a counterpart, unsealed, for who sends it."""

    id: int
    case_id: int
    court: str
    message_id: int
    partner_id: int
    kind: str
    body: str
    recorded_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Unsent:
    """One message that its counterpart's system has not taken yet."""

    id: int
    case_id: int
    court: str
    kind: str
    partner: str
    matter: str
    happened_on: date
    due_on: date | None
    owner_id: int
    owner: str
    case_number: str
    state: str
    attempts: int
    due_at: datetime | None
    tried_at: datetime | None
    problem: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Quarantined:
    """One incoming that was not taken: who it says it is from, and why it was held."""

    id: int
    court: str
    received_at: datetime
    peer: str
    size: int
    judged_at: datetime
    reason: str
    words: str
    sender: str
    envelope: str
    kind: str


@dataclass(frozen=True, slots=True, kw_only=True)
class VerdictOnRecord:
    """What became of an incoming."""

    incoming_id: int
    state: Verdicts
    reason: str
    words: str
    case_id: int | None
    body_hash: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class IncomingOnRecord:
    """The bytes as they came."""

    id: int
    court: str
    received_at: datetime
    size: int
    raw: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Traffic:
    """What a counterpart has not taken: what waits, and what was refused or given up."""

    partner_id: int
    waiting: int
    failed: int


def partners() -> tuple[PartnerOnRecord, ...]:
    """Every counterpart, by code."""
    return tuple(_partner(row) for row in Partner.objects.order_by("code"))


def partners_for(court: str) -> tuple[PartnerOnRecord, ...]:
    """The counterparts a court may write to: its own and those of the courts above it."""
    return tuple(one for one in partners() if one.court == ROOT or court.startswith(one.court))


def partner(id: int) -> PartnerOnRecord:
    """One counterpart; NotOnRecord for an unknown id."""
    row = Partner.objects.filter(id=id).first()
    if row is None:
        raise NotOnRecord("往来对方", id)
    return _partner(row)


def partner_called(code: str) -> PartnerOnRecord | None:
    """The counterpart of this code, or None."""
    row = Partner.objects.filter(code=code).first()
    return None if row is None else _partner(row)


def keys_of(partner_id: int) -> tuple[KeyOnRecord, ...]:
    """The keys of a counterpart, those good for longest first."""
    rows = PartnerKey.objects.filter(partner_id=partner_id).order_by("-until_at", "-id")
    return tuple(
        KeyOnRecord(
            id=row.id, partner_id=row.partner_id, key_id=row.key_id, algorithm=row.algorithm,
            public_key=bytes(row.public_key), from_at=row.from_at, until_at=row.until_at,
        )
        for row in rows
    )  # fmt: skip


def partners_due(at: datetime) -> tuple[PartnerOnRecord, ...]:
    """The counterparts for which something is to be tried now."""
    due = Transmission.objects.filter(due_at__lte=at).values("partner_id")
    return tuple(_partner(row) for row in Partner.objects.filter(id__in=due).order_by("id"))


def outgoing(id: int) -> OutgoingOnRecord:
    """What one message says; NotOnRecord when out of scope."""
    row = Outgoing.objects.filter(id=id).first()
    if row is None:
        raise NotOnRecord("经网关的往来", id)
    return OutgoingOnRecord(
        **{one.name: getattr(row, one.name) for one in fields(OutgoingOnRecord)}
    )


def outgoing_ids() -> tuple[int, ...]:
    """Every message that goes to a counterpart's system, in scope; for counting after a crash."""
    return tuple(Outgoing.objects.order_by("id").values_list("id", flat=True))


def outgoing_of(message_ids: Sequence[int]) -> dict[int, str]:
    """How far messages have come on the wire, by message; those not sent so are left out."""
    rows = Transmission.objects.filter(outgoing__message_id__in=message_ids)
    return dict(rows.values_list("outgoing__message_id", "state"))


def unsent_page(chosen: OpenFilter, key: str | None = None, size: int = SIZE) -> Page[Unsent]:
    """What a court could not hand over yet, oldest first."""
    where, values = "court = %s", [chosen.court]
    if chosen.handler_id is not None:
        where, values = f"{where} AND owner_id = %s", [*values, chosen.handler_id]  # type: ignore[list-item]

    def fetch(position: Position | None, limit: int) -> Sequence[Unsent]:
        return beyond(Unsent, "dispatch_unsent", where, values, ("id",), position, limit)

    return page(fetch, lambda line: (line.id,), key, size)


def quarantine_page(court: str, key: str | None = None, size: int = SIZE) -> Page[Quarantined]:
    """What a court has in quarantine, oldest first."""

    def fetch(position: Position | None, limit: int) -> Sequence[Quarantined]:
        return beyond(
            Quarantined, "dispatch_quarantine", "court = %s", [court], ("id",), position, limit
        )

    return page(fetch, lambda line: (line.id,), key, size)


def is_quarantined(incoming_id: int, court: str) -> bool:
    """Whether this incoming of the court still waits for somebody to deal with it."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT EXISTS (SELECT FROM dispatch_quarantine WHERE id = %s AND court = %s)",
            [incoming_id, court],
        )
        return bool(cursor.fetchone()[0])


def incoming(id: int) -> IncomingOnRecord:
    """The bytes as they came; NotOnRecord when out of scope."""
    row = Incoming.objects.filter(id=id).first()
    if row is None:
        raise NotOnRecord("来件", id)
    return IncomingOnRecord(
        id=row.id, court=row.court, received_at=row.received_at, size=row.size, raw=bytes(row.raw)
    )


def unjudged(before: datetime, at_most: int) -> tuple[int, ...]:
    """What was stored before this moment and never judged: its receiver died over it."""
    judged = Verdict.objects.values("incoming_id")
    rows = Incoming.objects.filter(received_at__lt=before).exclude(id__in=judged).order_by("id")
    return tuple(rows.values_list("id", flat=True)[:at_most])


def verdict_of(incoming_id: int) -> VerdictOnRecord | None:
    """The latest verdict on an incoming."""
    return _verdict(Verdict.objects.filter(incoming_id=incoming_id).order_by("-id").first())


def taken(sender: str, envelope: str) -> VerdictOnRecord | None:
    """The verdict by which this envelope of this sender was taken, if it was."""
    rows = Verdict.objects.filter(sender=sender, envelope=envelope, state=Verdicts.TAKEN)
    return _verdict(rows.first())


def traffic() -> dict[int, Traffic]:
    """What each counterpart has not taken yet, within the scope of who asks."""
    still = Transmission.objects.exclude(state=Course.HANDED_OVER).values("partner_id")
    rows = still.annotate(
        waiting=Count("pk", filter=Q(state=Course.WAITING)),
        failed=Count("pk", filter=~Q(state=Course.WAITING)),
    )
    return {row["partner_id"]: Traffic(**row) for row in rows}


def _partner(row: Partner) -> PartnerOnRecord:
    said: dict[str, Any] = {one.name: getattr(row, one.name) for one in fields(PartnerOnRecord)}
    return PartnerOnRecord(**said | {"kinds": tuple(row.kinds)})


def _verdict(row: Verdict | None) -> VerdictOnRecord | None:
    if row is None:
        return None
    said: dict[str, Any] = {one.name: getattr(row, one.name) for one in fields(VerdictOnRecord)}
    return VerdictOnRecord(**said | {"state": Verdicts(row.state)})
