"""The benchmarks themselves: what is measured, in which turns, and what the command prints."""

import json
import subprocess
import sys
from itertools import pairwise

import psycopg
import pytest
from django.db import connection, transaction

from bench import ground
from bench.recording import Step, recorded, replay
from bench.rounds import Measured, interleaved
from zhiheng.house.ground import databases
from zhiheng.house.ground.address import Role

CONTRACT = {"name", "size", "ours", "floor", "ratio", "rounds"}


def test_ours_and_floor_take_turns_in_the_same_rounds() -> None:
    ran: list[str] = []
    interleaved(lambda: ran.append("ours"), lambda: ran.append("floor"), rounds=20, warm=2)
    rounds = [set(ran[at : at + 2]) for at in range(0, len(ran), 2)]
    assert rounds == [{"ours", "floor"}] * 22
    assert any(one == other for one, other in pairwise(ran)), "the order is shuffled"


def test_a_missed_goal_is_published_as_missed() -> None:
    measured = Measured(name="x", size=1, ours=30.0, floor=10.0, rounds=1, goal=2.0)
    assert (measured.as_document()["ratio"], measured.as_document()["met"]) == (3.0, False)


@pytest.mark.django_db
def test_what_was_said_to_the_database_can_be_said_again(house: object) -> None:
    steps: list[Step] = []
    with recorded(steps), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT set_config('zh.act', %s, true)", ["7"])
        cursor.execute("SELECT current_setting('zh.act')")
    assert [step.in_transaction for step in steps if step.query][-2:] == [True, True]
    conninfo = house.ground.conninfo(Role.APP, house.database)  # type: ignore[attr-defined]
    with psycopg.connect(conninfo, autocommit=True) as other:
        replay(steps, other)
        assert other.execute("SELECT current_setting('zh.act', true)").fetchone() == ("",)


@pytest.mark.django_db
def test_what_a_killed_run_left_behind_is_dropped_and_a_living_run_is_left_alone(
    house: object,
) -> None:
    living, killed = ground.database_of("planted"), f"{ground.PREFIX}planted_{2**22 + 1}"
    with house.ground.admin() as admin:  # type: ignore[attr-defined]
        for name in (living, killed):
            databases.create(admin, name)
        assert killed in ground.drop_leftovers(house.ground)  # type: ignore[attr-defined]
        assert (databases.exists(admin, living), databases.exists(admin, killed)) == (True, False)
        databases.drop(admin, living)


@pytest.mark.django_db
def test_the_command_prints_one_document_with_the_keys_of_the_contract() -> None:
    command = [sys.executable, "-m", "zhiheng", "bench", "audit-append", "--size", "200"]
    done = subprocess.run(
        [*command, "--rounds", "2", "--json"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    document = json.loads(done.stdout)
    assert set(document) >= CONTRACT
    assert (document["name"], document["size"], document["rounds"]) == ("audit-append", 200, 2)
