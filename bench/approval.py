"""From proposal to done: the execution limit is made longer on the president's approval. Ours: the
proposal with its rehearsal, the signature, and the approved act with what it announces. No paper
comes out of it, so that nothing is drawn beside.

Floor: the statements that this very approval sent, word for word, sent again by a bare psycopg
connection to a copy of the database made just before. Measured twice in one run, with a tenth of
`size` approvals done before and with all of them, to show how it grows.
"""

from collections.abc import Iterator
from statistics import median
from typing import Final

import psycopg

from bench import ground
from bench.population import MEASURED_COURT, docketed
from bench.recording import Step, recorded, replay
from bench.rounds import Measured, milliseconds
from zhiheng.house.ground import databases
from zhiheng.house.ground.address import Role
from zhiheng.house.ground.setup import Ground
from zhiheng.oversight.review.exhibits import a_proposal, a_signature
from zhiheng.registers.approvals.terms import State
from zhiheng.registers.personnel.exhibits import Office, a_court_office

SIZE: Final = 200
GOAL: Final = 3.0
WARM: Final = 2
TAKEN: Final = 7
Round = tuple[float, float, int]


def run(size: int, rounds: int) -> Measured:
    """Medians of `TAKEN` approvals among `size` done before; each costs a copy of the database."""
    del rounds
    with ground.a_database("approval") as (house, name):
        office = a_court_office(MEASURED_COURT)
        few = max(1, size // 10)
        numbers = iter(range(1, size + 2 * (TAKEN + WARM) + 1))
        _done_before(few, numbers, office)
        before = _taken(house, name, office, numbers)
        _done_before(size - few, numbers, office)
        after = _taken(house, name, office, numbers)
        with house.admin() as admin:
            databases.drop(admin, ground.database_of("copy"))
    ours, floor, statements = zip(*after, strict=True)
    return Measured(
        name="approval", size=size, ours=median(ours), floor=median(floor), rounds=TAKEN,
        goal=GOAL,
        told={
            "statements": max(statements),
            "ours_among_a_tenth": round(median(one[0] for one in before), 3),
            "ratio_among_a_tenth": round(_ratio(before), 3),
        },
    )  # fmt: skip


def _ratio(taken: list[Round]) -> float:
    return median(one[0] for one in taken) / median(one[1] for one in taken)


def _done_before(count: int, numbers: Iterator[int], office: Office) -> None:
    for _ in range(count):
        _approved(docketed(next(numbers), office.handler), office)


def _taken(house: Ground, name: str, office: Office, numbers: Iterator[int]) -> list[Round]:
    cases = [docketed(next(numbers), office.handler) for _ in range(TAKEN + WARM)]
    return [_round(house, name, office, case_id) for case_id in cases][WARM:]


def _round(house: Ground, name: str, office: Office, case_id: int) -> Round:
    copy = ground.database_of("copy")
    ground.leave()
    with house.admin() as admin:
        databases.clone(admin, house.home, name, copy)
    ground.use(house, name)
    acting: list[Step] = []
    with recorded(acting):
        ours = milliseconds(lambda: _approved(case_id, office))
    with psycopg.connect(house.conninfo(Role.APP, copy), autocommit=True) as connection:
        floor = milliseconds(lambda: replay(acting, connection))
    return ours, floor, sum(step.query is not None for step in acting)


def _approved(case_id: int, office: Office) -> None:
    proposal_id = a_proposal(case_id, by=office.handler)
    outcome = a_signature(proposal_id, by=office.president)
    assert outcome.state is State.EXECUTED, outcome
