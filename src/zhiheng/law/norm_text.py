"""The text of a norm, clause by clause: articles by 第N条 and 款, outlines by 一、（一）1.

Texts come as Markdown or plain text, also as lines cut to a page's width. What is no numbered
clause is kept too: what stands before the first (序) and the signature (落款). An annex (附件) is
left out: it names people, and no rule cites it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import Final

from zhiheng.law.norm_places import number_of, numeral

PREAMBLE: Final = "序"
SIGNATURE: Final = "落款"
_NUMERAL: Final = "[一二三四五六七八九十百千零]+"
_ARTICLE: Final = re.compile(rf"第({_NUMERAL})条(?P<gap>\s*)(?P<words>.*)", re.DOTALL)
_CHAPTER: Final = re.compile(rf"第{_NUMERAL}(?P<rank>[编章节])(?:\s|$)")
_ITEM: Final = re.compile(rf"[（(](?:{_NUMERAL}|\d+)[）)]|\d+[.．、]|[①-⑳]")
_LEVELS: Final = (
    re.compile(rf"(?P<number>{_NUMERAL})、"),
    re.compile(rf"[（(](?P<number>{_NUMERAL})[）)]"),
    re.compile(r"(?P<number>\d{1,3})\s*[.．、](?!\d)"),
)
_SIGNED: Final = re.compile(
    r".{0,30}?(?:\d{4}|二〇[〇一二三四五六七八九]{2})年\s*[\d一二三四五六七八九十]{1,3}月"
    r"\s*[\d一二三四五六七八九十]{1,3}日(?:印发)?"
)
_PAGE_NUMBER: Final = re.compile(r"[—–-]\s*\d{1,4}\s*[—–-]")
_ANNEX: Final = re.compile(r"附件?[\d一二三四五六七八九十]*(?:\s*[:：].{0,30})?")
_ENDS: Final = "。！？：；"
_END_OF_HEAD: Final = "INFO END"
_SHORTEST_FULL_LINE: Final = 25
_LARGEST_GAP: Final = 3


@dataclass(frozen=True, slots=True)
class ClauseText:
    """One clause: its place, the headings above it, and its words, paragraphs on lines."""

    place: str
    heading: str
    words: str


@dataclass(frozen=True, slots=True)
class NormText:
    """A norm as it was read: the lines before its first clause, and the clauses in order."""

    head: tuple[str, ...]
    clauses: tuple[ClauseText, ...]
    annex_left_out: bool


@dataclass(slots=True)
class _Line:
    """One paragraph: its words and how deep a Markdown heading it is, 0 for none."""

    words: str
    depth: int


@dataclass(slots=True)
class _Headings:
    """The headings that stand above what is read next, by their rank."""

    above: dict[int, str] = field(default_factory=dict)

    def enter(self, rank: int, words: str) -> None:
        self.above = {each: told for each, told in self.above.items() if each < rank}
        self.above[rank] = words

    @property
    def path(self) -> str:
        return self.path_above(max(self.above, default=0) + 1)

    def path_above(self, rank: int) -> str:
        return " / ".join(self.above[each] for each in sorted(self.above) if each < rank)


def read_norm(text: str) -> NormText:
    """The norm in the text. A text without any numbered clause has no clauses."""
    before, told, after = text.partition(f"<!-- {_END_OF_HEAD} -->")
    lines = list(_lines(after if told else text))
    annex = next((at for at, line in enumerate(lines) if _ANNEX.fullmatch(line.words)), None)
    body = lines[:annex]
    is_statute = any(_next_to(_ARTICLE.match(line.words), 0) for line in body)
    clauses = _statute(body) if is_statute else _outline(_joined(body))
    head = [line.words for line in _lines(before)] if told else []
    if clauses and clauses[0].place == PREAMBLE:
        head += clauses[0].words.split("\n")
    told_clauses = tuple(clauses) if len(clauses) > 1 else ()
    return NormText(tuple(head), told_clauses, annex is not None)


def _lines(text: str) -> Iterator[_Line]:
    for raw in text.replace("\u200b", "").splitlines():
        marked = raw.strip()
        words = marked.lstrip("#").strip().strip("*").strip()
        if words.strip("-") and not _PAGE_NUMBER.fullmatch(words):
            yield _Line(words, len(marked) - len(marked.lstrip("#")))


def _joined(lines: list[_Line]) -> list[_Line]:
    """Paragraphs of lines that a page's width had cut."""
    whole: list[_Line] = []
    for line in lines:
        if whole and _goes_on(whole[-1], line):
            last = whole[-1]
            whole[-1] = _Line(last.words + line.words, last.depth)
        else:
            whole.append(line)
    return whole


def _goes_on(last: _Line, line: _Line) -> bool:
    if last.depth or line.depth or any(level.match(line.words) for level in _LEVELS):
        return False
    cut = last.words[-1] not in _ENDS and len(last.words) >= _SHORTEST_FULL_LINE
    return cut and not _SIGNED.fullmatch(line.words)


@dataclass(slots=True)
class _Statute:
    """Reads articles, each by its paragraphs (款); items stay with their paragraph."""

    found: list[ClauseText] = field(default_factory=list)
    headings: _Headings = field(default_factory=_Headings)
    last: int = 0
    above: str = ""
    paragraphs: list[str] = field(default_factory=list)

    def read(self, line: _Line) -> None:
        article = _ARTICLE.match(line.words)
        if article and _next_to(article, self.last):
            self.close()
            self.last, self.above = number_of(article[1]), self.headings.path
            self.paragraphs = [article["words"]]
        elif rank := _rank(line):
            self.headings.enter(rank, line.words)
        elif self.paragraphs and self.last and _ITEM.match(line.words):
            self.paragraphs[-1] += f"\n{line.words}"
        else:
            self.paragraphs.append(line.words)

    def close(self) -> None:
        """Put down the article that was read last, or what stands before the first."""
        told, self.paragraphs = self.paragraphs, []
        if not self.last and told:
            self.found.append(ClauseText(PREAMBLE, "", "\n".join(told)))
        article = f"第{numeral(self.last)}条" if self.last else ""
        for count, words in enumerate(told if self.last else (), 1):
            paragraph = f"第{numeral(count)}款" if len(told) > 1 else ""
            self.found.append(ClauseText(article + paragraph, self.above, words))


@dataclass(slots=True)
class _Outline:
    """Reads 一、（一）1.; numbers that run on through the headings are places: §42."""

    runs_on: bool
    found: list[ClauseText] = field(default_factory=list)
    headings: _Headings = field(default_factory=_Headings)
    numbers: list[int] = field(default_factory=lambda: [0, 0, 0])

    def read(self, line: _Line) -> None:
        for depth, level in enumerate(_LEVELS):
            marked = level.match(line.words)
            number = _number(marked["number"]) if marked else 0
            if marked and self._follows(depth, number):
                self._enter(depth, number, line.words)
                return
        self._add(line.words)

    def _follows(self, depth: int, number: int) -> bool:
        last = self.numbers[depth]
        restarts = number == 1 and (depth < 2 or not self.runs_on)
        return restarts or last < number <= last + _LARGEST_GAP

    def _enter(self, depth: int, number: int, words: str) -> None:
        kept = self.numbers[2] if self.runs_on else 0
        self.numbers = [*self.numbers[:depth], number, *([0] * (2 - depth))]
        if depth < 2:
            self.numbers[2] = kept
        clause = ClauseText(self._place(depth), self.headings.path_above(depth), words)
        self.headings.enter(depth, _title(words))
        self.found.append(clause)

    def _place(self, depth: int) -> str:
        first, second, third = self.numbers
        if depth == 2 and self.runs_on:
            return f"§{third}"
        parts = (first and numeral(first), second and f"（{numeral(second)}）", third)
        return "".join(str(part) for part in parts[: depth + 1] if part)

    def _add(self, words: str) -> None:
        """A paragraph more: of the clause being read, of the preamble, or of the signature."""
        if not self.found:
            self.found.append(ClauseText(PREAMBLE, "", words))
        elif self._is_signature(words):
            self.found.append(ClauseText(SIGNATURE, "", f"{self._signer()}{words}"))
        else:
            last = self.found[-1]
            self.found[-1] = replace(last, words=f"{last.words}\n{words}")

    def _signer(self) -> str:
        """Who signs, taken from the end of the last clause: a short line without a full stop."""
        last = self.found[-1]
        before, _, line = last.words.rpartition("\n")
        if not before or len(line) >= _SHORTEST_FULL_LINE or line[-1] in _ENDS:
            return ""
        self.found[-1] = replace(last, words=before)
        return f"{line}\n"

    def _is_signature(self, words: str) -> bool:
        """A day alone on its line, or with who signs, after the clauses have begun."""
        begun = self.found[-1].place not in (PREAMBLE, SIGNATURE)
        return begun and bool(_SIGNED.fullmatch(words))


def _next_to(article: re.Match[str] | None, last: int) -> bool:
    """An article's own line, not a sentence that happens to begin with an article's name."""
    if article is None:
        return False
    number = number_of(article[1])
    return number == last + 1 or bool(last) and number > last and bool(article["gap"])


def _statute(lines: list[_Line]) -> list[ClauseText]:
    reader = _Statute()
    for line in lines:
        reader.read(line)
    reader.close()
    return reader.found


def _outline(lines: list[_Line]) -> list[ClauseText]:
    reader = _Outline(_runs_on(lines))
    for line in lines:
        reader.read(line)
    return reader.found


def _runs_on(lines: list[_Line]) -> bool:
    """Whether the Arabic numbers count through the whole norm, past its headings."""
    numbers: list[int] = []
    under: set[int] = set()
    headings = 0
    for line in lines:
        headings += bool(_LEVELS[0].match(line.words) or _LEVELS[1].match(line.words))
        marked = _LEVELS[2].match(line.words)
        if marked:
            numbers.append(int(marked["number"]))
            under.add(headings)
    rising = all(0 < new - old <= _LARGEST_GAP for old, new in pairwise(numbers))
    return numbers[:1] == [1] and rising and (len(under) > 1 or under == {0})


def _number(written: str) -> int:
    return int(written) if written.isdecimal() and written.isascii() else number_of(written)


def _rank(line: _Line) -> int:
    """How high a heading ranks, 1 the highest; 0 for a line that is none."""
    chapter = _CHAPTER.match(line.words)
    if chapter:
        return "编章节".index(chapter["rank"]) + 1
    return line.depth


def _title(words: str) -> str:
    """A heading in short: up to its first full stop."""
    return words.split("。")[0].split("\n")[0][:40]
