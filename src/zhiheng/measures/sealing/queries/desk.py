"""What waits to be signed or sealed: papers of a case, of an officer, of a court."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.db import connection

from zhiheng.plant.officer import Officer
from zhiheng.registers.documents import queries as documents
from zhiheng.registers.documents.queries import PaperOnRecord
from zhiheng.registers.seals import queries as record
from zhiheng.registers.seals.queries import OrderOnRecord
from zhiheng.registers.seals.terms import Purpose

MOST_SHOWN = 100
WINDOW = timedelta(days=92)


@dataclass(frozen=True, slots=True)
class Waiting:
    """One paper that waits for a signature or the seal."""

    paper_id: int
    case_id: int
    case_number: str
    kind: str
    number: str
    addressed_to: str
    issued_on: date


def of_case(
    case_id: int,
) -> tuple[tuple[PaperOnRecord, OrderOnRecord | None, OrderOnRecord | None], ...]:
    """Each paper of the case that is not void, with its signature and its seal, newest first."""
    gone = documents.voided(case_id)
    papers = [one for one in documents.papers_of(case_id) if one.id not in gone]
    standing = record.standing_orders_of(one.id for one in papers)
    return tuple(
        (
            one,
            standing.get(one.id, {}).get(Purpose.PERSON),
            standing.get(one.id, {}).get(Purpose.SEAL),
        )
        for one in reversed(papers)
    )


def to_sign(officer: Officer, on: date) -> tuple[Waiting, ...]:
    """The papers of the last months that this officer issued and has not signed, newest first;
    what the system issued is signed by who handles the case."""
    return _waiting(
        "(o.officer_id = %s OR o.officer_id = 0 AND o.handler_id = %s) AND NOT o.signed",
        (officer.id, officer.id), on,
    )  # fmt: skip


def to_seal(court: str, on: date) -> tuple[Waiting, ...]:
    """The papers of the last months in the court's cases, signed and not sealed, newest first."""
    return _waiting("o.court = %s AND o.signed AND NOT o.sealed", (court,), on)


def to_seal_of(handler_id: int, on: date) -> tuple[Waiting, ...]:
    """The same in the cases an officer handles."""
    return _waiting("o.handler_id = %s AND o.signed AND NOT o.sealed", (handler_id,), on)


def _waiting(condition: str, said: tuple[str | int, ...], on: date) -> tuple[Waiting, ...]:
    columns = "o.paper_id, o.case_id, o.case_number, o.kind, o.number, o.addressed_to, o.issued_on"
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT {columns} FROM seals_open o"  # one of the conditions above
            f" WHERE {condition} AND o.issued_on > %s ORDER BY o.paper_id DESC LIMIT %s",
            (*said, on - WINDOW, MOST_SHOWN),
        )
        return tuple(Waiting(*row) for row in cursor.fetchall())
