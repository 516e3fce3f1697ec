"""网上办案: the share of each step by court, and the exceptions behind each figure."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client

from tests.gateway.conftest import deliver
from tests.service.conftest import TODAY, case_id, desk, log_in, office
from zhiheng.doors.gateway.exhibits import a_link
from zhiheng.law.service import property_report
from zhiheng.measures.sealing.exhibits import a_signature, certificates_of
from zhiheng.measures.service.actions import send_out
from zhiheng.measures.service.exhibits import a_service
from zhiheng.measures.service.terms import SentTerms
from zhiheng.oversight.clockboard import queries
from zhiheng.oversight.clockboard.terms import OfflineFilter, Step
from zhiheng.plant.officer import Officer, system_officer
from zhiheng.plant.scope import Scope, entered
from zhiheng.registers.dispatch.terms import Channel, Expected
from zhiheng.registers.documents.queries import papers_of
from zhiheng.registers.nodes.actions import lapse
from zhiheng.registers.nodes.exhibits import a_clock
from zhiheng.registers.personnel.exhibits import Office, a_court_office
from zhiheng.registers.persons.exhibits import NOW

__all__ = ["case_id", "desk", "log_in", "office"]
pytestmark = pytest.mark.django_db
ADDRESS = "/clocks/online?since=2026-11-01&until=2026-11-30"


def figures(officer: Officer) -> dict[str, tuple[int, int]]:
    with entered(Scope.of(officer, TODAY)):
        return {one.step: (one.online, one.done) for one in queries.shares(TODAY, TODAY)}


def exceptions(officer: Officer, step: Step) -> list[tuple[str, str]]:
    chosen = OfflineFilter(step=step, court=officer.court, from_on=TODAY, until_on=TODAY)
    with entered(Scope.of(officer, TODAY)):
        return [(row.what, row.why) for row in queries.offline_page(chosen).rows]


@pytest.fixture
def busy(office: Office, case_id: int) -> int:
    """Three papers of which one is signed, one served by hand, a letter by mail and a message by
    the gateway."""
    certificates_of(office.handler, by=office.admin_security)
    with entered(Scope.of(office.handler, TODAY)):
        notice = next(one for one in papers_of(case_id) if one.kind == "执行通知书")
    a_signature(case_id, notice.id, by=office.handler)
    deliver(NOW)
    a_link(office, case_id)
    a_service(case_id, by=office.clerk, kind="报告财产令")
    letter = SentTerms(
        channel=Channel.MAIL, happened_on=TODAY, expected=Expected.NOTHING,
        counterpart="虚构市不动产登记中心", matter="征询登记情况",
    )  # fmt: skip
    send_out(case_id=case_id, terms=letter, by=office.clerk, at=NOW)
    return case_id


@pytest.mark.mission("REQ-065")
def test_the_dashboard_shows_the_online_share_by_step_and_court_and_lists_the_exceptions(
    office: Office, busy: int, log_in: Callable[[Officer], Client]
) -> None:
    """Dashboard shows online share by step and court; off-line entries are counted as
    exceptions."""
    assert busy
    found = figures(office.chief)
    assert (found["文书签章"], found["送达"], found["往来"]) == ((1, 3), (0, 1), (1, 2))
    browser = log_in(office.chief)
    page = browser.get(ADDRESS).content.decode()
    assert ("33.3%" in page, "50.0%" in page, "济南市历下区人民法院" in page) == (True, True, True)
    for step in Step:
        online, done = found.get(step, (0, 0))
        listed = browser.get(
            "/clocks/online/offline",
            {"step": step, "court": office.court, "since": "2026-11-01", "until": "2026-11-30"},
        )
        assert listed.content.decode().count('data-label="为什么是例外"') == done - online


def test_an_exception_says_what_and_why(office: Office, busy: int) -> None:
    assert busy
    assert exceptions(office.chief, Step.SERVICE) == [("报告财产令", "直接送达")]
    assert exceptions(office.chief, Step.MESSAGE) == [
        ("征询登记情况", "没有经网关，人工登记：邮寄")
    ]


def test_a_day_of_the_debtor_that_passed_counts_nowhere(office: Office, case_id: int) -> None:
    def nodes_done() -> list[int]:
        with entered(Scope.of(office.chief, after.date())):
            shares = queries.shares(TODAY - timedelta(days=60), after.date())
        return [one.done for one in shares if one.step == Step.NODE]

    a_clock(case_id, by=office.handler, clock=property_report(1), from_on=TODAY)
    after = NOW.replace(month=12, day=20)
    before = nodes_done()
    assert lapse(by=system_officer(office.court), at=after) == 1
    assert nodes_done() == before


def test_another_court_sees_none_of_it(office: Office, busy: int) -> None:
    assert busy
    stranger = a_court_office("鲁0103").chief
    assert figures(stranger) == {}
    chosen = OfflineFilter(step=Step.SERVICE, court=office.court, from_on=TODAY, until_on=TODAY)
    with entered(Scope.of(stranger, TODAY)):
        assert queries.offline_page(chosen).rows == ()


def test_days_outside_the_period_do_not_count(office: Office, busy: int) -> None:
    assert busy
    before = TODAY - timedelta(days=1)
    with entered(Scope.of(office.chief, TODAY)):
        assert queries.shares(before - timedelta(days=9), before) == ()


def test_a_share_is_never_rounded_up_to_the_whole() -> None:
    one = queries.Share(step="送达", court="鲁0102", done=10_000, online=9_999)
    assert (one.percent, one.offline) == ("99.9%", 1)
