"""A paper in other words: which passages, what was changed, and the same as a Word file."""

from collections.abc import Iterable
from dataclasses import dataclass

from zhiheng.plant import filetext, worddiff, wordfile
from zhiheng.plant.errors import BadTerms
from zhiheng.plant.worddiff import Run
from zhiheng.registers.documents.papers.passages import Passage, fault, passages, placed
from zhiheng.registers.documents.papers.wordfile import Unlike, lines_of, read_back
from zhiheng.registers.documents.queries.papers import facts_of, form_of, sheet, words_of
from zhiheng.registers.documents.terms import Edit, PaperData

EDIT = "edit-"
"""Before a passage's name: the field that says it in other words."""


@dataclass(frozen=True, slots=True)
class Change:
    """One passage in other words, word by word against its standard."""

    passage: str
    runs: tuple[Run, ...]


def passages_of(kind: str, data: PaperData) -> tuple[Passage, ...]:
    """The passages of this paper that may be put into other words."""
    return passages(form_of(kind, data), facts_of(data))


def edits_of(kind: str, data: PaperData, said: Iterable[tuple[str, str]]) -> tuple[Edit, ...]:
    """What was said instead of the standard words, in the order of the paper; what says the same
    is no edit. BadTerms: no such passage, one left empty, or what is on record was changed."""
    given = {name: _plain(words) for name, words in said}
    found = {one.name: one for one in passages_of(kind, data)}
    faults = {
        f"{EDIT}{name}": f"{kind}的“{name}”不能改写，只能改写表单标明的段落"
        for name in given
        if name not in found
    }
    faults |= {
        f"{EDIT}{name}": wrong
        for name, one in found.items()
        if name in given and (wrong := fault(one, given[name]))
    }
    if faults:
        raise BadTerms(faults)
    return tuple(
        Edit(name, one.standard, given[name])
        for name, one in found.items()
        if given.get(name, one.standard) != one.standard
    )


def changes_of(edits: Iterable[Edit]) -> tuple[Change, ...]:
    """Each passage in other words, word by word."""
    return tuple(Change(one.passage, worddiff.changes(one.standard, one.words)) for one in edits)


def word_file(kind: str, data: PaperData) -> bytes:
    """The draft as a Word file; the passages that may be changed stand in blue."""
    said = placed(form_of(kind, data), facts_of(data), words_of(data))
    lines = lines_of(sheet(kind, data), said)
    return wordfile.written((one.text, one.style, bool(one.passage)) for one in lines)


def read_word(kind: str, data: PaperData, *, name: str, content: bytes) -> tuple[Edit, ...]:
    """What a Word file that came back says instead of the standard words.

    BadTerms: the file is not fit to be read, a line that may not be changed was changed (it is
    named), or what is on record was.
    """
    facts = facts_of(data)
    drafted = lines_of(sheet(kind, data), placed(form_of(kind, data), facts, words_of(data)))
    lines = filetext.lines_of_word(name, content)
    try:
        said = read_back(drafted, lines)
    except Unlike as unlike:
        raise BadTerms.of(filetext.FILE, f"“{name}”没有收：{unlike}") from None
    return edits_of(kind, data, said.items())


def _plain(words: str) -> str:
    return "\n".join(line.strip() for line in words.splitlines() if line.strip())
