"""登记发出、登记回执: what is awaited has a day and an owner, and ends once."""

from datetime import timedelta
from typing import Any

import pytest

from tests.service.conftest import TODAY, duties
from zhiheng.measures.service.actions import record_acknowledgement, send_out
from zhiheng.measures.service.terms import AnswerTerms, SentTerms
from zhiheng.plant.errors import BadTerms, NotOnRecord
from zhiheng.plant.scope import Scope, entered
from zhiheng.registers.dispatch import queries as record
from zhiheng.registers.dispatch.terms import Channel, Expected, MessageState, OpenFilter
from zhiheng.registers.personnel.exhibits import Office
from zhiheng.registers.persons.exhibits import NOW

pytestmark = pytest.mark.django_db
LATER = NOW + timedelta(days=9)


def a_letter(**changes: Any) -> SentTerms:
    said: dict[str, Any] = {
        "channel": Channel.MAIL,
        "happened_on": TODAY,
        "expected": Expected.REPLY,
        "due_on": TODAY + timedelta(days=7),
        "counterpart": "虚构市不动产登记中心",
        "matter": "征询登记情况",
    }
    return SentTerms(**said | changes)


def test_a_letter_waits_with_its_owner_and_is_overdue_after_its_day(
    office: Office, case_id: int
) -> None:
    send_out(case_id=case_id, terms=a_letter(), by=office.clerk, at=NOW)
    with entered(Scope.of(office.handler)):
        [line] = record.waiting_page(OpenFilter(court=office.court)).rows
        [message] = record.messages_of(case_id)
    assert (line.owner, line.due_on) == (office.clerk.name, TODAY + timedelta(days=7))
    assert [message.overdue(TODAY + timedelta(days=on)) for on in (7, 8)] == [False, True]


def test_a_late_acknowledgement_is_entered_with_its_own_day(office: Office, case_id: int) -> None:
    id = send_out(case_id=case_id, terms=a_letter(), by=office.clerk, at=NOW)
    answer = AnswerTerms(
        message_id=id, state=MessageState.ACKNOWLEDGED, answered_on=LATER.date(), answer="无登记"
    )
    record_acknowledgement(case_id=case_id, terms=answer, by=office.clerk, at=LATER)
    with entered(Scope.of(office.handler)):
        [message] = record.messages_of(case_id)
        assert record.waiting_page(OpenFilter(court=office.court)).rows == ()
    assert (message.state, message.answer) == (MessageState.ACKNOWLEDGED, "无登记")
    with pytest.raises(NotOnRecord, match="待回执的往来"):
        record_acknowledgement(case_id=case_id, terms=answer, by=office.clerk, at=LATER)


def test_an_acknowledgement_from_before_the_message_is_refused(
    office: Office, case_id: int
) -> None:
    id = send_out(case_id=case_id, terms=a_letter(), by=office.clerk, at=NOW)
    early = AnswerTerms(
        message_id=id,
        state=MessageState.ACKNOWLEDGED,
        answered_on=TODAY - timedelta(days=1),
        answer="无登记",
    )
    with pytest.raises(BadTerms, match="早于发出日"):
        record_acknowledgement(case_id=case_id, terms=early, by=office.clerk, at=NOW)


def test_the_receipt_of_a_posted_paper_is_entered_as_service(office: Office, case_id: int) -> None:
    duty = duties(case_id, office)["执行通知书"]
    posted = a_letter(
        counterpart="", matter="", expected=Expected.RECEIPT,
        paper_id=duty.paper_id, party_id=duty.party_id,
    )  # fmt: skip
    id = send_out(case_id=case_id, terms=posted, by=office.clerk, at=NOW)
    answer = AnswerTerms(
        message_id=id, state=MessageState.ACKNOWLEDGED, answered_on=TODAY, answer="签收"
    )
    with pytest.raises(BadTerms, match="请在“登记送达”或者“登记退回”录入"):
        record_acknowledgement(case_id=case_id, terms=answer, by=office.clerk, at=NOW)


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"due_on": None}, "需要答复的，请填应当收到的最后一日"),
        ({"due_on": TODAY - timedelta(days=1)}, "应收日早于发出日"),
        ({"expected": Expected.NOTHING}, "不需要回执的不填催收日"),
        ({"counterpart": ""}, "对方没有填写"),
        ({"matter": ""}, "事由没有填写"),
    ],
)
def test_a_message_that_could_be_forgotten_is_not_entered(
    changes: dict[str, Any], said: str
) -> None:
    with pytest.raises(BadTerms, match=said):
        a_letter(**changes)
