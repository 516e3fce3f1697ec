"""`audit-termination`: stored 终本 verdicts judged again where they lie, limb by limb.

Floor: the same rule written by hand over the same stored records, one bare verdict each. Ours
gives, besides, the keys of every limb that does not hold.
"""

import json
from collections.abc import Iterator
from datetime import date
from typing import Final

import psycopg

from bench import ground
from bench.exhausted import ASKED, Cases, cases
from bench.floors.termination import BY_SQL
from bench.rounds import Measured, interleaved
from zhiheng.law.termination_review import of_day
from zhiheng.measures.closing.queries.audit import AS_DECLARED, failing_limbs

SIZE: Final = 1_000_000
GOAL: Final = 2.0
LAW_ON: Final = date(2026, 11, 20)
PIECE: Final = 20_000
STORED: Final = f"FROM stored k, LATERAL jsonb_to_record(k.record) AS r({AS_DECLARED})"


def run(size: int, rounds: int) -> Measured:
    """Medians over `rounds`; refuses to measure where the two find different closings."""
    with ground.a_database("audit") as (house, name), ground.as_owner(house, name) as owner:
        cursor = owner.cursor()
        cursor.execute("CREATE TEMP TABLE stored (record jsonb, overrides jsonb DEFAULT '{}')")
        _store(cursor, cases(size))
        keys = failing_limbs(of_day(LAW_ON), explained="k.overrides")
        ours_says = f"SELECT count(*) FILTER (WHERE {keys} <> '{{}}') {STORED}".encode()
        floor_says = f"SELECT count(*) FILTER (WHERE ({BY_SQL}) IS NOT TRUE) {STORED}".encode()
        found = cursor.execute(ours_says).fetchone()
        if found != cursor.execute(floor_says).fetchone():
            raise AssertionError("the audit and the hand-written SQL differ")
        ours, floor = interleaved(
            lambda: cursor.execute(ours_says).fetchone(),
            lambda: cursor.execute(floor_says).fetchone(),
            rounds=rounds,
        )
    return Measured(
        name="audit-termination", size=size, ours=ours, floor=floor, rounds=rounds, goal=GOAL,
        told={"cases_per_second": round(size / ours * 1000), "failing": found[0] if found else 0},
    )  # fmt: skip


def _store(cursor: "psycopg.Cursor[tuple[object, ...]]", given: Cases) -> None:
    with cursor.copy("COPY stored (record) FROM STDIN") as copy:
        for piece in _lines(given):
            copy.write(piece)
    cursor.execute("ANALYZE stored")


def _lines(given: Cases) -> Iterator[str]:
    """The records as JSON, one a line, in pieces."""
    names = [noun.field for noun in ASKED]
    for start in range(0, given.columns.length, PIECE):
        rows = slice(start, start + PIECE)
        columns = []
        for name in names:
            values = given.plain[name][rows]
            told = values.astype(str) if values.dtype.kind == "M" else values
            listed = told.tolist()
            if name in given.unknown:
                blank = given.unknown[name][rows].tolist()
                listed = [None if no else one for one, no in zip(listed, blank, strict=True)]
            columns.append(listed)
        yield "".join(
            json.dumps(dict(zip(names, row, strict=True)), ensure_ascii=False) + "\n"
            for row in zip(*columns, strict=True)
        )
