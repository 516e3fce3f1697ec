"""发出执行通知书: once, by the handler, freshly logged in, with all that goes with it."""

from dataclasses import replace
from datetime import timedelta

import pytest

from zhiheng.law.kernel.finding import Refused
from zhiheng.measures.handling.actions import assign, issue_notice
from zhiheng.measures.handling.exhibits import a_notice, freshly
from zhiheng.measures.handling.terms import AssignTerms, NoticeTerms
from zhiheng.measures.intake.exhibits import a_docketed_case, an_application
from zhiheng.plant.errors import NotOnRecord
from zhiheng.plant.models import Act, Refusal
from zhiheng.plant.scope import Scope, entered
from zhiheng.registers.casefile import queries as casefile
from zhiheng.registers.documents import queries as papers
from zhiheng.registers.nodes import queries as nodes
from zhiheng.registers.personnel.exhibits import Office, a_court_office
from zhiheng.registers.persons.exhibits import NOW
from zhiheng.registers.titles.exhibits import a_conduct_duty, a_judgment

pytestmark = pytest.mark.django_db
LATER = NOW + timedelta(hours=1)


@pytest.fixture
def case_id(office: Office) -> int:
    return a_docketed_case(handler=office.handler)


def kinds(case_id: int, office: Office) -> list[str]:
    with entered(Scope.of(office.handler)):
        return [paper.kind for paper in papers.papers_of(case_id)]


def test_notice_and_report_order_are_issued_and_the_ten_days_stop(
    office: Office, case_id: int
) -> None:
    paper_id = a_notice(case_id, by=office.handler)
    assert kinds(case_id, office) == ["受理通知书", "执行通知书", "报告财产令"]
    with entered(Scope.of(office.handler)):
        met = {one.name: one.met_on for one in nodes.clocks_of(case_id)}
        assert "加倍支付迟延履行期间的债务利息" in papers.paper(paper_id).sheet.text
        assert casefile.case(case_id).stage == "执行"
    assert met == {"发出执行通知": NOW.date(), "执行期限": None}


def test_where_no_money_is_owed_nobody_is_ordered_to_report_property(office: Office) -> None:
    title = replace(a_judgment(), obligations=(a_conduct_duty(),))
    terms = an_application(title=title, claim_fen=None)
    found = replace(terms.found, performance_period_stated=False)
    case_id = a_docketed_case(handler=office.handler, title=title, claim_fen=None, found=found)
    a_notice(case_id, by=office.handler)
    assert kinds(case_id, office) == ["受理通知书", "执行通知书"]


def test_without_a_fresh_log_in_nothing_is_signed(office: Office, case_id: int) -> None:
    with pytest.raises(Refused, match="重新验证身份"):
        issue_notice(case_id=case_id, terms=NoticeTerms(), by=office.handler, at=NOW)
    assert kinds(case_id, office) == ["受理通知书"]


def test_a_fresh_log_in_older_than_two_minutes_is_stale(office: Office, case_id: int) -> None:
    stale = freshly(office.handler, NOW - timedelta(minutes=2, seconds=1))
    with pytest.raises(Refused, match="重新验证身份"):
        issue_notice(case_id=case_id, terms=NoticeTerms(), by=stale, at=NOW)


def test_a_notice_is_not_issued_twice(office: Office, case_id: int) -> None:
    a_notice(case_id, by=office.handler)
    with pytest.raises(Refused, match="尚未发出执行通知"):
        a_notice(case_id, by=office.handler, at=LATER)


def test_another_handler_of_the_court_does_not_issue_it(office: Office, case_id: int) -> None:
    with pytest.raises(Refused, match="由本案承办法官或者其代行人办理"):
        a_notice(case_id, by=office.other_handler)


def test_without_a_handler_the_law_says_what_comes_first(office: Office) -> None:
    case_id = a_docketed_case()
    with pytest.raises(Refused, match="请先由执行局长确定承办法官"):
        a_notice(case_id, by=office.handler)


def test_an_officer_of_another_court_is_told_that_there_is_no_such_case(case_id: int) -> None:
    stranger = a_court_office("鲁0103").handler
    with pytest.raises(NotOnRecord):
        a_notice(case_id, by=stranger)


def test_who_saw_an_older_state_is_told_what_was_done_since(office: Office, case_id: int) -> None:
    with entered(Scope.of(office.chief)):
        seen = casefile.seen(case_id)
    handover = AssignTerms(handler_id=office.other_handler.id, ground="工作调整", seen=seen)
    assign(case_id=case_id, terms=handover, by=office.chief, at=NOW)
    with pytest.raises(Refused, match="确定郑岚为承办人"):
        issue_notice(
            case_id=case_id, terms=NoticeTerms(seen=seen), by=freshly(office.handler), at=NOW
        )


def test_a_blocked_act_leaves_rule_and_basis_on_record(office: Office) -> None:
    case_id = a_docketed_case()
    with pytest.raises(Refused):
        a_notice(case_id, by=office.handler)
    with entered(Scope.of(office.chief)):
        [kept] = Refusal.objects.filter(case_id=case_id)
        assert not Act.objects.filter(name="发出执行通知书").exists()
    [rule] = kept.rules
    assert (rule["key"], rule["cites"]) == ("A1-NODE-02", ["法发〔2006〕35号第2条"])
