"""立案: what it makes, what it refuses, and that it never does half of it."""

from contextlib import AbstractContextManager
from dataclasses import replace
from datetime import date

import pytest

from zhiheng.facts.intake import CaseDocketed
from zhiheng.law.kernel.finding import Refused
from zhiheng.measures.intake.actions import docket
from zhiheng.measures.intake.exhibits import FOUND, a_docketed_case, an_application
from zhiheng.plant.errors import BadTerms
from zhiheng.plant.models import Act, Outbox, Refusal
from zhiheng.plant.scope import Scope, entered
from zhiheng.registers.casefile import queries as casefile
from zhiheng.registers.documents import queries as papers
from zhiheng.registers.nodes import queries as nodes
from zhiheng.registers.personnel.exhibits import Office, a_court_office
from zhiheng.registers.persons.exhibits import NOW, a_man

pytestmark = pytest.mark.django_db


@pytest.fixture
def office() -> Office:
    return a_court_office()


def seen_from(office: Office) -> AbstractContextManager[None]:
    return entered(Scope.of(office.filing))


def test_a_docketed_case_has_number_parties_handler_papers_and_clocks(office: Office) -> None:
    case_id = a_docketed_case(handler=office.handler)
    with seen_from(office):
        case = casefile.case(case_id)
        [paper] = papers.papers_of(case_id)
        clocks = {one.name: one.due_on for one in nodes.clocks_of(case_id)}
    assert (case.number, case.handler_id) == ("（2026）鲁0102执1号", office.handler.id)
    assert (paper.kind, paper.number) == ("受理通知书", case.number)
    assert clocks == {"发出执行通知": date(2026, 11, 30), "执行期限": date(2027, 5, 20)}


def test_a_clock_that_ends_in_a_year_without_holidays_is_provisional(office: Office) -> None:
    case_id = a_docketed_case()
    with seen_from(office):
        limit = next(one for one in nodes.clocks_of(case_id) if one.name == "执行期限")
    assert (limit.provisional, limit.note) == (True, "暂定：2027 年节假日表未载入")


def test_docketing_is_announced_once_by_the_act_that_did_it(office: Office) -> None:
    case_id = a_docketed_case(handler=office.handler)
    with seen_from(office):
        [kept] = Outbox.objects.filter(fact=CaseDocketed.__name__)
    assert kept.body["case_id"] == case_id
    assert kept.body["act_id"] == kept.act_id


def test_every_condition_that_is_not_met_is_named_and_nothing_is_done(office: Office) -> None:
    found = replace(FOUND, instrument_effective=False, unperformed=None)
    with pytest.raises(Refused) as refused:
        docket(terms=an_application(found=found), by=office.filing, at=NOW)
    assert {one.key for one in refused.value.findings} == {"A1-FILE-01-1", "A1-FILE-01-4b"}
    with seen_from(office):
        assert not Act.objects.filter(name="立案").exists()
        [kept] = Refusal.objects.filter(name="立案")
    assert {rule["key"] for rule in kept.rules} == {"A1-FILE-01-1", "A1-FILE-01-4b"}


def test_unknown_never_allows(office: Office) -> None:
    found = replace(FOUND, content_clear=None)
    with pytest.raises(Refused, match="给付内容和执行标的明确"):
        docket(terms=an_application(found=found), by=office.filing, at=NOW)


def test_a_late_application_is_docketed_all_the_same(office: Office) -> None:
    """申请执行人超过申请执行时效期间向人民法院申请强制执行的，人民法院应予受理。"""
    old = an_application().title
    owed = tuple(replace(one, due_on=date(2021, 1, 5)) for one in old.obligations)
    title = replace(
        old, made_on=date(2020, 12, 1), effective_on=date(2020, 12, 20), obligations=owed
    )
    case_id = docket(terms=an_application(title=title), by=office.filing, at=NOW)
    with seen_from(office):
        assert casefile.number_of(case_id)


def test_the_same_instrument_is_not_docketed_twice_for_the_same_creditor() -> None:
    a_docketed_case()
    with pytest.raises(Refused, match="同一执行依据不重复立案"):
        a_docketed_case()


def test_another_court_that_filed_first_keeps_the_case() -> None:
    a_docketed_case()
    with pytest.raises(Refused, match="其他法院没有先立案"):
        a_docketed_case("鲁0103")


def test_a_repeated_submission_is_one_case(office: Office) -> None:
    filing = replace(office.filing, request_key="one-submission-1")
    first = docket(terms=an_application(), by=filing, at=NOW)
    assert docket(terms=an_application(), by=filing, at=NOW) == first
    with seen_from(office):
        assert Act.objects.filter(name="立案").count() == 1


def test_the_same_key_with_other_terms_is_refused(office: Office) -> None:
    filing = replace(office.filing, request_key="one-submission-2")
    docket(terms=an_application(), by=filing, at=NOW)
    with pytest.raises(Refused, match="同一次提交只能办理一次"):
        docket(terms=an_application(claim_fen=1), by=filing, at=NOW)


def test_only_the_filing_desk_dockets(office: Office) -> None:
    with pytest.raises(Refused, match="立案由立案办理"):
        docket(terms=an_application(), by=office.handler, at=NOW)


def test_nobody_files_for_another_court(office: Office) -> None:
    with pytest.raises(BadTerms, match="不能代鲁0103立案"):
        docket(terms=an_application("鲁0103"), by=office.filing, at=NOW)


def test_a_handler_must_be_a_judge_of_the_court(office: Office) -> None:
    with pytest.raises(BadTerms, match="不是本院在任的承办法官"):
        docket(terms=an_application(handler_id=office.clerk.id), by=office.filing, at=NOW)


def test_every_wrong_field_is_named_at_once(office: Office) -> None:
    parties = an_application().parties
    wrong = replace(parties[1], person=a_man(document_number="990102198503123171"))
    terms = an_application(received_on=date(2026, 12, 1), claim_fen=-5, parties=(parties[0], wrong))
    with pytest.raises(BadTerms) as bad:
        docket(terms=terms, by=office.filing, at=NOW)
    assert set(bad.value.sentences) == {
        "received_on", "claim_fen", "parties-1-document_number",
    }  # fmt: skip


@pytest.mark.parametrize("court", ["最高法", "鲁", "鲁01", "鲁0102"])
def test_one_form_of_case_for_the_four_levels_of_courts(court: str) -> None:
    office = a_court_office(court)
    case_id = a_docketed_case(court)
    with seen_from(office):
        clocks = {one.key for one in nodes.clocks_of(case_id)}
        assert casefile.number_of(case_id) == f"（2026）{court}执1号"
    assert clocks == {"NOTICE_ISSUE", "EXECUTION_LIMIT"}


def test_without_a_cause_there_is_no_notice_of_acceptance_and_no_case(office: Office) -> None:
    title = replace(an_application().title, cause="")
    with pytest.raises(BadTerms, match="案由没有填写"):
        docket(terms=an_application(title=title), by=office.filing, at=NOW)
