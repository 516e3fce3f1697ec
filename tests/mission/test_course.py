"""What the mission asks of the registers that closings read."""

from dataclasses import replace

import pytest

from zhiheng.measures.entries import actions as entries
from zhiheng.measures.entries.exhibits import a_settlement, confirmed
from zhiheng.measures.intake.exhibits import a_docketed_case
from zhiheng.plant.errors import BadTerms
from zhiheng.plant.scope import Scope, entered
from zhiheng.registers.casefile.queries import settlements_of
from zhiheng.registers.personnel.exhibits import Office


def test_a_settlement_keeps_its_schedule_and_refuses_one_that_does_not_add_up(
    office: Office,
) -> None:
    case_id = a_docketed_case(handler=office.handler)
    with pytest.raises(BadTerms, match="与和解总额"):
        replace(a_settlement(), total_fen=20_000_001)
    confirmed(
        entries.enter_settlement, case_id, a_settlement(), by=office.handler, second=office.chief
    )
    with entered(Scope.of(office.handler)):
        [held] = settlements_of(case_id)
    assert sum(one.amount_fen for one in held.instalments) == held.total_fen
