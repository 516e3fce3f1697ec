"""What the clock brings about: one line a sweep, cron (Asia/Shanghai) → one action.

Procrastinate hands each run the moment it was due, so that a late worker acts for the day it
should have acted on.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from procrastinate.contrib.django import app

from zhiheng.law.ladder import LADDER
from zhiheng.measures.settling import actions as settling
from zhiheng.oversight.tasks import actions as tasks
from zhiheng.plant.officer import HIGHEST_CLEARANCE, system_officer
from zhiheng.plant.scope import ROOT_COURT, Scope, entered
from zhiheng.registers.goodfaith import queries as goodfaith
from zhiheng.registers.nodes import actions as nodes
from zhiheng.registers.nodes import queries as clocks
from zhiheng.registers.personnel import queries as personnel

COURT_TIME: Final = ZoneInfo("Asia/Shanghai")
FARTHEST_RUNG: Final = timedelta(max(one.days_before for one in LADDER.editions[-1].value))


@dataclass(frozen=True, slots=True)
class Sweep:
    """One sweep: its name, when it runs, and what it does at that moment."""

    name: str
    cron: str
    run: Callable[[datetime], None]


def restand_clocks(at: datetime) -> None:
    """Find provisional last days again, court by court, once their year's holidays are loaded."""
    with entered(Scope.of_court(ROOT_COURT, HIGHEST_CLEARANCE)):
        courts = clocks.courts_to_restand()
    for court in courts:
        nodes.restand(by=system_officer(court), at=at)


def remind_of_clocks(at: datetime) -> None:
    """Tell of clocks that have come to a rung of the ladder: one act for each high court, with
    every court below it; one on the root court's record where that has such clocks itself."""
    with entered(Scope.of_court(ROOT_COURT, HIGHEST_CLEARANCE)):
        known = personnel.courts_below(ROOT_COURT)
        near = clocks.courts_with_near_clocks(
            [one.code for one in known], at.date() + FARTHEST_RUNG
        )
    high = [one.code for one in known if one.parent_code == ROOT_COURT]
    for slice_court in (*high, ROOT_COURT):
        if any(one.startswith(slice_court) for one in near):
            tasks.remind_of_clocks(by=system_officer(slice_court), at=at)


def mark_passed_days(at: datetime) -> None:
    """Mark, court by court, instalments of settlements that were not performed by their day."""
    with entered(Scope.of_court(ROOT_COURT, HIGHEST_CLEARANCE)):
        courts = goodfaith.courts_with_passed_days(at.date())
    for court in courts:
        settling.mark_passed_days(by=system_officer(court), at=at)


def lapse_clocks(at: datetime) -> None:
    """End, court by court, the clocks whose day somebody else was to keep and has passed."""
    with entered(Scope.of_court(ROOT_COURT, HIGHEST_CLEARANCE)):
        courts = clocks.courts_with_passed_clocks(at.date())
    for court in courts:
        nodes.lapse(by=system_officer(court), at=at)


SCHEDULE: Final = (
    Sweep("nodes.restand", "10 3 * * *", restand_clocks),
    Sweep("tasks.remind_of_clocks", "30 6 * * *", remind_of_clocks),
    Sweep("settling.mark_passed_days", "0 7 * * *", mark_passed_days),
    # After the reminders: the day after its last one, a clock is told of, then it has lapsed.
    Sweep("nodes.lapse", "10 7 * * *", lapse_clocks),
)


def register(sweep: Sweep) -> None:
    """Put a sweep on the worker's clock."""

    def run(timestamp: int) -> None:
        sweep.run(datetime.fromtimestamp(timestamp, COURT_TIME))

    task = app.task(name=f"zhiheng.schedule.{sweep.name}", queue="schedule")(run)
    app.periodic(cron=sweep.cron, periodic_id=sweep.name)(task)


for _sweep in SCHEDULE:
    register(_sweep)
