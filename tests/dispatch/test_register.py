"""The register keeps what cannot be: the database refuses it, whoever writes."""

from typing import Any

import psycopg
import pytest

from tests.service.conftest import case_id, office
from zhiheng.doors.gateway.exhibits import a_letter_taken, an_incoming_ruled_on
from zhiheng.law.service import Manner
from zhiheng.measures.service.actions import (
    confirm_address,
    decide_publication,
    record_return,
    send_out,
)
from zhiheng.measures.service.exhibits import a_service, checked
from zhiheng.measures.service.terms import (
    AddressTerms,
    PublicationTerms,
    ReturnedTerms,
    SentTerms,
)
from zhiheng.plant.scope import Scope, entered
from zhiheng.registers.dispatch import queries as record
from zhiheng.registers.dispatch.terms import Channel, Expected, OpenFilter
from zhiheng.registers.personnel.exhibits import Office, a_court_office
from zhiheng.registers.persons.exhibits import NOW, constraints_of, copied, refused_by

__all__ = ["case_id", "office"]
pytestmark = pytest.mark.django_db
TODAY = NOW.date()
BREACHES = {
    "a_message_says_which_way_and_how_it_goes": "UPDATE dispatch_message SET channel = '心灵'",
    "what_is_expected_back_is_due_on_a_day": "UPDATE dispatch_message SET due_on = NULL",
    "an_ended_message_says_when_and_by_which_act": "UPDATE dispatch_message SET state = '作废'",
    "a_paper_is_served_once_on_a_party": copied(
        "dispatch_service", line_id=10**9, result="送达", failure="", deemed_on="2026-11-20"
    ),
    "a_service_is_of_a_known_manner": "UPDATE dispatch_service SET manner = '托梦'",
    "what_is_served_has_a_day_what_is_not_a_reason": (
        "UPDATE dispatch_service SET deemed_on = NULL WHERE result = '送达'"
    ),
    "a_service_has_its_proof": "UPDATE dispatch_service SET evidence = ''",
    "dispatch_service_one_version_is_current": copied("dispatch_service"),
    "dispatch_confirmation_one_version_is_current": copied("dispatch_confirmation"),
    "a_confirmed_address_has_words": "UPDATE dispatch_confirmation SET words = ''",
    "publication_is_decided_once_for_a_party": copied("dispatch_publication"),
    "publication_has_a_ground": "UPDATE dispatch_publication SET ground = ''",
    "a_partner_signs_in_a_known_profile": "UPDATE dispatch_partner SET algorithm = 'RSA'",
    "a_partner_has_an_address": "UPDATE dispatch_partner SET address = ''",
    "a_key_is_registered_once_for_a_partner": copied("dispatch_partnerkey"),
    "a_key_is_of_a_known_profile": "UPDATE dispatch_partnerkey SET algorithm = 'RSA'",
    "a_key_ends_after_it_begins": (
        "UPDATE dispatch_partnerkey SET until_at = from_at - interval '1 day'"
    ),
    "only_what_waits_is_tried_again": "UPDATE dispatch_transmission SET due_at = NULL",
    "an_envelope_is_taken_once": copied("dispatch_verdict"),
    "a_verdict_is_taken_repeated_or_quarantined": copied(
        "dispatch_verdict", state="也许", envelope="another"
    ),
    "a_ruling_is_to_judge_again_or_to_dismiss": "UPDATE dispatch_ruling SET outcome = '忘掉'",
    "a_ruling_has_a_ground": "UPDATE dispatch_ruling SET ground = ''",
    "dispatch_service_agrees_with_its_case": "UPDATE dispatch_service SET secrecy = 1",
}


@pytest.fixture
def kept(office: Office, case_id: int) -> int:
    """One row of each table."""
    with entered(Scope.of(office.handler, TODAY)):
        duty = next(one for one in record.duties_of(case_id) if one.kind == "执行通知书")
    letter = SentTerms(
        channel=Channel.MAIL, happened_on=TODAY, expected=Expected.REPLY, due_on=TODAY,
        counterpart="虚构市公积金中心", matter="查询",
    )  # fmt: skip
    send_out(case_id=case_id, terms=letter, by=office.clerk, at=NOW)
    returned = ReturnedTerms(
        paper_id=duty.paper_id, party_id=duty.party_id, manner=Manner.MAIL,
        happened_on=TODAY, failure="迁址", evidence="退件",
    )  # fmt: skip
    record_return(case_id=case_id, terms=returned, by=office.clerk, at=NOW)
    address = AddressTerms(
        party_id=duty.party_id, address="虚构市示范路9号", confirmed_on=TODAY, evidence="确认书"
    )
    confirm_address(case_id=case_id, terms=address, by=office.clerk, at=NOW)
    decided = PublicationTerms(party_id=duty.party_id, ground="下落不明")
    decide_publication(case_id=case_id, terms=decided, by=checked(office.handler), at=NOW)
    a_service(case_id, by=office.clerk)
    a_letter_taken(office, case_id)
    an_incoming_ruled_on(office)
    return case_id


@pytest.mark.parametrize("constraint", BREACHES)
def test_the_database_refuses_what_cannot_be(
    constraint: str, kept: int, owner: psycopg.Connection[Any]
) -> None:
    assert kept
    assert refused_by(owner, BREACHES[constraint]) == constraint


def test_every_constraint_of_the_register_has_its_breach() -> None:
    assert constraints_of("dispatch") <= set(BREACHES)


def test_a_neighbouring_court_sees_nothing_of_it(kept: int) -> None:
    neighbour = a_court_office("鲁0103").handler
    with entered(Scope.of(neighbour, TODAY)):
        assert record.duties_of(kept) == ()
        assert record.messages_of(kept) == ()
        assert record.unserved_page(OpenFilter(court="鲁0102")).rows == ()


def test_unserved_papers_are_paged_oldest_first(kept: int, office: Office) -> None:
    with entered(Scope.of(office.handler, TODAY)):
        first = record.unserved_page(OpenFilter(court=office.court), size=1)
        second = record.unserved_page(OpenFilter(court=office.court), first.next_key, size=1)
    assert kept
    assert [page.rows[0].kind for page in (first, second)] == ["受理通知书", "报告财产令"]
    assert second.next_key is None
