"""The ladder of reminders in simulated time, seen in a real browser, and what an overdue asks."""

from collections.abc import Callable
from datetime import datetime, time, timedelta

import pytest

from tests.stories.desk import Desk
from zhiheng.doors.desk.access.exhibits import COURT_TIME
from zhiheng.house.schedule import remind_of_clocks
from zhiheng.measures.intake.exhibits import a_docketed_case
from zhiheng.oversight.tasks.models import Reminder
from zhiheng.plant import codes
from zhiheng.plant.officer import Officer
from zhiheng.plant.scope import Scope, entered
from zhiheng.registers.nodes import queries as nodes
from zhiheng.registers.personnel.exhibits import Office, a_court_office
from zhiheng.registers.personnel.terms import DEMO_PASSWORD

pytestmark = pytest.mark.browser
Seat = Callable[[Officer], Desk]
TODAY = datetime.now(COURT_TIME).date()
DOCKETED_AT = datetime.combine(TODAY - timedelta(days=40), time(10), COURT_TIME)
NOTICE = "发出执行通知"


@pytest.fixture
def office(db: None) -> Office:
    """Handler and chief are in office before the first night's sweep."""
    del db
    made = a_court_office("鲁0102", at=DOCKETED_AT - timedelta(days=1))
    assert {made.handler.court, made.chief.court} == {made.court}
    return made


@pytest.fixture
def overdue(office: Office) -> int:
    """A case whose notice has not gone out in forty days, with every night's sweep since."""
    received_on = DOCKETED_AT.date() - timedelta(days=1)
    case_id = a_docketed_case(handler=office.handler, at=DOCKETED_AT, received_on=received_on)
    for night in range(1, 41):
        remind_of_clocks(DOCKETED_AT + timedelta(days=night))
    return case_id


def test_the_ladder_tells_more_people_rung_by_rung(overdue: int, office: Office) -> None:
    """The notice's ten days have the rungs 5, 0 and past; each tells each person once."""
    with entered(Scope.of(office.handler)):
        (clock,) = [one for one in nodes.clocks_of(overdue) if one.name == NOTICE]
        told = list(
            Reminder.objects.filter(clock_id=clock.id).values_list("days_before", "staff_id")
        )
    assert {rung for rung, _ in told} == {5, 0, -1}
    assert len(told) == len(set(told))
    assert office.chief.id not in {staff for rung, staff in told if rung == 5}
    assert {office.handler.id, office.chief.id} <= {staff for rung, staff in told if rung == -1}


def test_handler_and_chief_see_it_and_the_handler_explains(
    overdue: int, desk_of: Seat, office: Office
) -> None:
    chief = desk_of(office.chief)
    assert chief.open("/notices/") == 200
    assert "已逾期" in chief.read()
    judge = desk_of(office.handler)
    judge.open("/notices/")
    assert f"“{NOTICE}”已逾期" in judge.read()
    judge.open("/clocks/")
    judge.inspect("ladder-board")
    judge.page.get_by_role("link", name="说明超期").first.click()
    explain(judge)
    assert "被执行人下落不明" in trace_of(judge, overdue)


def explain(judge: Desk) -> None:
    """Signed after a fresh log-in; the reason is all that is typed, beside the promised day."""
    page = judge.page
    page.locator("[name=reason]").fill("被执行人下落不明，正在查找")
    page.locator("[name=finish_by_on]").fill((TODAY + timedelta(days=10)).isoformat())
    judge.inspect("ladder-explain")
    page.locator("input[type=password]").fill(DEMO_PASSWORD)
    page.locator("form button[type=submit]").last.click()
    page.wait_for_load_state()


def trace_of(judge: Desk, case_id: int) -> str:
    judge.open(f"/cases/{codes.code_of('case', case_id)}/trace/")
    return judge.read()
