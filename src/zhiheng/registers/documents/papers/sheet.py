"""A sheet: a paper's words in the order they stand, each part marked as fixed, filled or missing.

The same sheet is previewed on screen, frozen with the paper and set by Typst. Placeholders
`{name}` take their words from the case; one without words becomes a gap that bars issuing.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from zhiheng.law.kernel.source import Article

_PLACEHOLDER = re.compile(r"\{(\w+)\}")
FIRST = "2026-01-01"
"""The day from which the first edition of every form is used."""
_DIGITS = "〇一二三四五六七八九"


class Mark(StrEnum):
    """Where the words of a part come from."""

    FIXED = "fixed"
    FILLED = "filled"
    GAP = "gap"
    EDITED = "edited"


@dataclass(frozen=True, slots=True)
class Part:
    """Some words and where they come from."""

    text: str
    mark: Mark = Mark.FIXED


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph; `style` is body or item (indented), heading (bold), flush, or row (a line of
    a form: what stands before the first colon is its label)."""

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
    several lines make a paragraph each, as {line} under {ordinal}. A clause with an `option` is
    written only where that was chosen; it is suggested where the fact `fits` is known, by `cites`.
    `editable` names a passage that may be put into other words before the paper is issued; what
    has no such name stays as it is.
    """

    words: str
    style: str = "body"
    only: str = ""
    each: str = ""
    option: str = ""
    fits: str = ""
    cites: Article | None = None
    editable: str = ""


@dataclass(frozen=True, slots=True)
class Element:
    """One thing the law asks the paper to state.

    It is there when every fact of `needs` is known and the words of `states` stand in the paper;
    `cure` says what to do where it is missing.
    """

    name: str
    cites: Article
    needs: tuple[str, ...] = ()
    states: str = ""
    cure: str = ""


@dataclass(frozen=True, slots=True)
class Checked:
    """An element held against one paper; `missing` names the facts that are not known."""

    element: Element
    holds: bool
    missing: tuple[str, ...]


class Kept(StrEnum):
    """How what an officer says is written: one line, several lines, a day, an hour, a number."""

    LINE = "line"
    LINES = "lines"
    DAY = "day"
    HOUR = "hour"
    NUMBER = "number"


@dataclass(frozen=True, slots=True)
class Ask:
    """Something no register holds, which the officer says when the paper is made; a number is
    at most `most`."""

    name: str
    noun: str
    kept: Kept = Kept.LINE
    help: str = ""
    required: bool = True
    most: int = 365


class To(StrEnum):
    """To whom a paper goes; what goes to nobody is made public or kept in the file (入卷)."""

    CREDITORS = "申请执行人"
    DEBTORS = "被执行人"
    ALL = "各方当事人"
    PARTY = "所选当事人"
    OUTSIDE = "所填单位"
    PUBLIC = "公告"
    FILE = "入卷"

    @property
    def nobody(self) -> bool:
        """Whether such a paper is addressed to nobody by name."""
        return self in (To.PUBLIC, To.FILE)


class About(StrEnum):
    """What on record a paper is made of, besides the case: one of these is chosen."""

    CASE = "案件"
    PARTY = "当事人"
    SERVICE = "待送达文书"
    CLUE = "已核实的线索"
    STEP = "现场调查"
    PUBLICATION = "公告送达决定"
    CREDITOR = "申请执行人"
    DEBTOR = "被执行人"
    PROPERTY = "在案财产"
    HOLD = "在用的控制措施"
    DISPOSAL = "财产处置"
    STAY = "中止或者暂缓"
    SETTLEMENT = "执行和解"
    OFFER = "和解方案"
    SECURITY = "执行担保"
    GRACE = "宽限期"
    ASSESSMENT = "适度性评估"
    RESTRICTION = "在用的限制与制裁"
    VOUCHER = "案款收支"
    REPORT = "财产报告"
    INQUIRY = "网络查询"
    INCIDENT = "执行事项"
    HAND_OVER = "案件移交"
    CLOCK = "期限变动"


@dataclass(frozen=True, slots=True)
class Form:
    """One kind of paper in one edition: title, words in order, nouns for what may be missing.

    `edition` is the day from which these words are used, `last_on` the last one, if they were
    withdrawn; the edition is kept with every paper. `elements` are what the law asks it to state.
    `by_hand` papers are made on the page 文书, from what `about` names (of these, only those of a
    kind `among`) and what `asks` adds; the others come out of their acts. A `record` is signed by
    who was there and not by the court.
    """

    kind: str
    edition: str
    clauses: tuple[Clause, ...]
    nouns: Mapping[str, str]
    attached: Table | None = None
    elements: tuple[Element, ...] = ()
    to: To = To.DEBTORS
    by_hand: bool = False
    record: bool = False
    about: About = About.CASE
    among: tuple[str, ...] = ()
    asks: tuple[Ask, ...] = ()
    purpose: str = ""
    last_on: date | None = None

    @property
    def from_on(self) -> date:
        """The first day of these words."""
        return date.fromisoformat(self.edition)

    @property
    def options(self) -> tuple[Clause, ...]:
        """The clauses that are written only where they were chosen."""
        return tuple(one for one in self.clauses if one.option)

    @property
    def named(self) -> frozenset[str]:
        """Every fact that a clause or an element of the form names."""
        in_clauses = {
            name
            for one in self.clauses
            for name in (*_PLACEHOLDER.findall(one.words), one.only, one.each, one.fits)
        }
        return frozenset(in_clauses.union(*(one.needs for one in self.elements)) - {""})

    def body(self, facts: Mapping[str, object]) -> tuple[Paragraph, ...]:
        """The paragraphs with the facts filled in."""
        return tuple(paragraph for _, paragraph in self.laid_out(facts))

    def laid_out(self, facts: Mapping[str, object]) -> tuple[tuple[Clause, Paragraph], ...]:
        """Each paragraph with the facts filled in, beside the clause it comes from."""
        return tuple(
            (clause, Paragraph(self._parts(clause.words, {**facts, **line}), clause.style))
            for clause in self.clauses
            if _is_written(clause, facts)
            for line in _lines(clause, facts)
        )

    def checked(
        self, facts: Mapping[str, object], said: Iterable[Paragraph] | None = None
    ) -> tuple[Checked, ...]:
        """Every element of the form held against these facts, as declared; `said` are the
        paragraphs as they will stand, where a passage was put into other words."""
        stands = self.body(facts) if said is None else said
        words = "".join(paragraph.text for paragraph in stands)
        return tuple(_checked(one, self.nouns, facts, words) for one in self.elements)

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


def _checked(
    element: Element, nouns: Mapping[str, str], facts: Mapping[str, object], words: str
) -> Checked:
    unknown = (name for name in element.needs if facts.get(name) in (None, "", ()))
    missing = tuple(nouns.get(name, name) for name in unknown)
    return Checked(element, not missing and element.states in words, missing)


def _is_written(clause: Clause, facts: Mapping[str, object]) -> bool:
    chosen = facts.get("options")
    if clause.option and not (isinstance(chosen, tuple) and clause.option in chosen):
        return False
    return not clause.only or bool(facts.get(clause.only))


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
