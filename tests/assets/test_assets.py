"""Property, clues, steps and reports as the register keeps them."""

from datetime import date

import psycopg
import pytest
from django.db import DatabaseError

from zhiheng.plant.errors import BadTerms, NotOnRecord
from zhiheng.plant.scope import Scope, entered
from zhiheng.registers.assets import actions, queries
from zhiheng.registers.assets.exhibits import a_flat, a_report, a_visit, debtor_of
from zhiheng.registers.assets.models import Step
from zhiheng.registers.assets.terms import (
    ClueTerms,
    PropertyState,
    PropertyTerms,
    ReportBreach,
    ReportTerms,
    StepTerms,
)
from zhiheng.registers.casefile import queries as casefile
from zhiheng.registers.casefile.actions import confirm_entry
from zhiheng.registers.casefile.exhibits import a_case
from zhiheng.registers.overview.queries import case_on_record
from zhiheng.registers.personnel.exhibits import Office, a_court_office
from zhiheng.registers.persons.exhibits import NOW, within_an_act

pytestmark = pytest.mark.django_db


@pytest.fixture
def office() -> Office:
    return a_court_office()


@pytest.fixture
def case_id(office: Office) -> int:
    return a_case(handler=office.handler).case_id


@pytest.fixture
def debtor_id(office: Office, case_id: int) -> int:
    return debtor_of(case_id, office.handler)


def entered_flat(office: Office, case_id: int, terms: PropertyTerms) -> int:
    return within_an_act(
        lambda doing: actions.enter_property(doing, case_id=case_id, terms=terms),
        by=office.handler,
    )


def set_state(
    office: Office, case_id: int, property_id: int, state: PropertyState, ground: str = ""
) -> None:
    within_an_act(
        lambda doing: actions.set_property_state(
            doing, case_id=case_id, property_id=property_id, state=state, ground=ground
        ),
        by=office.handler,
    )


def test_what_was_entered_wrongly_is_set_right_by_a_new_version(
    office: Office, case_id: int, debtor_id: int
) -> None:
    first = entered_flat(office, case_id, a_flat(debtor_id, ownership_evidence=""))
    right = a_flat(debtor_id)
    within_an_act(
        lambda doing: actions.enter_property(doing, case_id=case_id, terms=right, corrects=first),
        by=office.handler,
    )
    with entered(Scope.of(office.handler)):
        [held] = queries.properties_of(case_id)
    assert (held.line_id, held.ownership_evidence) == (first, right.ownership_evidence)
    assert held.id != first


def test_a_correction_leaves_what_became_of_the_property(
    office: Office, case_id: int, debtor_id: int
) -> None:
    first = entered_flat(office, case_id, a_flat(debtor_id))
    set_state(office, case_id, first, PropertyState.INDISPOSABLE, "无人竞买")
    within_an_act(
        lambda doing: actions.enter_property(
            doing, case_id=case_id, terms=a_flat(debtor_id, location="青石路"), corrects=first
        ),
        by=office.handler,
    )
    with entered(Scope.of(office.handler)):
        [held] = queries.properties_of(case_id)
    assert (held.state, held.ground) == (PropertyState.INDISPOSABLE, "无人竞买")


def test_a_version_that_was_replaced_is_not_set_right_again(
    office: Office, case_id: int, debtor_id: int
) -> None:
    first = entered_flat(office, case_id, a_flat(debtor_id))
    for expected in (True, False):
        try:
            within_an_act(
                lambda doing: actions.enter_property(
                    doing, case_id=case_id, terms=a_flat(debtor_id), corrects=first
                ),
                by=office.handler,
            )
            assert expected
        except NotOnRecord:
            assert not expected


def test_property_belongs_to_a_debtor_of_the_case(office: Office, case_id: int) -> None:
    with pytest.raises(BadTerms, match="不是本案被执行人"):
        entered_flat(office, case_id, a_flat(10**9))


def test_property_is_not_found_tomorrow(office: Office, case_id: int, debtor_id: int) -> None:
    with pytest.raises(BadTerms, match="晚于今天"):
        entered_flat(office, case_id, a_flat(debtor_id, found_on=date(2026, 11, 21)))


def test_what_cannot_be_disposed_of_says_why(office: Office, case_id: int, debtor_id: int) -> None:
    flat = entered_flat(office, case_id, a_flat(debtor_id))
    with pytest.raises(BadTerms, match="理由没有填写"):
        set_state(office, case_id, flat, PropertyState.INDISPOSABLE)


def test_the_database_refuses_a_step_by_hand_without_its_paper(
    office: Office, case_id: int, debtor_id: int
) -> None:
    terms = a_visit(debtor_id, by_hand=False, evidence_paper="")
    within_an_act(
        lambda doing: actions.enter_step(doing, case_id=case_id, terms=terms), by=office.handler
    )
    with entered(Scope.of(office.handler)), pytest.raises(DatabaseError):
        Step.objects.update(by_hand=True)


def test_the_law_is_told_how_far_the_investigation_has_come(
    office: Office, case_id: int, debtor_id: int
) -> None:
    flat, other = (entered_flat(office, case_id, a_flat(debtor_id)) for _ in range(2))
    assert flat != other
    within_an_act(
        lambda doing: (
            actions.enter_step(doing, case_id=case_id, terms=a_visit(debtor_id)),
            actions.enter_report(doing, case_id=case_id, terms=a_report(debtor_id)),
        ),
        by=office.handler,
    )
    set_state(office, case_id, other, PropertyState.CONTROLLED)
    with entered(Scope.of(office.handler)):
        [entry] = casefile.entries_of(case_id)
        assert case_on_record(None, case_id, on=NOW.date()).on_site_steps == 0
    within_an_act(
        lambda doing: confirm_entry(doing, case_id=case_id, entry_id=entry.id), by=office.chief
    )
    with entered(Scope.of(office.handler)):
        told = case_on_record(None, case_id, on=NOW.date())
    assert (told.properties_unsealed, told.properties_undisposed) == (1, 2)
    assert (told.on_site_steps, told.reports_unchecked, told.clues_unverified) == (1, 1, 0)


def test_a_refusal_to_report_leaves_nothing_to_check(
    office: Office, case_id: int, debtor_id: int
) -> None:
    terms = ReportTerms(
        debtor_id=debtor_id, received_on=NOW.date(), breach=ReportBreach.REFUSED
    )  # fmt: skip
    within_an_act(
        lambda doing: actions.enter_report(doing, case_id=case_id, terms=terms), by=office.handler
    )
    with entered(Scope.of(office.handler)):
        assert case_on_record(None, case_id, on=NOW.date()).reports_unchecked == 0


def test_a_neighbouring_court_sees_nothing(office: Office, case_id: int, debtor_id: int) -> None:
    entered_flat(office, case_id, a_flat(debtor_id))
    with entered(Scope.of_court("鲁0103")):
        assert queries.properties_of(case_id) == ()
        assert queries.properties_of(case_id) == ()


def test_the_application_deletes_no_property(
    office: Office, case_id: int, debtor_id: int, owner: psycopg.Connection[tuple[object, ...]]
) -> None:
    entered_flat(office, case_id, a_flat(debtor_id))
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        owner.execute("DELETE FROM assets_property")


def test_every_wrong_word_of_a_step_is_named_at_once() -> None:
    with pytest.raises(BadTerms) as bad:
        a_visit(1, asked_of=" ", outcome="", evidence_paper="")
    assert set(bad.value.sentences) == {"asked_of", "outcome", "evidence_paper"}


def test_a_report_says_something_unless_it_was_refused() -> None:
    with pytest.raises(BadTerms, match="报告内容没有填写"):
        a_report(1, items=())
    with pytest.raises(BadTerms, match="拒绝报告的没有报告内容"):
        a_report(1, breach=ReportBreach.REFUSED)


def test_nobody_calls_a_report_false_before_it_was_checked() -> None:
    with pytest.raises(BadTerms, match="核查后才能认定"):
        a_report(1, breach=ReportBreach.FALSE)


def test_an_estimate_below_nothing_is_refused() -> None:
    with pytest.raises(BadTerms, match="估值不能是负数"):
        a_flat(1, estimate_fen=-1)


def test_words_with_control_characters_are_refused() -> None:
    with pytest.raises(BadTerms, match="控制字符"):
        ClueTerms(debtor_id=1, given_by="申请执行人", words="车\x00", given_on=NOW.date())


def test_a_step_entered_by_the_machine_needs_no_paper() -> None:
    assert StepTerms.__dataclass_fields__["by_hand"].default is True
    assert a_visit(1, by_hand=False, evidence_paper="").evidence_paper == ""
