"""What comes in: each envelope is stored as it came, by a transaction of its own, before anybody
looks at it.

Floor: bare COPY of the same rows at once, by the owner, into a table with the same columns and
indexes and no policy. The protocol brings one envelope a request and answers it, so that nothing
waits to be stored together: ours pays for a commit each. Told besides: what storing, verifying,
the act that takes a report and the signed answer cost for each report.
"""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from statistics import median
from typing import Final

from bench import ground
from bench.population import AT, MEASURED_COURT
from bench.post import PARTNER, SIGNER, a_post_office
from bench.rounds import Measured, interleaved, milliseconds
from zhiheng.doors.gateway.reception import EVERYTHING, receive
from zhiheng.house.ground.roles import Connection
from zhiheng.plant import codes, copytext, envelope, sm3
from zhiheng.plant.envelope import Letter
from zhiheng.plant.scope import entered
from zhiheng.registers.dispatch import actions as dispatch

SIZE: Final = 1_000
GOAL: Final = 2.0
TAKEN: Final = 20
PEER: Final = "192.0.2.1"
NOW: Final = datetime(2026, 11, 20, 2, 0, tzinfo=UTC)
COLUMNS: Final = "court, received_at, peer, size, digest, raw"
FLOOR: Final = (
    "CREATE TABLE floor_incoming (LIKE dispatch_incoming INCLUDING DEFAULTS INCLUDING IDENTITY"
    " INCLUDING CONSTRAINTS INCLUDING INDEXES)"
)
OUTGOING: Final = "SELECT id, court FROM dispatch_outgoing ORDER BY id LIMIT %s"


def run(size: int, rounds: int) -> Measured:
    """Medians over `rounds` of storing `size` reports."""
    with ground.a_database("intake") as (house, name), ground.as_owner(house, name) as owner:
        a_post_office(owner, size, due=0)
        owner.execute(FLOOR)
        reports = [_report(id, court) for id, court in _sent(owner, size)]
        lines = _lines(reports)
        with entered(EVERYTHING):
            ours, floor = interleaved(
                lambda: _stored(reports), lambda: _copied(owner, lines), rounds=rounds
            )
        _refuse_lost_rows(owner)
        whole = median(_taken(raw) for raw in reports[:TAKEN])
    return Measured(
        name="intake", size=size, ours=ours, floor=floor, rounds=rounds, goal=GOAL,
        told={
            "stored_us_each": round(ours / size * 1000, 1),
            "copied_us_each": round(floor / size * 1000, 1),
            "taken_ms_each": round(whole, 2),
        },
    )  # fmt: skip


def _sent(owner: Connection, size: int) -> Iterator[tuple[int, str]]:
    for id, court in owner.execute(OUTGOING, (size,)).fetchall():
        yield int(str(id)), str(court)


def _report(id: int, court: str) -> bytes:
    """The envelope of a report that a text message has arrived."""
    body = {
        "of": codes.code_of("envelope", id), "outcome": "delivered",
        "happened_at": (AT + timedelta(minutes=30)).isoformat(), "words": "",
    }  # fmt: skip
    letter = Letter(
        id=f"report-{id}", sender=PARTNER, receiver=court, kind="sms.report", issued_at=NOW,
        nonce=f"nonce-{id}", body=body,
    )  # fmt: skip
    return envelope.sealed(letter, SIGNER)


def _lines(reports: list[bytes]) -> bytes:
    """The same rows, ready as COPY text."""
    return b"".join(
        copytext.line(MEASURED_COURT, NOW.isoformat(), PEER, len(raw), sm3.digest(raw), raw) + b"\n"
        for raw in reports
    )


def _stored(reports: list[bytes]) -> None:
    for raw in reports:
        dispatch.keep_incoming(raw=raw, size=len(raw), peer=PEER, court=MEASURED_COURT, at=NOW)


def _copied(owner: Connection, lines: bytes) -> None:
    copy = f"COPY floor_incoming ({COLUMNS}) FROM STDIN"
    with owner.cursor() as cursor, cursor.copy(copy) as into:
        into.write(lines)


def _taken(raw: bytes) -> float:
    """The whole way of one report: stored, verified, taken by an act, answered."""
    answers = []
    spent = milliseconds(lambda: answers.append(receive(raw, size=len(raw), peer=PEER, at=NOW)))
    if answers[0].status != 200:
        raise AssertionError(answers[0].content.decode())
    return spent


def _refuse_lost_rows(owner: Connection) -> None:
    """Both sides hold the same rows."""
    rows = "SELECT court, received_at, peer, size, digest, raw FROM"
    found = owner.execute(
        f"SELECT count(*) FROM ({rows} dispatch_incoming EXCEPT {rows} floor_incoming) AS odd"
    ).fetchone()
    assert found == (0,), found
