"""Days are taken out of a clock and added to it as the law allows, and the history stays."""

from datetime import date, timedelta

import pytest

from zhiheng.law.clocks import NOTICE_ISSUE
from zhiheng.law.kernel.finding import Refused
from zhiheng.law.posts import Post
from zhiheng.measures.handling.exhibits import a_notice
from zhiheng.measures.intake.exhibits import a_docketed_case
from zhiheng.measures.service.exhibits import a_service
from zhiheng.oversight.clockboard.actions import deduct, enter_done, extend, resume
from zhiheng.oversight.clockboard.exhibits import (
    a_deduction,
    a_deferral,
    an_extension,
    done_by_hand,
    the_clock,
)
from zhiheng.oversight.clockboard.terms import DeductTerms, ResumeTerms
from zhiheng.plant import queries as record
from zhiheng.plant.errors import BadTerms
from zhiheng.plant.scope import Scope, entered
from zhiheng.registers.nodes import queries as nodes
from zhiheng.registers.nodes.terms import DueFilter
from zhiheng.registers.personnel import actions as personnel
from zhiheng.registers.personnel import queries as staff
from zhiheng.registers.personnel.exhibits import Office
from zhiheng.registers.personnel.terms import DelegationTerms
from zhiheng.registers.persons.exhibits import NOW

pytestmark = pytest.mark.django_db
LATER = NOW + timedelta(30)


def deducted(office: Office, case_id: int, **changes: object) -> None:
    clock = the_clock(case_id, by=office.handler)
    terms: DeductTerms = a_deduction(clock.id, **changes)  # type: ignore[arg-type]
    deduct(case_id=case_id, terms=terms, by=office.handler, at=LATER)


def test_thirty_days_taken_out_move_the_last_day_by_thirty_days(office: Office) -> None:
    case_id = a_docketed_case(handler=office.handler)
    before = the_clock(case_id, by=office.handler)
    deducted(office, case_id)
    after = the_clock(case_id, by=office.handler)
    assert after.unrolled_on - before.unrolled_on == timedelta(30)
    assert any("扣除 2026-12-01 至 2026-12-30 共30日" in why for why in after.why)


def test_days_taken_out_twice_count_once(office: Office) -> None:
    case_id = a_docketed_case(handler=office.handler)
    before = the_clock(case_id, by=office.handler)
    deducted(office, case_id)
    deducted(office, case_id, ground="公告")
    assert the_clock(case_id, by=office.handler).unrolled_on - before.unrolled_on == timedelta(30)


def test_an_open_deduction_stops_the_clock_until_it_is_resumed(office: Office) -> None:
    case_id = a_docketed_case(handler=office.handler)
    before = the_clock(case_id, by=office.handler)
    deducted(office, case_id, last_on=None)
    stopped = the_clock(case_id, by=office.handler)
    assert stopped.stopped_on == date(2026, 12, 1)
    terms = ResumeTerms(clock_id=stopped.id, last_on=date(2026, 12, 10))
    resume(case_id=case_id, terms=terms, by=office.handler, at=NOW)
    after = the_clock(case_id, by=office.handler)
    assert (after.stopped_on, after.unrolled_on) == (None, before.unrolled_on + timedelta(10))


def test_a_stopped_clock_is_on_no_worklist(office: Office) -> None:
    case_id = a_docketed_case(handler=office.handler)
    deducted(office, case_id, last_on=None)
    with entered(Scope.of(office.handler)):
        names = [row.name for row in nodes.due_page(DueFilter(court="鲁0102")).rows]
    assert "执行期限" not in names


def test_what_has_not_begun_does_not_stop_the_clock(office: Office) -> None:
    case_id = a_docketed_case(handler=office.handler)
    with pytest.raises(BadTerms, match="须写明止日"):
        deducted(office, case_id, first_on=date(2027, 1, 5), last_on=None)


def test_a_clock_that_is_not_stopped_is_not_resumed(office: Office) -> None:
    case_id = a_docketed_case(handler=office.handler)
    clock = the_clock(case_id, by=office.handler)
    terms = ResumeTerms(clock_id=clock.id, last_on=date(2026, 12, 10))
    with pytest.raises(BadTerms, match="没有停止计算"):
        resume(case_id=case_id, terms=terms, by=office.handler, at=NOW)


def test_a_ground_the_clock_does_not_know_is_refused(office: Office) -> None:
    case_id = a_docketed_case(handler=office.handler)
    with pytest.raises(BadTerms, match="不因“休假”扣除"):
        deducted(office, case_id, ground="休假")


def test_days_after_the_last_day_cannot_be_taken_out(office: Office) -> None:
    case_id = a_docketed_case(handler=office.handler)
    with pytest.raises(BadTerms, match="届满"):
        deducted(office, case_id, first_on=date(2028, 1, 1), last_on=date(2028, 1, 2))


def test_three_months_approved_on_paper_lengthen_a_deferral(office: Office) -> None:
    case_id = a_docketed_case(handler=office.handler)
    clock = a_deferral(case_id, by=office.handler)
    extend(case_id=case_id, terms=an_extension(clock.id), by=office.handler, at=NOW)
    after = the_clock(case_id, by=office.handler, name=clock.name)
    assert (after.unrolled_on.month - clock.unrolled_on.month) % 12 == 3
    assert any("延长3个月" in why for why in after.why)


def test_longer_than_the_article_allows_is_refused(office: Office) -> None:
    case_id = a_docketed_case(handler=office.handler)
    terms = an_extension(a_deferral(case_id, by=office.handler).id, months=6)
    with pytest.raises(BadTerms, match="至多延长3个月"):
        extend(case_id=case_id, terms=terms, by=office.handler, at=NOW)


def test_an_extension_approved_tomorrow_is_refused(office: Office) -> None:
    case_id = a_docketed_case(handler=office.handler)
    clock = a_deferral(case_id, by=office.handler)
    terms = an_extension(clock.id, approved_on=date(2026, 11, 21))
    with pytest.raises(BadTerms, match="晚于今天"):
        extend(case_id=case_id, terms=terms, by=office.handler, at=NOW)


def test_nobody_types_the_presidents_approval_of_a_longer_limit(office: Office) -> None:
    case_id = a_docketed_case(handler=office.handler)
    terms = an_extension(the_clock(case_id, by=office.handler).id)
    with pytest.raises(BadTerms, match="由院长在系统内审签"):
        extend(case_id=case_id, terms=terms, by=office.handler, at=NOW)


def test_the_history_of_a_clock_names_ground_approver_and_paper(office: Office) -> None:
    case_id = a_docketed_case(handler=office.handler)
    deducted(office, case_id)
    clock = a_deferral(case_id, by=office.handler)
    extend(case_id=case_id, terms=an_extension(clock.id), by=office.handler, at=LATER)
    with entered(Scope.of(office.handler)):
        changes = nodes.changes_of_clocks(case_id)
    assert [(one.kind, one.words) for one in changes] == [
        ("扣除", "评估，2026-12-01 至 2026-12-30"),
        ("延长", "3个月，本院院长 2026-11-19 批准"),
    ]
    assert changes[0].evidence == "委托评估函（虚构）"


def test_the_trace_keeps_the_last_day_before_and_after(office: Office) -> None:
    case_id = a_docketed_case(handler=office.handler)
    before = the_clock(case_id, by=office.handler).due_on
    deducted(office, case_id)
    with entered(Scope.of(office.handler)):
        [act] = record.acts_page(record.Asked(case_id=case_id, name="扣除期限")).rows
        [change] = [one for one in record.changes_of_acts((act.id,)) if "due_on" in one.before]
    assert change.before["due_on"] == before.isoformat()


def test_another_handler_takes_nothing_out(office: Office) -> None:
    case_id = a_docketed_case(handler=office.handler)
    terms = a_deduction(the_clock(case_id, by=office.handler).id)
    with pytest.raises(Refused, match="由本案承办法官或者其代行人办理"):
        deduct(case_id=case_id, terms=terms, by=office.other_handler, at=NOW)


def test_a_clock_that_an_act_ends_is_not_ended_by_hand(office: Office) -> None:
    case_id = a_docketed_case(handler=office.handler)
    clock = the_clock(case_id, by=office.handler, name=NOTICE_ISSUE.name)
    with pytest.raises(BadTerms, match="由“发出执行通知书”办结"):
        enter_done(
            case_id=case_id, terms=done_by_hand(clock.id, NOW.date()), by=office.handler, at=NOW
        )


def test_the_limit_of_the_case_is_not_ended_by_hand(office: Office) -> None:
    case_id = a_docketed_case(handler=office.handler)
    clock = the_clock(case_id, by=office.handler)
    with pytest.raises(BadTerms, match="结案"):
        enter_done(
            case_id=case_id, terms=done_by_hand(clock.id, NOW.date()), by=office.handler, at=NOW
        )


def test_the_delegate_of_the_handler_enters_for_him(office: Office) -> None:
    case_id = a_docketed_case(handler=office.handler)
    clock = the_clock(case_id, by=office.handler)
    lent = DelegationTerms(
        holder_id=office.handler.id, delegate_id=office.assistant.id, post=Post.HANDLER,
        from_on=NOW.date(), until_on=NOW.date(), ground="休假",
    )  # fmt: skip
    personnel.delegate(terms=lent, by=office.president, at=NOW)
    delegate = staff.officer(office.assistant.id, NOW.date())
    deduct(case_id=case_id, terms=a_deduction(clock.id), by=delegate, at=NOW)
    with entered(Scope.of(office.handler)):
        assert len(nodes.changes_of_clocks(case_id)) == 1


def test_a_period_that_a_paper_sets_is_neither_deducted_from_nor_in_the_way(office: Office) -> None:
    case_id = a_docketed_case(handler=office.handler)
    a_notice(case_id, by=office.handler)
    a_service(case_id, by=office.handler)
    clock = the_clock(case_id, by=office.handler, name="履行执行通知")
    with pytest.raises(BadTerms, match="由文书载明"):
        deduct(
            case_id=case_id,
            terms=a_deduction(clock.id, first_on=date(2026, 11, 21)),
            by=office.handler,
            at=LATER,
        )
    deducted(office, case_id)
