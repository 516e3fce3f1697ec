"""W4: the nightly ladder of reminders over clocks of which a fixed number have come to a rung.

Ours: the sweep of every court. Floor: one bare INSERT … SELECT of as many reminders, by the owner,
into the same table. Besides: the same sweep over ten times as many clocks that are not due, and
the re-run, which may insert nothing.
"""

from datetime import timedelta
from typing import Final

from bench import ground, population
from bench.rounds import Measured, milliseconds
from zhiheng.house import schedule
from zhiheng.house.ground.roles import Connection

SIZE: Final = 20_000
TIMES: Final = 10
DUE: Final = 2_000
GOAL: Final = 1.67
GROWTH_GOAL: Final = 1.3
AT: Final = population.AT + timedelta(hours=22)
RUNNING_FAR_OFF: Final = """
UPDATE nodes_clock SET met_on = NULL, met_act_id = NULL, due_on = %(day)s::date + 150,
    from_on = %(day)s::date - 31
"""
COME_TO_A_RUNG: Final = """
UPDATE nodes_clock SET due_on = %(day)s::date + 15 WHERE id IN (
    SELECT id FROM nodes_clock ORDER BY hashint8extended(id, 1) LIMIT %(due)s)
"""
BARE: Final = """
INSERT INTO tasks_reminder (act_id, happened_on, recorded_at, case_id, court, secrecy, clock_id,
    staff_id, days_before, due_on, words)
SELECT (SELECT max(id) FROM plant_act), %(day)s, %(at)s, k.case_id, k.court, k.secrecy, k.id,
    k.handler_key, 14, k.due_on, c.number || ' “' || k.name || '”还剩 15 天'
FROM nodes_clock k JOIN casefile_case c ON c.id = k.case_id
WHERE k.met_on IS NULL AND k.due_on <= %(day)s::date + 30
"""


def run(size: int, rounds: int) -> Measured:
    """One sweep is measured: a second one finds nothing left to tell. `rounds` is not used."""
    del rounds
    small_ms, bare_ms, again_ms, told = _swept(size)
    large_ms, _, _, _ = _swept(size * TIMES)
    growth = large_ms / small_ms
    return Measured(
        name="clock-sweep", size=size, ours=small_ms, floor=bare_ms, rounds=1, goal=GOAL,
        told={
            "due": DUE, "reminders": told, "again_ms": round(again_ms, 1),
            "larger_size": size * TIMES, "growth": round(growth, 3), "growth_goal": GROWTH_GOAL,
            "met": small_ms / bare_ms <= GOAL and growth <= GROWTH_GOAL,
        },
    )  # fmt: skip


def _swept(size: int) -> tuple[float, float, float, int]:
    """Milliseconds of the sweep, of the bare insert and of the re-run; how many were told."""
    with (
        ground.a_database("clock_sweep") as (house, name),
        ground.as_owner(house, name) as owner,
    ):
        population.fill(owner, size)
        said = {"day": population.DAY + timedelta(days=1), "due": DUE, "at": AT}
        owner.execute(RUNNING_FAR_OFF, said)
        owner.execute(COME_TO_A_RUNG, said)
        owner.execute("VACUUM ANALYZE nodes_clock")
        ours_ms = milliseconds(lambda: schedule.remind_of_clocks(AT))
        told = _count(owner)
        again_ms = milliseconds(lambda: schedule.remind_of_clocks(AT + timedelta(minutes=1)))
        if _count(owner) != told:
            raise AssertionError("the re-run told somebody again")
        bare_ms = milliseconds(lambda: owner.execute(BARE, said))
        if _count(owner) - told != DUE or told < DUE:
            raise AssertionError(f"{told} reminders were told, the bare insert made other ones")
    return ours_ms, bare_ms, again_ms, told


def _count(owner: Connection) -> int:
    row = owner.execute("SELECT count(*) FROM tasks_reminder").fetchone()
    return int(str(row[0])) if row else 0
