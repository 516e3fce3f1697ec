"""送达回执经网关自动回传: what the outside reports is on record without anybody typing it."""

import pytest

from tests.gateway.conftest import deliver
from tests.service.conftest import case_id, desk, duties, office
from zhiheng.doors.gateway.exhibits import a_mail_reported
from zhiheng.registers.personnel.exhibits import Office
from zhiheng.registers.persons.exhibits import NOW

__all__ = ["case_id", "desk", "office"]
pytestmark = pytest.mark.django_db


@pytest.mark.mission("REQ-060", open="短信链接见 tests/service/test_links.py")
def test_the_receipt_comes_back_by_itself_and_a_return_leads_to_another_try(
    office: Office, case_id: int
) -> None:
    """Serve by SMS link: opening by the party stores receipt time; after N days unopened system
    proposes another mode."""
    a_mail_reported(office, case_id, kind="报告财产令", outcome="signed")
    a_mail_reported(office, case_id, kind="执行通知书", outcome="returned")
    deliver(NOW)
    known = duties(case_id, office)
    assert (known["报告财产令"].served, known["报告财产令"].deemed_on) == (True, NOW.date())
    assert (known["执行通知书"].served, known["执行通知书"].attempts) == (False, 1)
