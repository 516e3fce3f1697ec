"""Each paper has its line in the court's register: by kind and year, without a gap."""

from dataclasses import replace
from datetime import datetime

import pytest
from django.db import connection

from zhiheng.law.kernel.finding import Refused
from zhiheng.plant.legal_act import LegalAct
from zhiheng.plant.scope import Scope, entered
from zhiheng.registers.casefile.exhibits import a_case
from zhiheng.registers.documents import queries
from zhiheng.registers.documents.actions import issue
from zhiheng.registers.documents.models import Registration
from zhiheng.registers.documents.tests.test_issue import facts, issued
from zhiheng.registers.personnel.exhibits import a_court_office
from zhiheng.registers.persons.exhibits import NOW, within_an_act

pytestmark = pytest.mark.django_db
NOTICE, SUMMONS = "执行通知书", "受理通知书"


def line(paper_id: int) -> str:
    """The line of the register the paper stands in."""
    with entered(Scope.of(a_court_office().handler)):
        return queries.paper(paper_id).registered


def test_papers_of_a_kind_are_numbered_through_all_cases_of_the_court() -> None:
    first, second = issued(a_case().case_id), issued(a_case().case_id)
    other = issued(a_case().case_id, SUMMONS)
    assert [line(one) for one in (first, second, other)] == [
        "2026年第1号",
        "2026年第2号",
        "2026年第1号",
    ]


def test_a_new_year_begins_at_one() -> None:
    issued(a_case().case_id)
    case_id, handler = a_case().case_id, a_court_office().handler
    at = datetime(2027, 1, 4, 9, tzinfo=NOW.tzinfo)
    data = facts(case_id)
    paper_id = within_an_act(
        lambda doing: issue(doing, NOTICE, data=data), by=handler, at=at, papers=(NOTICE,)
    )
    assert line(paper_id) == "2027年第1号"


def test_what_is_refused_leaves_no_gap() -> None:
    issued(a_case().case_id, "报告财产令", report_within_days=5)
    with pytest.raises(Refused, match="提交财产报告的期限"):
        issued(a_case().case_id, "报告财产令")
    last = issued(a_case().case_id, "报告财产令", report_within_days=5)
    assert line(last) == "2026年第2号"


def test_an_act_that_fails_after_issuing_leaves_no_gap() -> None:
    data = facts(a_case().case_id)

    def issue_and_fail(doing: LegalAct) -> int:
        issue(doing, NOTICE, data=data)
        raise RuntimeError

    with pytest.raises(RuntimeError):
        within_an_act(issue_and_fail, by=a_court_office().handler, papers=(NOTICE,))
    assert line(issued(a_case().case_id)) == "2026年第1号"


def test_whoever_takes_a_number_keeps_others_waiting_until_the_act_is_over() -> None:
    data = facts(a_case().case_id)

    def locks(doing: LegalAct) -> int:
        issue(doing, NOTICE, data=data)
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT count(*) FROM pg_locks"
                " WHERE locktype = 'advisory' AND granted AND pid = pg_backend_pid()"
            )
            return int(cursor.fetchone()[0])

    held = within_an_act(locks, by=a_court_office().handler, papers=(NOTICE,))
    assert held >= 1


def test_the_register_is_one_court_s_and_seen_by_no_other() -> None:
    issued(a_case().case_id)
    with entered(Scope.of_court("鲁0102")):
        assert Registration.objects.count() == 1
        assert queries.next_serial("鲁0102", NOTICE, 2026) == 2
    with entered(Scope.of_court("鲁0103")):
        assert Registration.objects.count() == 0


@pytest.mark.mission("REQ-058")
def test_a_notice_is_filled_from_its_case_and_frozen_under_its_numbers() -> None:
    """Generate an enforcement notice: all fields filled from case; missing data flagged; issued
    text frozen with number."""
    opened = a_case(handler=a_court_office().handler)
    data = facts(opened.case_id)
    drafted = queries.sheet(NOTICE, data)
    assert drafted.gaps == ()
    for words in (data.creditors, data.title, "300,000.00元", "2026年11月20日", "周文"):
        assert words in drafted.text
    assert queries.sheet(NOTICE, replace(data, cause="")).gaps == ("【案由：待查明】",)
    paper_id = issued(opened.case_id)
    with entered(Scope.of(a_court_office().handler)):
        paper = queries.paper(paper_id)
    assert (paper.number, paper.registered) == (opened.number, "2026年第1号")
    assert paper.sheet.number == opened.number
    assert paper.sheet.text == drafted.text
