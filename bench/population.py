"""Cases and clocks in any number, set-based and seeded: the same seed gives the same rows.

Courts differ in size as courts do (log-normal, σ 0.8); three clocks of ten still run. One handler
of one court is measured: he has the same number of running clocks at every size. Cases rest on
one of MOST_TITLES titles: whether a title is in sight is asked at every page of a case.
"""

import random
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Final

from zhiheng.house.ground.roles import Connection
from zhiheng.law.triage import PropertyState
from zhiheng.measures.intake.exhibits import a_docketed_case, an_application
from zhiheng.plant.officer import Officer
from zhiheng.registers.personnel.exhibits import a_court_office

MEASURED_COURT: Final = "鲁0102"
CLOCKS_OF_THE_HANDLER: Final = 120
HANDLERS_PER_COURT: Final = 12
CASES_AT_ONCE: Final = 100_000
MOST_TITLES: Final = 100_000
DAY: Final = date(2026, 11, 20)
AT: Final = datetime(2026, 11, 20, 1, 0, tzinfo=UTC)

STAFF: Final = """
INSERT INTO personnel_staff (act_id, happened_on, recorded_at, number, name, court_id)
SELECT %(act)s, %(day)s, %(at)s, 'BENCH-' || row_number() OVER (ORDER BY code, n), '量测员', code
FROM personnel_court, generate_series(1, %(handlers)s) AS n WHERE level = '基层'
"""
TITLES: Final = """
INSERT INTO titles_title (act_id, happened_on, recorded_at, version, current, case_no, number_key,
    made_by, kind, instance, made_on, cause, text, text_hash)
SELECT %(act)s, %(day)s, %(at)s, 1, true, '（2025）鲁0102民初' || n || '号',
    '2025鲁0102民初' || n || '号', '量测法院', '民事判决书', '一审', %(day)s, '买卖合同纠纷', '',
    decode(repeat('00', 32), 'hex')
FROM generate_series(1, %(titles)s) AS n
"""
CASES: Final = """
INSERT INTO casefile_case (act_id, happened_on, recorded_at, court, secrecy, case_type, year, seq,
    number, origin, sub_type, cause, received_on, docketed_on, title_id, claim_fen, conduct, thing,
    application, late_interest_asked, state, stage, property_state, category, sale, track,
    handler_id, creditors, debtors)
SELECT %(act)s, day, %(at)s, court, 0, '执', 2026, seq, '（2026）' || court || '执' || seq || '号',
    '当事人申请', '', '买卖合同纠纷', day, day,
    %(title)s + abs(hashint8extended(seq, hashtext(court))) %% %(titles)s,
    abs(hashint8extended(seq, %(seed)s)) %% 100000000, '', '', '', true, '在办', '执行',
    %(property)s, '', '', '', handler,
    '申请人' || seq, '被执行人' || seq
FROM (
    SELECT court, seq, handlers[1 + seq %% cardinality(handlers)] AS handler,
           %(day)s::date - (abs(hashint8extended(seq, %(seed)s)) %% 300)::int AS day
    FROM unnest(%(courts)s::text[], %(starts)s::int[], %(ends)s::int[])
        AS plan (court, first, last)
    JOIN (SELECT court_id, array_agg(id ORDER BY id) AS handlers FROM personnel_staff
          WHERE number LIKE 'BENCH-%%' GROUP BY court_id) AS staff ON staff.court_id = plan.court,
    LATERAL generate_series(first, last) AS seq
) AS filed
"""
SERIES: Final = """
INSERT INTO casefile_series (court, case_type, year, last_seq)
SELECT court, case_type, year, max(seq) FROM casefile_case GROUP BY court, case_type, year
"""
HIS_CASES: Final = """
UPDATE casefile_case SET handler_id = %(handler)s
WHERE court = %(court)s AND seq <= %(clocks)s
"""
CLOCKS: Final = """
INSERT INTO nodes_clock (act_id, happened_on, recorded_at, case_id, court, secrecy, key, name,
    subject, from_on, due_on, unrolled_on, rolls, provisional, note, why, cites, doubt, law_edition,
    handler_key, met_on, met_act_id, ended_as)
SELECT %(act)s, docketed_on, %(at)s, id, court, secrecy, 'EXECUTION_LIMIT', '执行期限', '',
    docketed_on, docketed_on + 181, docketed_on + 181, true, false, '', '{}',
    ARRAY['审限规定第5条第1款'], '', 'bench', handler_key,
    CASE WHEN runs THEN NULL ELSE %(day)s::date END, CASE WHEN runs THEN NULL ELSE %(act)s END,
    CASE WHEN runs THEN '' ELSE '办结' END
FROM (SELECT *, handler_id = %(handler)s OR abs(hashint8extended(id, %(seed)s)) %% 10 < 3 AS runs
      FROM casefile_case) AS filed
"""


def fill(
    owner: Connection,
    size: int,
    *,
    seed: int = 1,
    clocks: str = CLOCKS,
    told: Mapping[str, object] | None = None,
) -> Officer:
    """`size` cases with a clock each; gives the handler whose worklist is measured. A workload may
    have clocks of its own: the statement that enters them, and what else it is told."""
    handler = a_court_office(MEASURED_COURT).handler
    row = owner.execute("SELECT max(id) FROM plant_act").fetchone()
    said: dict[str, object] = {
        "act": row[0] if row else 0, "day": DAY, "at": AT, "seed": seed,
        "handlers": HANDLERS_PER_COURT, "handler": handler.id, "court": MEASURED_COURT,
        "clocks": CLOCKS_OF_THE_HANDLER, "property": PropertyState.UNKNOWN,
        "titles": min(size, MOST_TITLES),
    }  # fmt: skip
    owner.execute(STAFF, said)
    owner.execute(TITLES, said)
    first = owner.execute("SELECT min(id) FROM titles_title").fetchone()
    said["title"] = first[0] if first else 0
    for courts, starts, ends in _batches(_shares(owner, size, seed)):
        owner.execute(CASES, said | {"courts": courts, "starts": starts, "ends": ends})
    owner.execute(SERIES)
    owner.execute(HIS_CASES, said)
    owner.execute(clocks, said | dict(told or {}))
    owner.execute("ANALYZE")
    return handler


def docketed(number: int, handler: Officer) -> int:
    """A case filed by the verb, on an instrument of its own."""
    title = replace(an_application().title, case_no=f"（2026）鲁0102民初{number}号")
    return a_docketed_case(MEASURED_COURT, handler=handler, title=title)


def _shares(owner: Connection, size: int, seed: int) -> dict[str, int]:
    """How many of the cases each court has."""
    rows = owner.execute("SELECT code FROM personnel_court WHERE level = '基层' ORDER BY code")
    chance = random.Random(seed)
    weights = {str(code): chance.lognormvariate(0, 0.8) for (code,) in rows.fetchall()}
    whole = sum(weights.values())
    shares = {code: int(size * weight / whole) for code, weight in weights.items()}
    shares[MEASURED_COURT] += size - sum(shares.values())
    return shares


def _batches(shares: dict[str, int]) -> list[tuple[list[str], list[int], list[int]]]:
    """The courts' numbers in pieces of about CASES_AT_ONCE."""
    pieces = [
        (court, start, min(start + CASES_AT_ONCE - 1, share))
        for court, share in shares.items()
        for start in range(1, share + 1, CASES_AT_ONCE)
    ]
    batches: list[tuple[list[str], list[int], list[int]]] = []
    counted = CASES_AT_ONCE
    for court, start, end in pieces:
        if counted >= CASES_AT_ONCE:
            batches.append(([], [], []))
            counted = 0
        courts, starts, ends = batches[-1]
        courts.append(court)
        starts.append(start)
        ends.append(end)
        counted += end - start + 1
    return batches
