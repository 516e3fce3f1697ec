"""Restrictions and sanctions as the register keeps them."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from zhiheng.measures.entries.actions import enter_restriction
from zhiheng.plant.errors import BadTerms
from zhiheng.plant.scope import Scope, entered
from zhiheng.registers.personnel.exhibits import Office, a_court_office
from zhiheng.registers.persons.exhibits import NOW
from zhiheng.registers.restrictions.exhibits import a_consumption_limit
from zhiheng.registers.restrictions.queries import restrictions_of
from zhiheng.registers.restrictions.terms import RestrictionKind

pytestmark = pytest.mark.django_db


def test_a_lifting_is_a_new_version_and_the_old_one_stays(
    office: Office, case_id: int, debtor_id: int
) -> None:
    said: dict[str, Any] = {"case_id": case_id, "by": office.handler, "at": NOW}
    terms = a_consumption_limit(debtor_id)
    enter_restriction(terms=terms, **said)
    with entered(Scope.of(office.handler)):
        [first] = restrictions_of(case_id)
    lifted = replace(terms, ended_on=NOW.date(), ground="已履行完毕")
    enter_restriction(terms=lifted, corrects=first.id, **said)
    with entered(Scope.of(office.handler)):
        [held] = restrictions_of(case_id)
    assert (held.ended_on, held.ground) == (NOW.date(), "已履行完毕")
    assert held.id != first.id


def test_another_court_does_not_see_it(office: Office, case_id: int, debtor_id: int) -> None:
    terms = a_consumption_limit(debtor_id)
    enter_restriction(case_id=case_id, terms=terms, by=office.handler, at=NOW)
    with entered(Scope.of(a_court_office("鲁0103").handler)):
        assert restrictions_of(case_id) == ()


def test_only_a_debtor_of_the_case_is_restricted(office: Office, case_id: int) -> None:
    with pytest.raises(BadTerms, match="不是本案被执行人"):
        enter_restriction(
            case_id=case_id, terms=a_consumption_limit(10**9), by=office.handler, at=NOW
        )


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"kind": RestrictionKind.FINE}, "罚款须填写金额"),
        ({"amount_fen": 1}, "只有罚款填写金额"),
        ({"ended_on": date(2026, 11, 20)}, "解除理由没有填写"),
        ({"ended_on": date(2026, 11, 1), "ground": "误列"}, "解除日早于决定日"),
        ({"kind": RestrictionKind.DETENTION, "ended_on": date(2026, 11, 20), "ground": "期满"},
         "不填解除日"),
    ],
)  # fmt: skip
def test_what_cannot_be_so_is_refused(changes: dict[str, Any], sentence: str) -> None:
    with pytest.raises(BadTerms, match=sentence):
        a_consumption_limit(1, **changes)
