"""What rooms add to an officer's day: things to do that are no clocks, and acts done in bulk.

A room fills these from its `pages/frame.py`; the desk lists and runs them. A bulk act asks nothing
of the officer: its terms follow from the case.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from zhiheng.plant.officer import Officer


@dataclass(frozen=True, slots=True, kw_only=True)
class DueItem:
    """One thing to do: its last day, what it is in words, about whom, and where it is done."""

    due_on: date
    what: str
    about: str
    path: str


@dataclass(frozen=True, slots=True)
class DueSource:
    """A module's things to do: for an officer, everything whose last day is `until` or before."""

    key: str
    title: str
    items: Callable[[Officer, date], Sequence[DueItem]]


@dataclass(frozen=True, slots=True)
class BulkAct:
    """An act of the catalogue, by its name, that can be done on several cases with nothing more to
    say: `do` is told case, officer and moment."""

    key: str
    act: str
    do: Callable[[int, Officer, datetime], int]


_sources: dict[str, DueSource] = {}
_bulk: dict[str, BulkAct] = {}


def due_source(source: DueSource) -> None:
    """Add a module's things to do. ValueError: a key that is there already."""
    if _sources.setdefault(source.key, source) != source:
        raise ValueError(f"“{source.key}”已由别处登记，名称不能重复")


def bulk_act(bulk: BulkAct) -> None:
    """Add an act that can be done in bulk. ValueError: a key that is there already."""
    if _bulk.setdefault(bulk.key, bulk) != bulk:
        raise ValueError(f"“{bulk.key}”已由别处登记，名称不能重复")


def due_sources() -> tuple[DueSource, ...]:
    """Every module's things to do, in the order in which they were added."""
    return tuple(_sources.values())


def bulk_acts() -> dict[str, BulkAct]:
    """The acts that can be done in bulk, by key."""
    return dict(_bulk)
