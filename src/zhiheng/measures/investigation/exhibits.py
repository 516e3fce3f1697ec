"""Ready-made acts of the investigation for other rooms' tests."""

from datetime import datetime
from typing import Any

from zhiheng.measures.investigation.actions import register_property
from zhiheng.plant.officer import Officer
from zhiheng.registers.assets.exhibits import a_flat, debtor_of
from zhiheng.registers.persons.exhibits import NOW


def a_found_flat(case_id: int, *, by: Officer, at: datetime = NOW, **changes: Any) -> int:
    """A flat of the first debtor, registered by an officer of the case; gives its id."""
    terms = a_flat(debtor_of(case_id, by), **changes)
    return register_property(case_id=case_id, terms=terms, by=by, at=at)
