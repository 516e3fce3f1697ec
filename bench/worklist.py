"""W1: a handler opens his worklist. Ours: the whole desk. Floor: a minimal Django view."""

from typing import Final

from django.core.handlers.wsgi import WSGIHandler
from django.db import connection
from django.test.utils import CaptureQueriesContext

from bench import ground, population
from bench.floors import worklist as floor
from bench.rounds import Measured, interleaved
from bench.web import Desk

SIZE: Final = 100_000
GOAL: Final = 2.0
MOST_STATEMENTS: Final = 6
ROWS: Final = 50


def run(size: int, rounds: int) -> Measured:
    """Medians over `rounds` pages of 50 rows out of `size` cases with a clock each."""
    with ground.a_database("worklist") as (house, name):
        with ground.as_owner(house, name) as owner:
            handler = population.fill(owner, size)
        ours, least = Desk(WSGIHandler(), handler), Desk(floor.handler(), handler)
        statements = _refuse_other_work(ours, least)
        medians = interleaved(lambda: ours.get("/"), lambda: least.get("/"), rounds=rounds)
    return Measured(
        name="worklist", size=size, ours=medians[0], floor=medians[1], rounds=rounds, goal=GOAL,
        told={"statements": statements, "most_statements": MOST_STATEMENTS},
    )  # fmt: skip


def _refuse_other_work(ours: Desk, least: Desk) -> int:
    """Both show the same 50 rows; gives how many statements ours takes, the scope's included."""
    for desk in (ours, least):
        status, page = desk.get("/")
        assert status == 200, page.decode()
        assert page.count(b"<tr") == ROWS + 1, page.count(b"<tr")
    with CaptureQueriesContext(connection) as captured:
        ours.get("/")
    # The backend sets the scope below Django's cursors, once a request.
    return len(captured.captured_queries) + 1
