"""Handlers, states, parties and grants of a case."""

from dataclasses import replace
from datetime import date

import pytest

from zhiheng.law.kernel.finding import Refused
from zhiheng.law.records import CaseState
from zhiheng.plant.errors import BadTerms, NotOnRecord
from zhiheng.plant.scope import Scope, entered
from zhiheng.registers.casefile import actions, queries
from zhiheng.registers.casefile.exhibits import a_case, a_creditor, a_debtor
from zhiheng.registers.casefile.terms import Duty, Role, Stage
from zhiheng.registers.personnel.exhibits import a_court_office
from zhiheng.registers.persons.exhibits import NOW, a_man, within_an_act

pytestmark = pytest.mark.django_db


def test_a_new_handler_takes_over_and_the_former_stays_on_record() -> None:
    office = a_court_office()
    opened = a_case(handler=office.handler)
    to = office.other_handler
    within_an_act(
        lambda doing: actions.assign(
            doing, case_id=opened.case_id, handler_id=to.id, reason="回避"
        ),
        by=office.chief,
    )
    with entered(Scope.of(office.chief)):
        assert queries.case(opened.case_id).handler_id == office.other_handler.id
        first, second = queries.assignments(opened.case_id)
    assert (first.staff_id, second.staff_id) == (office.handler.id, office.other_handler.id)
    assert (second.duty, second.reason) == (Duty.HANDLER, "回避")


def test_a_clerk_of_the_case_is_not_its_handler() -> None:
    office = a_court_office()
    opened, clerk = a_case(), office.clerk
    within_an_act(
        lambda doing: actions.assign(
            doing, case_id=opened.case_id, handler_id=clerk.id, duty=Duty.CLERK
        ),
        by=office.chief,
    )
    with entered(Scope.of(office.chief)):
        assert queries.case(opened.case_id).handler_id is None


def test_states_follow_each_other_and_each_stays_on_record() -> None:
    office = a_court_office()
    opened = a_case()
    for state, stage in ((CaseState.STAYED, None), (CaseState.CLOSED, Stage.CLOSED)):
        within_an_act(
            lambda doing, state=state, stage=stage: actions.set_state(  # type: ignore[misc]
                doing, case_id=opened.case_id, state=state, stage=stage, reason="和解"
            ),
            by=office.handler,
        )
    with entered(Scope.of(office.handler)):
        assert queries.case(opened.case_id).closed_on == NOW.date()
        states = [standing.state for standing in queries.standings(opened.case_id)]
    assert states == [CaseState.OPEN, CaseState.STAYED, CaseState.CLOSED]


def test_a_case_reopened_has_no_closing_day() -> None:
    office = a_court_office()
    opened = a_case()
    for state in (CaseState.CLOSED, CaseState.OPEN):
        within_an_act(
            lambda doing, state=state: actions.set_state(  # type: ignore[misc]
                doing, case_id=opened.case_id, state=state
            ),
            by=office.handler,
        )
    with entered(Scope.of(office.handler)):
        assert queries.case(opened.case_id).closed_on is None


def test_a_further_debtor_is_added_at_the_end_and_named_in_lists() -> None:
    office = a_court_office()
    opened = a_case()
    within_an_act(
        lambda doing: actions.add_party(
            doing, case_id=opened.case_id, party=a_debtor(a_man("孟白帆", serial=402))
        ),
        by=office.handler,
    )
    with entered(Scope.of(office.handler)):
        assert queries.case(opened.case_id).debtors == "许青林、孟白帆"
        assert [party.ordinal for party in queries.parties(opened.case_id)] == [1, 1, 2]


def test_a_party_set_right_is_a_new_version_in_the_same_place() -> None:
    office = a_court_office()
    opened = a_case()
    wrong = opened.party_ids[1]
    within_an_act(
        lambda doing: actions.add_party(
            doing,
            case_id=opened.case_id,
            party=a_debtor(a_man("许清霖", serial=404)),
            corrects=wrong,
        ),
        by=office.handler,
    )
    with entered(Scope.of(office.handler)):
        _, debtor = queries.parties(opened.case_id)
    assert (debtor.name, debtor.ordinal) == ("许清霖", 1)
    assert debtor.id != wrong


def test_nobody_is_entered_twice_in_one_role() -> None:
    office = a_court_office()
    opened = a_case()
    with pytest.raises(BadTerms, match="已是本案被执行人"):
        within_an_act(
            lambda doing: actions.add_party(doing, case_id=opened.case_id, party=a_debtor()),
            by=office.handler,
        )


def test_the_creditor_may_be_a_third_party_as_well() -> None:
    opened = a_case(parties=(a_creditor(), a_debtor(), replace(a_creditor(), role=Role.THIRD)))
    assert len(opened.party_ids) == 3


def test_a_grant_lets_one_officer_of_another_court_see_one_case_until_revoked() -> None:
    office, elsewhere = a_court_office("鲁0102"), a_court_office("鲁0103")
    opened, other, guest = a_case(), a_case(), elsewhere.handler
    grant_id = within_an_act(
        lambda doing: actions.grant(
            doing, case_id=opened.case_id, staff_id=guest.id, purpose="事项委托"
        ),
        by=office.chief,
    )
    with entered(Scope.of(elsewhere.handler, NOW.date())):
        assert queries.case(opened.case_id).number == opened.number
        assert len(queries.parties(opened.case_id)) == 2
        with pytest.raises(NotOnRecord):
            queries.case(other.case_id)
    with entered(Scope.of(elsewhere.chief, NOW.date())), pytest.raises(NotOnRecord):
        queries.case(opened.case_id)
    within_an_act(
        lambda doing: actions.revoke(doing, case_id=opened.case_id, grant_id=grant_id),
        by=office.chief,
    )
    with entered(Scope.of(elsewhere.handler, NOW.date())), pytest.raises(NotOnRecord):
        queries.case(opened.case_id)


@pytest.mark.parametrize(
    ("until_on", "day", "seen"),
    [
        (date(2026, 12, 1), date(2026, 11, 30), True),
        (date(2026, 12, 1), date(2026, 12, 1), True),
        (date(2026, 12, 1), date(2026, 12, 2), False),
        (None, date(2036, 12, 2), True),
        (None, None, False),
    ],
    ids=["the day before", "its last day", "the day after", "without an end", "no day known"],
)
def test_a_grant_gives_nothing_after_its_last_day(
    until_on: date | None, day: date | None, seen: bool
) -> None:
    opened, guest = a_case(), a_court_office("鲁0103").handler
    within_an_act(
        lambda doing: actions.grant(
            doing,
            case_id=opened.case_id,
            staff_id=guest.id,
            purpose="事项委托",
            until_on=until_on,
        ),
        by=a_court_office().chief,
    )
    with entered(Scope.of(guest, day)):
        assert set(queries.cases([opened.case_id])) == ({opened.case_id} if seen else set())


def test_a_grant_is_given_once_and_not_into_the_past() -> None:
    office, elsewhere = a_court_office("鲁0102"), a_court_office("鲁0103")
    opened, guest = a_case(), elsewhere.handler

    def grant(until_on: date | None) -> int:
        return within_an_act(
            lambda doing: actions.grant(
                doing,
                case_id=opened.case_id,
                staff_id=guest.id,
                purpose="协同执行",
                until_on=until_on,
            ),
            by=office.chief,
        )

    with pytest.raises(BadTerms, match="早于今天"):
        grant(date(2026, 11, 19))
    grant(None)
    with pytest.raises(BadTerms, match="先收回再授权"):
        grant(None)


def test_a_form_shown_before_another_acted_is_told_what_was_done() -> None:
    office = a_court_office()
    opened = a_case()
    with entered(Scope.of(office.handler)):
        seen = queries.seen(opened.case_id)
    within_an_act(
        lambda doing: actions.set_state(doing, case_id=opened.case_id, stage=Stage.ENFORCING),
        by=office.handler,
    )
    with pytest.raises(Refused, match="周文 承办法官：测试行为"):
        within_an_act(
            lambda doing: actions.lock(doing, opened.case_id, seen=seen), by=office.other_handler
        )


def test_a_case_out_of_scope_can_be_neither_locked_nor_changed() -> None:
    opened = a_case("鲁0102")
    stranger = a_court_office("鲁0103").handler
    with pytest.raises(NotOnRecord):
        within_an_act(lambda doing: actions.lock(doing, opened.case_id), by=stranger)
