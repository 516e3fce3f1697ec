"""Ready-made services for other rooms' tests."""

from dataclasses import replace
from datetime import datetime
from typing import Any

from zhiheng.law.procedures import required
from zhiheng.law.service import Manner
from zhiheng.measures.service.actions import decide_publication, record_service
from zhiheng.measures.service.terms import ServedTerms
from zhiheng.plant.officer import Officer
from zhiheng.plant.scope import Scope, entered
from zhiheng.registers.dispatch import queries as record
from zhiheng.registers.persons.exhibits import NOW


def a_service(
    case_id: int,
    *,
    by: Officer,
    kind: str = "执行通知书",
    at: datetime = NOW,
    **changes: Any,
) -> int:
    """A paper of the case served on its first addressee, who signed for it on the day."""
    with entered(Scope.of(by, at.date())):
        duty = next(one for one in record.duties_of(case_id) if one.kind == kind)
    said: dict[str, Any] = {
        "paper_id": duty.paper_id,
        "party_id": duty.party_id,
        "manner": Manner.DIRECT,
        "happened_on": at.date(),
        "evidence": "送达回证第1号",
    }
    return record_service(case_id=case_id, terms=ServedTerms(**said | changes), by=by, at=at)


def checked(officer: Officer, at: datetime = NOW) -> Officer:
    """The officer who has ticked what is checked before a publication is decided."""
    return replace(officer, ticked=required(decide_publication.entry.name, at.date()))
