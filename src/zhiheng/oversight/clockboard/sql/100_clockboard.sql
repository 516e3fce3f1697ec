-- What the board of clocks shows, and how well what was done is entered.

CALL zh_protect_case('clockboard_explanation');
CALL zh_protect_case('clockboard_handentry');

-- Every running clock with its case, stopped ones too.
CREATE OR REPLACE VIEW clockboard_running WITH (security_invoker = true) AS
SELECT k.id, k.case_id, k.court, k.handler_key, k.key, k.name, k.subject, k.from_on, k.due_on,
       k.provisional, k.note, k.stopped_on, c.number, c.creditors, c.debtors,
       e.reason, e.finish_by_on
FROM nodes_clock k
JOIN casefile_case c ON c.id = k.case_id
LEFT JOIN clockboard_explanation e ON e.clock_id = k.id AND e.due_on = k.due_on
WHERE k.met_on IS NULL;
GRANT SELECT ON clockboard_running TO zh_app;

-- Every clock that was met: the day of the fact against the day of its entry. An entry by an act of
-- the house is known by that act; one by hand, by the paper it names.
CREATE OR REPLACE VIEW clockboard_entered WITH (security_invoker = true) AS
SELECT k.id, k.court, k.handler_key, k.from_on, k.met_on,
       (a.at AT TIME ZONE 'Asia/Shanghai')::date AS entered_on,
       h.id IS NOT NULL AS by_hand,
       CASE WHEN h.id IS NULL THEN a.name ELSE h.evidence END AS evidence
FROM nodes_clock k
JOIN plant_act a ON a.id = k.met_act_id
LEFT JOIN clockboard_handentry h ON h.clock_id = k.id
WHERE k.ended_as = '办结';
GRANT SELECT ON clockboard_entered TO zh_app;

-- What was done on paper or by telephone and only entered here is an exception to doing it online.
-- One line for each thing done: in which step, on which day, whether online, and if not why not.
-- Nodes are ended by an act or by hand; papers bear an electronic signature or none; approvals are
-- signed here or by the committee in its room; papers are served, messages sent, by the network or
-- otherwise.
CREATE OR REPLACE VIEW clockboard_paperless WITH (security_invoker = true) AS
SELECT '办案节点' AS step, k.id, k.case_id, k.court, k.met_on AS done_on, k.name AS what,
       h.id IS NULL AS online, coalesce('系统外办结后补记：' || h.evidence, '') AS why
FROM nodes_clock k
LEFT JOIN clockboard_handentry h ON h.clock_id = k.id
WHERE k.ended_as = '办结'
UNION ALL
SELECT '文书签章', d.id, d.case_id, d.court, d.happened_on, d.kind, s.signed,
       CASE WHEN s.signed THEN '' ELSE '没有电子签名' END
FROM documents_paper d
CROSS JOIN LATERAL (
    SELECT EXISTS (SELECT FROM seals_signing g WHERE g.paper_id = d.id) AS signed) s
WHERE NOT EXISTS (SELECT FROM documents_voidance v WHERE v.paper_id = d.id)
UNION ALL
SELECT '审批', a.id, a.case_id, a.court, a.happened_on, a.words, true, ''
FROM approvals_signature a
UNION ALL
SELECT '审批', c.id, c.case_id, c.court, c.happened_on, '审判委员会决定', false, '会议决定后登记'
FROM approvals_committeedecision c
UNION ALL
SELECT '送达', s.id, s.case_id, s.court, s.happened_on, d.kind, s.manner = '电子送达',
       CASE WHEN s.manner = '电子送达' THEN '' ELSE s.manner END
FROM dispatch_service s JOIN documents_paper d ON d.id = s.paper_id
WHERE s.current AND s.result = '送达'
UNION ALL
SELECT '往来', m.id, m.case_id, m.court, m.happened_on, m.matter, g.id IS NOT NULL,
       CASE WHEN g.id IS NULL THEN '没有经网关，人工登记：' || m.channel ELSE '' END
FROM dispatch_message m LEFT JOIN dispatch_outgoing g ON g.message_id = m.id
WHERE m.direction = '发出';
GRANT SELECT ON clockboard_paperless TO zh_app;
