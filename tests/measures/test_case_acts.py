"""确定承办人, 核对身份, 调整密级."""

import threading
from dataclasses import replace

import pytest
from django.db import connection

from zhiheng.law.kernel.finding import Refused
from zhiheng.measures.handling.actions import assign, classify, verify_identity
from zhiheng.measures.handling.terms import AssignTerms, ClassTerms, IdentityTerms
from zhiheng.measures.intake.exhibits import a_docketed_case
from zhiheng.plant.errors import BadTerms, NotOnRecord
from zhiheng.plant.models import Change
from zhiheng.plant.officer import Officer
from zhiheng.plant.scope import Scope, entered
from zhiheng.registers.casefile import queries as casefile
from zhiheng.registers.casefile.queries import PartyOnCase
from zhiheng.registers.casefile.terms import Role
from zhiheng.registers.personnel.exhibits import Office
from zhiheng.registers.persons.exhibits import NOW
from zhiheng.registers.persons.terms import AttributeKind, Source

pytestmark = pytest.mark.django_db


@pytest.fixture
def case_id() -> int:
    return a_docketed_case()


def debtor(case_id: int, officer: Officer) -> PartyOnCase:
    with entered(Scope.of(officer)):
        return next(one for one in casefile.parties(case_id) if one.role is Role.DEBTOR)


def test_the_chief_names_the_handler(office: Office, case_id: int) -> None:
    terms = AssignTerms(handler_id=office.handler.id)
    assign(case_id=case_id, terms=terms, by=office.chief, at=NOW)
    with entered(Scope.of(office.chief)):
        assert casefile.case(case_id).handler_id == office.handler.id


def test_who_replaces_a_handler_says_why(office: Office, case_id: int) -> None:
    assign(
        case_id=case_id, terms=AssignTerms(handler_id=office.handler.id), by=office.chief, at=NOW
    )
    other = AssignTerms(handler_id=office.other_handler.id)
    with pytest.raises(BadTerms, match="更换承办人须写明理由"):
        assign(case_id=case_id, terms=other, by=office.chief, at=NOW)


def test_nobody_but_a_judge_of_the_court_is_named(office: Office, case_id: int) -> None:
    with pytest.raises(BadTerms, match="不是本院在任的承办法官"):
        assign(
            case_id=case_id, terms=AssignTerms(handler_id=office.clerk.id), by=office.chief, at=NOW
        )


def test_an_attribute_from_the_police_makes_a_second_match(office: Office, case_id: int) -> None:
    party = debtor(case_id, office.handler)
    terms = IdentityTerms(
        person_id=party.person.id,
        kind=AttributeKind.ADDRESS,
        value=party.person.address,
        attribute_source=Source.POLICE,
    )
    verify_identity(case_id=case_id, terms=terms, by=office.handler, at=NOW)
    found = debtor(case_id, office.handler).person
    assert found.matching_attributes == party.person.matching_attributes + 1


def test_only_a_party_of_the_case_is_verified(office: Office, case_id: int) -> None:
    terms = IdentityTerms(
        person_id=10**9, kind=AttributeKind.PHONE, value="1", attribute_source=Source.POLICE
    )
    with pytest.raises(BadTerms, match="不是本案当事人"):
        verify_identity(case_id=case_id, terms=terms, by=office.handler, at=NOW)


def test_a_secret_case_is_hidden_from_whoever_is_not_cleared(office: Office, case_id: int) -> None:
    president = replace(office.president, clearance=2)
    terms = ClassTerms(secrecy=2, ground="定密决定第 3 号")
    classify(case_id=case_id, terms=terms, by=president, at=NOW)
    with entered(Scope.of(office.handler)), pytest.raises(NotOnRecord):
        casefile.case(case_id)
    with entered(Scope.of(president)):
        assert casefile.case(case_id).secrecy == 2


def test_nobody_classifies_above_his_own_clearance(office: Office, case_id: int) -> None:
    with pytest.raises(BadTerms, match="涉密等级低于"):
        classify(
            case_id=case_id, terms=ClassTerms(secrecy=2, ground="试"), by=office.president, at=NOW
        )


def test_a_changed_field_shows_old_and_new_and_nothing_can_be_deleted(
    office: Office, case_id: int
) -> None:
    assign(
        case_id=case_id, terms=AssignTerms(handler_id=office.handler.id), by=office.chief, at=NOW
    )
    with entered(Scope.of(office.chief)):
        [change] = Change.objects.filter(case_id=case_id, table_name="casefile_case")
        with pytest.raises(Exception, match="permission denied|不得删除"), connection.cursor() as c:
            c.execute("DELETE FROM casefile_case WHERE id = %s", [case_id])
    assert (change.before["handler_id"], change.after["handler_id"]) == (None, office.handler.id)


def test_of_two_chiefs_at_once_one_wins_and_the_other_is_told(office: Office, case_id: int) -> None:
    with entered(Scope.of(office.chief)):
        seen = casefile.seen(case_id)
    told: list[str] = []
    together = threading.Barrier(2)

    def name(handler: Officer) -> None:
        together.wait()
        try:
            terms = AssignTerms(handler_id=handler.id, seen=seen)
            assign(case_id=case_id, terms=terms, by=office.chief, at=NOW)
        except Refused as refused:
            told.append(str(refused))
        finally:
            connection.close()

    both = [
        threading.Thread(target=name, args=[one]) for one in (office.handler, office.other_handler)
    ]
    for thread in both:
        thread.start()
    for thread in both:
        thread.join()
    assert len(told) == 1
    assert "此后已办理" in told[0]
