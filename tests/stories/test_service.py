"""The notice is served and entered; the debtor reports his property late, and that shows."""

from collections.abc import Callable
from datetime import datetime, time, timedelta

import pytest

from tests.stories.desk import Desk
from zhiheng.doors.desk.access.exhibits import COURT_TIME
from zhiheng.measures.handling.exhibits import a_notice
from zhiheng.measures.intake.exhibits import a_docketed_case
from zhiheng.plant import codes
from zhiheng.plant.officer import Officer
from zhiheng.registers.personnel.exhibits import Office, a_court_office

pytestmark = pytest.mark.browser
Seat = Callable[[Officer], Desk]
TODAY = datetime.now(COURT_TIME).date()
ISSUED_AT = datetime.combine(TODAY - timedelta(days=35), time(10), COURT_TIME)
SERVED_ON = ISSUED_AT.date() + timedelta(days=2)


@pytest.fixture
def office(db: None) -> Office:
    del db
    return a_court_office("鲁0102")


@pytest.fixture
def noticed(office: Office) -> str:
    """A case whose notice and order to report went out five weeks ago; gives its code."""
    received_on = ISSUED_AT.date() - timedelta(days=3)
    case_id = a_docketed_case(handler=office.handler, at=ISSUED_AT, received_on=received_on)
    a_notice(case_id, by=office.handler, at=ISSUED_AT)
    return codes.code_of("case", case_id)


def test_served_and_reported_late(noticed: str, desk_of: Seat, office: Office) -> None:
    clerk = desk_of(office.clerk)
    for kind in ("执行通知书", "报告财产令"):
        serve(clerk, noticed, kind)
    clerk.open(f"/cases/{noticed}/clocks/")
    assert "报告财产" in clerk.read()
    report(clerk, noticed)
    clerk.open(f"/investigation/{noticed}/")
    assert "逾期报告" in clerk.read()
    clerk.inspect("reported-late")
    clerk.open(f"/cases/{noticed}/trace/")
    told = clerk.read()
    assert "被执行人逾期报告财产，共 2 项" in told
    assert "为送达日" in told


def test_a_debtor_who_is_served_late_has_his_days_from_then(
    noticed: str, desk_of: Seat, office: Office
) -> None:
    """The period runs from the day of service, not from the day of the order."""
    clerk = desk_of(office.clerk)
    serve(clerk, noticed, "报告财产令")
    clerk.open(f"/cases/{noticed}/clocks/")
    assert SERVED_ON.isoformat() in clerk.read()


def serve(clerk: Desk, case: str, kind: str) -> None:
    clerk.open(f"/service/{case}/")
    page = clerk.page
    row = page.locator("tbody tr", has_text=kind).first
    row.get_by_role("link", name="登记送达").click()
    page.get_by_label("签收（留置、到达、刊登）日期").fill(SERVED_ON.isoformat())
    page.get_by_label("送达凭证").fill("送达回证第7号")
    page.get_by_role("button", name="登记送达").click()
    page.wait_for_url(f"**/service/{case}/")


def report(clerk: Desk, case: str) -> None:
    clerk.open(f"/investigation/{case}/report")
    page = clerk.page
    page.locator("[name=breach]").select_option("逾期报告")
    page.locator("[name=received_on]").fill((TODAY - timedelta(days=1)).isoformat())
    page.locator("[name=items]").fill("银行存款 3 200 元\n青石路 12 号住宅一套")
    page.get_by_role("button", name="登记财产报告").click()
    page.wait_for_url(f"**/investigation/{case}/")
