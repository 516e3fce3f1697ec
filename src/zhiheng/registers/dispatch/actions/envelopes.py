"""Counterparts, their keys, and envelopes out and in.

Five of these are no legal acts: what comes is stored whoever is there, before anybody is known
(`keep_incoming`, `judge_incoming`, `keep_opening`), or tries move on (`claim_due`, `settle_tries`).
"""

import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime, timedelta
from typing import Any

import psycopg
from django.db import connection, transaction

from zhiheng.plant import portal, sealing, sm3
from zhiheng.plant.errors import BadTerms, NotOnRecord
from zhiheng.plant.legal_act import LegalAct
from zhiheng.plant.rows import row_of
from zhiheng.registers.casefile import queries as casefile
from zhiheng.registers.dispatch.models import (
    Outgoing,
    Partner,
    PartnerKey,
    Ruling,
    Transmission,
    Verdict,
)
from zhiheng.registers.dispatch.terms import (
    LONGEST_WORDS,
    Claimed,
    Course,
    KeyEntry,
    OutgoingEntry,
    PartnerEntry,
    RulingOn,
    TryEntry,
    VerdictEntry,
)

CLAIM = """
WITH due AS (
    SELECT outgoing_id FROM dispatch_transmission
    WHERE partner_id = %s AND due_at <= %s
    ORDER BY due_at, outgoing_id LIMIT %s FOR UPDATE SKIP LOCKED
), taken AS (
    UPDATE dispatch_transmission t SET attempts = t.attempts + 1, due_at = %s, tried_at = %s
    FROM due WHERE t.outgoing_id = due.outgoing_id
    RETURNING t.outgoing_id, t.attempts, t.court
)
SELECT t.outgoing_id, t.attempts, t.court, m.id, m.paper_id, o.kind, o.body
FROM taken t JOIN dispatch_outgoing o ON o.id = t.outgoing_id
JOIN dispatch_message m ON m.id = o.message_id ORDER BY t.outgoing_id
"""
"""Only what waits is due (a constraint), and `state` is not asked, so that the queue's own index is
walked in its order: another one would be read whole and sorted for each slice."""
KEEP = """
INSERT INTO dispatch_incoming (court, received_at, peer, size, digest, raw)
VALUES (%s, %s, %s, %s, %s, %s) RETURNING id
"""
OPENED = "INSERT INTO dispatch_opening (message_id, court, at, peer, good) VALUES (%s,%s,%s,%s,%s)"
SETTLE = f"""
UPDATE dispatch_transmission t
SET state = s.state, attempts = s.attempts - (s.counted IS FALSE)::int, due_at = s.due_at,
    problem = coalesce(left(s.problem, {LONGEST_WORDS}), ''), receipt = coalesce(s.receipt, '')
FROM json_to_recordset(%s::json) AS s (outgoing_id bigint, attempts int, state text,
    due_at timestamptz, problem text, receipt text, counted boolean)
WHERE t.outgoing_id = s.outgoing_id AND t.attempts = s.attempts AND t.state = '待发'
RETURNING t.outgoing_id
"""


def enter_partner(doing: LegalAct, *, entry: PartnerEntry) -> int:
    """Keep a counterpart's system; the same code again changes name, address, kinds, profile.

    BadTerms when the code belongs to a counterpart of another court.
    """
    said = {
        "name": entry.name, "address": entry.address, "kinds": [*entry.kinds],
        "algorithm": entry.algorithm,
    }  # fmt: skip
    known = Partner.objects.select_for_update().filter(code=entry.code).first()
    if known is None:
        made = Partner.objects.create(**row_of(doing), code=entry.code, court=doing.court, **said)
        return made.id
    if known.court != doing.court:
        raise BadTerms.of("code", "这个代号已由其他法院登记，请换一个代号，或者由登记的法院变更")
    Partner.objects.filter(id=known.id).update(**said)
    return known.id


def enter_key(doing: LegalAct, *, entry: KeyEntry) -> int:
    """Keep a public key of a counterpart; BadTerms when it is registered already."""
    if PartnerKey.objects.filter(partner_id=entry.partner_id, key_id=entry.key_id).exists():
        raise BadTerms.of("public_key", "这把公钥已经登记，不必重复；换钥请登记新的公钥")
    row = PartnerKey.objects.create(
        **row_of(doing),
        partner_id=entry.partner_id,
        key_id=entry.key_id,
        algorithm=entry.algorithm,
        public_key=entry.public_key,
        from_at=entry.from_at,
        until_at=entry.until_at,
    )
    return row.id


def limit_key(doing: LegalAct, *, key_id: int) -> None:
    """The key is good for nothing signed from now on; NotOnRecord when it has ended before."""
    kept = PartnerKey.objects.filter(id=key_id, until_at__gt=doing.at, from_at__lte=doing.at)
    if not kept.update(until_at=doing.at):
        raise NotOnRecord("在用的公钥", key_id)


def enter_outgoing(doing: LegalAct, *, case_id: int, entry: OutgoingEntry) -> int:
    """Keep what goes to a counterpart and queue it; it leaves after the act's commit."""
    case = casefile.case(case_id)
    row = Outgoing.objects.create(
        **row_of(doing),
        case_id=case_id,
        court=case.court,
        secrecy=case.secrecy,
        message_id=entry.message_id,
        partner_id=entry.partner_id,
        kind=entry.kind,
        body=entry.body,
    )
    Transmission.objects.create(
        outgoing_id=row.id,
        court=case.court,
        partner_id=entry.partner_id,
        state=Course.WAITING,
        due_at=doing.at,
        link_from_on=doing.day if entry.links else None,
    )
    return row.id


def send_anew(doing: LegalAct, *, outgoing_id: int) -> None:
    """What was refused or given up is tried again from now on; NotOnRecord when it was not."""
    given_up = Transmission.objects.filter(
        outgoing_id=outgoing_id, state__in=[Course.REFUSED, Course.STOPPED]
    )
    if not given_up.update(state=Course.WAITING, attempts=0, due_at=doing.at):
        raise NotOnRecord("停发或者被拒的往来", outgoing_id)


def enter_ruling(doing: LegalAct, *, incoming_id: int, outcome: RulingOn, ground: str) -> int:
    """Keep what was decided about a quarantined incoming."""
    row = Ruling.objects.create(
        **row_of(doing),
        incoming_id=incoming_id,
        court=doing.court,
        outcome=outcome,
        ground=ground,
    )
    return row.id


def hear_of(doing: LegalAct, *, entry: VerdictEntry) -> None:
    """The act in hand takes what an envelope says: verdict and effect stand or fall together."""
    _enter_verdict(entry, doing.at)


def keep_incoming(*, raw: bytes, size: int, peer: str, court: str, at: datetime) -> int:
    """Store the bytes as they came; committed before anybody reads them. Gives the id."""
    with _alone() as cursor:
        row = cursor.execute(KEEP, (court, at, peer, size, sm3.digest(raw), raw)).fetchone()
    return int(row[0]) if row else 0


def judge_incoming(*, entry: VerdictEntry, at: datetime) -> None:
    """Store that an incoming changes nothing: it is repeated or quarantined."""
    with transaction.atomic(durable=True):
        _enter_verdict(entry, at)


def keep_opening(*, message_id: int, court: str, peer: str, good: bool, at: datetime) -> None:
    """Store that somebody tried to open the link of a message, and whether it was the party; as
    the portal, for nobody is logged in."""
    portal.left(OPENED, message_id, court, at, peer, good)


def claim_due(
    *, partner_id: int, at: datetime, lease: timedelta, at_most: int
) -> Sequence[Claimed]:
    """Take what is due for one counterpart off the queue for as long as the lease runs, unsealed.

    Rows that another sender holds are passed over; a sender that dies gives its rows back when
    the lease ends. Committed when it returns, so that nothing is locked while the wire is used.
    """
    values = (partner_id, at, at_most, at + lease, at)
    with _alone() as cursor:
        rows = cursor.execute(CLAIM, values).fetchall()
    return [
        Claimed(id, attempts, court, message_id, paper_id, kind, sealing.unseal(bytes(sealed)))
        for id, attempts, court, message_id, paper_id, kind, sealed in rows
    ]


def settle_tries(*, entries: Sequence[TryEntry]) -> frozenset[int]:
    """Store what the tries of a slice came to, by one statement; gives the outgoings settled.

    Left out is what a later try has begun on, or what was settled already.
    """
    if not entries:
        return frozenset()
    with _alone() as cursor:
        rows = cursor.execute(SETTLE, [json.dumps([*map(_said, entries)])]).fetchall()
    return frozenset(int(id) for (id,) in rows)


@contextmanager
def _alone() -> Iterator[psycopg.Cursor[tuple[Any, ...]]]:
    """A cursor for one statement that is a transaction of its own, committed when it returns. The
    server binds its values: Django's cursor writes a whole slice into the statement."""
    if connection.in_atomic_block:
        raise RuntimeError("what is durable by itself never stands inside a transaction")
    with (
        connection.cursor() as carried,
        connection.wrap_database_errors,
        psycopg.Cursor(carried.connection) as cursor,
    ):
        yield cursor


def _said(entry: TryEntry) -> dict[str, object]:
    """A try as SETTLE reads it; what is nothing is not said, for most of a slice comes through."""
    said: dict[str, object] = {
        "outgoing_id": entry.outgoing_id, "attempts": entry.attempts, "state": entry.state,
    }  # fmt: skip
    if entry.due_at is not None:
        said["due_at"] = entry.due_at.isoformat()
    if entry.problem:
        said["problem"] = entry.problem
    if entry.receipt:
        said["receipt"] = entry.receipt
    if not entry.counted:
        said["counted"] = False
    return said


def _enter_verdict(entry: VerdictEntry, at: datetime) -> None:
    Verdict.objects.create(
        incoming_id=entry.incoming_id,
        court=entry.court,
        case_id=entry.case_id,
        at=at,
        state=entry.state,
        reason=entry.reason,
        words=entry.words[:LONGEST_WORDS],
        sender=entry.sender,
        envelope=entry.envelope,
        kind=entry.kind,
        body_hash=entry.body_hash,
    )
