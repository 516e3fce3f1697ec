"""The mission's rows on clocks, played through as a court plays them."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from django.test import Client

from zhiheng.law.clocks import clock as law_clock
from zhiheng.law.duties import DUTIES, BadDuty, defined
from zhiheng.law.posts import Post
from zhiheng.measures.handling.exhibits import a_notice, freshly
from zhiheng.measures.intake.exhibits import a_docketed_case
from zhiheng.oversight.clockboard import queries as board
from zhiheng.oversight.clockboard.actions import deduct, enter_done, explain
from zhiheng.oversight.clockboard.exhibits import (
    a_deduction,
    an_explanation,
    done_by_hand,
    the_clock,
)
from zhiheng.oversight.clockboard.terms import BoardFilter, BoardState
from zhiheng.oversight.tasks.actions import remind_of_clocks
from zhiheng.oversight.tasks.queries import unread
from zhiheng.plant import codes
from zhiheng.plant.legal_act import LegalAct
from zhiheng.plant.officer import Officer, system_officer
from zhiheng.plant.scope import Scope, entered
from zhiheng.registers.casefile.actions import lock
from zhiheng.registers.nodes import queries as nodes
from zhiheng.registers.nodes.actions import start
from zhiheng.registers.personnel.exhibits import Office, an_officer
from zhiheng.registers.persons.exhibits import NOW, within_an_act

pytestmark = pytest.mark.django_db
OVERDUE_AT = NOW + timedelta(300)
NODE = law_clock("完成财产调查")


def told(officer: Officer) -> list[str]:
    with entered(Scope.of(officer)):
        return [one.words for one in unread(officer.id) if one.reminder_id]


def unexplained(by: Officer, *, below: bool = False) -> list[str]:
    asked = BoardFilter(
        court=by.court, today=OVERDUE_AT.date(), state=BoardState.UNEXPLAINED, below=below
    )
    with entered(Scope.of(by)):
        return [row.name for row in board.board_page(asked).rows]


def a_node(case_id: int, office: Office, from_on: date = date(2026, 11, 18)) -> None:
    """财产调查 begins in a case; no act of the system ends it."""

    def begin(doing: LegalAct) -> int:
        lock(doing, case_id)
        return start(doing, NODE, case_id=case_id, from_on=from_on)

    within_an_act(begin, by=office.handler, clocks=(NODE.name,))


def a_node_entered(office: Office, after: timedelta, evidence: str) -> None:
    case_id = a_docketed_case(handler=office.handler)
    a_node(case_id, office)
    clock = the_clock(case_id, by=office.handler, name=NODE.name)
    terms = done_by_hand(clock.id, NOW.date(), evidence=evidence)
    enter_done(case_id=case_id, terms=terms, by=office.handler, at=NOW + after)


@pytest.mark.mission(
    "REQ-039",
    open="the administrator edits no limit of a node: limits change with an edition of the law",
)
def test_the_case_shows_what_is_done_due_and_overdue(
    office: Office, log_in: Callable[[Officer], Client]
) -> None:
    """Case timeline shows done / due / overdue nodes; admin edits a node limit and new cases use
    the new version."""
    case_id = a_docketed_case(handler=office.handler)
    a_notice(case_id, by=office.handler)
    a_node(case_id, office, from_on=date(2026, 9, 1))
    page = log_in(office.handler).get(f"/cases/{codes.code_of('case', case_id)}/clocks/")
    shown = page.content.decode()
    assert "按期办结" in shown
    assert "还剩" in shown
    assert "逾期" in shown


@pytest.mark.mission(
    "REQ-041", open="reminders by SMS and app; lead days are changed by an edition, on no page"
)
def test_a_node_due_in_three_days_reminds_and_then_escalates(office: Office) -> None:
    """Node due in 3 days yields a reminder to the officer; after the day an escalation to bureau
    chief."""
    chief = office.chief
    case_id = a_docketed_case(handler=office.handler)
    due_on = the_clock(case_id, by=office.handler, name="发出执行通知").due_on
    for left in (3, -1):
        at = NOW + (due_on - timedelta(left) - NOW.date())
        remind_of_clocks(by=system_officer("鲁0102"), at=at)
        if left == 3:
            assert (len(told(office.handler)), told(chief)) == (1, [])
    assert ["已逾期 1 天" in words for words in told(chief)] == [True]


@pytest.mark.mission(
    "REQ-046", open="the approval is entered with its paper until approvals are built"
)
def test_thirty_days_of_suspension_move_the_last_day(office: Office) -> None:
    """Case filed on day D: due date D+limit; enter an approved 30-day suspension → due date moves
    30 days; history kept."""
    case_id = a_docketed_case(handler=office.handler)
    before = the_clock(case_id, by=office.handler)
    assert before.unrolled_on == law_clock("执行期限").span.on(NOW.date()).value.after(
        before.from_on
    )
    deduct(case_id=case_id, terms=a_deduction(before.id), by=office.handler, at=NOW)
    after = the_clock(case_id, by=office.handler)
    assert after.unrolled_on - before.unrolled_on == timedelta(30)
    with entered(Scope.of(office.handler)):
        [change] = nodes.changes_of_clocks(case_id)
    assert change.words == "评估，2026-12-01 至 2026-12-30"


@pytest.mark.mission("REQ-048")
def test_an_overdue_case_is_listed_until_it_is_explained(office: Office) -> None:
    """Overdue case without explanation appears on list; filing a signed explanation clears it;
    higher court can read it."""
    above = an_officer(Post.BUREAU_CHIEF, code="鲁01", number="ZY-93", name="上督")
    case_id = a_docketed_case(handler=office.handler)
    assert "执行期限" in unexplained(office.handler)
    assert "执行期限" in unexplained(above, below=True)
    terms = an_explanation(the_clock(case_id, by=office.handler).id)
    by = freshly(office.handler, OVERDUE_AT)
    explain(case_id=case_id, terms=terms, by=by, at=OVERDUE_AT)
    assert "执行期限" not in unexplained(office.handler)
    asked = BoardFilter(court="鲁01", today=OVERDUE_AT.date(), below=True)
    with entered(Scope.of(above)):
        assert terms.reason in [row.reason for row in board.board_page(asked).rows]


@pytest.mark.mission("REQ-053")
def test_a_late_and_incomplete_entry_is_scored_so(office: Office) -> None:
    """Node entered 5 days after the act with 1 missing field: scored late and incomplete; ranking
    by court available."""
    a_node_entered(office, timedelta(5), evidence="")
    with entered(Scope.of(office.chief)):
        [court] = board.quality_of(NOW.date(), NOW.date())
    assert (court.court, court.nodes, court.in_time, court.complete) == ("鲁0102", 1, 0, 0)


@pytest.mark.mission(
    "REQ-054",
    open="the warning of repeated back-entry; the moment of a recorder or a bank is not on record",
)
def test_an_entry_three_days_later_is_marked_and_counted(
    office: Office, log_in: Callable[[Officer], Client]
) -> None:
    """Entry 72 h after the recorded act is marked 补录; the monthly list shows back-entry rate per
    court."""
    a_node_entered(office, timedelta(hours=72), evidence="笔录")
    page = log_in(office.chief).get("/clocks/quality?since=2026-11-01&until=2026-11-30")
    assert "1（100%）" in page.content.decode()


@pytest.mark.mission(
    "REQ-056", open="overdue nodes with no supervisor action, until supervision items are built"
)
def test_a_node_without_a_supervisor_is_refused() -> None:
    """Node definition without supervisor is refused; report shows overdue nodes with no supervisor
    action within N days."""
    without = {key: duty for key, duty in DUTIES.items() if key != NODE.key}
    with pytest.raises(BadDuty, match=NODE.name):
        defined([NODE], without)


@pytest.mark.mission("REQ-040", open="银行查询的反馈由查控系统接入；案款到账由案款系统接入")
def test_an_act_ends_its_node_by_itself_and_the_report_gives_the_share(office: Office) -> None:
    """Feedback of a bank inquiry sets node "网络查控完成" with date and source "auto"; report
    gives auto/manual share."""
    case_id = a_docketed_case(handler=office.handler)
    a_node(case_id, office)
    a_notice(case_id, by=office.handler)
    done = the_clock(case_id, by=office.handler, name="发出执行通知")
    assert done.met_on == NOW.date()
    node = the_clock(case_id, by=office.handler, name=NODE.name)
    enter_done(case_id=case_id, terms=done_by_hand(node.id, NOW.date()), by=office.handler, at=NOW)
    with entered(Scope.of(office.chief)):
        [court] = board.quality_of(NOW.date(), NOW.date())
    assert (court.nodes, court.by_hand, court.automatic_percent) == (2, 1, 50)
