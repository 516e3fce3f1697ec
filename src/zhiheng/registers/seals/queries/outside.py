"""What anybody who holds a file may learn of it, without log-in: by functions that give no more."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db import connection

from zhiheng.plant import portal
from zhiheng.registers.seals.terms import DIGEST_BYTES, Purpose


@dataclass(frozen=True, slots=True)
class CertificateState:
    """A certificate of ours: what it is, and whether and why it was revoked."""

    der: bytes
    purpose: Purpose
    revoked_at: datetime | None
    ground: str | None


@dataclass(frozen=True, slots=True)
class KnownFile:
    """A file of ours, known by its SM3: which signature made it, the SM2 signature beside it, and
    whether the paper has been declared void. `sealed` once it is the last of its paper."""

    paper_id: int
    purpose: Purpose
    signed_at: datetime
    sm2_signature: bytes
    serial: str
    voided_on: date | None
    sealed: bool


@dataclass(frozen=True, slots=True)
class Traces:
    """Of the latest file of a paper: the digests of its pages and blocks, and its length."""

    pages: tuple[bytes, ...]
    blocks: bytes
    length: int


@dataclass(frozen=True, slots=True)
class LetterFile:
    """The signed file of a paper, or the words it is drawn from where nothing is signed."""

    file: bytes | None
    sheet: dict[str, Any] | None


def letter_file(message_id: int, signs: str) -> LetterFile | None:
    """The paper behind a link for the party told by its number; None for anybody else. Asked as
    the portal."""
    for row in portal.asked("SELECT * FROM seals_letter_file(%s, %s)", message_id, signs):
        return LetterFile(*row)
    return None


def roots() -> tuple[bytes, ...]:
    """The authorities this installation trusts."""
    return tuple(bytes(row[0]) for row in _asked("SELECT * FROM seals_roots()"))


def state_of(serial: str) -> CertificateState | None:
    """A certificate by its number; None for one that was not issued here."""
    for der, purpose, revoked_at, ground in _asked("SELECT * FROM seals_state_of(%s)", serial):
        return CertificateState(bytes(der), Purpose(purpose), revoked_at, ground)
    return None


def known_file(file_hash: bytes) -> KnownFile | None:
    """The file of ours with that SM3; None where no byte may differ and one does."""
    for row in _asked("SELECT * FROM seals_known_file(%s)", file_hash):
        paper_id, purpose, signed_at, sm2_signature, serial, voided_on, sealed = row
        return KnownFile(
            paper_id, Purpose(purpose), signed_at, bytes(sm2_signature), serial, voided_on, sealed
        )
    return None


def traces_of(paper_id: int) -> Traces | None:
    """What a changed file is held against; None for a paper that was never signed."""
    for pages, blocks, length in _asked("SELECT * FROM seals_traces_of(%s)", paper_id):
        whole = bytes(pages)
        cut = tuple(whole[at : at + DIGEST_BYTES] for at in range(0, len(whole), DIGEST_BYTES))
        return Traces(cut, bytes(blocks), length)
    return None


def _asked(statement: str, *said: Any) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(statement, said)
        found: list[tuple[Any, ...]] = cursor.fetchall()
    return found
