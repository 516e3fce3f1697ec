"""恢复执行: a closed case comes back under its own number, or is answered why not."""

from dataclasses import replace

import pytest

from tests.closing.life import FOUND, asks, resumes, terminated
from tests.closing.ready import TODAY
from zhiheng.law.kernel.finding import Refused
from zhiheng.law.records import CaseState
from zhiheng.measures.closing import actions, queries
from zhiheng.plant.errors import BadTerms
from zhiheng.plant.scope import Scope, entered
from zhiheng.registers.casefile import queries as casefile
from zhiheng.registers.documents import queries as documents
from zhiheng.registers.nodes import queries as nodes
from zhiheng.registers.personnel.exhibits import Office
from zhiheng.registers.persons.exhibits import NOW

pytestmark = pytest.mark.django_db


@pytest.fixture
def closed_id(exhausted_id: int, office: Office) -> int:
    terminated(exhausted_id, office)
    return exhausted_id


@pytest.mark.mission("REQ-206")
def test_a_prompt_accepted_gives_a_linked_case_and_one_rejected_needs_its_reason(
    closed_id: int, office: Office
) -> None:
    """Prompt accepted → resumed case linked to old; rejected needs reason."""
    refused = asks(closed_id, office)
    with pytest.raises(BadTerms, match="请写明理由"):
        replace(refused, reason="")
    actions.reject_request(case_id=closed_id, terms=refused, by=office.handler, at=NOW)
    new_id = resumes(asks(closed_id, office), office)
    with entered(Scope.of(office.handler, TODAY)):
        new, old = casefile.case(new_id), casefile.case(closed_id)
        assert queries.resumed_from(new_id) == closed_id
        assert [one.new_case_id for one in queries.requests_of(closed_id)] == [None, new_id]
        assert queries.figures(office.court, TODAY, TODAY).resumption_rate == 1.0
    assert (new.case_type, new.state, old.state) == ("执恢", CaseState.OPEN, CaseState.CLOSED)
    assert new.number.endswith("执恢1号")


def test_the_resumed_case_has_the_parties_the_claim_a_limit_and_its_notice(
    closed_id: int, office: Office
) -> None:
    new_id = resumes(asks(closed_id, office), office)
    with entered(Scope.of(office.handler, TODAY)):
        new, old = casefile.case(new_id), casefile.case(closed_id)
        people = [
            [(one.role, one.person.id) for one in casefile.parties(id)]
            for id in (new_id, closed_id)
        ]
        running = [one.name for one in nodes.clocks_of(new_id)]
        kinds = [one.kind for one in documents.papers_of(new_id)]
    assert people[0] == people[1]
    assert (new.title_id, new.claim_fen, new.handler_id) == (
        old.title_id, old.claim_fen, office.handler.id,
    )  # fmt: skip
    assert (running, kinds) == (["执行期限"], ["恢复执行通知书"])


def test_the_half_yearly_query_ends_with_the_resumption(closed_id: int, office: Office) -> None:
    resumes(asks(closed_id, office), office)
    with entered(Scope.of(office.handler, TODAY)):
        assert all(one.met_on for one in nodes.clocks_of(closed_id))
        assert queries.pool_page(office.court).rows == ()


def test_property_that_nobody_verified_does_not_bring_a_case_back(
    closed_id: int, office: Office
) -> None:
    unverified = asks(closed_id, office, replace(FOUND, found=frozenset({"property_found"})))
    with pytest.raises(Refused) as refused:
        resumes(unverified, office)
    assert [one.key for one in refused.value.findings] == ["A1-FILE-29"]


def test_a_case_comes_back_once(closed_id: int, office: Office) -> None:
    first, second = asks(closed_id, office), asks(closed_id, office)
    resumes(first, office)
    with pytest.raises(BadTerms, match="已经作出决定"):
        resumes(first, office)
    with pytest.raises(Refused, match="已经恢复执行"):
        resumes(second, office)


def test_an_open_case_cannot_be_resumed(exhausted_id: int, office: Office) -> None:
    with pytest.raises(Refused, match="没有恢复"):
        asks(exhausted_id, office)
