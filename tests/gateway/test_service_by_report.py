"""A report on a paper becomes its service: a receipt starts the clock, a return is on record."""

import pytest

from tests.gateway.conftest import deliver
from tests.service.conftest import TODAY, case_id, desk, duties, office
from zhiheng.doors.gateway.exhibits import a_letter_taken, a_mail_reported
from zhiheng.oversight.tasks.queries import unread
from zhiheng.plant.scope import Scope, entered
from zhiheng.registers.nodes import queries as nodes
from zhiheng.registers.personnel.exhibits import Office
from zhiheng.registers.persons.exhibits import NOW

__all__ = ["case_id", "desk", "office"]
pytestmark = pytest.mark.django_db


def test_a_signed_receipt_serves_the_paper_and_starts_its_period(
    office: Office, case_id: int
) -> None:
    a_mail_reported(office, case_id, kind="执行通知书")
    deliver(NOW)
    duty = duties(case_id, office)["执行通知书"]
    assert (duty.served, duty.manner, duty.evidence) == (True, "邮寄送达", "虚构往来平台回报")
    with entered(Scope.of(office.handler, TODAY)):
        running = [clock for clock in nodes.clocks_of(case_id) if clock.running]
    assert [clock.from_on for clock in running if "履行" in clock.name] == [TODAY]


def test_a_returned_item_is_on_record_with_its_reason(office: Office, case_id: int) -> None:
    a_mail_reported(office, case_id, kind="执行通知书", outcome="returned")
    deliver(NOW)
    duty = duties(case_id, office)["执行通知书"]
    assert (duty.served, duty.failure) == (False, "退回：本人签收")


def test_an_item_on_the_way_serves_nothing(office: Office, case_id: int) -> None:
    a_mail_reported(office, case_id, kind="执行通知书", outcome="moving")
    deliver(NOW)
    assert duties(case_id, office)["执行通知书"].attempts == 0


def test_the_handler_is_reminded_of_another_courts_letter(office: Office, case_id: int) -> None:
    a_letter_taken(office, case_id)
    deliver(NOW)
    with entered(Scope.of(office.handler, TODAY)):
        assert any("收到虚构往来平台来函" in one for one in reminders(office))


def reminders(office: Office) -> list[str]:
    return [notice.words for notice in unread(office.handler.id)]
