"""A case with its notice issued, and the clerk who serves it."""

from datetime import date
from typing import Any

import pytest

from tests.measures.conftest import desk, log_in, office
from zhiheng.law.service import Manner
from zhiheng.measures.handling.exhibits import a_notice
from zhiheng.measures.intake.exhibits import a_docketed_case
from zhiheng.measures.service.terms import ServedTerms
from zhiheng.plant.scope import Scope, entered
from zhiheng.registers.dispatch import queries as record
from zhiheng.registers.dispatch.queries import Duty
from zhiheng.registers.personnel.exhibits import Office
from zhiheng.registers.persons.exhibits import NOW

__all__ = ["desk", "log_in", "office"]
TODAY = NOW.date()


@pytest.fixture
def case_id(office: Office) -> int:
    """One creditor, one debtor; notice and order to report issued on the day."""
    case_id = a_docketed_case(handler=office.handler)
    a_notice(case_id, by=office.handler)
    return case_id


def duties(case_id: int, office: Office) -> dict[str, Duty]:
    """What is to be served in the case, by the kind of paper."""
    with entered(Scope.of(office.handler, TODAY)):
        return {duty.kind: duty for duty in record.duties_of(case_id)}


def served(duty: Duty, **changes: Any) -> ServedTerms:
    """Signed for by the party itself, today."""
    said: dict[str, Any] = {
        "paper_id": duty.paper_id,
        "party_id": duty.party_id,
        "manner": Manner.DIRECT,
        "happened_on": date(2026, 11, 20),
        "evidence": "送达回证第1号",
    }
    return ServedTerms(**said | changes)
