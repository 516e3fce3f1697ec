"""What was changed between two texts, word by word: what stays, what went, what came.

A Chinese character, a number and a Latin word are a word each. Single characters that happen to
agree between two changes are taken into the change, so that a person can read it.
"""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from typing import Final

_WORD: Final = re.compile(r"[A-Za-z]+|\d+(?:[.,]\d+)*%?|\s+|.", re.DOTALL)
SHORTEST_SAME: Final = 2


class Kind(StrEnum):
    """Whether words stay, went, or came."""

    SAME = "same"
    GONE = "gone"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class Run:
    """Some words of one kind in a row."""

    kind: Kind
    text: str


def changes(before: str, after: str) -> tuple[Run, ...]:
    """The two texts as one row of words: what went stands before what came in its place."""
    old, new = _WORD.findall(before), _WORD.findall(after)
    steps = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    runs: list[tuple[bool, str, str]] = []
    for place, (what, i1, i2, j1, j2) in enumerate(steps):
        gone, came = "".join(old[i1:i2]), "".join(new[j1:j2])
        at_edge = place in (0, len(steps) - 1)
        same = what == "equal" and (at_edge or i2 - i1 >= SHORTEST_SAME)
        if not same and runs and not runs[-1][0]:
            _, left, right = runs.pop()
            gone, came = left + gone, right + came
        runs.append((same, gone, came))
    return tuple(run for same, gone, came in runs for run in _told(gone, came, same=same))


def _told(gone: str, came: str, *, same: bool) -> tuple[Run, ...]:
    if same:
        return (Run(Kind.SAME, gone),)
    pair = (Run(Kind.GONE, gone), Run(Kind.NEW, came))
    return tuple(run for run in pair if run.text)
