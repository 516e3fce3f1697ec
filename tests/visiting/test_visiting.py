"""到访提示: what a visitor has to know, shared over cases and courts, ending, set right."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client

from zhiheng.law.kernel.finding import Refused
from zhiheng.law.visits import CautionKind
from zhiheng.measures.handling.actions import classify
from zhiheng.measures.handling.terms import ClassTerms
from zhiheng.measures.intake.exhibits import a_docketed_case, an_application
from zhiheng.measures.visiting import queries
from zhiheng.measures.visiting.actions import correct_caution, note_caution
from zhiheng.plant import codes
from zhiheng.plant.errors import BadTerms
from zhiheng.plant.models import Look
from zhiheng.plant.officer import Officer
from zhiheng.plant.scope import Scope, entered
from zhiheng.registers.casefile import queries as casefile
from zhiheng.registers.overview import queries as overview
from zhiheng.registers.personnel.exhibits import Office, a_court_office
from zhiheng.registers.persons import queries as persons
from zhiheng.registers.persons.exhibits import NOW
from zhiheng.registers.persons.queries import CautionOnRecord
from zhiheng.registers.persons.terms import CautionTerms

pytestmark = pytest.mark.django_db
TODAY = NOW.date()
LogIn = Callable[[Officer], Client]


def debtor_of(case_id: int, officer: Officer) -> int:
    with entered(Scope.of(officer)):
        return next(one.person.id for one in casefile.parties(case_id) if one.role == "被执行人")


def said(case_id: int, officer: Officer, **changes: Any) -> CautionTerms:
    plain: dict[str, Any] = {
        "person_id": debtor_of(case_id, officer),
        "kind": CautionKind.CHILD,
        "words": "家中有三岁幼儿，由祖母照看",
        "evidence": "现场调查笔录",
        "until_on": date(2027, 5, 20),
    }
    return CautionTerms(**plain | changes)


def noted(case_id: int, officer: Officer, **changes: Any) -> int:
    terms = said(case_id, officer, **changes)
    return note_caution(case_id=case_id, terms=terms, by=officer, at=NOW)


def standing(case_id: int, officer: Officer, on: date = TODAY) -> tuple[CautionOnRecord, ...]:
    with entered(Scope.of(officer, on)):
        return queries.standing_of(case_id, on)


def test_it_appears_in_the_next_case_of_the_person_in_another_court(
    office: Office, case_id: int
) -> None:
    noted(case_id, office.handler)
    there = a_court_office("鲁0103")
    title = replace(an_application("鲁0103").title, case_no="（2026）鲁0103民初2200号")
    other = a_docketed_case("鲁0103", handler=there.handler, title=title)
    assert [one.kind for one in standing(other, there.handler)] == [CautionKind.CHILD]


def test_whoever_has_no_case_of_the_person_sees_nothing(office: Office, case_id: int) -> None:
    noted(case_id, office.handler)
    person_id = debtor_of(case_id, office.handler)
    with entered(Scope.of(a_court_office("鲁0103").handler)):
        assert persons.cautions_of([person_id]) == ()


def test_it_ends_by_itself(office: Office, case_id: int) -> None:
    noted(case_id, office.handler, until_on=date(2026, 12, 31))
    assert standing(case_id, office.handler, date(2026, 12, 31))
    assert not standing(case_id, office.handler, date(2027, 1, 1))


def test_it_stands_no_longer_than_twelve_months(office: Office, case_id: int) -> None:
    with pytest.raises(BadTerms, match="届满仍需要的"):
        noted(case_id, office.handler, until_on=TODAY + timedelta(days=400))


def test_danger_stands_before_care(office: Office, case_id: int) -> None:
    noted(case_id, office.handler, kind=CautionKind.VIOLENCE, words="2025年持械抗拒")
    noted(case_id, office.handler)
    kinds = [one.kind for one in standing(case_id, office.handler)]
    assert kinds == [CautionKind.VIOLENCE, CautionKind.CHILD]


def test_what_was_wrong_is_set_right_and_stays_readable(office: Office, case_id: int) -> None:
    wrong = noted(case_id, office.handler)
    right = said(
        case_id, office.handler, words="幼儿已随母迁出", corrects=wrong, ground="本人申请更正"
    )
    correct_caution(case_id=case_id, terms=right, by=office.handler, at=NOW)
    assert [one.words for one in standing(case_id, office.handler)] == ["幼儿已随母迁出"]
    with entered(Scope.of(office.handler)):
        [debtor] = [one for one in queries.profiles_of(case_id, TODAY) if one.standing]
    assert [one.words for one in debtor.former] == ["家中有三岁幼儿，由祖母照看"]


def test_what_is_taken_back_stands_no_longer(office: Office, case_id: int) -> None:
    wrong = noted(case_id, office.handler)
    back = said(case_id, office.handler, corrects=wrong, withdrawn=True, ground="邻居误报")
    correct_caution(case_id=case_id, terms=back, by=office.handler, at=NOW)
    assert not standing(case_id, office.handler)
    with pytest.raises(BadTerms, match="已经更正或者失效"):
        correct_caution(case_id=case_id, terms=back, by=office.handler, at=NOW)


def test_nothing_is_set_right_without_its_ground(office: Office, case_id: int) -> None:
    with pytest.raises(BadTerms, match="理由没有填写"):
        said(case_id, office.handler, corrects=noted(case_id, office.handler))


def test_what_a_secret_case_knows_does_not_leave_it(office: Office, case_id: int) -> None:
    terms = said(case_id, office.handler)
    secret = ClassTerms(secrecy=1, ground="定密决定第 3 号")
    classify(case_id=case_id, terms=secret, by=replace(office.president, clearance=1), at=NOW)
    cleared = replace(office.handler, clearance=1)
    with pytest.raises(Refused, match="涉密案件"):
        note_caution(case_id=case_id, terms=terms, by=cleared, at=NOW)


def test_the_head_of_the_case_says_how_many_stand(office: Office, case_id: int) -> None:
    noted(case_id, office.handler)
    with entered(Scope.of(office.handler)):
        assert overview.laid_open(case_id, TODAY).cautions == 1
        assert overview.laid_open(case_id, date(2028, 1, 1)).cautions == 0


def test_the_page_takes_one_down_and_shows_it_and_the_look_is_logged(
    office: Office, case_id: int, log_in: LogIn
) -> None:
    browser = log_in(office.handler)
    path = f"/visiting/{codes.code_of('case', case_id)}/"
    asked = {
        "person_id": debtor_of(case_id, office.handler), "kind": "有重病患者",
        "words": "卧床，须有医护在场", "evidence": "病历", "until_on": "2027-01-31",
    }  # fmt: skip
    assert browser.post(f"{path}note", asked | {"ground": ""}).status_code == 302
    page = browser.get(path).content.decode()
    assert "卧床，须有医护在场" in page
    with entered(Scope.of(office.president)):
        assert Look.objects.filter(ground="到访提示").exists()


def test_the_page_says_at_its_field_what_is_wrong(
    office: Office, case_id: int, log_in: LogIn
) -> None:
    path = f"/visiting/{codes.code_of('case', case_id)}/note"
    answer = log_in(office.handler).post(path, {"kind": "有残疾人"})
    assert answer.status_code == 422
    assert "情况没有填写" in answer.content.decode()


def test_finance_does_not_read_it(office: Office, case_id: int, log_in: LogIn) -> None:
    path = f"/visiting/{codes.code_of('case', case_id)}/"
    assert log_in(office.finance).get(path).status_code in (403, 404)
