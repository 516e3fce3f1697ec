"""关键节点: the standard nodes of a case in their order, as a line of stations."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final

from zhiheng.law.clocks import all_clocks
from zhiheng.law.clocks.nodes import NOTICE_TARGET
from zhiheng.law.duties import DUTIES, CourtAbove
from zhiheng.law.key_nodes import (
    KEY_NODES,
    KeyNode,
    Measured,
    NodeStanding,
    NodeState,
    stand_in_nodes,
)
from zhiheng.plant.ui.clockface import words_of
from zhiheng.registers.casefile.queries import CaseCard
from zhiheng.registers.nodes.queries import ClockOnRecord
from zhiheng.registers.nodes.terms import Ending

LEVELS: Final = {
    NodeState.DONE: ("ok", "circle-check"),
    NodeState.DUE: ("warn", "clock"),
    NodeState.OVERDUE: ("bad", "alert-triangle"),
    NodeState.AHEAD: ("", "circle-dashed"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Station:
    """One node: its state in word, glyph and level, and the day or the days left."""

    name: str
    state: str
    level: str
    icon: str
    says: str
    hint: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CataloguedNode:
    """One line of the catalogue: the node and its limits with their articles."""

    node: KeyNode
    limits: tuple[tuple[str, str], ...]
    above: str


def nodes(card: CaseCard, clocks: Iterable[ClockOnRecord], today: date) -> tuple[Station, ...]:
    """Every node of the standard catalogue, done, due, overdue or ahead."""
    listed = tuple(clocks)
    measured = (
        Measured(key=one.key, due_on=one.due_on, met_on=one.met_on, lapsed=one.lapsed)
        for one in listed
        if one.ended_as != Ending.VOID
    )
    signed_for = (one.from_on for one in listed if one.key == NOTICE_TARGET.key)
    standings = stand_in_nodes(
        measured,
        docketed_on=card.docketed_on,
        signed_for_on=min(signed_for, default=None),
        closed_on=card.closed_on,
        today=today,
    )
    return tuple(_station(one, today) for one in standings)


def catalogued(on: date) -> tuple[CataloguedNode, ...]:
    """The catalogue with the limit of each node as the law has it on a day."""
    known = {one.key: one for one in all_clocks()}
    return tuple(
        CataloguedNode(
            node=node,
            limits=tuple(
                (known[key].name, str(known[key].span.on(on).value))
                for key in node.clocks
                # The days of a report are set by its order, case by case.
                if key in known
            ),
            above=next(
                (DUTIES[key].court_above for key in node.clocks if key in DUTIES), CourtAbove.NEXT
            ),
        )
        for node in KEY_NODES
    )


def _station(standing: NodeStanding, today: date) -> Station:
    level, icon = LEVELS[standing.state]
    node = standing.node
    return Station(
        name=node.name,
        state=standing.state,
        level=level,
        icon=icon,
        says=_says(standing, today),
        hint=f"{node.by}办理；需要{node.needs}；产生{node.gives}；凭{node.evidence}",
    )


def _says(standing: NodeStanding, today: date) -> str:
    if standing.on is None:
        return ""
    if standing.state is NodeState.DONE:
        return standing.on.isoformat()
    return words_of((standing.on - today).days)
