"""地址确认与公告送达: consent, the decision, and what the law then allows."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from tests.service.conftest import TODAY, duties, served
from zhiheng.law.kernel.finding import Refused
from zhiheng.law.service import Manner
from zhiheng.measures.handling.exhibits import a_notice
from zhiheng.measures.intake.exhibits import a_docketed_case
from zhiheng.measures.service.actions import (
    confirm_address,
    decide_publication,
    record_return,
    record_service,
)
from zhiheng.measures.service.exhibits import checked
from zhiheng.measures.service.terms import AddressTerms, PublicationTerms, ReturnedTerms
from zhiheng.plant.errors import BadTerms
from zhiheng.plant.scope import Scope, entered
from zhiheng.registers.casefile import queries as casefile
from zhiheng.registers.casefile.exhibits import a_creditor, a_debtor
from zhiheng.registers.overview import queries as overview
from zhiheng.registers.personnel.exhibits import Office
from zhiheng.registers.persons.exhibits import NOW, a_man

pytestmark = pytest.mark.django_db
GROUND = "户籍地、经常居住地均查无下落，村委会出具证明"


def party_of(case_id: int, office: Office, name: str) -> int:
    with entered(Scope.of(office.handler)):
        return next(one.id for one in casefile.parties(case_id) if one.name == name)


@pytest.fixture
def nowhere(office: Office) -> int:
    """A case whose debtor has no address on record."""
    debtor = a_debtor(replace(a_man("许青林"), address=None))
    return a_docketed_case(handler=office.handler, parties=(a_creditor(), debtor))


def test_without_an_address_the_notice_waits_for_the_decision(office: Office, nowhere: int) -> None:
    with pytest.raises(Refused, match="先决定公告送达"):
        a_notice(nowhere, by=office.handler)
    terms = PublicationTerms(party_id=party_of(nowhere, office, "许青林"), ground=GROUND)
    decide_publication(case_id=nowhere, terms=terms, by=checked(office.handler), at=NOW)
    with entered(Scope.of(office.handler)):
        assert overview.case_on_record(None, nowhere, on=TODAY).service_by_publication
    assert a_notice(nowhere, by=office.handler)


def test_a_publication_is_served_when_its_thirty_days_are_over(
    office: Office, nowhere: int
) -> None:
    terms = PublicationTerms(party_id=party_of(nowhere, office, "许青林"), ground=GROUND)
    decide_publication(case_id=nowhere, terms=terms, by=checked(office.handler), at=NOW)
    a_notice(nowhere, by=office.handler)
    duty = duties(nowhere, office)["执行通知书"]
    published = served(duty, manner=Manner.PUBLICATION, evidence="法院公告栏照片")
    record_service(case_id=nowhere, terms=published, by=office.clerk, at=NOW)
    waiting = duties(nowhere, office)["执行通知书"]
    assert (waiting.served, waiting.deemed_on) == (False, date(2026, 12, 20))
    later = Scope.of(office.handler, TODAY + timedelta(days=30))
    with entered(later):
        assert overview.case_on_record(None, nowhere, on=TODAY).papers_unserved == 2


def test_publication_is_not_decided_where_nothing_was_tried(office: Office, case_id: int) -> None:
    duty = duties(case_id, office)["执行通知书"]
    terms = PublicationTerms(party_id=duty.party_id, ground=GROUND)
    with pytest.raises(Refused, match="请先按在案地址直接或者邮寄送达"):
        decide_publication(case_id=case_id, terms=terms, by=checked(office.handler), at=NOW)


def test_after_a_failed_attempt_publication_may_be_decided_once(
    office: Office, case_id: int
) -> None:
    duty = duties(case_id, office)["执行通知书"]
    returned = ReturnedTerms(
        paper_id=duty.paper_id, party_id=duty.party_id, manner=Manner.MAIL,
        happened_on=TODAY, failure="迁址", evidence="退件",
    )  # fmt: skip
    record_return(case_id=case_id, terms=returned, by=office.clerk, at=NOW)
    terms = PublicationTerms(party_id=duty.party_id, ground=GROUND)
    decide_publication(case_id=case_id, terms=terms, by=checked(office.handler), at=NOW)
    with pytest.raises(BadTerms, match="不必重复决定"):
        decide_publication(case_id=case_id, terms=terms, by=checked(office.handler), at=NOW)


def test_publication_without_a_decision_is_refused(office: Office, case_id: int) -> None:
    terms = served(duties(case_id, office)["执行通知书"], manner=Manner.PUBLICATION)
    with pytest.raises(Refused, match="公告送达须先作出决定"):
        record_service(case_id=case_id, terms=terms, by=office.clerk, at=NOW)


def test_a_party_that_agreed_is_served_electronically(office: Office, case_id: int) -> None:
    duty = duties(case_id, office)["执行通知书"]
    agreed = AddressTerms(
        party_id=duty.party_id, address="虚构市示范路9号", electronic="13900000000",
        confirmed_on=TODAY, evidence="送达地址确认书",
    )  # fmt: skip
    confirm_address(case_id=case_id, terms=agreed, by=office.clerk, at=NOW)
    electronic = served(duty, manner=Manner.ELECTRONIC, evidence="发送成功记录")
    assert record_service(case_id=case_id, terms=electronic, by=office.clerk, at=NOW)


def test_a_confirmed_address_is_the_partys_address_of_service(office: Office, case_id: int) -> None:
    duty = duties(case_id, office)["执行通知书"]
    for words in ("虚构市示范路9号", "虚构市示范路11号"):
        terms = AddressTerms(
            party_id=duty.party_id, address=words, confirmed_on=TODAY, evidence="确认书"
        )
        confirm_address(case_id=case_id, terms=terms, by=office.clerk, at=NOW)
    with entered(Scope.of(office.handler)):
        [debtor] = [one for one in casefile.parties(case_id) if one.id == duty.party_id]
    assert debtor.person.service_address == "虚构市示范路11号"
