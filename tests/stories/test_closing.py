"""Closing in a real browser: 终本 limb by limb, then signed by two levels; and 执行完毕."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime

import pytest

from tests.closing import life, ready
from tests.stories.desk import Desk
from zhiheng.doors.desk.access.exhibits import COURT_TIME
from zhiheng.measures.closing import queries
from zhiheng.oversight.review.exhibits import a_deliberation
from zhiheng.plant import codes
from zhiheng.plant.officer import Officer
from zhiheng.plant.scope import Scope, entered
from zhiheng.registers.approvals import queries as approvals
from zhiheng.registers.nodes import queries as nodes
from zhiheng.registers.personnel.exhibits import Office, a_court_office
from zhiheng.registers.personnel.terms import DEMO_PASSWORD
from zhiheng.registers.titles.exhibits import a_conduct_duty

pytestmark = pytest.mark.browser
Seat = Callable[[Officer], Desk]
REASON = "经穷尽财产调查措施，未发现被执行人有可供执行的财产，申请执行人亦不能提供财产线索"


@pytest.fixture
def office(db: None) -> Office:
    del db
    office = a_court_office("鲁0102")
    ready.signers(office)
    return office


def path_of(case_id: int, page: str = "") -> str:
    return f"/closing/{codes.code_of('case', case_id)}/{page}"


def unmet(desk: Desk, case_id: int) -> int:
    """How many limbs the checklist says stand in the way."""
    assert desk.open(path_of(case_id, "checklist")) == 200
    title = desk.page.locator(".zh-title h2").inner_text()
    return int(title.split()[1]) if "还差" in title else 0


def proposed(desk: Desk, case_id: int) -> int:
    """The reason written and the proposal made; gives its id."""
    desk.page.get_by_label("终本的理由").fill(REASON)
    desk.page.get_by_role("button", name="提请终结本次执行程序").click()
    desk.page.wait_for_url("**/review/**")
    code = desk.page.url.rstrip("/").rsplit("/", 1)[-1]
    found = codes.id_of("proposal", code)
    assert found is not None, case_id
    return found


def signs(desk: Desk, proposal_id: int) -> None:
    """The president reads, gives his password again, and signs."""
    assert desk.open(f"/review/{codes.code_of('proposal', proposal_id)}/") == 200
    assert REASON in desk.read()
    desk.page.locator("input[name=password]").fill(DEMO_PASSWORD)
    desk.page.get_by_role("button", name="签批", exact=True).click()
    desk.page.wait_for_load_state("networkidle")


def test_limb_by_limb_until_two_levels_sign_and_the_ruling_is_public(
    desk_of: Seat, office: Office
) -> None:
    case_id = ready.a_case_in_may(office)
    desk = desk_of(office.handler)
    left = unmet(desk, case_id)
    desk.inspect("closing-checklist")
    for key, step in ready.STEPS.items():
        step(case_id, office)
        now = unmet(desk, case_id)
        assert now < left, (key, left, now)
        left = now
    assert left == 0
    proposal_id = proposed(desk, case_id)
    a_deliberation(proposal_id, office=office, at=datetime.now(COURT_TIME))
    signs(desk_of(office.president), proposal_id)
    assert desk.open(path_of(case_id)) == 200
    assert "终结本次执行程序" in desk.read()
    assert "不计入实际执结" in desk.read()
    desk.inspect("closing-tab")
    clerk = desk_of(office.clerk)
    clerk.open(path_of(case_id, "published"))
    clerk.page.get_by_label("公开平台").fill("裁判文书公开平台 第118号")
    clerk.page.locator("input[name=published_on]").fill(datetime.now(COURT_TIME).date().isoformat())
    clerk.page.get_by_role("button", name="登记终本裁定公开").click()
    clerk.page.wait_for_url(f"**{path_of(case_id)}")
    assert "裁判文书公开平台 第118号" in clerk.read()
    assert clerk.open("/closing/pool/") == 200
    clerk.inspect("closing-pool")
    with entered(Scope.of(office.clerk, datetime.now(COURT_TIME).date())):
        [running] = [one for one in nodes.clocks_of(case_id) if one.met_on is None]
    assert running.due_on.isoformat() in clerk.read()
    assert "裁定未公开" not in clerk.read()


def test_a_case_about_conduct_is_refused_with_the_words_of_the_rule(
    desk_of: Seat, office: Office
) -> None:
    duty = replace(a_conduct_duty("被告拆除大棚，恢复耕地。"), due_on=date(2026, 4, 1))
    title = ready.a_title(office.court, obligations=(duty,))
    case_id = ready.a_case_in_may(office, title=title, claim_fen=None)
    desk = desk_of(office.handler)
    assert unmet(desk, case_id) > 0
    assert "行为类案件不以终本方式执结（山东）" in desk.read()
    desk.page.get_by_label("终本的理由").fill(REASON)
    with desk.expecting(409):
        desk.page.get_by_role("button", name="提请终结本次执行程序").click()
        desk.page.get_by_text("鲁高法办〔2020〕27号").first.wait_for()
    with entered(Scope.of(office.handler, datetime.now(COURT_TIME).date())):
        assert approvals.proposals_of(case_id) == ()
        assert queries.closings_of(case_id) == ()


def test_a_case_paid_in_full_is_closed_and_counted(desk_of: Seat, office: Office) -> None:
    case_id = ready.a_case_for_termination(office)
    life.pays(case_id, office)
    desk = desk_of(office.handler)
    assert desk.open(path_of(case_id, "performed")) == 200
    desk.inspect("closing-performed")
    desk.page.get_by_label("结案的事实和理由").fill(
        "依照执行工作规定第64条，被执行人已经付清全部款项，案款已经发放"
    )
    desk.page.get_by_label("依据的材料").fill("银行回单和收款收据")
    desk.page.get_by_role("button", name="以执行完毕结案").click()
    desk.page.wait_for_url(f"**{path_of(case_id)}")
    assert "计入实际执结" in desk.read()
    assert desk.open("/closing/figures/") == 200
    assert "实际执结 1 件" in desk.read()
    desk.inspect("closing-figures")
