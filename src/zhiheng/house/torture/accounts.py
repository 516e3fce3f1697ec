"""After a torture of the post: what was sent is acknowledged or open with an owner, nothing twice.

The house's record (as zh_backup) is held against the platform's own journal and against what the
people at the browsers were told.
"""

import json
import subprocess
import sys
from collections import Counter
from collections.abc import Iterable

import psycopg

from zhiheng.house.ground.address import Role
from zhiheng.house.torture.parts import Victim, environment
from zhiheng.house.torture.post import PostOffice
from zhiheng.plant.verify import verify_with

Violation = dict[str, object]
INVARIANTS = {
    "发出 = 已有结果 + 有责任人和应收日的未结": """
        SELECT id, state FROM dispatch_message WHERE state NOT IN ('已回执', '退回', '作废')
            AND (state <> '已发' OR owner_id IS NULL OR due_on IS NULL)""",
    "每件往来恰有一个去件、一个行为": """
        SELECT m.id FROM dispatch_message m WHERE 1 <> (
            SELECT count(*) FROM dispatch_outgoing o JOIN plant_act a ON a.id = o.act_id
            WHERE o.message_id = m.id AND a.name = '经网关发出' AND a.result = m.id)""",
    "没有卡住的：对方正常以后都已交接": """
        SELECT outgoing_id, state, problem FROM dispatch_transmission WHERE state <> '已交接'""",
    "来件都有结论，收下的信封只收一次": """
        SELECT i.id::text FROM dispatch_incoming i
        WHERE NOT EXISTS (SELECT FROM dispatch_verdict v WHERE v.incoming_id = i.id)
        UNION ALL SELECT envelope FROM dispatch_verdict WHERE state = '收下'
        GROUP BY sender, envelope HAVING count(*) > 1""",
    "没有被隔离的来件": "SELECT id, reason, words FROM dispatch_verdict WHERE state = '隔离'",
    "核对过身份打开的都已送达": """
        SELECT o.message_id FROM dispatch_opening o JOIN dispatch_message m ON m.id = o.message_id
        WHERE o.good AND 1 <> (SELECT count(*) FROM dispatch_service s WHERE s.current
            AND s.paper_id = m.paper_id AND s.party_id = m.party_id AND s.result = '送达')""",
    "每次签名恰有一个结果，没有未办成的": """
        SELECT o.id FROM seals_order o WHERE 1 <> (
            SELECT count(*) FROM seals_signing s WHERE s.order_id = o.id)
        UNION ALL SELECT order_id FROM seals_failure""",
    "每案一份执行通知书": """
        SELECT case_id FROM documents_paper WHERE kind = '执行通知书'
        GROUP BY case_id HAVING count(*) > 1""",
    "未打开的链接都有在走的期限": """
        SELECT m.id FROM dispatch_message m WHERE m.paper_id IS NOT NULL AND m.state <> '退回'
        AND NOT EXISTS (SELECT FROM dispatch_service s WHERE s.paper_id = m.paper_id
            AND s.party_id = m.party_id AND s.current AND s.result = '送达')
        AND NOT EXISTS (SELECT FROM nodes_clock k WHERE k.case_id = m.case_id
            AND k.key = 'LINK_OPENING' AND k.met_on IS NULL)""",
    "每项公告都已送达，没有停住的": """
        SELECT o.id, o.fact, d.problem FROM plant_outbox o
        LEFT JOIN plant_delivery d ON d.outbox_id = o.id
        WHERE o.due_at IS NOT NULL OR d.state IN ('waiting', 'stuck')""",
    "一次提交只办成一次": """
        SELECT name, request_key FROM plant_act WHERE request_key IS NOT NULL
        GROUP BY name, request_key HAVING count(*) > 1""",
    "每院行为序号连续": """
        SELECT court FROM plant_act GROUP BY court HAVING max(seq) <> count(*)""",
}
UNSETTLED = """
SELECT (SELECT count(*) FROM dispatch_transmission WHERE state = '待发')
     + (SELECT count(*) FROM plant_outbox WHERE due_at IS NOT NULL)
     + (SELECT count(*) FROM dispatch_message WHERE state = '已发')
     + (SELECT count(*) FROM dispatch_incoming i WHERE NOT EXISTS (
            SELECT FROM dispatch_verdict v WHERE v.incoming_id = i.id))
"""
TIME_PASSES = (
    "UPDATE dispatch_transmission SET due_at = clock_timestamp() WHERE due_at > clock_timestamp()",
    "UPDATE plant_outbox SET due_at = least(due_at, clock_timestamp()) WHERE due_at IS NOT NULL",
)
TALLY = {
    "messages": "SELECT count(*) FROM dispatch_message",
    "acknowledged": "SELECT count(*) FROM dispatch_message WHERE state <> '已发'",
    "open_with_owner": "SELECT count(*) FROM dispatch_message WHERE state = '已发'",
    "tries": "SELECT coalesce(sum(attempts), 0) FROM dispatch_transmission",
    "incoming": "SELECT count(*) FROM dispatch_incoming",
    "repeated": "SELECT count(*) FROM dispatch_verdict WHERE state = '重复'",
    "served": "SELECT count(*) FROM dispatch_service WHERE result = '送达'",
    "signatures": "SELECT count(*) FROM seals_signing",
}


def violations(victim: Victim, offices: Iterable[PostOffice]) -> list[Violation]:
    """Everything that does not hold, each with the sentence it breaks."""
    with psycopg.connect(victim.ground.conninfo(Role.BACKUP)) as backup:
        found = [
            _broken(sentence, *row)
            for sentence, query in INVARIANTS.items()
            for row in backup.execute(query).fetchmany(20)
        ]
        for office in offices:
            found += [_broken("没有被拒绝的步骤", key, why) for key, why in office.refused.items()]
            found += [
                _broken("已确认的发送一件不少", key)
                for key in office.acknowledged
                if key.startswith("send-") and not _stands(backup, key)
            ]
        with backup.cursor() as cursor:
            chain = verify_with(cursor, None)
    found += _against_the_journal(victim)
    return found if chain.ok else [*found, _broken("审计链完好", chain.words)]


def unsettled(victim: Victim) -> int:
    """What is still on its way: to be sent, handed on, answered or judged."""
    with psycopg.connect(victim.ground.conninfo(Role.BACKUP)) as backup:
        row = backup.execute(UNSETTLED).fetchone()
    return int(str(row[0])) if row else 0


def let_time_pass(victim: Victim) -> None:
    """Leases of killed workers and waits for the next try are over, as they would be in an hour."""
    with psycopg.connect(victim.ground.conninfo(Role.OWNER), autocommit=True) as owner:
        owner.execute("SET zh.setup = 'on'")
        for statement in TIME_PASSES:
            owner.execute(statement)


def tally(victim: Victim) -> dict[str, int]:
    """How much there was of everything."""
    with psycopg.connect(victim.ground.conninfo(Role.BACKUP)) as backup:
        return {name: int(str((backup.execute(query).fetchone() or (0,))[0]))
                for name, query in TALLY.items()}  # fmt: skip


def _against_the_journal(victim: Victim) -> list[Violation]:
    """Each envelope was taken by the platform once, and each of its reports by the house."""
    lines = [json.loads(line) for line in victim.journal.read_text().splitlines()]
    taken = Counter(one["key"].rpartition("/")[2] for one in lines if one["what"] == "taken")
    reported = {one["key"] for one in lines if one["what"] == "report"}
    answers = {one["key"]: one["answer"] for one in lines if one["what"] == "answer"}
    ours = set(_envelopes(victim))
    return [
        *(_broken("对方没有收到的去件", id) for id in ours - taken.keys()),
        *(_broken("对方收到而本院没有的去件", id) for id in taken.keys() - ours),
        *(_broken("对方收下两次的去件", id) for id, times in taken.items() if times > 1),
        *(_broken("没有答复的回报", id) for id in reported - answers.keys()),
        *(_broken("没有收下的回报", id, answer) for id, answer in answers.items()
          if answer not in ("accepted", "duplicate")),
    ]  # fmt: skip


def _envelopes(victim: Victim) -> list[str]:
    done = subprocess.run(
        [sys.executable, "-m", "zhiheng.house.torture.envelopes"],
        env=environment(victim.home), stdout=subprocess.PIPE, text=True, check=True,
    )  # fmt: skip
    return done.stdout.split()


def _stands(backup: psycopg.Connection[tuple[object, ...]], key: str) -> bool:
    found = backup.execute(
        "SELECT count(*) FROM plant_act a JOIN dispatch_message m ON m.id = a.result"
        " WHERE a.name = '经网关发出' AND a.request_key = %s",
        (key,),
    ).fetchone()
    return found == (1,)


def _broken(sentence: str, *row: object) -> Violation:
    return {"invariant": sentence, "row": [str(value) for value in row]}
