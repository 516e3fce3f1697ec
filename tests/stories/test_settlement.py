"""A settlement in a real browser: agreed, confirmed, stayed, missed, and resumed."""

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest

from tests.stories.desk import Desk
from zhiheng.doors.desk.access.exhibits import COURT_TIME
from zhiheng.law.records import CaseState
from zhiheng.measures.intake.exhibits import a_docketed_case
from zhiheng.measures.settling.actions import mark_passed_days
from zhiheng.plant import codes
from zhiheng.plant.officer import Officer, system_officer
from zhiheng.plant.scope import Scope, entered
from zhiheng.registers.casefile import queries as cases
from zhiheng.registers.personnel.exhibits import Office, a_court_office

pytestmark = pytest.mark.browser
Seat = Callable[[Officer], Desk]


def pressed(desk: Desk, name: str, ends_on: str) -> None:
    desk.page.get_by_role("button", name=name, exact=True).click()
    desk.page.wait_for_url(f"**{ends_on}")


def agrees(desk: Desk, case_id: int, *, agreed_on: str, plan: str) -> None:
    """The agreement of both sides is written down: tried first, then agreed."""
    page, code = desk.page, codes.code_of("case", case_id)
    assert desk.open(f"/settling/{code}/agree") == 200
    page.get_by_label("协议日").fill(agreed_on)
    page.get_by_label("协议形式").select_option("书面协议")
    page.get_by_label("和解总额（元）").fill("200000")
    page.get_by_label("各期履行").fill(plan)
    page.get_by_label("对本案的效力").select_option("中止执行")
    page.get_by_label("是否要求作以物抵债裁定").select_option("no")
    page.get_by_label("协议内容").fill("分两期付清，利息免除")
    page.get_by_label("证据材料").fill("执行和解协议")
    for one in page.locator("select[name^=signer_]").all():
        one.select_option("本人签名或者盖章")
    page.get_by_role("button", name="先核对条件").click()
    page.get_by_text("尚未办理").wait_for()
    desk.inspect("settling-agree")
    pressed(desk, "达成执行和解", f"/settling/{code}/")


def test_a_settlement_is_agreed_missed_and_the_original_title_resumed(desk_of: Seat) -> None:
    office: Office = a_court_office("鲁0102")
    now = datetime.now(COURT_TIME)
    agreed, missed, last = (now.date() + timedelta(days=many) for many in (-5, -1, 90))
    case_id = a_docketed_case(handler=office.handler)
    code = codes.code_of("case", case_id)
    desk, chief = desk_of(office.handler), desk_of(office.chief)
    agrees(desk, case_id, agreed_on=f"{agreed}", plan=f"{missed} 80000\n{last} 120000")
    chief.open(f"/entries/{code}/")
    pressed(chief, "与材料一致，确认", f"/entries/{code}/")
    desk.open(f"/course/{code}/stay")
    desk.page.get_by_label("事由").select_option("达成和解协议")
    desk.page.get_by_label("理由和法律依据").fill("依照执行和解规定第2条，双方达成和解")
    desk.page.get_by_label("文书文号").fill("（2026）鲁0102执1号之一")
    pressed(desk, "中止执行", f"/cases/{code}/")
    mark_passed_days(by=system_officer(office.court), at=now)
    desk.open(f"/settling/{code}/")
    assert "恢复后执行原生效法律文书未履行的" in desk.read()
    desk.inspect("settling-broken")
    desk.page.get_by_role("link", name="不履行和解恢复执行").click()
    assert "恢复后执行" in desk.read()
    desk.page.get_by_label("申请人").select_option(index=1)
    desk.page.get_by_label("是否已就履行和解协议另行起诉").select_option("no")
    desk.page.get_by_label("恢复理由").fill("第一期到期没有履行")
    desk.page.get_by_label("文书文号").fill("（2026）鲁0102执1号之二")
    desk.page.get_by_label("恢复执行申请").fill("恢复执行申请书")
    pressed(desk, "不履行和解恢复执行", f"/settling/{code}/")
    assert "不履行" in desk.read()
    with entered(Scope.of(office.handler, now.date())):
        assert cases.case(case_id).state is CaseState.OPEN
