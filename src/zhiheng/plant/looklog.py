"""The log of looks: who saw which person, case, paper or account, from where, on which ground.

`look` only notes; `flush` writes what one request noted, after the response, in a transaction of
its own: one set-based insert and one link in the day's chain.
"""

from contextvars import ContextVar
from dataclasses import dataclass
from datetime import date, datetime
from operator import attrgetter
from typing import Final, Literal

import psycopg
from django.db import connection, transaction

from zhiheng.plant import chain, copytext, sm3
from zhiheng.plant.arrays import plain_array, text_array, utc_array
from zhiheng.plant.models import Look
from zhiheng.plant.officer import Officer
from zhiheng.plant.scope import ROOT_COURT, Scope, current, entered

Kind = Literal["case", "person", "paper", "account"]
INSERT: Final = """
WITH batch AS (
    INSERT INTO plant_lookbatch (day, seq, looks, previous, digest) VALUES (%s, %s, %s, %s, %s)
    RETURNING id
), seen AS (
    INSERT INTO plant_look (batch_id, place, officer_id, officer_words, court, subject_court, kind,
        subject_id, ground, device, at)
    SELECT batch.id, noted.* FROM batch, unnest(%s::int[], %s::bigint[], %s::text[], %s::text[],
        %s::text[], %s::text[], %s::bigint[], %s::text[], %s::text[], %s::timestamptz[]) AS noted
)
UPDATE plant_chainhead SET seq = %s, digest = %s WHERE chain = %s
"""


@dataclass(frozen=True, slots=True)
class Noted:
    """One look, not yet written; the same look of one request is noted once."""

    officer_id: int
    officer_words: str
    court: str
    subject_court: str
    kind: str
    subject_id: int
    ground: str
    device: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Seen:
    """One look on record."""

    officer_id: int
    officer_words: str
    court: str
    ground: str
    device: str
    at: datetime


_COLUMNS: Final = attrgetter(
    "officer_id", "officer_words", "court", "subject_court", "kind", "subject_id", "ground",
    "device", "at",
)  # fmt: skip
_noted: ContextVar[dict[Noted, None] | None] = ContextVar("looks", default=None)


def look(
    officer: Officer,
    kind: Kind,
    subject_id: int,
    ground: str,
    at: datetime,
    *,
    court: str | None = None,
) -> None:
    """Note a look. `ground` says why in words; `court` is the subject's court, if another."""
    noted = _noted.get()
    if noted is None:
        noted = {}
        _noted.set(noted)
    seen = Noted(
        officer.id,
        officer.words,
        officer.court,
        court or officer.court,
        kind,
        subject_id,
        ground,
        officer.device,
        at,
    )
    noted[seen] = None


def flush() -> int:
    """Write what was noted since the last flush and forget it; how many looks were written."""
    noted = _noted.get()
    if not noted:
        return 0
    _noted.set(None)
    write(list(noted))
    return len(noted)


def write(looks: list[Noted]) -> None:
    """Write looks, one batch per day, whatever the present scope."""
    held = current()
    if held is None or not all(held.holds(seen.court) for seen in looks):
        held = Scope.of_court(ROOT_COURT)
    with entered(held):
        for day in sorted({seen.at.date() for seen in looks}):
            _write_batch(day, [seen for seen in looks if seen.at.date() == day])


def who_saw(kind: Kind, subject_id: int, limit: int = 50) -> tuple[Seen, ...]:
    """Who saw the subject, latest first, as far as the asker's scope goes."""
    rows = Look.objects.filter(kind=kind, subject_id=subject_id).order_by("-id")[:limit]
    columns = ("officer_id", "officer_words", "court", "ground", "device", "at")
    return tuple(Seen(*row) for row in rows.values_list(*columns))


@dataclass(frozen=True, slots=True)
class Batch:
    """The looks of one batch: their canonical form, and their columns for unnest."""

    content: bytes
    arrays: tuple[str, ...]


def batch_of(looks: list[Noted]) -> Batch:
    """One COPY line per look in the order of `chain.LOOK_COLUMNS`, and the same as arrays."""
    columns = zip(*map(_COLUMNS, looks), strict=True)
    officers, words, courts, subject_courts, kinds, subjects, grounds, devices, ats = columns
    moments = list(map(copytext.moment, ats))
    numbers = [list(map(str, column)) for column in (range(1, len(looks) + 1), officers, subjects)]
    texts = [
        list(map(copytext.escaped, column))
        for column in (words, courts, subject_courts, kinds, grounds, devices)
    ]
    lines = (*numbers[:2], *texts[:4], numbers[2], *texts[4:], moments)
    return Batch(
        content="\n".join(map("\t".join, zip(*lines, strict=True))).encode(),
        arrays=(
            *map(plain_array, numbers[:2]),
            *map(text_array, (words, courts, subject_courts, kinds)),
            plain_array(numbers[2]),
            *map(text_array, (grounds, devices)),
            utc_array(moments),
        ),
    )


def _write_batch(day: date, looks: list[Noted]) -> None:
    chain_name = chain.of_looks(day)
    made = batch_of(looks)
    with transaction.atomic(durable=True):
        head = chain.lock(chain_name)
        digest, seq = sm3.link(head.digest, made.content), head.seq + 1
        batch = (day, seq, len(looks), head.digest, digest)
        # Bound by the server: Django's cursor would write megabytes of columns into the statement.
        with connection.wrap_database_errors, psycopg.Cursor(connection.connection) as cursor:
            cursor.execute(INSERT, (*batch, *made.arrays, seq, digest, chain_name))
