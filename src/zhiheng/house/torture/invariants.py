"""What must hold after any crash, asked of the whole database as zh_backup.

Each query returns the rows that break its sentence; none may.
"""

from collections.abc import Iterable

import psycopg

from zhiheng.house.ground.address import Role
from zhiheng.house.ground.setup import Ground
from zhiheng.house.torture.clerks import Clerk
from zhiheng.plant.verify import verify_with

INVARIANTS = {
    "每个立案行为恰有一件案件、一份受理通知书、两个期限、一项公告": """
        SELECT a.court, a.seq FROM plant_act a WHERE a.name = '立案' AND (1, 1, 2, 1) <> (
            (SELECT count(*) FROM casefile_case c WHERE c.act_id = a.id),
            (SELECT count(*) FROM documents_paper p WHERE p.act_id = a.id),
            (SELECT count(*) FROM nodes_clock k WHERE k.act_id = a.id),
            (SELECT count(*) FROM plant_outbox o WHERE o.act_id = a.id))""",
    "没有不属于任何行为的案件、文书、期限、当事人": """
        SELECT t.name, t.id FROM (
            SELECT 'casefile_case' AS name, id, act_id FROM casefile_case
            UNION ALL SELECT 'casefile_party', id, act_id FROM casefile_party
            UNION ALL SELECT 'documents_paper', id, act_id FROM documents_paper
            UNION ALL SELECT 'nodes_clock', id, act_id FROM nodes_clock
            UNION ALL SELECT 'titles_title', id, act_id FROM titles_title) t
        WHERE NOT EXISTS (SELECT FROM plant_act a WHERE a.id = t.act_id)""",
    "一次提交只办成一次": """
        SELECT name, request_key FROM plant_act WHERE request_key IS NOT NULL
        GROUP BY name, request_key HAVING count(*) > 1""",
    "案号连续，没有跳号": """
        SELECT court, case_type, year FROM casefile_case
        GROUP BY court, case_type, year HAVING max(seq) <> count(*)""",
    "每院行为序号连续": """
        SELECT court FROM plant_act GROUP BY court HAVING max(seq) <> count(*)""",
    "每项公告都已送达，没有停住的": """
        SELECT o.id, o.fact, d.state, d.problem FROM plant_outbox o
        LEFT JOIN plant_delivery d ON d.outbox_id = o.id
        WHERE o.due_at IS NOT NULL OR d.state IS DISTINCT FROM 'done'""",
    "每件新案恰好提醒一次": """
        SELECT a.court, a.seq FROM plant_act a
        WHERE a.name = '立案' AND 1 <> (
            SELECT count(*) FROM tasks_notice n WHERE n.source_act_id = a.id)""",
    "没有被拒绝的行为": "SELECT court, name, rules::text FROM plant_refusal",
}
WAITING = "SELECT count(*) FROM plant_outbox WHERE due_at IS NOT NULL"


def violations(ground: Ground, clerks: Iterable[Clerk]) -> list[dict[str, object]]:
    """Everything that does not hold, each with the sentence it breaks."""
    with psycopg.connect(ground.conninfo(Role.BACKUP)) as backup:
        found: list[dict[str, object]] = [
            {"invariant": sentence, "row": [str(value) for value in row]}
            for sentence, query in INVARIANTS.items()
            for row in backup.execute(query).fetchmany(20)
        ]
        found += [_broken(key, why) for clerk in clerks for key, why in clerk.refused.items()]
        found += [
            _broken(key, number)
            for clerk in clerks
            for key, number in clerk.acknowledged.items()
            if not _stands(backup, key, number)
        ]
        with backup.cursor() as cursor:
            chain = verify_with(cursor, None)
    return found if chain.ok else [*found, {"invariant": "审计链完好", "row": [chain.words]}]


def waiting(ground: Ground) -> int:
    """Announcements that are still to be handed on."""
    with psycopg.connect(ground.conninfo(Role.BACKUP)) as backup:
        row = backup.execute(WAITING).fetchone()
    return int(row[0]) if row else 0


def _stands(backup: psycopg.Connection[tuple[object, ...]], key: str, number: str) -> bool:
    """The case that the clerk was told of is on record, under the act of that submission."""
    found = backup.execute(
        "SELECT c.number FROM plant_act a JOIN casefile_case c ON c.act_id = a.id"
        " WHERE a.name = '立案' AND a.request_key = %s AND a.result = c.id",
        (key,),
    ).fetchall()
    return found == [(number,)]


def _broken(key: str, what: str) -> dict[str, object]:
    return {"invariant": "已确认的立案一件不少", "row": [key, what]}
