"""The party is asked, on a recorded line, by somebody who did not close the case."""

from dataclasses import replace

import pytest

from tests.closing.life import a_call, calls, closes, pays
from tests.closing.ready import TODAY, a_case_for_termination
from zhiheng.law.kernel.finding import Refused
from zhiheng.law.records import CaseState
from zhiheng.measures.closing import actions, queries
from zhiheng.measures.closing.terms import Answer, ReviewTerms
from zhiheng.plant.errors import BadTerms
from zhiheng.plant.scope import Scope, entered
from zhiheng.registers.casefile import queries as casefile
from zhiheng.registers.personnel.exhibits import Office
from zhiheng.registers.persons.exhibits import NOW

pytestmark = pytest.mark.django_db


@pytest.fixture
def closed_id(office: Office) -> int:
    case_id = a_case_for_termination(office)
    pays(case_id, office)
    closes(case_id, office)
    return case_id


def test_a_confirmed_fact_stands_on_record_with_number_moment_and_recording(
    closed_id: int, office: Office
) -> None:
    calls(closed_id, office, a_call(closed_id, office))
    with entered(Scope.of(office.chief, TODAY)):
        [kept] = queries.calls_of(closed_id)
    assert (kept.answer, kept.evidence, kept.caller_id) == (
        Answer.TRUE, "录音 2026-118", office.assistant.id,
    )  # fmt: skip
    assert kept.number_called == "199****5678"


def test_the_officer_who_handled_the_case_cannot_answer_for_the_party(
    closed_id: int, office: Office
) -> None:
    with pytest.raises(Refused, match="AUTH-POST|由.*办理"):
        actions.record_call(
            case_id=closed_id, terms=a_call(closed_id, office), by=office.handler, at=NOW
        )


def test_a_number_that_is_not_on_record_is_refused(closed_id: int, office: Office) -> None:
    other = replace(a_call(closed_id, office), number_called="19900000000")
    with pytest.raises(BadTerms, match="与在案的联系电话"):
        calls(closed_id, office, other)


def test_silence_is_counted_and_opens_nothing(closed_id: int, office: Office) -> None:
    calls(closed_id, office, a_call(closed_id, office, Answer.UNREACHED))
    calls(closed_id, office, a_call(closed_id, office, Answer.UNWILLING))
    with entered(Scope.of(office.chief, TODAY)):
        counted = queries.figures(office.court, TODAY, TODAY)
        assert (counted.called, counted.silent, counted.denied) == (2, 2, 0)
        assert queries.denials_open(office.court) == ()


def test_a_denial_opens_a_review_and_a_founded_one_opens_the_case_again(
    closed_id: int, office: Office
) -> None:
    call_id = calls(closed_id, office, a_call(closed_id, office, Answer.DENIED))
    with entered(Scope.of(office.chief, TODAY)):
        assert [one.id for one in queries.denials_open(office.court)] == [call_id]
    said = ReviewTerms(call_id=call_id, reason="收据系伪造，款项没有发放", evidence="银行流水")
    actions.undo_closing(case_id=closed_id, terms=said, by=office.chief, at=NOW)
    with entered(Scope.of(office.chief, TODAY)):
        case = casefile.case(closed_id)
        counted = queries.figures(office.court, TODAY, TODAY)
    assert (case.state, case.closed_on, counted.closed, counted.actual) == (
        CaseState.OPEN, None, 0, 0,
    )  # fmt: skip


def test_a_denial_is_reviewed_once(closed_id: int, office: Office) -> None:
    call_id = calls(closed_id, office, a_call(closed_id, office, Answer.DENIED))
    said = ReviewTerms(call_id=call_id, reason="收据和流水核对一致", evidence="银行流水")
    actions.uphold_closing(case_id=closed_id, terms=said, by=office.chief, at=NOW)
    with pytest.raises(BadTerms, match="不是待审查的否认"):
        actions.undo_closing(case_id=closed_id, terms=said, by=office.chief, at=NOW)


def test_what_was_confirmed_is_not_reviewed(closed_id: int, office: Office) -> None:
    call_id = calls(closed_id, office, a_call(closed_id, office))
    said = ReviewTerms(call_id=call_id, reason="无端要求撤销结案", evidence="无")
    with pytest.raises(BadTerms, match="不是待审查的否认"):
        actions.undo_closing(case_id=closed_id, terms=said, by=office.chief, at=NOW)


def test_a_case_that_was_reopened_can_be_closed_again(closed_id: int, office: Office) -> None:
    call_id = calls(closed_id, office, a_call(closed_id, office, Answer.DENIED))
    said = ReviewTerms(call_id=call_id, reason="款项没有发放到申请执行人", evidence="银行流水")
    actions.undo_closing(case_id=closed_id, terms=said, by=office.chief, at=NOW)
    with pytest.raises(Refused) as refused:
        closes(closed_id, office)
    assert {one.key for one in refused.value.findings} == {"A1-END-28-3"}
