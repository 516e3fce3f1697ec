"""期限届满: a day the debtor was to keep has passed; nothing of the court's is overdue by that."""

from datetime import date, datetime, timedelta

import pytest

from tests.service.conftest import duties, served
from tests.service.test_record_service import correction
from zhiheng.house.schedule import lapse_clocks
from zhiheng.law.clocks import EXECUTION_LIMIT
from zhiheng.law.service import property_report
from zhiheng.measures.handling.exhibits import a_notice
from zhiheng.measures.intake.exhibits import a_docketed_case
from zhiheng.measures.investigation.actions import receive_report
from zhiheng.measures.service.actions import correct_service, record_service
from zhiheng.oversight.clockboard.queries import quality_of
from zhiheng.oversight.tasks.actions import remind_of_clocks
from zhiheng.oversight.tasks.queries import unread
from zhiheng.plant.officer import system_officer
from zhiheng.plant.scope import Scope, entered
from zhiheng.registers.assets.exhibits import debtor_of
from zhiheng.registers.assets.terms import ReportBreach, ReportTerms
from zhiheng.registers.nodes import queries as nodes
from zhiheng.registers.nodes.actions import lapse
from zhiheng.registers.nodes.exhibits import a_clock
from zhiheng.registers.nodes.queries import ClockOnRecord
from zhiheng.registers.nodes.terms import Ending
from zhiheng.registers.personnel.exhibits import Office
from zhiheng.registers.persons.exhibits import NOW, a_man, a_person

pytestmark = pytest.mark.django_db
LATER = NOW + timedelta(days=30)
REPORT = "报告财产"


def clock(case_id: int, office: Office, name: str = REPORT) -> ClockOnRecord:
    with entered(Scope.of(office.handler, LATER.date())):
        return next(one for one in nodes.clocks_of(case_id) if one.name == name)


def ordered(case_id: int, office: Office) -> int:
    """The order to report is served; gives the id of the service."""
    duty = duties(case_id, office)["报告财产令"]
    return record_service(case_id=case_id, terms=served(duty), by=office.clerk, at=NOW)


def reported(
    case_id: int, office: Office, at: datetime, breach: ReportBreach = ReportBreach.NONE
) -> None:
    items = () if breach is ReportBreach.REFUSED else ("无房产、车辆",)
    debtor_id = debtor_of(case_id, office.handler)
    terms = ReportTerms(debtor_id=debtor_id, received_on=at.date(), breach=breach, items=items)
    receive_report(case_id=case_id, terms=terms, by=office.clerk, at=at)


def test_a_report_in_time_meets_the_period(office: Office, case_id: int) -> None:
    ordered(case_id, office)
    reported(case_id, office, NOW)
    assert clock(case_id, office).ended_as == Ending.MET


def test_the_debtor_is_the_person_whatever_its_place_in_the_case(office: Office) -> None:
    a_person(office.filing, a_man("许别枝", serial=77))
    case_id = a_docketed_case(handler=office.handler)
    a_notice(case_id, by=office.handler)
    ordered(case_id, office)
    reported(case_id, office, NOW)
    assert clock(case_id, office).ended_as == Ending.MET


def test_a_refusal_leaves_the_period_running(office: Office, case_id: int) -> None:
    ordered(case_id, office)
    reported(case_id, office, NOW, ReportBreach.REFUSED)
    assert clock(case_id, office).running


def test_a_passed_day_of_the_debtor_ends_by_itself_and_says_what_may_be_done(
    office: Office, case_id: int
) -> None:
    ordered(case_id, office)
    after = NOW.replace(month=12, day=8)
    remind_of_clocks(by=system_officer(office.court), at=after)
    lapse_clocks(after)
    held = clock(case_id, office)
    assert (held.lapsed, held.met_on) == (True, held.due_on)
    with entered(Scope.of(office.handler, after.date())):
        assert any("应当纳入失信被执行人名单" in one.words for one in unread(office.handler.id))
    assert lapse(by=system_officer(office.court), at=after) == 0


def test_the_last_day_itself_is_still_the_debtors(office: Office, case_id: int) -> None:
    ordered(case_id, office)
    last_on = clock(case_id, office).due_on
    lapse_clocks(NOW.replace(month=last_on.month, day=last_on.day))
    assert clock(case_id, office).running


def test_a_period_of_the_court_never_lapses(office: Office, case_id: int) -> None:
    lapse_clocks(NOW.replace(year=2027, month=12))
    assert clock(case_id, office, EXECUTION_LIMIT.name).running


def test_a_provisional_day_waits_until_it_is_found(office: Office, case_id: int) -> None:
    from_on = date(2026, 12, 28)
    a_clock(case_id, by=office.handler, clock=property_report(10), from_on=from_on)
    lapse_clocks(NOW.replace(year=2027, month=2))
    held = clock(case_id, office)
    assert (held.provisional, held.running) == (True, True)


def test_a_report_after_the_day_meets_the_period_late(office: Office, case_id: int) -> None:
    ordered(case_id, office)
    lapse_clocks(LATER)
    reported(case_id, office, LATER, ReportBreach.LATE)
    held = clock(case_id, office)
    assert (held.ended_as, held.met_on) == (Ending.MET, LATER.date())


def test_a_service_that_never_was_takes_the_passed_period_with_it(
    office: Office, case_id: int
) -> None:
    wrong = ordered(case_id, office)
    lapse_clocks(LATER)
    correct_service(case_id=case_id, terms=correction(wrong), by=office.clerk, at=LATER)
    with entered(Scope.of(office.handler, LATER.date())):
        void, right = [one for one in nodes.clocks_of(case_id) if one.name == REPORT][::-1]
    assert (void.ended_as, right.running) == (Ending.VOID, True)


def test_what_the_debtor_did_not_keep_is_no_figure_of_the_officer(
    office: Office, case_id: int
) -> None:
    def counted() -> int:
        with entered(Scope.of(office.chief, LATER.date())):
            return sum(one.nodes for one in quality_of(NOW.date(), LATER.date()))

    before = counted()
    ordered(case_id, office)
    lapse_clocks(LATER)
    assert counted() == before
