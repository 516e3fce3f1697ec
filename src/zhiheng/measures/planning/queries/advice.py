"""下一步: what the catalogue allows in a case today, with its sources, and three cases alike."""

from dataclasses import dataclass, fields
from datetime import date
from typing import Final

from django.db import connection

from zhiheng.law.kernel.source import Article, Kind
from zhiheng.law.kernel.tree import fields_of
from zhiheng.law.norm_places import place_of
from zhiheng.law.records import CaseOnRecord
from zhiheng.law.triage import NEXT_LINE, NextLine
from zhiheng.plant.catalogue import catalogue
from zhiheng.plant.entry import Entry
from zhiheng.plant.officer import Officer
from zhiheng.registers.casefile.queries import CaseCard
from zhiheng.registers.nodes import queries as nodes
from zhiheng.registers.overview import queries as overview

ALIKE_SHOWN: Final = 3
FAR_AWAY: Final = date.max
ALIKE: Final = """
SELECT o.id, o.number, o.claim_fen, o.state, o.property_state, o.docketed_on, o.closed_on
FROM planning_comparable o JOIN planning_comparable t ON t.id = %s
WHERE o.id <> t.id AND o.cause = t.cause AND o.band = t.band
ORDER BY o.property_state = t.property_state DESC, o.category = t.category DESC,
         o.closed_on IS NOT NULL DESC,
         abs(coalesce(o.claim_fen, 0) - coalesce(t.claim_fen, 0)), o.id
LIMIT %s
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """An act that may be done now: its page, the day it is due, its source and where that reads.

    `norm_key` is '' for a choice of this design, which no norm page shows.
    """

    name: str
    page: str
    due_on: date | None
    cites: str
    norm_key: str
    place: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Alike:
    """A case of the same cause and band of amount, in the officer's own scope."""

    id: int
    number: str
    claim_fen: int | None
    state: str
    property_state: str
    docketed_on: date
    closed_on: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Advice:
    """What comes next in a case, and what helps with it."""

    line: NextLine
    steps: tuple[Step, ...]
    alike: tuple[Alike, ...]


def advice_of(case: CaseCard, *, by: Officer, on: date) -> Advice:
    """The next steps of a case for this officer: due ones first, then as the catalogue has them."""
    record = overview.case_on_record(None, case.id, on=on)
    running = {one.name: one.due_on for one in nodes.clocks_of(case.id) if one.running}
    open_acts = [entry for entry in _acts(by) if _allowed(entry, record)]
    steps = sorted(
        (_step(one, running) for one in open_acts), key=lambda one: one.due_on or FAR_AWAY
    )
    return Advice(line=NEXT_LINE[case.property_state], steps=tuple(steps), alike=alike(case.id))


def alike(case_id: int) -> tuple[Alike, ...]:
    """Three cases most like this one, in one statement; row-level security decides which."""
    names = [one.name for one in fields(Alike)]
    with connection.cursor() as cursor:
        cursor.execute(ALIKE, [case_id, ALIKE_SHOWN])
        return tuple(Alike(**dict(zip(names, row, strict=True))) for row in cursor.fetchall())


def _acts(by: Officer) -> list[Entry]:
    return [
        entry
        for entry in catalogue().values()
        if entry.on == "case" and entry.page and entry.cites and by.holds(*entry.by)
    ]


def _allowed(entry: Entry, record: CaseOnRecord) -> bool:
    """Whether the law allows the act; one that asks nothing of the case itself is open."""
    rule = entry.needs
    if rule is None or any(one.record is not CaseOnRecord for one in fields_of(rule.whole)):
        return True
    return rule.judge(record).holds


def _step(entry: Entry, running: dict[str, date]) -> Step:
    due = [running[name] for name in entry.meets if name in running]
    article = entry.cites
    return Step(
        name=entry.name,
        page=str(entry.page),
        due_on=min(due, default=None),
        cites=str(article or ""),
        norm_key=_norm_key(article),
        place=place_of(article) if article else "",
    )


def _norm_key(article: Article | None) -> str:
    shown = article is not None and article.instrument.kind is not Kind.DESIGN
    return article.instrument.key if article and shown else ""
