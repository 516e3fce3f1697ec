"""Passages that an officer may put into other words before a paper is issued.

A form says which of its clauses are such passages; every other clause stays word for word. What a
passage takes from the record stays in it, whatever is written around it.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from zhiheng.registers.documents.papers.sheet import Form, Mark, Paragraph, Part

LONGEST: Final = 2_000


@dataclass(frozen=True, slots=True)
class Passage:
    """One passage of a paper: its name, its standard words, and what of them is on record."""

    name: str
    standard: str
    held: tuple[str, ...]


def passages(form: Form, facts: Mapping[str, object]) -> tuple[Passage, ...]:
    """The passages of this paper that may be put into other words, in their order."""
    return tuple(
        Passage(
            clause.editable,
            paragraph.text,
            tuple(part.text for part in paragraph.parts if part.mark is Mark.FILLED),
        )
        for clause, paragraph in form.laid_out(facts)
        if clause.editable
    )


def reworded(
    form: Form, facts: Mapping[str, object], said: Mapping[str, str]
) -> tuple[Paragraph, ...]:
    """The paragraphs of the paper with these passages in other words; each line is a paragraph."""
    return tuple(one for _, one in placed(form, facts, said))


def placed(
    form: Form, facts: Mapping[str, object], said: Mapping[str, str]
) -> Iterator[tuple[str, Paragraph]]:
    """The same, each paragraph with the name of its passage; '' where it may not be changed."""
    for clause, paragraph in form.laid_out(facts):
        words = said.get(clause.editable, "") if clause.editable else ""
        if not words:
            yield clause.editable, paragraph
            continue
        for line in words.splitlines():
            if line.strip():
                yield clause.editable, Paragraph((Part(line.strip(), Mark.EDITED),), clause.style)


def fault(passage: Passage, words: str) -> str:
    """What is wrong with these words for the passage, as a sentence; '' when nothing is."""
    if not words.strip():
        return f"“{passage.name}”不能删空；不改写的，保留标准文字"
    if len(words) > LONGEST:
        return f"“{passage.name}”过长，最多 {LONGEST} 字，请精简"
    gone = [one for one in passage.held if one not in words]
    if gone:
        return (
            f"“{passage.name}”里取自登记簿的内容不能改动：{'、'.join(f'“{one}”' for one in gone)}；"
            "有误的，请先更正登记"
        )
    return ""
