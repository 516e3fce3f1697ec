"""W10 in the database: how many of the cases in a table may be closed as 终本.

Floor: the same expression written by hand, over the same table.
"""

from typing import Final

from bench import ground
from bench.exhausted import cases, lines, table
from bench.floors.termination import BY_SQL
from bench.rounds import Measured, interleaved
from zhiheng.law.termination import TERMINATION
from zhiheng.plant.rules.sql import sql

SIZE: Final = 300_000
GOAL: Final = 1.2
COUNT: Final = (
    "SELECT count(*) FILTER (WHERE {0}), count(*) FILTER (WHERE ({0}) IS NULL) FROM asked"
)


def run(size: int, rounds: int) -> Measured:
    """Medians over `rounds`; refuses to measure where the counts differ."""
    with ground.a_database("rules") as (house, name), ground.as_owner(house, name) as owner:
        cursor = owner.cursor()
        cursor.execute(f"CREATE TEMP TABLE asked ({table()})")
        with cursor.copy("COPY asked FROM STDIN") as copy:
            copy.write(lines(cases(size)))
        cursor.execute("ANALYZE asked")
        compiled, by_hand = COUNT.format(sql(TERMINATION, "postgres")), COUNT.format(BY_SQL)
        found = cursor.execute(compiled.encode()).fetchone()
        if found != cursor.execute(by_hand.encode()).fetchone():
            raise AssertionError("the compiled and the hand-written SQL differ")
        ours, floor = interleaved(
            lambda: cursor.execute(compiled.encode()).fetchone(),
            lambda: cursor.execute(by_hand.encode()).fetchone(),
            rounds=rounds,
        )
    return Measured(
        name="rules-sql", size=size, ours=ours, floor=floor, rounds=rounds, goal=GOAL,
        told={"cases_per_second": round(size / ours * 1000), "found": found},
    )  # fmt: skip
