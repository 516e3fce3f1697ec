"""W4: the nightly ladder of reminders over clocks of which a fixed number have come to a rung.

Ours: the sweep of every court. Floor: one bare INSERT … SELECT of as many reminders, by the owner,
into the same table. Besides: the same sweep over ten times as many clocks that are not due, and
the re-run, which may insert nothing, against the bare search for clocks nobody was told of.
"""

from collections.abc import Callable
from datetime import datetime
from statistics import median
from typing import Final

from bench import ground, population
from bench.rounds import Measured, interleaved, milliseconds
from zhiheng.house import schedule
from zhiheng.house.ground.roles import Connection

SIZE: Final = 200_000
TIMES: Final = 10
DUE: Final = 20_000
GOAL: Final = 1.67
GROWTH_GOAL: Final = 1.3
AT: Final = datetime(2026, 11, 21, 6, 30, tzinfo=schedule.COURT_TIME)
MORNING: Final = AT.date()
CLOCKS: Final = """
INSERT INTO nodes_clock (act_id, happened_on, recorded_at, case_id, court, secrecy, key, name,
    subject, from_on, due_on, unrolled_on, rolls, provisional, note, why, cites, doubt, law_edition,
    handler_key, ended_as)
SELECT %(act)s, %(morning)s, %(at)s, id, court, secrecy, 'EXECUTION_LIMIT', '执行期限', '',
    %(morning)s::date - 31, last_day, last_day, true, false, '', '{}',
    ARRAY['审限规定第5条第1款'], '', 'bench', handler_key, ''
FROM (SELECT *, %(morning)s::date + CASE WHEN id IN (
          SELECT id FROM casefile_case ORDER BY hashint8extended(id, 1) LIMIT %(due)s
      ) THEN 15 ELSE 150 END AS last_day FROM casefile_case) AS filed
"""
"""So many come to a rung on the morning of the sweep; the others are far off."""
BARE: Final = """
INSERT INTO tasks_reminder (act_id, happened_on, recorded_at, case_id, court, secrecy, clock_id,
    staff_id, days_before, due_on)
SELECT (SELECT max(id) FROM plant_act), %(morning)s, %(at)s, case_id, court, secrecy, id,
    handler_key, 14, due_on
FROM nodes_clock WHERE met_on IS NULL AND due_on <= %(morning)s::date + 30
"""
UNTOLD: Final = """
SELECT k.id FROM nodes_clock k WHERE k.met_on IS NULL AND k.due_on <= %(morning)s::date + 30
    AND NOT EXISTS (SELECT FROM tasks_reminder r WHERE r.clock_id = k.id AND r.due_on = k.due_on)
"""


def run(size: int, rounds: int) -> Measured:
    """Medians of the sweep and of the bare insert over `rounds`; every round begins untold."""
    small = _swept(size, rounds)
    large = _swept(size * TIMES, rounds)
    growth = large["ours"] / small["ours"]
    return Measured(
        name="clock-sweep", size=size, ours=small["ours"], floor=small["floor"], rounds=rounds,
        goal=GOAL,
        told={
            "due": DUE, "again_ms": round(small["again"], 1), "find_ms": round(small["find"], 1),
            "larger_size": size * TIMES, "larger_ours": round(large["ours"], 1),
            "larger_floor": round(large["floor"], 1), "growth": round(growth, 3),
            "growth_goal": GROWTH_GOAL,
            "met": small["ours"] / small["floor"] <= GOAL and growth <= GROWTH_GOAL,
        },
    )  # fmt: skip


def _swept(size: int, rounds: int) -> dict[str, float]:
    """Milliseconds of the sweep, the bare insert, the re-run and the bare search at one size."""
    with (
        ground.a_database("clock_sweep") as (house, name),
        ground.as_owner(house, name) as owner,
    ):
        said = {"morning": MORNING, "at": AT, "due": DUE}
        population.fill(owner, size, clocks=CLOCKS, told=said)
        owner.execute("VACUUM ANALYZE nodes_clock")
        ours, floor = interleaved(
            lambda: schedule.remind_of_clocks(AT),
            lambda: owner.execute(BARE, said),
            rounds=rounds,
            before=_untold(owner),
        )
        told = _count(owner)
        if told != 2 * DUE:
            raise AssertionError(f"{told} reminders: not each clock once by ours and by the floor")
        again = median(milliseconds(lambda: schedule.remind_of_clocks(AT)) for _ in range(rounds))
        find = median(
            milliseconds(lambda: owner.execute(UNTOLD, said).fetchall()) for _ in range(rounds)
        )
        if _count(owner) != told:
            raise AssertionError("the re-run told somebody again")
    return {"ours": ours, "floor": floor, "again": again, "find": find}


def _untold(owner: Connection) -> Callable[[], object]:
    return lambda: owner.execute("TRUNCATE tasks_reminder, tasks_reminderreading")


def _count(owner: Connection) -> int:
    row = owner.execute("SELECT count(*) FROM tasks_reminder").fetchone()
    return int(str(row[0])) if row else 0
