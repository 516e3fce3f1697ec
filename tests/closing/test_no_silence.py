"""No silence: every message without its answer is in a queue with an owner and a day, and no case
closes over one (U8)."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client

from tests.closing.life import closes, pays
from tests.closing.ready import TODAY, a_case_for_termination
from zhiheng.doors.gateway.actions import send_by_gateway
from zhiheng.doors.gateway.exhibits import a_counterpart
from zhiheng.doors.gateway.terms import SendTerms
from zhiheng.house.ground.roles import Connection
from zhiheng.law.kernel.finding import Refused
from zhiheng.measures.service.actions import record_acknowledgement, send_out
from zhiheng.measures.service.terms import AnswerTerms, SentTerms
from zhiheng.plant.officer import Officer
from zhiheng.plant.scope import Scope, entered
from zhiheng.registers.casefile import queries as casefile
from zhiheng.registers.dispatch import queries as record
from zhiheng.registers.dispatch.terms import Channel, Expected, MessageState, OpenFilter
from zhiheng.registers.personnel.exhibits import Office
from zhiheng.registers.persons.exhibits import NOW

pytestmark = pytest.mark.django_db


@pytest.fixture
def paid_id(office: Office) -> int:
    """A case in which nothing is left to be done but to close it."""
    case_id = a_case_for_termination(office)
    pays(case_id, office)
    return case_id


def by_hand(case_id: int, office: Office, expected: Expected = Expected.REPLY) -> int:
    due = None if expected is Expected.NOTHING else TODAY + timedelta(days=5)
    terms = SentTerms(
        channel=Channel.MAIL, happened_on=TODAY, expected=expected, due_on=due,
        counterpart="虚构市不动产登记中心", matter="征询登记情况",
    )  # fmt: skip
    return send_out(case_id=case_id, terms=terms, by=office.clerk, at=NOW)


def by_gateway(case_id: int, office: Office) -> int:
    terms = SendTerms(
        kind="court.message", partner_id=a_counterpart(office), words="请协助", matter="委托查明"
    )
    return send_by_gateway(case_id=case_id, terms=terms, by=office.clerk, at=NOW)


@pytest.mark.parametrize("send", [by_hand, by_gateway])
def test_a_case_cannot_close_over_a_message_without_its_answer(
    send: Callable[[int, Office], int], paid_id: int, office: Office
) -> None:
    message_id = send(paid_id, office)
    with pytest.raises(Refused) as refused:
        closes(paid_id, office)
    assert {one.key for one in refused.value.findings} == {"A1-END-28-4"}
    answer = AnswerTerms(
        message_id=message_id, state=MessageState.ACKNOWLEDGED, answered_on=TODAY, answer="已复"
    )
    record_acknowledgement(case_id=paid_id, terms=answer, by=office.clerk, at=NOW)
    closes(paid_id, office)
    with entered(Scope.of(office.handler, TODAY)):
        assert casefile.case(paid_id).closed_on == TODAY


def test_a_message_that_needs_no_answer_holds_up_nothing(paid_id: int, office: Office) -> None:
    by_hand(paid_id, office, Expected.NOTHING)
    closes(paid_id, office)


def test_every_message_without_its_answer_is_on_the_board_with_owner_and_day(
    paid_id: int, office: Office, owner: Connection, log_in: Callable[[Officer], Client]
) -> None:
    open_ids = {by_hand(paid_id, office), by_gateway(paid_id, office)}
    by_hand(paid_id, office, Expected.NOTHING)
    with entered(Scope.of(office.chief, TODAY)):
        rows = record.waiting_page(OpenFilter(court=office.court)).rows
    assert {one.id for one in rows} == open_ids
    assert {one.owner for one in rows} == {office.clerk.name}
    in_the_record = owner.execute(
        "SELECT count(*) FROM dispatch_message WHERE state = '已发' AND expected <> '无'"
    ).fetchone()
    assert in_the_record == (len(rows),)
    page = log_in(office.chief).get("/gateway/").content.decode()
    assert page.count('data-label="责任人"') == len(rows)
