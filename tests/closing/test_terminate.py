"""终结本次执行程序: refused limb by limb, signed by two levels, and what comes of it."""

from datetime import date

import pytest

from tests.closing.life import REASON, terminated
from tests.closing.ready import STEPS, TODAY, a_case_for_termination, signers
from zhiheng.law.kernel.finding import Refused
from zhiheng.law.records import CaseState
from zhiheng.measures.closing import queries
from zhiheng.measures.closing.actions import terminate_for_now
from zhiheng.oversight.review.exhibits import a_proposal
from zhiheng.plant.scope import Scope, entered
from zhiheng.registers.casefile import queries as casefile
from zhiheng.registers.documents import queries as documents
from zhiheng.registers.nodes import queries as nodes
from zhiheng.registers.personnel.exhibits import Office
from zhiheng.registers.persons.exhibits import NOW

pytestmark = pytest.mark.django_db


def test_an_exhausted_case_is_closed_for_now_with_ruling_clock_and_stored_checklist(
    exhausted_id: int, office: Office
) -> None:
    terminated(exhausted_id, office)
    with entered(Scope.of(office.handler, TODAY)):
        case = casefile.case(exhausted_id)
        closed = queries.closing_of(exhausted_id)
        kinds = [one.kind for one in documents.papers_of(exhausted_id)]
        running = [one for one in nodes.clocks_of(exhausted_id) if one.met_on is None]
    assert closed is not None
    assert (case.state, case.closed_on, closed.actual) == (CaseState.CLOSED, TODAY, False)
    assert kinds[-1] == "终结本次执行程序裁定书"
    assert [(one.name, one.due_on) for one in running] == [
        ("终本后定期查询财产", date(2027, 5, 20))
    ]
    assert {one["verdict"] for one in closed.findings} == {"通过"}


@pytest.mark.parametrize("key", [key for key in STEPS])
def test_each_thing_left_undone_bars_by_its_own_limb(key: str, office: Office) -> None:
    signers(office)
    case_id = a_case_for_termination(office, without=key)
    with pytest.raises(Refused) as refused:
        a_proposal(case_id, by=office.handler, verb=terminate_for_now, terms=REASON, at=NOW)
    assert key in {one.key for one in refused.value.findings}


def test_without_an_approval_the_act_itself_is_refused(exhausted_id: int, office: Office) -> None:
    with pytest.raises(Refused) as refused:
        terminate_for_now(case_id=exhausted_id, terms=REASON, by=office.handler, at=NOW)
    assert [one.key for one in refused.value.findings] == ["A1-APR-00"]


def test_a_closed_case_is_not_closed_again(exhausted_id: int, office: Office) -> None:
    terminated(exhausted_id, office)
    with pytest.raises(Refused) as refused:
        a_proposal(exhausted_id, by=office.handler, verb=terminate_for_now, terms=REASON)
    assert "A1-END-29" in {one.key for one in refused.value.findings}
