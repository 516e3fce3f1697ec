"""What is said of a leaf of a dossier, of a file laid into it, and of its hand-over."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from zhiheng.law.dossier import Chapter

LONGEST_TITLE: Final = 200
LONGEST_TEXT: Final = 200_000
"""How many signs of a leaf are searched; what stands beyond is in the file itself."""
LARGEST_FILE_BYTES: Final = 20 * 1024 * 1024


class Source(StrEnum):
    """Where the thing itself lies; each names one table, so that a leaf is entered once."""

    PAPER = "文书"
    MATERIAL = "立案材料"
    FILE = "归入材料"
    MESSAGE = "往来"
    ANSWER = "回执"
    INCOMING = "来件"
    SERVICE = "送达记录"
    ADDRESS = "地址确认"
    ENTRY = "人工登记"
    APPROVAL = "审批"


RECORDS: Final = frozenset(Source) - {Source.PAPER, Source.MATERIAL, Source.FILE}
"""Sources whose leaf is its own words: there is no file besides."""


class Media(StrEnum):
    """What a file is, as it is sent to a browser."""

    PDF = "application/pdf"
    JPEG = "image/jpeg"
    PNG = "image/png"
    TEXT = "text/plain"
    WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    OTHER = "application/octet-stream"


_BEGINNINGS: Final = {
    b"%PDF": Media.PDF, b"\xff\xd8\xff": Media.JPEG, b"\x89PNG": Media.PNG,
    b"PK\x03\x04": Media.WORD,
}  # fmt: skip


def media_of(name: str, head: bytes) -> Media:
    """What a file is by its first bytes; text has none of its own and goes by its name."""
    for beginning, media in _BEGINNINGS.items():
        if head.startswith(beginning):
            wordless = media is Media.WORD and not name.lower().endswith(".docx")
            return Media.OTHER if wordless else media
    return Media.TEXT if name.lower().endswith(".txt") else Media.OTHER


@dataclass(frozen=True, slots=True, kw_only=True)
class LeafEntry:
    """One thing of the dossier. `text` is what is searched, and for a record what it says;
    `digest` the SM3 of the thing itself, of the text where none is given; `pages` None where they
    are counted when it is drawn; `happened_on` its day, by default the day of the act."""

    source: Source
    source_id: int
    chapter: Chapter
    title: str
    text: str
    media: Media = Media.TEXT
    pages: int | None = None
    digest: bytes | None = None
    happened_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FileEntry:
    """A file laid into the dossier by hand, with its words as far as they could be read."""

    name: str
    media: Media
    content: bytes
    text: str
    pages: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class HandOverEntry:
    """What went to the archive: how much, the SM3 over the manifest, and the list as checked."""

    archive_number: str
    receiver: str
    leaves: int
    pages: int
    manifest_hash: bytes
    checklist: tuple[str, ...]
