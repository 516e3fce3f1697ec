"""Service of papers: what was served is provable, what was not is seen."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from django.test import Client

from tests.measures.conftest import desk, log_in
from zhiheng.law.service import Manner
from zhiheng.measures.handling.exhibits import a_notice
from zhiheng.measures.intake.exhibits import a_docketed_case
from zhiheng.measures.service.actions import record_return, record_service
from zhiheng.measures.service.exhibits import a_service
from zhiheng.measures.service.queries import service_of
from zhiheng.measures.service.terms import ReturnedTerms, ServedTerms
from zhiheng.plant.officer import Officer
from zhiheng.plant.scope import Scope, entered
from zhiheng.registers.dispatch import queries as record
from zhiheng.registers.personnel.exhibits import Office
from zhiheng.registers.persons.exhibits import NOW

__all__ = ["desk", "log_in"]
pytestmark = pytest.mark.django_db
LogIn = Callable[[Officer], Client]
TODAY = NOW.date()


@pytest.mark.mission("REQ-060", open="短信链接见 tests/service/test_links.py")
def test_receipt_is_kept_and_a_failed_attempt_leads_to_another_manner(office: Office) -> None:
    """Serve by SMS link: opening by the party stores receipt time; after N days unopened system
    proposes another mode."""
    case_id = a_docketed_case(handler=office.handler)
    a_notice(case_id, by=office.handler)
    with entered(Scope.of(office.clerk, TODAY)):
        duty = next(one for one in record.duties_of(case_id) if one.kind == "执行通知书")
    returned = ReturnedTerms(
        paper_id=duty.paper_id, party_id=duty.party_id, manner=Manner.MAIL,
        happened_on=TODAY, failure="查无此人", evidence="退件",
    )  # fmt: skip
    record_return(case_id=case_id, terms=returned, by=office.clerk, at=NOW)
    assert "改用其他方式" in next_step(case_id, office)
    terms = ServedTerms(
        paper_id=duty.paper_id, party_id=duty.party_id, manner=Manner.RETAINED,
        happened_on=TODAY, evidence="留置录像",
    )  # fmt: skip
    service_id = record_service(case_id=case_id, terms=terms, by=office.clerk, at=NOW)
    with entered(Scope.of(office.clerk, TODAY)):
        kept = record.service(service_id)
    assert (kept.happened_on, kept.deemed_on, kept.evidence) == (TODAY, TODAY, "留置录像")


def next_step(case_id: int, office: Office) -> str:
    with entered(Scope.of(office.clerk, TODAY)):
        shown = service_of(case_id, TODAY)
    return next(
        step.next_step
        for paper in shown.papers
        for step in paper.steps
        if step.duty.kind == "执行通知书"
    )


@pytest.mark.mission("REQ-067", open="未发出的见 tests/service/test_report.py")
def test_a_paper_issued_and_not_served_for_long_stands_as_overdue(
    office: Office, log_in: LogIn
) -> None:
    """Document issued but not sent within N days shows overdue in monitor."""
    early = NOW - timedelta(days=12)
    case_id = a_docketed_case(handler=office.handler, at=early, received_on=date(2026, 11, 2))
    a_notice(case_id, by=office.handler, at=early)
    page = log_in(office.chief).get("/service/").content.decode()
    assert page.count("逾期未送达") == 3
    for kind in ("受理通知书", "执行通知书", "报告财产令"):
        a_service(case_id, by=office.clerk, kind=kind)
    assert "逾期未送达" not in log_in(office.handler).get("/service/").content.decode()
