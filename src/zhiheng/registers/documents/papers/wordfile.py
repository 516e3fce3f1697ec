"""A draft as lines of a Word file, and the same lines when they come back changed.

Lines that may not be changed are found again one after the other; what stands between them belongs
to the passage between them. Nothing in the file itself has to mark the passages, so that any
program may have edited it.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import Final

from zhiheng.plant import worddiff
from zhiheng.registers.documents.papers.sheet import Paragraph, Sheet

_SPACE: Final = re.compile(r"\s+")
SHOWN: Final = 60


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the file: its words, how it is set, and the passage it belongs to, if any."""

    text: str
    style: str
    passage: str = ""


class Unlike(ValueError):
    """What came back is not the draft with its passages changed; says what was changed."""


@dataclass(slots=True)
class _Reader:
    """How far the file has been read, and the passages met since the last fixed line."""

    lines: Sequence[str]
    at: int = 0
    open: list[str] = field(default_factory=list)
    said: dict[str, str] = field(default_factory=dict)


def lines_of(sheet: Sheet, placed: Iterable[tuple[str, Paragraph]]) -> tuple[Line, ...]:
    """The lines of a draft in their order."""
    head = (
        Line(sheet.court, "court"), Line(sheet.title, "title"), Line(sheet.number, "number"),
        Line(sheet.addressed_to, "flush"),
    )  # fmt: skip
    body = (Line(one.text, one.style, name) for name, one in placed)
    foot = (Line(sheet.signature, "sign"), Line(sheet.dated, "sign"))
    return tuple(line for line in (*head, *body, *foot) if line.text)


def read_back(drafted: Sequence[Line], lines: Iterable[str]) -> dict[str, str]:
    """The words of each passage in the file that came back.

    Unlike: a line that may not be changed is gone or changed, or something was added beside it.
    """
    reader = _Reader([line.strip() for line in lines if line.strip()])
    for line in drafted:
        if not line.passage:
            _fixed(reader, line.text)
        elif line.passage not in reader.open:
            reader.open.append(line.passage)
    _between(reader, len(reader.lines), "文末")
    return reader.said


def _fixed(reader: _Reader, text: str) -> None:
    wanted = _bare(text)
    for place in range(reader.at, len(reader.lines)):
        if _bare(reader.lines[place]) == wanted:
            _between(reader, place, f"“{_short(text)}”之前")
            reader.at = place + 1
            return
    near = get_close_matches(text, reader.lines[reader.at :], n=1, cutoff=0.5)
    found = f"，文件里{_changed(text, near[0])}" if near else "，文件里没有找到"
    raise Unlike(f"这一段是必备内容或者取自登记簿，不能改动：“{text}”{found}；请恢复原文后重新上传")


def _between(reader: _Reader, until: int, where: str) -> None:
    found = reader.lines[reader.at : until]
    names, reader.open = reader.open, []
    if not names and found:
        raise Unlike(f"{where}增加了不在可改写段落里的内容：“{_short(found[0])}”；请删去后重新上传")
    if len(names) > 1 and len(found) != len(names):
        listed = "、".join(f"“{name}”" for name in names)
        raise Unlike(f"{where}的{listed}各占一段，文件里有 {len(found)} 段，分不清；请恢复分段")
    if len(names) == 1:
        reader.said[names[0]] = "\n".join(found)
    else:
        reader.said.update(zip(names, found, strict=True))


def _changed(text: str, found: str) -> str:
    runs = worddiff.changes(text, found)
    gone = "”“".join(run.text for run in runs if run.kind is worddiff.Kind.GONE)
    came = "”“".join(run.text for run in runs if run.kind is worddiff.Kind.NEW)
    parts = (f"删去了“{_short(gone)}”" if gone else "", f"写上了“{_short(came)}”" if came else "")
    return "，".join(part for part in parts if part)


def _bare(text: str) -> str:
    return _SPACE.sub("", text)


def _short(text: str) -> str:
    return text if len(text) <= SHOWN else f"{text[:SHOWN]}…"
