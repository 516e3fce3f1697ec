"""The catalogue of a dossier with running pages, and the things behind its lines."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Final

from zhiheng.law.dossier import Chapter, Volume
from zhiheng.plant import bundle, contents
from zhiheng.plant.filetext import words_in
from zhiheng.registers.documents import queries as documents
from zhiheng.registers.dossier import queries as dossier
from zhiheng.registers.dossier.queries import LeafOnRecord
from zhiheng.registers.dossier.terms import Media, Source
from zhiheng.registers.seals import queries as seals

PICTURES: Final = (Media.JPEG, Media.PNG)
_counted: dict[bytes, int] = {}
"""Pages by the digest of the thing: the same thing has the same pages, whoever asks."""
MOST_COUNTED: Final = 50_000


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the catalogue; `number` and pages run within its volume."""

    number: int
    leaf: LeafOnRecord
    first_page: int
    last_page: int

    @property
    def pages(self) -> str:
        """The pages as a catalogue prints them."""
        if self.first_page == self.last_page:
            return str(self.first_page)
        return f"{self.first_page}-{self.last_page}"


@dataclass(frozen=True, slots=True)
class Shown:
    """One volume: its chapters with their lines, in the order of the archive."""

    volume: Volume
    chapters: tuple[tuple[Chapter, tuple[Line, ...]], ...]

    @property
    def lines(self) -> tuple[Line, ...]:
        """Every line of the volume."""
        return tuple(line for _, lines in self.chapters for line in lines)

    @property
    def page_total(self) -> int:
        """How many pages the volume has."""
        return max((line.last_page for line in self.lines), default=0)


def catalogue(case_id: int, on: date, *, inner: bool) -> tuple[Shown, ...]:
    """The volumes of a case laid open to the reader, in the order of the archive."""
    leaves = dossier.leaves_of(case_id, on, inner=inner)
    return tuple(
        _shown(volume, [one for one in leaves if one.volume is volume])
        for volume in dossier.volumes_for(inner)
    )


def content(leaf: LeafOnRecord) -> tuple[str, bytes]:
    """Name and bytes of the thing itself: a signed paper with its signatures, a record's words."""
    if leaf.source is Source.PAPER:
        signed = seals.file_of(leaf.source_id)
        return f"{leaf.title}.pdf", signed or documents.draw(leaf.source_id)
    if leaf.source is Source.FILE:
        return dossier.file_content(leaf.source_id)
    if leaf.source is Source.MATERIAL:
        return contents.content(leaf.source, leaf.source_id)
    return f"{leaf.title}.txt", dossier.text_of(leaf.id).encode()


def as_pdf(leaf: LeafOnRecord) -> bytes:
    """The thing on pages; what cannot be set on pages is a page that says where it is."""
    name, found = content(leaf)
    if leaf.media is Media.PDF:
        return found
    if leaf.media in PICTURES:
        return bundle.picture_on_page(leaf.title, found)
    if leaf.media is Media.OTHER:
        return _page(leaf, (f"原件“{name}”不能成页，随压缩包移交，SM3 {leaf.digest.hex()}",))
    written = leaf.source in (Source.FILE, Source.MATERIAL)
    words = words_in(name, found) if written else found.decode()
    return _page(leaf, tuple(line for line in words.splitlines() if line.strip()))


def _page(leaf: LeafOnRecord, lines: tuple[str, ...]) -> bytes:
    foot = (f"由“{leaf.act}”生成，{leaf.officer}，{leaf.recorded_at:%Y-%m-%d %H:%M}",)
    return bundle.words_on_pages(leaf.title, lines, foot)


def _shown(volume: Volume, leaves: Iterable[LeafOnRecord]) -> Shown:
    lines, page = [], 0
    for number, leaf in enumerate(leaves, start=1):
        pages = _pages_of(leaf)
        lines.append(Line(number, leaf, page + 1, page + pages))
        page += pages
    chapters = groupby(lines, key=lambda line: line.leaf.chapter)
    return Shown(volume, tuple((chapter, tuple(found)) for chapter, found in chapters))


def _pages_of(leaf: LeafOnRecord) -> int:
    if leaf.pages is not None:
        return leaf.pages
    if leaf.digest not in _counted:
        if len(_counted) >= MOST_COUNTED:
            _counted.clear()
        try:
            _counted[leaf.digest] = bundle.page_count(as_pdf(leaf))
        except bundle.Unreadable:
            _counted[leaf.digest] = 1
    return _counted[leaf.digest]
