"""The rows of the list of cases."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from zhiheng.doors.desk.pages.shown.lists import case_path, state_chip
from zhiheng.law.courts import CourtLevel, court
from zhiheng.law.posts import Post
from zhiheng.law.records import CaseState
from zhiheng.plant.officer import Officer
from zhiheng.registers.casefile.queries import CaseCard
from zhiheng.registers.casefile.terms import CaseFilter
from zhiheng.registers.personnel import queries as personnel

MINE, COURT, UNASSIGNED, BELOW = "mine", "court", "unassigned", "below"
VIEWS = {MINE: "我承办的", COURT: "本院", UNASSIGNED: "待确定承办人", BELOW: "辖区法院"}
NOBODY_YET = "未确定"


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseRow:
    """One case in the list."""

    number: str
    url: str
    creditors: str
    debtors: str
    cause: str
    state: str
    handler: str
    docketed_on: date
    claim_fen: int | None
    secret: bool


def first_view(officer: Officer) -> str:
    """A handler begins with his own cases, everybody else with the court's."""
    return MINE if officer.holds(Post.HANDLER) else COURT


def views_of(officer: Officer) -> dict[str, str]:
    """The views this officer may choose from: handlers have cases of their own, and courts above
    the basic level have courts below them."""
    hidden = set() if officer.holds(Post.HANDLER) else {MINE}
    if court(officer.court).level is CourtLevel.BASIC:
        hidden.add(BELOW)
    return {key: title for key, title in VIEWS.items() if key not in hidden}


def chosen(officer: Officer, view: str, said: Mapping[str, Any]) -> CaseFilter:
    """The register's filter for a view and the conditions of the form."""
    return CaseFilter(
        court=None if view == BELOW else officer.court,
        handler_id=officer.id if view == MINE else None,
        unassigned=view == UNASSIGNED,
        state=CaseState(said["state"]) if said.get("state") else None,
        case_type=said.get("kind") or None,
        docketed_from=said.get("since"),
        docketed_until=said.get("until"),
    )


def fits(card: CaseCard, wanted: CaseFilter) -> bool:
    """Whether a case found by words meets the other conditions too."""
    return (
        wanted.court in (None, card.court)
        and wanted.handler_id in (None, card.handler_id)
        and not (wanted.unassigned and card.handler_id)
        and wanted.state in (None, card.state)
        and wanted.case_type in (None, card.case_type)
        and (wanted.docketed_from is None or card.docketed_on >= wanted.docketed_from)
        and (wanted.docketed_until is None or card.docketed_on <= wanted.docketed_until)
    )


def rows(cards: Iterable[CaseCard]) -> list[CaseRow]:
    """The cases as the list shows them, with their handlers' names in one statement."""
    listed = list(cards)
    names = personnel.staff_named({card.handler_id for card in listed if card.handler_id})
    return [_row(card, names) for card in listed]


def _row(card: CaseCard, names: Mapping[int, personnel.StaffOnRecord]) -> CaseRow:
    handler = names.get(card.handler_id or 0)
    return CaseRow(
        number=card.number,
        url=case_path(card.id),
        creditors=card.creditors,
        debtors=card.debtors,
        cause=card.cause,
        state=state_chip(card.state),
        handler=handler.name if handler else NOBODY_YET,
        docketed_on=card.docketed_on,
        claim_fen=card.claim_fen,
        secret=card.secrecy > 0,
    )
