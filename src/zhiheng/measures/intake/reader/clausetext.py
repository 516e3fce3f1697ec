"""One clause with its mentions found, and a masked copy of the same length for reading figures."""

import re
from bisect import bisect_right
from dataclasses import dataclass

from zhiheng.measures.intake.reader.mentions import Cast, Mention
from zhiheng.measures.intake.reader.numerals import amounts
from zhiheng.measures.intake.reader.original import Span
from zhiheng.measures.intake.reader.sections import pairs

NAME_MASK = "〓"
BRACKET_MASK = "\u3000"
_RESTATED = re.compile("^（(?:大写|小写|人民币|￥|：|[^（），。；]{0,6}元)")


@dataclass(frozen=True, slots=True)
class ClauseText:
    """`offset` is the clause's place in the compact text; all other places are within `words`."""

    label: str
    offset: int
    words: str
    masked: str
    mentions: tuple[Mention, ...]
    contradicted: tuple[str, ...]

    def place(self, start: int, end: int) -> Span:
        return (self.offset + start, self.offset + end)


def clause_text(compact: str, label: str, start: int, end: int, cast: Cast) -> ClauseText:
    """Cut a clause out, find whom it speaks of, and mask names and bracketed remarks."""
    words = compact[start:end]
    mentions = cast.mentions(words, 0, len(words))
    signs = list(words)
    contradicted = []
    starts = [one.start for one in mentions]
    for opened, closed in pairs(words, 0, len(words)):
        at = bisect_right(starts, opened) - 1
        if at >= 0 and mentions[at].start < opened < mentions[at].end:
            continue
        contradicted.extend(_contradiction(words, opened, closed))
        signs[opened:closed] = BRACKET_MASK * (closed - opened)
    for one in mentions:
        signs[one.start : one.end] = NAME_MASK * (one.end - one.start)
    free = tuple(one for one in mentions if signs[one.start] == NAME_MASK)
    return ClauseText(label, start, words, "".join(signs), free, tuple(contradicted))


def _contradiction(words: str, opened: int, closed: int) -> list[str]:
    """A sum in figures and its repetition in capital numerals must be the same sum."""
    inside = words[opened:closed]
    if not _RESTATED.match(inside):
        return []
    repeated = list(amounts(inside))
    stated = [one for one in amounts(words, max(0, opened - 40), opened) if one.end == opened]
    if len(repeated) != 1 or len(stated) != 1 or repeated[0].fen == stated[0].fen:
        return []
    return [words[stated[0].start : closed]]
