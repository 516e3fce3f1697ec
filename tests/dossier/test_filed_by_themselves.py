"""电子卷宗即时生成: what a case makes, takes or serves is listed by the act that did it."""

from datetime import timedelta
from itertools import pairwise

import pytest

from tests.dossier.conftest import TODAY, laid_in, leaves, titles
from tests.service.conftest import duties, served
from zhiheng.doors.gateway.exhibits import a_letter_taken, a_mail_reported
from zhiheng.law.dossier import Chapter, Volume, places_on
from zhiheng.measures.entries import actions as entries
from zhiheng.measures.entries.exhibits import an_incident, confirmed
from zhiheng.measures.intake.actions import docket, take_in
from zhiheng.measures.intake.exhibits import an_application
from zhiheng.measures.intake.terms import MaterialKind, MaterialTerms, TakeInTerms
from zhiheng.measures.service.actions import record_service
from zhiheng.oversight.review.exhibits import a_proposal, a_signature
from zhiheng.plant import sm3
from zhiheng.plant.scope import Scope, entered
from zhiheng.registers.casefile import queries as casefile
from zhiheng.registers.casefile.terms import IncidentKind
from zhiheng.registers.documents import queries as documents
from zhiheng.registers.dossier import actions as dossier
from zhiheng.registers.dossier import queries as record
from zhiheng.registers.dossier.terms import LeafEntry, Source
from zhiheng.registers.personnel.exhibits import Office
from zhiheng.registers.persons.exhibits import NOW, within_an_act

pytestmark = pytest.mark.django_db


def test_papers_are_listed_by_the_act_that_issues_them(office: Office, case_id: int) -> None:
    found = {one.title.partition("（")[0]: one for one in leaves(case_id, office.handler)}
    assert {"受理通知书", "执行通知书", "报告财产令"} <= found.keys()
    notice = found["执行通知书"]
    assert (notice.chapter, notice.volume) == (Chapter.NOTICE, Volume.MAIN)
    assert (notice.act, notice.officer) == ("发出执行通知书", office.handler.words)
    with entered(Scope.of(office.handler)):
        assert documents.paper(notice.source_id).frozen_hash == notice.digest


def test_what_an_applicant_handed_in_is_listed_when_the_case_is_docketed(office: Office) -> None:
    handed = MaterialTerms(
        kind=MaterialKind.APPLICATION, name="申请执行书.txt", content="申请执行".encode()
    )
    receipt = take_in(terms=TakeInTerms(materials=(handed,)), by=office.filing, at=NOW)
    application = an_application(receipt_id=receipt)
    case_id = docket(terms=application, by=office.filing, at=NOW)
    [leaf] = [one for one in leaves(case_id, office.handler) if one.source is Source.MATERIAL]
    assert (leaf.title, leaf.chapter) == ("申请执行书：申请执行书.txt", Chapter.FILING)
    assert leaf.digest == sm3.digest("申请执行".encode())


def test_a_service_is_listed_with_its_proof(office: Office, case_id: int) -> None:
    duty = duties(case_id, office)["执行通知书"]
    record_service(case_id=case_id, terms=served(duty), by=office.clerk, at=NOW)
    [leaf] = [one for one in leaves(case_id, office.clerk) if one.source is Source.SERVICE]
    with entered(Scope.of(office.clerk)):
        words = record.text_of(leaf.id)
    assert leaf.chapter is Chapter.SERVICE
    assert "凭证：送达回证第1号" in words
    assert duty.name in words


def test_a_letter_of_another_court_stands_there_in_its_own_words(
    office: Office, case_id: int
) -> None:
    a_letter_taken(office, case_id)
    [leaf] = [one for one in leaves(case_id, office.handler) if "协助查明住所" in one.title]
    with entered(Scope.of(office.handler)):
        assert "请于十五日内复函" in record.text_of(leaf.id)


def test_a_report_by_the_gateway_is_listed_without_anybody(office: Office, case_id: int) -> None:
    a_mail_reported(office, case_id)
    [leaf] = [one for one in leaves(case_id, office.handler) if one.source is Source.ANSWER]
    assert (leaf.act, leaf.officer) == ("收到回报", "系统")
    assert leaf.chapter is Chapter.EXCHANGE


def test_an_entry_by_hand_is_listed_once_a_second_person_confirmed_it(
    office: Office, case_id: int
) -> None:
    terms = an_incident(IncidentKind.DELAY_AGREED)
    entry_id = entries.enter_incident(case_id=case_id, terms=terms, by=office.handler, at=NOW)
    assert Source.ENTRY not in {one.source for one in leaves(case_id, office.handler)}
    confirmed(
        entries.enter_incident, case_id, terms, by=office.handler, second=office.chief, at=NOW
    )
    assert entry_id
    assert Source.ENTRY in {one.source for one in leaves(case_id, office.handler)}


def test_a_sheet_of_approval_goes_to_the_inner_volume(office: Office, case_id: int) -> None:
    proposal_id = a_proposal(case_id, by=office.handler)
    a_signature(proposal_id, by=office.president)
    [leaf] = [one for one in leaves(case_id, office.handler) if one.source is Source.APPROVAL]
    assert (leaf.volume, leaf.chapter) == (Volume.INNER, Chapter.APPROVAL)


def test_the_same_thing_is_listed_once_however_often_it_is_entered(
    office: Office, case_id: int
) -> None:
    before = titles(case_id, office.handler)
    leaf = leaves(case_id, office.handler)[0]
    again = LeafEntry(
        source=leaf.source, source_id=leaf.source_id, chapter=leaf.chapter, title="别的", text=""
    )
    with entered(Scope.of(office.handler)):
        case = casefile.case(case_id)
    within_an_act(lambda doing: dossier.enter(doing, case, leaves=[again]), by=office.handler)
    assert titles(case_id, office.handler) == before


def test_the_order_is_that_of_the_archive_not_of_the_day(office: Office, case_id: int) -> None:
    laid_in(case_id, office.clerk)
    a_mail_reported(office, case_id)
    places = places_on(TODAY)
    found = [places[one.chapter] for one in leaves(case_id, office.handler)]
    assert all(one <= other for one, other in pairwise(found))
    assert len(set(found)) > 2


def test_an_order_is_asked_of_a_day_it_was_in_force() -> None:
    assert places_on(TODAY)[Chapter.FILING] == 1
    with pytest.raises(LookupError):
        places_on(TODAY - timedelta(days=3650))
