"""A sheet: a paper's words in the order they stand, each part marked as fixed, filled or missing.

The same sheet is previewed on screen, frozen with the paper and set by Typst. Placeholders
`{name}` take their words from the case; one without words becomes a gap that bars issuing.
"""

import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date
from enum import StrEnum
from typing import Any

_PLACEHOLDER = re.compile(r"\{(\w+)\}")
_DIGITS = "〇一二三四五六七八九"


class Mark(StrEnum):
    """Where the words of a part come from."""

    FIXED = "fixed"
    FILLED = "filled"
    GAP = "gap"


@dataclass(frozen=True, slots=True)
class Part:
    """Some words and where they come from."""

    text: str
    mark: Mark = Mark.FIXED


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph; `style` is body or item (indented), heading (bold) or flush."""

    parts: tuple[Part, ...]
    style: str = "body"

    @property
    def text(self) -> str:
        """The paragraph's words alone."""
        return "".join(part.text for part in self.parts)

    @classmethod
    def of(cls, frozen: Mapping[str, Any]) -> "Paragraph":
        """The paragraph from its plain values."""
        parts = (Part(part["text"], Mark(part["mark"])) for part in frozen["parts"])
        return cls(tuple(parts), frozen["style"])


@dataclass(frozen=True, slots=True)
class Table:
    """A form to be filled in by hand that goes with a paper."""

    title: str
    headings: tuple[str, ...]
    rows: tuple[str, ...]
    closing: tuple[str, ...]

    @classmethod
    def of(cls, frozen: Mapping[str, Any]) -> "Table":
        """The table from its plain values."""
        return cls(
            title=frozen["title"],
            headings=tuple(frozen["headings"]),
            rows=tuple(frozen["rows"]),
            closing=tuple(frozen["closing"]),
        )


@dataclass(frozen=True, slots=True)
class Sheet:
    """A whole paper in words."""

    court: str
    title: str
    number: str
    addressed_to: str
    paragraphs: tuple[Paragraph, ...]
    signature: str
    dated: str
    attached: Table | None = None

    @property
    def gaps(self) -> tuple[str, ...]:
        """What is missing before the paper can be issued, in words."""
        parts = [part for paragraph in self.paragraphs for part in paragraph.parts]
        return tuple(part.text for part in parts if part.mark is Mark.GAP)

    @property
    def text(self) -> str:
        """All words in order, one line a paragraph."""
        body = (paragraph.text for paragraph in self.paragraphs)
        head = (self.court, self.title, self.number, self.addressed_to)
        return "\n".join((*head, *body, self.signature, self.dated))

    def as_data(self) -> dict[str, object]:
        """The sheet as plain values, as it is frozen."""
        return asdict(self)

    @classmethod
    def of(cls, frozen: Mapping[str, Any]) -> "Sheet":
        """The sheet that `as_data` gave."""
        attached = frozen["attached"]
        return cls(
            court=frozen["court"],
            title=frozen["title"],
            number=frozen["number"],
            addressed_to=frozen["addressed_to"],
            paragraphs=tuple(Paragraph.of(one) for one in frozen["paragraphs"]),
            signature=frozen["signature"],
            dated=frozen["dated"],
            attached=Table.of(attached) if attached else None,
        )


@dataclass(frozen=True, slots=True)
class Clause:
    """One paragraph of a form: words with placeholders, and the nouns of those placeholders.

    `only` names a fact without which the paragraph is left out altogether; `each` one whose
    several lines make a paragraph each, as {line} under {ordinal}.
    """

    words: str
    style: str = "body"
    only: str = ""
    each: str = ""


@dataclass(frozen=True, slots=True)
class Form:
    """One kind of paper: title, words in order, nouns for what may be missing, edition.

    `edition` is the day from which these words are used; it is kept with every paper.
    """

    kind: str
    edition: str
    clauses: tuple[Clause, ...]
    nouns: Mapping[str, str]
    attached: Table | None = None

    def body(self, facts: Mapping[str, object]) -> tuple[Paragraph, ...]:
        """The paragraphs with the facts filled in."""
        return tuple(
            Paragraph(self._parts(clause.words, {**facts, **line}), clause.style)
            for clause in self.clauses
            if not clause.only or facts.get(clause.only)
            for line in _lines(clause, facts)
        )

    def _parts(self, words: str, facts: Mapping[str, object]) -> tuple[Part, ...]:
        pieces = _PLACEHOLDER.split(words)
        return tuple(
            self._filled(piece, facts) if place % 2 else Part(piece)
            for place, piece in enumerate(pieces)
            if piece
        )

    def _filled(self, name: str, facts: Mapping[str, object]) -> Part:
        value = facts.get(name)
        if value in (None, ""):
            return Part(f"【{self.nouns[name]}：待查明】", Mark.GAP)
        return Part(str(value), Mark.FILLED)


def _lines(clause: Clause, facts: Mapping[str, object]) -> list[dict[str, str]]:
    if not clause.each:
        return [{}]
    lines = facts.get(clause.each)
    listed = lines if isinstance(lines, tuple) else ()
    return [{"ordinal": str(place), "line": line} for place, line in enumerate(listed, start=1)]


def spoken_day(day: date) -> str:
    """2026年11月20日, as days stand in the text of a paper."""
    return f"{day.year}年{day.month}月{day.day}日"


def signed_day(day: date) -> str:
    """二〇二六年十一月二十日, as the day stands under the court's name."""
    year = "".join(_DIGITS[int(digit)] for digit in str(day.year))
    return f"{year}年{counted(day.month)}月{counted(day.day)}日"


def counted(number: int) -> str:
    """1 to 99 in Chinese: 十二, 三十."""
    tens, ones = divmod(number, 10)
    lead = "" if tens == 0 else "十" if tens == 1 else f"{_DIGITS[tens]}十"
    return lead + (_DIGITS[ones] if ones else "")
