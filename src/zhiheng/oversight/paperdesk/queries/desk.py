"""The papers of an officer's cases by what they wait for: one shelf for each."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from zhiheng.measures.sealing import queries as sealing
from zhiheng.plant.catalogue import catalogue
from zhiheng.plant.entry import Entry
from zhiheng.plant.officer import Officer
from zhiheng.registers.casefile import queries as casefile
from zhiheng.registers.dispatch import queries as dispatch
from zhiheng.registers.dispatch.queries import Duty
from zhiheng.registers.dispatch.terms import OpenFilter
from zhiheng.registers.documents import queries as documents
from zhiheng.registers.nodes import queries as nodes
from zhiheng.registers.nodes.terms import DueFilter

MOST_SHOWN: Final = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One paper, or one to be made: its case, what it is, since or until when, what to know."""

    case_id: int
    case_number: str
    what: str
    on: date
    says: str = ""
    paper_id: int | None = None
    draft_id: int | None = None
    act: str = ""


@dataclass(frozen=True, slots=True)
class Shelf:
    """Papers that wait for the same thing; `more` where the list was cut off."""

    key: str
    lines: tuple[Line, ...]

    @property
    def more(self) -> bool:
        """Whether there may be more than is shown."""
        return len(self.lines) >= MOST_SHOWN


def shelf(key: str, officer: Officer, at: datetime) -> Shelf:
    """One shelf of this officer, in a fixed number of statements. KeyError: no such shelf."""
    return Shelf(key, _SHELVES[key](officer, at.date()))


def first_waiting(officer: Officer, at: datetime) -> Shelf:
    """The first shelf on which something lies; the very first where nothing does."""
    shelves = (shelf(key, officer, at) for key in _SHELVES)
    return next((one for one in shelves if one.lines), Shelf(next(iter(_SHELVES)), ()))


def _to_make(officer: Officer, _on: date) -> tuple[Line, ...]:
    """Clocks that run in the officer's cases and are met by an act that makes a paper."""
    makers = {name: entry for entry in catalogue().values() if entry.papers for name in entry.stops}
    chosen = DueFilter(court=officer.court, handler_id=officer.id, names=(*makers,))
    return tuple(
        Line(
            case_id=row.case_id, case_number=row.number, what="、".join(makers[row.name].papers),
            on=row.due_on, says=f"{_acts(makers[row.name])}，{row.name}", act=makers[row.name].name,
        )
        for row in nodes.due_page(chosen, size=MOST_SHOWN).rows
    )  # fmt: skip


def _drafted(officer: Officer, _on: date) -> tuple[Line, ...]:
    found = documents.drafts_of_handler(officer.id)
    cards = casefile.cases(one.case_id for one in found)
    return tuple(
        Line(
            case_id=one.case_id, case_number=cards[one.case_id].number, what=one.kind,
            on=one.recorded_at.date(), draft_id=one.id,
            says=f"{one.writer}，第 {one.version} 稿"
            f"{f'，改写 {len(one.edits)} 处' if one.edits else ''}",
        )
        for one in found
    )  # fmt: skip


def _to_sign(officer: Officer, on: date) -> tuple[Line, ...]:
    return tuple(_of_waiting(one) for one in sealing.to_sign(officer, on))


def _to_seal(officer: Officer, on: date) -> tuple[Line, ...]:
    mine = sealing.to_seal_of(officer.id, on)
    return tuple(_of_waiting(one) for one in mine)


def _of_waiting(one: sealing.Waiting) -> Line:
    return Line(
        case_id=one.case_id, case_number=one.case_number, what=one.kind, on=one.issued_on,
        says=f"{one.number}，致 {one.addressed_to.rstrip('：')}", paper_id=one.paper_id,
    )  # fmt: skip


def _to_serve(officer: Officer, _on: date) -> tuple[Line, ...]:
    return tuple(_of_duty(one) for one in _unserved(officer) if not one.failure)


def _returned(officer: Officer, _on: date) -> tuple[Line, ...]:
    return tuple(_of_duty(one) for one in _unserved(officer) if one.failure)


def _unserved(officer: Officer) -> tuple[Duty, ...]:
    chosen = OpenFilter(court=officer.court, handler_id=officer.id)
    return tuple(dispatch.unserved_page(chosen, size=MOST_SHOWN).rows)


def _of_duty(one: Duty) -> Line:
    tried = f"{one.attempted_on} {one.manner}退回：{one.failure}" if one.failure else ""
    running = f"公告期至 {one.deemed_on}" if one.deemed_on else ""
    return Line(
        case_id=one.case_id, case_number=one.case_number, what=one.kind, on=one.issued_on,
        says="，".join(word for word in (f"受送达人 {one.name}", tried, running) if word),
        paper_id=one.paper_id,
    )  # fmt: skip


def _acts(entry: Entry) -> str:
    return f"办理“{entry.name}”"


_SHELVES: Final[dict[str, Callable[[Officer, date], tuple[Line, ...]]]] = {
    "make": _to_make,
    "draft": _drafted,
    "sign": _to_sign,
    "seal": _to_seal,
    "serve": _to_serve,
    "returned": _returned,
}
