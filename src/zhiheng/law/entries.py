"""How well what was done is entered (录入质量): in time, complete, and in accord (A1-NODE).

A node entered long after the fact is marked 补录; from which day on is dated, a choice of ours.
"""

from dataclasses import dataclass
from datetime import date
from typing import Final

from zhiheng.law.kernel.dated import dated, since
from zhiheng.law.sources import DESIGN

ENTERED_WITHIN: Final = dated(
    "及时录入的天数",
    since("2026-01-01", 1, DESIGN.art("A1-NODE-ENTRY"), checked="2026-11-21"),
)
"""How many days after the fact an entry is still in time; later it is marked 补录."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One node as it was entered: when it happened, when that was entered, and by what it is known.

    `evidence`: a paper of the system, or the one named with an entry by hand; empty where none was.
    """

    started_on: date
    done_on: date
    entered_on: date
    evidence: str


@dataclass(frozen=True, slots=True)
class EntryScore:
    """What is right with an entry; `late_days` are the days between the fact and its entry."""

    late_days: int
    in_time: bool
    complete: bool
    consistent: bool


def scored(entry: Entry) -> EntryScore:
    """An entry judged by the threshold in force on the day it was made."""
    late = (entry.entered_on - entry.done_on).days
    return EntryScore(
        late_days=late,
        in_time=late <= ENTERED_WITHIN.on(entry.entered_on).value,
        complete=bool(entry.evidence),
        consistent=entry.started_on <= entry.done_on <= entry.entered_on,
    )
