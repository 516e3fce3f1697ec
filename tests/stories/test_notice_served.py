"""Story in the browser: the notice is served, entered late, and its periods have passed."""

from collections.abc import Callable
from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from tests.stories.desk import Desk
from zhiheng.measures.handling.exhibits import a_notice
from zhiheng.measures.intake.exhibits import a_docketed_case
from zhiheng.plant import codes
from zhiheng.plant.officer import Officer
from zhiheng.registers.personnel.exhibits import a_court_office

pytestmark = pytest.mark.browser
THEN = datetime(2026, 10, 9, 10, 0, tzinfo=ZoneInfo("Asia/Shanghai"))


def test_the_notice_is_served_and_its_periods_are_seen_to_have_passed(
    desk_of: Callable[[Officer], Desk],
) -> None:
    office = a_court_office()
    case_id = a_docketed_case(handler=office.handler, at=THEN, received_on=date(2026, 9, 30))
    a_notice(case_id, by=office.handler, at=THEN)
    code = codes.code_of("case", case_id)
    clerk = desk_of(office.clerk)
    assert clerk.open("/service/") == 200
    clerk.inspect("service-ledger")
    assert "逾期未送达" in clerk.read()
    clerk.open(f"/service/{code}/")
    clerk.inspect("service-tab")
    serve(clerk, "报告财产令")
    serve(clerk, "执行通知书")
    assert "还有 1 份没有送达" in clerk.read()
    clerk.inspect("service-tab-served")
    clerk.open(f"/cases/{code}/clocks/")
    said = clerk.read()
    assert "报告财产" in said
    assert "2026-10-27" in said


def serve(clerk: Desk, kind: str) -> None:
    """From the row of the paper: the day and the proof are all that is typed."""
    page = clerk.page
    row = page.locator("tbody tr", has_text=kind).first
    row.get_by_role("link", name="登记送达").click()
    page.get_by_label("签收（留置、到达、刊登）日期").fill("20261012")
    page.get_by_label("送达凭证").fill("送达回证第7号")
    clerk.inspect("service-form")
    page.get_by_role("button", name="登记送达").click()
    page.get_by_role("heading", name="还有").wait_for()
