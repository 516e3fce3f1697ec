"""Ready-made seeds, drawn and received cases for other rooms' tests."""

from datetime import datetime
from typing import Final

from zhiheng.law.triage import PropertyState, Sale
from zhiheng.measures.assignment.actions import draw, find_property_state, publish_seed, receive
from zhiheng.measures.assignment.terms import DrawTerms, ReceiptTerms, SeedTerms, StateTerms
from zhiheng.plant.officer import Officer
from zhiheng.registers.personnel.exhibits import Office
from zhiheng.registers.persons.exhibits import NOW

SEED: Final = "5a" * 32
MONTH: Final = "2026-11"


def a_published_seed(office: Office, *, month: str = MONTH, at: datetime = NOW) -> int:
    """The seed of a month, its hash published by the chief."""
    return publish_seed(terms=SeedTerms(month=month, seed=SEED), by=office.chief, at=at)


def a_draw(case_id: int, *, by: Officer, at: datetime = NOW) -> int:
    """The handler of a case, drawn."""
    return draw(case_id=case_id, terms=DrawTerms(), by=by, at=at)


def a_receipt(case_id: int, *, by: Officer, at: datetime = NOW) -> int:
    """The handler signs for the case."""
    return receive(case_id=case_id, terms=ReceiptTerms(), by=by, at=at)


def a_state_of_property(
    case_id: int,
    *,
    by: Officer,
    state: PropertyState = PropertyState.NONE,
    sale: Sale | None = None,
    at: datetime = NOW,
) -> int:
    """The state of property of a case, found by its handler."""
    terms = StateTerms(property_state=state, sale=sale, ground="查控结果已反馈并核实")
    return find_property_state(case_id=case_id, terms=terms, by=by, at=at)
