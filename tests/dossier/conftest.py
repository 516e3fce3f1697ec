"""A case with its notice issued, and its dossier."""

import struct
import zlib
from datetime import date
from typing import Any

from tests.measures.conftest import desk, log_in, office
from tests.service.conftest import case_id
from zhiheng.law.dossier import Chapter
from zhiheng.measures.archiving import actions
from zhiheng.measures.archiving.terms import FileInTerms
from zhiheng.plant.officer import Officer
from zhiheng.plant.scope import Scope, entered
from zhiheng.registers.dossier import queries as dossier
from zhiheng.registers.dossier.queries import LeafOnRecord
from zhiheng.registers.dossier.terms import FileEntry, Media
from zhiheng.registers.persons.exhibits import NOW

__all__ = ["case_id", "desk", "log_in", "office"]
TODAY = NOW.date()


def leaves(case_id: int, by: Officer, *, on: date = TODAY) -> tuple[LeafOnRecord, ...]:
    """Every leaf the officer's court sees, both volumes."""
    with entered(Scope.of(by, on)):
        return dossier.leaves_of(case_id, on, inner=True)


def titles(case_id: int, by: Officer) -> list[str]:
    return [one.title for one in leaves(case_id, by)]


def a_text(name: str = "单位证明.txt", words: str = "兹证明许青林在我单位任职") -> FileEntry:
    """A short file of words."""
    return FileEntry(name=name, media=Media.TEXT, content=words.encode(), text=words)


def laid_in(case_id: int, by: Officer, *files: FileEntry, **said: Any) -> int:
    terms = FileInTerms(**{"chapter": Chapter.OTHERS, "materials": files or (a_text(),)} | said)
    return actions.file_in(case_id=case_id, terms=terms, by=by, at=NOW)


def a_picture() -> bytes:
    """A red square as PNG, made here."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        sealed = kind + body
        return struct.pack(">I", len(body)) + sealed + struct.pack(">I", zlib.crc32(sealed))

    size = struct.pack(">IIBBBBB", 8, 8, 8, 2, 0, 0, 0)
    rows = zlib.compress(b"".join(b"\0" + b"\xc0\x20\x20" * 8 for _ in range(8)))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", size) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")
