-- Closing: how a case ended, what a party said of it, who keeps it, and how it comes back.
CALL zh_protect_case('closing_closing');
CALL zh_protect_case('closing_publication');
CALL zh_protect_case('closing_partycall');
CALL zh_protect_case('closing_reviewdecision');
CALL zh_protect_case('closing_custody');
CALL zh_protect_case('closing_requery');
CALL zh_protect_case('closing_diversion');
CALL zh_protect_case('closing_resumptionrequest');
CALL zh_protect_case('closing_resumptiondecision');
CALL zh_protect_court('closing_poolteam');

-- The pool: closings for now that stand, with who keeps them and when the next query is due: six
-- months after the closing or the last query, for five years.
DROP VIEW IF EXISTS closing_pool;
CREATE VIEW closing_pool WITH (security_invoker = true) AS
SELECT c.id AS case_id, c.court, c.number, c.creditors, c.debtors, k.happened_on AS closed_on,
       coalesce(u.keeper_id, c.handler_id) AS keeper_id, u.team_id,
       q.queried, q.last_query_on,
       coalesce(next.due_on, k.happened_on + interval '5 years')::date AS next_query_on,
       p.published_on
FROM closing_closing k
JOIN casefile_case c ON c.id = k.case_id
LEFT JOIN closing_publication p ON p.closing_id = k.id
LEFT JOIN LATERAL (
    SELECT team_id, keeper_id FROM closing_custody u
    WHERE u.case_id = k.case_id ORDER BY u.id DESC LIMIT 1) u ON true
LEFT JOIN LATERAL (
    SELECT count(*) AS queried, max(asked_on) AS last_query_on FROM closing_requery q
    WHERE q.case_id = k.case_id AND q.asked_on >= k.happened_on) q ON true
LEFT JOIN LATERAL (
    SELECT min(n.due_on) AS due_on FROM nodes_clock n
    WHERE n.case_id = k.case_id AND n.key = 'TERMINATION_QUERY' AND n.met_on IS NULL) next ON true
WHERE k.mode = '终结本次执行程序' AND c.state = '已结'
  AND NOT EXISTS (SELECT 1 FROM closing_closing later
                  WHERE later.case_id = k.case_id AND later.ordinal > k.ordinal)
  AND NOT EXISTS (SELECT 1 FROM closing_resumptiondecision d
                  WHERE d.case_id = k.case_id AND d.accepted);

-- Each closing with what figures ask of it. `standing`: no review undid it.
DROP VIEW IF EXISTS closing_counted;
CREATE VIEW closing_counted WITH (security_invoker = true) AS
SELECT k.id, k.case_id, k.court, k.mode, k.actual, k.happened_on,
       NOT EXISTS (SELECT 1 FROM closing_partycall l
                   JOIN closing_reviewdecision r ON r.call_id = l.id
                   WHERE l.closing_id = k.id AND r.outcome = '撤销结案') AS standing,
       EXISTS (SELECT 1 FROM closing_resumptiondecision d
               WHERE d.case_id = k.case_id AND d.accepted
                 AND d.happened_on >= k.happened_on) AS resumed,
       call.called, call.silent, call.denied
FROM closing_closing k
LEFT JOIN LATERAL (
    SELECT count(*) AS called,
           count(*) FILTER (WHERE l.answer IN ('未接通', '不愿回答')) AS silent,
           count(*) FILTER (WHERE l.answer = '否认') AS denied
    FROM closing_partycall l WHERE l.closing_id = k.id) call ON true;

-- What was entered after a 终本 closing although it had happened by then, with the limb it concerns.
-- `unlawful`: property that was there, was not handled and is not too small to be sold.
DROP VIEW IF EXISTS closing_late_fact;
CREATE VIEW closing_late_fact WITH (security_invoker = true) AS
SELECT k.id AS closing_id, k.case_id, k.court, k.happened_on AS closed_on,
       late.what, late.words, late.fact_on, late.recorded_at, late.limb, late.unlawful
FROM closing_closing k
JOIN casefile_case c ON c.id = k.case_id
CROSS JOIN LATERAL (
    SELECT '财产' AS what, p.words, p.found_on AS fact_on, p.recorded_at, 'TC-06' AS limb,
           p.state <> '不能处置'
           AND NOT (p.kind = '存款' AND p.estimate_fen < 100000
                    AND p.estimate_fen * 20 <= c.claim_fen) IS TRUE AS unlawful
    FROM assets_property p WHERE p.case_id = k.case_id AND p.replaces_id IS NULL
    UNION ALL
    SELECT '财产线索', l.words, l.given_on, l.recorded_at, 'TC-05', false
    FROM assets_clue l WHERE l.case_id = k.case_id
    UNION ALL
    SELECT '网络查询反馈', q.words, q.held_since, q.recorded_at, 'TC-06', true
    FROM closing_requery q WHERE q.case_id = k.case_id AND q.found
    UNION ALL
    SELECT i.kind, i.words, i.from_on, i.recorded_at,
           CASE i.kind WHEN '下落不明' THEN 'A1-ZB-01-5a' WHEN '妨害执行' THEN 'A1-ZB-01-5b'
                       WHEN '隐匿财产或者账簿' THEN 'A1-ZB-03-4' WHEN '公民死亡' THEN 'TC-11'
                       ELSE 'A1-ZB-23-6' END, false
    FROM casefile_incident i
    LEFT JOIN casefile_handentry e ON e.id = i.entry_id
    WHERE i.case_id = k.case_id AND i.replaces_id IS NULL
      AND coalesce(e.state, '已确认') <> '退回'
      AND i.kind IN ('下落不明', '妨害执行', '隐匿财产或者账簿', '公民死亡', '执行行为异议',
                     '案外人异议', '复议', '执行异议之诉', '变更追加申请')
    UNION ALL
    SELECT v.kind, v.words, v.paid_on, v.recorded_at, 'A1-ZB-23-5', false
    FROM funds_voucher v
    WHERE v.case_id = k.case_id AND v.kind = '收到案款' AND v.reverses_id IS NULL
    UNION ALL
    SELECT '解除' || r.kind, r.ground, r.ended_on, r.recorded_at, 'TC-07-1', false
    FROM restrictions_restriction r
    WHERE r.case_id = k.case_id AND r.current AND r.ended_on IS NOT NULL
) late
WHERE k.mode = '终结本次执行程序'
  AND late.fact_on <= k.happened_on AND late.recorded_at > k.recorded_at;

GRANT SELECT ON closing_pool, closing_counted, closing_late_fact TO zh_app;
