"""Batches of papers: the row of the mission they answer."""

import pytest

from tests.paperdesk.conftest import (
    TODAY,
    Cases,
    cases,
    certified,
    deliver,
    own_keys,
    report_of,
)
from zhiheng.measures.handling.actions import assign
from zhiheng.measures.handling.terms import AssignTerms
from zhiheng.oversight.paperdesk.exhibits import KIND, a_batch, chosen, gone_on
from zhiheng.oversight.paperdesk.terms import ItemTerms
from zhiheng.plant.scope import Scope, entered
from zhiheng.registers.dispatch import queries as dispatch
from zhiheng.registers.dispatch.terms import OpenFilter
from zhiheng.registers.personnel.exhibits import Office
from zhiheng.registers.persons.exhibits import NOW
from zhiheng.registers.seals import queries as seals
from zhiheng.registers.seals.terms import Outcome, Purpose

__all__ = ["cases", "certified", "own_keys"]
pytestmark = pytest.mark.django_db


@pytest.mark.mission("REQ-064")
def test_twenty_notices_are_made_sealed_and_handed_to_service_with_one_report(
    certified: Office, cases: Cases
) -> None:
    """Batch of 20 notices: 20 sealed documents, 20 service tasks, one batch report with errors."""
    listed = cases(21)
    able, foreign = listed[:20], listed[20]
    assign_elsewhere(foreign, certified)
    items = (*chosen(able, by=certified.handler), ItemTerms(case_id=foreign))
    batch_id = a_batch(items, by=certified.handler)
    gone_on(batch_id, by=certified.handler)
    deliver()
    report = report_of(batch_id, certified)
    assert report.counts == {
        "共": 21, "已制作": 20, "已签名": 20, "已用印": 20, "已交送达": 20, "未办成": 1, "待办": 0,
    }  # fmt: skip
    assert "由承办人办理" in report.failed[0].problem
    made = [one.item.paper_id for one in report.lines if one.item.paper_id]
    with entered(Scope.of(certified.handler, TODAY)):
        orders = seals.orders_of_papers(made)
        unserved = dispatch.unserved_page(OpenFilter(court=certified.court), size=100).rows
        assert all(seals.file_of(one) for one in made)
    assert {orders[one][Purpose.SEAL].outcome for one in made} == {Outcome.DONE}
    assert sorted(one.paper_id for one in unserved if one.kind == KIND) == sorted(made)


def assign_elsewhere(case_id: int, office: Office) -> None:
    """The case goes to another handler."""
    terms = AssignTerms(handler_id=office.other_handler.id, ground="轮岗")
    assign(case_id=case_id, terms=terms, by=office.chief, at=NOW)
