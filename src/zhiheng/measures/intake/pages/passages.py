"""The pasted instrument as it is shown beside the form: paragraphs, with what was read marked."""

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import accumulate, pairwise

Span = tuple[int, int]

NOUNS = {
    "case_no": "案号", "court": "制作机关", "instrument_type": "文书种类", "date": "文书日期",
    "instance": "审级", "cause": "案由", "parties": "当事人", "obligations": "判项",
    "principal": "本金", "fees": "诉讼费用", "due_days": "履行期限",
    "delay_interest_clause": "迟延履行利息条款",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Segment:
    """Some words of the instrument; `noun` says what was read there, '' where nothing was."""

    text: str
    noun: str = ""
    anchor: str = ""


def anchor_of(field: str) -> str:
    """The place of a field's passage on the page: `obligations.0.principal` → `read-…`."""
    return "read-" + field.replace(".", "-").replace("_", "-")


def noun_of(field: str) -> str:
    """What was read, in words; the innermost word that has one."""
    named = [NOUNS[part] for part in field.split(".") if part in NOUNS]
    return named[-1] if named else "已识读"


def paragraphs(text: str, spans: Mapping[str, Span]) -> tuple[tuple[Segment, ...], ...]:
    """The text as paragraphs of segments; empty lines are left out.

    Where passages lie inside one another, the innermost is named.
    """
    cuts = {0, len(text)} | {place for span in spans.values() for place in span}
    starts = [0, *accumulate(len(line) for line in text.splitlines(keepends=True))]
    edges = sorted(cuts.union(starts))
    inner = sorted(spans.items(), key=lambda item: item[1][1] - item[1][0])
    named: set[str] = set()
    rows: list[list[Segment]] = [[] for _ in starts]
    for start, end in pairwise(edges):
        field = next((name for name, (a, b) in inner if a <= start and end <= b), "")
        anchor = anchor_of(field) if field and field not in named else ""
        named.add(field)
        words = text[start:end].strip("\r\n")
        if words.strip():
            row = rows[bisect_right(starts, start) - 1]
            row.append(Segment(words, noun_of(field) if field else "", anchor))
    return tuple(tuple(row) for row in rows if row)


def paragraph_number(text: str, place: int) -> int:
    """In which paragraph a place of the text lies, counted from 1 without empty lines."""
    before = text[:place].splitlines()
    inside = 0 if text[:place].endswith(("\n", "\r")) or not before else 1
    whole = before[:-1] if inside else before
    return sum(1 for line in whole if line.strip()) + 1
