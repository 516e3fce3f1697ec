"""W2: an officer opens a case. Ours: the whole page, WSGI to bytes. Floor: the bare selects of what
it shows, by the same role in the same scope."""

import time
from typing import Final

from django.core.handlers.wsgi import WSGIHandler
from django.db import connection
from django.test.utils import CaptureQueriesContext

from bench import ground, population
from bench.rounds import Measured, interleaved
from bench.web import Desk
from zhiheng.plant import codes
from zhiheng.plant.officer import Officer
from zhiheng.plant.scope import Scope, entered

SIZE: Final = 100_000
GOAL: Final = 2.0
MOST_STATEMENTS: Final = 8
BARE: Final = (
    "SELECT * FROM casefile_case WHERE id = %(case)s",
    "SELECT p.*, r.* FROM casefile_party p JOIN persons_on_record r ON r.id = p.person_id"
    " WHERE p.case_id = %(case)s AND p.current",
    "SELECT * FROM nodes_clock WHERE case_id = %(case)s ORDER BY due_on",
    "SELECT t.*, o.* FROM casefile_case c JOIN titles_title t ON t.line_id = c.title_id"
    " AND t.current LEFT JOIN titles_obligation o ON o.title_id = t.id WHERE c.id = %(case)s",
    "SELECT count(*) FROM documents_paper WHERE case_id = %(case)s",
    "SELECT * FROM plant_act WHERE case_id = %(case)s ORDER BY id DESC LIMIT 31",
    "SELECT * FROM plant_refusal WHERE case_id = %(case)s ORDER BY id DESC LIMIT 31",
)
"""What the page shows of the case, each thing by the plainest statement that finds it. Who asks,
what waits for him, what the law lets him do and that he looked are in ours alone."""


def run(size: int, rounds: int) -> Measured:
    """Medians of the time in the database over `rounds` openings of a case among `size`."""
    with ground.a_database("case-page") as (house, name):
        with ground.as_owner(house, name) as owner:
            handler = population.fill(owner, size)
        case_id = population.docketed(7, handler)
        path = f"/cases/{codes.code_of('case', case_id)}/"
        desk = Desk(WSGIHandler(), handler)
        statements = _statements(desk, path)
        medians = interleaved(
            lambda: _asked_again(handler, statements),
            lambda: _bare(handler, case_id),
            rounds=rounds,
        )
    # The backend sets the scope below Django's cursors, once a request.
    count = len(statements) + 1
    return Measured(
        name="case-page", size=size, ours=medians[0], floor=medians[1], rounds=rounds, goal=GOAL,
        told={"statements": count, "most_statements": MOST_STATEMENTS},
    )  # fmt: skip


def _statements(desk: Desk, path: str) -> list[str]:
    """The statements of one opening up to the answer, as they were sent; the page must be the
    case's. The look is logged after it, in a transaction of its own."""
    desk.get(path)
    with CaptureQueriesContext(connection) as captured:
        status, page = desk.get(path)
    assert status == 200, page.decode()
    assert "可以做什么".encode() in page
    said = [one["sql"] for one in captured.captured_queries]
    return said[: said.index("BEGIN")]


def _asked_again(officer: Officer, statements: list[str]) -> float:
    with entered(Scope.of(officer)), connection.cursor() as cursor:
        begun = time.perf_counter()
        for sql in statements:
            cursor.execute(sql)
            cursor.fetchall()
        return time.perf_counter() - begun


def _bare(officer: Officer, case_id: int) -> float:
    with entered(Scope.of(officer)), connection.cursor() as cursor:
        begun = time.perf_counter()
        for sql in BARE:
            cursor.execute(sql, {"case": case_id})
            cursor.fetchall()
        return time.perf_counter() - begun
