"""Grace and proportion as the law package reads them; agreed days as clocks."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from zhiheng.law.calendar import Calendar
from zhiheng.law.clocks import stand
from zhiheng.law.clocks.agreed import INSTALMENT, until
from zhiheng.law.good_faith import MAY_CONTROL, MAY_GRANT_GRACE, MAY_LIST
from zhiheng.law.records import CaseState, ControlOnRecord, GraceOnRecord, ListingOnRecord

TODAY = date(2026, 11, 20)
GRACE = GraceOnRecord(
    judged_on=TODAY,
    court_code="鲁0102",
    state=CaseState.OPEN,
    grace_asked=True,
    delay_agreed=True,
    guards_kept=True,
    grace_ends_on=date(2027, 2, 20),
    grace_ends_by=date(2027, 2, 20),
)


def test_grace_that_was_asked_and_agreed_to_may_be_granted() -> None:
    assert MAY_GRANT_GRACE.judge(GRACE).holds


@pytest.mark.parametrize(
    "change",
    [
        {"grace_asked": False},
        {"delay_agreed": False},
        {"guards_kept": False},
        {"delay_agreed": None},
        {"grace_ends_on": date(2027, 2, 21)},
        {"state": CaseState.CLOSED},
    ],
)
def test_grace_without_one_of_its_conditions_may_not(change: dict[str, Any]) -> None:
    assert not MAY_GRANT_GRACE.judge(replace(GRACE, **change)).holds


@pytest.mark.parametrize(("running", "may"), [(False, True), (True, False), (None, False)])
def test_a_sale_begins_only_outside_grace(running: bool | None, may: bool) -> None:
    record = ListingOnRecord(judged_on=TODAY, court_code="鲁0102", grace_running=running)
    assert MAY_LIST.judge(record).holds is may


@pytest.mark.parametrize(
    ("heavy", "weighed", "may"), [(False, False, True), (True, True, True), (True, False, False)]
)
def test_a_heavy_measure_is_weighed_first(heavy: bool, weighed: bool, may: bool) -> None:
    record = ControlOnRecord(
        judged_on=TODAY, court_code="鲁0102", burdensome=heavy, proportion_assessed=weighed
    )
    assert MAY_CONTROL.judge(record).holds is may


def test_an_agreed_day_stands_though_it_is_a_holiday() -> None:
    due_on = date(2027, 1, 3)
    clock = until(INSTALMENT, TODAY, due_on)
    assert stand(clock, TODAY, Calendar.seeded()).due_on == due_on
