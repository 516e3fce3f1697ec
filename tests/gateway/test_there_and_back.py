"""Out by the queue, acknowledged, reported on: each of the six services over real HTTP."""

from collections.abc import Callable

import pytest

from counterparts.services import SERVICES
from counterparts.world import World
from tests.gateway.conftest import (
    TODAY,
    carry,
    carry_reports,
    clock,
    course_of,
    deliver,
    duties,
    message_of,
)
from zhiheng.measures.service.actions import confirm_address
from zhiheng.measures.service.terms import AddressTerms
from zhiheng.registers.dispatch.terms import MessageState
from zhiheng.registers.personnel.exhibits import Office
from zhiheng.registers.persons.exhibits import NOW

pytestmark = pytest.mark.django_db
Send = Callable[..., int]


@pytest.mark.parametrize("name", [name for name in SERVICES if name != "eservice"])
def test_a_message_goes_out_is_acknowledged_and_reported_on(
    name: str, send: Send, world: World, office: Office
) -> None:
    message_id = send(name)
    assert (carry(), course_of(office, message_id)) == (1, "已交接")
    assert message_of(office, message_id).state is MessageState.SENT
    assert [*carry_reports(world).values()] == ["accepted"]
    ended = message_of(office, message_id)
    assert ended.state in (MessageState.ACKNOWLEDGED, MessageState.RETURNED)
    assert ended.answer != ""


def test_a_message_that_was_handed_over_is_not_sent_again(send: Send, world: World) -> None:
    send()
    assert [carry(), carry()] == [1, 0]
    assert [*world.effects.values()] == [1]


def test_a_paper_goes_out_as_the_pdf_of_record_and_its_arrival_is_its_service(
    send: Send, world: World, office: Office, case_id: int
) -> None:
    duty = duties(case_id, office)["执行通知书"]
    agreed = AddressTerms(
        party_id=duty.party_id, address="虚构市示范路9号", confirmed_on=TODAY, evidence="确认书",
        electronic="party@invalid",
    )  # fmt: skip
    confirm_address(case_id=case_id, terms=agreed, by=office.clerk, at=NOW)
    message_id = send("eservice", paper_id=duty.paper_id)
    assert (carry(), course_of(office, message_id)) == (1, "已交接")
    assert [*carry_reports(world).values()] == ["accepted"]
    deliver(clock())
    served = duties(case_id, office)["执行通知书"]
    assert (served.served, served.manner, served.deemed_on) == (True, "电子送达", TODAY)
