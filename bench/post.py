"""A court's post in any number: messages to one counterpart, a few of them due, the rest sent."""

import json
from datetime import timedelta
from typing import Final

from bench import population
from bench.population import AT, MEASURED_COURT
from zhiheng.house.ground.roles import Connection
from zhiheng.plant import sealing
from zhiheng.plant.signing import Ed25519Signer

PARTNER: Final = "bench-platform"
SIGNER: Final = Ed25519Signer(b"\7" * 32)
ALREADY_SENT: Final = "sent before"
CASES: Final = 1_000
NO_CLOCKS: Final = "SELECT"
FIRST: Final = "(SELECT min(act_id) FROM casefile_case)"
PARTNERS: Final = f"""
INSERT INTO dispatch_partner (act_id, happened_on, recorded_at, code, name, address, kinds,
    algorithm, court)
VALUES ({FIRST}, %(day)s, %(at)s, %(code)s, '量测平台', 'http://127.0.0.1:9', '{{sms.send}}',
    'Ed25519', %(court)s)
"""
KEYS: Final = f"""
INSERT INTO dispatch_partnerkey (act_id, happened_on, recorded_at, partner_id, key_id, algorithm,
    public_key, from_at, until_at)
VALUES ({FIRST}, %(day)s, %(at)s, (SELECT max(id) FROM dispatch_partner), %(key_id)s, 'Ed25519',
    %(public_key)s, %(at)s::timestamptz - interval '1 day', %(at)s::timestamptz + interval '9 days')
"""
MESSAGES: Final = """
INSERT INTO dispatch_message (act_id, happened_on, recorded_at, case_id, court, secrecy, direction,
    channel, counterpart, matter, expected, due_on, owner_id, state, answer)
SELECT c.act_id, %(day)s, %(at)s, c.id, c.court, c.secrecy, '发出', '电子', '量测平台',
    '短信通知被执行人', '回执', %(day)s::date + 3, c.handler_id, '已发', ''
FROM generate_series(1, %(size)s) AS n
JOIN (SELECT *, row_number() OVER (ORDER BY id) AS place FROM casefile_case) AS c
    ON c.place = 1 + n %% (SELECT count(*) FROM casefile_case)
ORDER BY n
"""
OUTGOING: Final = """
INSERT INTO dispatch_outgoing (act_id, happened_on, recorded_at, case_id, court, secrecy,
    message_id, partner_id, kind, body)
SELECT m.act_id, m.happened_on, m.recorded_at, m.case_id, m.court, m.secrecy, m.id,
    (SELECT max(id) FROM dispatch_partner), 'sms.send', %(body)s
FROM dispatch_message m ORDER BY m.id
"""
TRANSMISSIONS: Final = """
INSERT INTO dispatch_transmission (outgoing_id, court, partner_id, state, attempts, due_at,
    tried_at, problem, receipt)
SELECT o.id, o.court, o.partner_id, CASE WHEN due THEN '待发' ELSE '已交接' END,
    CASE WHEN due THEN 0 ELSE 1 END, CASE WHEN due THEN %(at)s::timestamptz END,
    CASE WHEN due THEN NULL ELSE %(at)s::timestamptz END, '',
    CASE WHEN due THEN '' ELSE %(sent)s END
FROM (SELECT *, row_number() OVER (ORDER BY hashint8extended(id, 1)) <= %(due)s AS due
      FROM dispatch_outgoing) AS o
ORDER BY o.id
"""


def a_post_office(owner: Connection, size: int, *, due: int) -> None:
    """`size` text messages to one counterpart in CASES cases, `due` of them due by AT."""
    population.fill(owner, CASES, clocks=NO_CLOCKS)
    body = {"mobile": "13800000000", "text": "请于七日内履行生效法律文书确定的义务，并报告财产。"}
    said = {
        "day": AT.date() - timedelta(1), "at": AT - timedelta(days=1), "size": size, "due": due,
        "code": PARTNER, "court": MEASURED_COURT, "sent": ALREADY_SENT,
        "key_id": SIGNER.key_id, "public_key": SIGNER.public_key,
        "body": sealing.seal(json.dumps(body, ensure_ascii=False)),
    }  # fmt: skip
    for statement in (PARTNERS, KEYS, MESSAGES, OUTGOING, TRANSMISSIONS):
        owner.execute(statement, said)
    owner.execute("ANALYZE")
