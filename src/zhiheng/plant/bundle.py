"""Binding: a catalogue and many files become one PDF, whose page labels are the catalogue's.

Pictures and words are set on pages of their own. A picture is laid for a moment into a folder that
only this process reads, because the press takes pictures from folders only.
"""

import io
import shutil
import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

import typst
from pypdf import PdfReader, PdfWriter
from pypdf.constants import PageLabelStyle
from pypdf.errors import PyPdfError

from zhiheng.plant import typeset

FORM: Final = Path(__file__).with_name("bundle.typ")
BROKEN: Final = (PyPdfError, KeyError, TypeError, AttributeError, RecursionError, OverflowError)


class Unreadable(ValueError):
    """A file that cannot be set on pages."""


@dataclass(frozen=True, slots=True)
class Bound:
    """One thing to be bound: its title for the outline, and its pages as PDF."""

    title: str
    content: bytes


def page_count(content: bytes) -> int:
    """How many pages a PDF has; Unreadable."""
    try:
        return len(PdfReader(io.BytesIO(content)).pages)
    except (*BROKEN, ValueError) as broken:
        raise Unreadable("PDF 打不开") from broken


@lru_cache(maxsize=256)
def words_on_pages(title: str, lines: tuple[str, ...], foot: tuple[str, ...] = ()) -> bytes:
    """Words as PDF, with small print at the foot."""
    said = {"kind": "words", "title": title, "lines": [*lines], "foot": [*foot]}
    return typeset.draw(str(FORM), said)


def catalogue(title: str, lines: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """The catalogue: rows of number, name, day, pages; a row of one word is a chapter."""
    said = {"kind": "catalogue", "title": title, "lines": [*lines], "rows": [[*r] for r in rows]}
    return typeset.draw(str(FORM), said)


def picture_on_page(title: str, content: bytes) -> bytes:
    """A JPEG or PNG on a page of A4; Unreadable."""
    name = "picture.png" if content.startswith(b"\x89PNG") else "picture.jpg"
    said: dict[str, Any] = {"kind": "picture", "title": title, "file": name}
    with tempfile.TemporaryDirectory() as folder:
        shutil.copy(FORM, folder)
        Path(folder, name).write_bytes(content)
        try:
            return typeset.draw_once(Path(folder, FORM.name), said)
        except (typst.TypstError, RuntimeError) as broken:
            raise Unreadable("图片打不开") from broken


def bound(front: bytes, parts: Sequence[Bound]) -> bytes:
    """The catalogue in roman numbers, then every part from page 1; each part in the outline."""
    writer, made = PdfWriter(), io.BytesIO()
    front_pages = len(PdfReader(io.BytesIO(front)).pages)
    writer.append(io.BytesIO(front), outline_item="目录", import_outline=False)
    for part in parts:
        try:
            writer.append(io.BytesIO(part.content), outline_item=part.title, import_outline=False)
        except (*BROKEN, ValueError) as broken:
            raise Unreadable(part.title) from broken
    last = len(writer.pages) - 1
    writer.set_page_label(0, front_pages - 1, PageLabelStyle.LOWERCASE_ROMAN)
    if last >= front_pages:
        writer.set_page_label(front_pages, last, PageLabelStyle.DECIMAL)
    writer.write(made)
    return made.getvalue()
