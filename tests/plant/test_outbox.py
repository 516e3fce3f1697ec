"""The outbox: announcements are handed on in order and once in effect; what fails stands still."""

import subprocess
import sys
from datetime import datetime, timedelta
from typing import Any

import pytest
from procrastinate.contrib.django.models import ProcrastinateJob

from tests.plant.exhibits import CLERK, NEIGHBOUR, NOON, SYSADMIN, Weighed, weigh
from zhiheng.house.ground.roles import Connection
from zhiheng.law.kernel.finding import Refused
from zhiheng.plant import jobs, queries
from zhiheng.plant.errors import NotOnRecord
from zhiheng.plant.journal import SLICES
from zhiheng.plant.models import Act
from zhiheng.plant.officer import Officer
from zhiheng.plant.outbox import ATTEMPTS, Delivered, deliver_slice, due_slices
from zhiheng.plant.redelivery import redeliver
from zhiheng.plant.scope import Scope, current, entered
from zhiheng.plant.wiring import Reaction, Wiring

pytestmark = pytest.mark.django_db
WEEK = timedelta(days=7)


class Ear:
    """A reaction that remembers what it heard and fails as long as it is told to."""

    def __init__(self, fails: int = 0) -> None:
        self.heard: list[tuple[int, str]] = []
        self.fails = fails
        self.wiring: Wiring = {Weighed: (Reaction("listen", self.hear),)}

    def hear(self, fact: Any, by: Officer, at: datetime) -> None:
        if self.fails:
            self.fails -= 1
            raise ConnectionError("对方未应答")
        assert current() == Scope.of(by, at.date())
        self.heard.append((fact.grams, by.court))


def deliver(wiring: Wiring, at: datetime = NOON) -> Delivered:
    done = [deliver_slice(slice, at=at, wiring=wiring) for slice in range(SLICES)]
    return Delivered(sum(d.count for d in done), sum(d.stuck for d in done))


def test_an_announcement_is_heard_by_the_system_officer_of_its_court() -> None:
    ear = Ear()
    weigh(grams=7, by=CLERK, at=NOON)
    weigh(grams=8, by=NEIGHBOUR, at=NOON)
    assert deliver(ear.wiring) == Delivered(2, 0)
    assert sorted(ear.heard) == [(7, "鲁0102"), (8, "鲁0103")]


def test_what_was_handed_on_is_not_handed_on_again() -> None:
    ear = Ear()
    weigh(grams=7, by=CLERK, at=NOON)
    deliver(ear.wiring)
    assert (deliver(ear.wiring), due_slices(NOON + WEEK)) == (Delivered(0, 0), [])


def test_an_announcement_of_a_refused_act_is_never_heard() -> None:
    with pytest.raises(Refused):
        weigh(grams=99, by=CLERK, at=NOON)
    assert due_slices(NOON + WEEK) == []


def test_a_reaction_that_acts_acts_once_however_often_it_is_delivered(owner: Connection) -> None:
    def weigh_again(fact: Any, by: Officer, at: datetime) -> None:
        if fact.grams == 1:
            weigh(grams=2, by=by, at=at)

    wiring = {Weighed: (Reaction("weigh again", weigh_again, announces=(Weighed,)),)}
    weigh(grams=1, by=CLERK, at=NOON)
    deliver(wiring)
    owner.execute("DELETE FROM plant_delivery")
    owner.execute("UPDATE plant_outbox SET due_at = announced_at")
    deliver(wiring)
    with entered(Scope.of(CLERK)):
        assert sorted(Act.objects.values_list("result", "officer_words")) == [
            (1, "林一 立案"),
            (2, "系统"),
        ]


def test_one_failing_reaction_does_not_keep_the_others_from_hearing() -> None:
    deaf, ear = Ear(fails=1), Ear()
    wiring = {Weighed: (Reaction("deaf", deaf.hear), Reaction("listen", ear.hear))}
    weigh(grams=7, by=CLERK, at=NOON)
    deliver(wiring)
    assert (deaf.heard, ear.heard) == ([], [(7, "鲁0102")])


def test_a_failed_reaction_is_tried_again_later_and_not_before() -> None:
    ear = Ear(fails=1)
    weigh(grams=7, by=CLERK, at=NOON)
    assert deliver(ear.wiring) == Delivered(0, 0)
    assert deliver(ear.wiring, NOON + timedelta(seconds=14)) == Delivered(0, 0)
    assert deliver(ear.wiring, NOON + timedelta(seconds=15)) == Delivered(1, 0)
    assert ear.heard == [(7, "鲁0102")]


def exhaust(ear: Ear) -> datetime:
    """Try until the reaction stands still; the moment after."""
    at = NOON
    for _ in range(ATTEMPTS):
        deliver(ear.wiring, at)
        at += WEEK
    return at


def test_after_eight_tries_a_reaction_stands_still_and_is_shown() -> None:
    ear = Ear(fails=99)
    weigh(grams=7, by=CLERK, at=NOON)
    at = exhaust(ear)
    with entered(Scope.of(CLERK)):
        [stuck] = queries.stuck_page().rows
    assert (stuck.fact, stuck.reaction, stuck.attempts) == ("Weighed", "listen", ATTEMPTS)
    assert "对方未应答" in stuck.problem
    assert due_slices(at + WEEK) == []


def test_the_system_administrator_has_it_delivered_again() -> None:
    ear = Ear(fails=ATTEMPTS)
    weigh(grams=7, by=CLERK, at=NOON)
    at = exhaust(ear)
    with entered(Scope.of(SYSADMIN)):
        [stuck] = queries.stuck_page().rows
    redeliver(delivery_id=stuck.id, by=SYSADMIN, at=at)
    assert (deliver(ear.wiring, at), ear.heard) == (Delivered(1, 0), [(7, "鲁0102")])
    with pytest.raises(NotOnRecord):
        redeliver(delivery_id=stuck.id, by=SYSADMIN, at=at)


def test_every_process_knows_the_act_without_any_page_loaded() -> None:
    ask = (
        "import django; django.setup(); from zhiheng.plant.catalogue import catalogue;"
        " print(catalogue()['重新投递'].page)"
    )
    told = subprocess.run([sys.executable, "-c", ask], capture_output=True, text=True, check=True)
    assert told.stdout == "desk:outbox\n"


def test_nobody_else_has_it_delivered_again() -> None:
    with pytest.raises(Refused, match="系统管理员"):
        redeliver(delivery_id=1, by=CLERK, at=NOON)


def test_an_announcement_nobody_has_wired_stands_still_and_is_shown() -> None:
    weigh(grams=7, by=CLERK, at=NOON)
    at = NOON
    for _ in range(ATTEMPTS):
        deliver({}, at)
        at += WEEK
    with entered(Scope.of(CLERK)):
        assert [stuck.fact for stuck in queries.stuck_page().rows] == ["Weighed"]


def test_announcements_of_one_case_are_heard_in_their_order(owner: Connection) -> None:
    owner.execute(
        "CREATE OR REPLACE FUNCTION zh_case_in_sight(asked bigint) RETURNS boolean"
        " LANGUAGE sql STABLE AS $$ SELECT true $$"
    )
    ear = Ear(fails=1)
    for grams in (1, 2):
        weigh(grams=grams, by=CLERK, at=NOON, inside=lambda doing: doing.about(5))
    deliver(ear.wiring)
    deliver(ear.wiring, NOON + timedelta(seconds=1))
    assert ear.heard == []
    deliver(ear.wiring, NOON + timedelta(seconds=15))
    assert [grams for grams, _ in ear.heard] == [1, 2]


def test_a_slice_is_queued_once_until_it_is_worked() -> None:
    weigh(grams=7, by=CLERK, at=NOON)
    assert (jobs.dispatch(NOON), jobs.dispatch(NOON)) == (1, 0)
    [job] = ProcrastinateJob.objects.all()
    assert (job.task_name, list(job.args)) == ("zhiheng.outbox.deliver", ["slice"])


def test_a_job_before_the_house_is_open_is_a_defect(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jobs._house, "clock", None)
    with pytest.raises(RuntimeError):
        jobs.deliver(slice=0)


def test_a_job_hands_on_what_is_due(monkeypatch: pytest.MonkeyPatch) -> None:
    ear = Ear()
    monkeypatch.setattr(jobs._house, "clock", lambda: NOON)
    monkeypatch.setattr(jobs._house, "wiring", ear.wiring)
    weigh(grams=7, by=CLERK, at=NOON)
    for slice in due_slices(NOON):
        jobs.deliver(slice=slice)
    assert ear.heard == [(7, "鲁0102")]
