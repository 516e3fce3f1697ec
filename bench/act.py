"""One act through the desk: a notice is signed. Ours: the whole request, from WSGI to commit.

Floor: the statements that very request sent, word for word, sent again by a bare psycopg
connection to a copy of the database made just before; so each has the same rows to find and write.
"""

from statistics import median
from typing import Final

import psycopg
from django.core.handlers.wsgi import WSGIHandler

from bench import ground
from bench.population import MEASURED_COURT, docketed
from bench.recording import Step, recorded, replay
from bench.rounds import Measured, milliseconds
from bench.web import Desk
from zhiheng.house.ground import databases
from zhiheng.house.ground.address import Role
from zhiheng.house.ground.setup import Ground
from zhiheng.plant import codes
from zhiheng.registers.personnel.exhibits import Office, a_court_office

SIZE: Final = 9
GOAL: Final = 3.0
WARM: Final = 2
SENT: Final = {"perform_within_days": "7", "report_within_days": "15", "step": "issue"}


def run(size: int, rounds: int) -> Measured:
    """Medians over `size` notices of as many cases; every one costs a copy of the database."""
    del rounds
    copy = ground.database_of("copy")
    with ground.a_database("act") as (house, name):
        office = a_court_office(MEASURED_COURT)
        cases = [docketed(number, office.handler) for number in range(1, size + WARM + 1)]
        taken = [_round(house, name, copy, office, case) for case in cases][WARM:]
        with house.admin() as admin:
            databases.drop(admin, copy)
    ours, floor, statements = zip(*taken, strict=True)
    return Measured(
        name="act", size=size, ours=median(ours), floor=median(floor), rounds=size, goal=GOAL,
        told={"statements": max(statements)},
    )  # fmt: skip


def _round(
    house: Ground, name: str, copy: str, office: Office, case_id: int
) -> tuple[float, float, int]:
    """One notice, timed; then its statements on the copy, timed. Both connections have shown the
    page of the notice before, so that neither pays for being new."""
    desk = Desk(WSGIHandler(), office.handler, fresh=True)
    ground.leave()
    with house.admin() as admin:
        databases.clone(admin, house.home, name, copy)
    ground.use(house, name)
    path = f"/handling/{codes.code_of('case', case_id)}/notice"
    looking: list[Step] = []
    acting: list[Step] = []
    with recorded(looking):
        status, page = desk.get(path)
        assert status == 200, page.decode()
    with recorded(acting):
        ours = milliseconds(lambda: _sign(desk, path, case_id))
    with psycopg.connect(house.conninfo(Role.APP, copy), autocommit=True) as connection:
        replay(looking, connection)
        floor = milliseconds(lambda: replay(acting, connection))
    return ours, floor, sum(step.query is not None for step in acting)


def _sign(desk: Desk, path: str, case_id: int) -> None:
    status, page = desk.post(path, SENT | {"request_key": f"bench-{case_id:08d}"})
    assert status == 302, page.decode()
