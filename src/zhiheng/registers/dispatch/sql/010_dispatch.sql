-- Dispatch: messages and services follow their case; what is still to be served is found, not kept.

CALL zh_protect_case('dispatch_message', updates => '{state,answered_on,answer,answered_act_id}');
CALL zh_protect_case('dispatch_service', updates => '{current}');
CALL zh_protect_case('dispatch_confirmation', updates => '{current}');
CALL zh_protect_case('dispatch_publication');

-- Each paper on each party it is addressed to, with its last attempt. A publication counts from
-- the day its period is over, as the door's day has it.
CREATE OR REPLACE VIEW dispatch_duty WITH (security_invoker = true) AS
SELECT d.id AS paper_id, p.id AS party_id, d.case_id, d.court, d.kind, d.number,
       d.happened_on AS issued_on, p.role, p.ordinal, p.name, c.number AS case_number,
       c.handler_id, c.state AS case_state, last.id AS service_id, last.manner, last.result,
       last.happened_on AS attempted_on, last.deemed_on, last.why, last.failure, last.receiver,
       last.evidence, last.server, last.recorded_at, coalesce(last.attempts, 0) AS attempts,
       coalesce(last.result = '送达'
           AND (last.manner <> '公告送达' OR last.deemed_on <= (SELECT zh_day())), false) AS served,
       (last.id IS NOT NULL OR EXISTS (
           SELECT FROM dispatch_message m JOIN casefile_party mp ON mp.id = m.party_id
           WHERE m.case_id = d.case_id AND m.paper_id = d.id AND mp.line_id = p.line_id
               AND m.state <> '作废')) AS sent
FROM documents_paper d
JOIN casefile_case c ON c.id = d.case_id
JOIN casefile_party p ON p.case_id = d.case_id AND p.current
     AND d.frozen -> 'facts' -> 'addressed_to' @> to_jsonb(p.name::text)
LEFT JOIN LATERAL (
    SELECT s.id, s.manner, s.result, s.happened_on, s.deemed_on, s.why, s.failure, s.receiver,
           s.evidence, s.server, s.recorded_at, count(*) OVER () AS attempts
    FROM dispatch_service s
    JOIN casefile_party sp ON sp.id = s.party_id
    WHERE s.paper_id = d.id AND sp.line_id = p.line_id AND s.current
    ORDER BY s.result = '送达' DESC, s.happened_on DESC, s.id DESC
    LIMIT 1
) last ON true
WHERE d.addressed_to <> '入卷'
  AND NOT EXISTS (SELECT FROM documents_voidance v WHERE v.paper_id = d.id);
GRANT SELECT ON dispatch_duty TO zh_app;

-- Each issued paper on each addressee, party or body outside the case, that nobody has sent yet.
CREATE OR REPLACE VIEW dispatch_unsent_paper WITH (security_invoker = true) AS
SELECT u.paper_id, u.party_id AS addressee_id, u.case_id, u.court, u.kind, u.number, u.issued_on,
       u.name AS addressee, u.role, u.case_number, u.handler_id, u.case_state
FROM dispatch_duty u WHERE NOT u.sent
UNION ALL
SELECT d.id, 0, d.case_id, d.court, d.kind, d.number, d.happened_on, rtrim(d.addressed_to, '：'),
       '协助单位', c.number, c.handler_id, c.state
FROM documents_paper d
JOIN casefile_case c ON c.id = d.case_id
WHERE d.addressed_to <> '入卷'
  AND NOT EXISTS (SELECT FROM documents_voidance v WHERE v.paper_id = d.id)
  AND NOT EXISTS (
      SELECT FROM casefile_party p WHERE p.case_id = d.case_id AND p.current
          AND d.frozen -> 'facts' -> 'addressed_to' @> to_jsonb(p.name::text))
  AND NOT EXISTS (
      SELECT FROM dispatch_message m
      WHERE m.case_id = d.case_id AND m.paper_id = d.id AND m.state <> '作废');
GRANT SELECT ON dispatch_unsent_paper TO zh_app;

-- Messages that wait for something, by the day it is due.
CREATE OR REPLACE VIEW dispatch_waiting WITH (security_invoker = true) AS
SELECT m.id, m.case_id, m.court, m.channel, m.counterpart, m.matter, m.happened_on, m.expected,
       m.due_on, m.owner_id, s.name AS owner, c.number AS case_number
FROM dispatch_message m
JOIN casefile_case c ON c.id = m.case_id
JOIN personnel_staff s ON s.id = m.owner_id
WHERE m.state = '已发' AND m.due_on IS NOT NULL;
GRANT SELECT ON dispatch_waiting TO zh_app;

-- The gateway: counterparts and public keys hold nobody's data; envelopes follow their court and case.
CALL zh_reference('dispatch_partner', reason => 'names, addresses and kinds of systems outside',
    updates => '{name,address,kinds,algorithm}');
CALL zh_reference('dispatch_partnerkey', reason => 'public keys of systems outside',
    updates => '{until_at}');
CALL zh_protect_case('dispatch_outgoing');
CALL zh_protect_court('dispatch_transmission',
    updates => '{state,attempts,due_at,tried_at,problem,receipt,link_from_on}');
CALL zh_protect_court('dispatch_incoming');
CALL zh_append_only('dispatch_incoming');
CALL zh_protect_journal('dispatch_verdict');
CALL zh_append_only('dispatch_verdict');
CALL zh_protect_court('dispatch_ruling');

-- What has not been handed over to its counterpart's system yet, with its owner.
CREATE OR REPLACE VIEW dispatch_unsent WITH (security_invoker = true) AS
SELECT t.outgoing_id AS id, o.case_id, o.court, o.kind, p.name AS partner, m.matter,
       m.happened_on, m.due_on, m.owner_id, s.name AS owner, c.number AS case_number, t.state,
       t.attempts, t.due_at, t.tried_at, t.problem
FROM dispatch_transmission t
JOIN dispatch_outgoing o ON o.id = t.outgoing_id
JOIN dispatch_message m ON m.id = o.message_id AND m.state = '已发'
JOIN dispatch_partner p ON p.id = o.partner_id
JOIN casefile_case c ON c.id = o.case_id
JOIN personnel_staff s ON s.id = m.owner_id
WHERE t.state <> '已交接';
GRANT SELECT ON dispatch_unsent TO zh_app;

-- What came in and was not taken, as long as nobody has dealt with it. No body, no party: the
-- administrators who look after it see no case.
CREATE OR REPLACE VIEW dispatch_quarantine WITH (security_invoker = true) AS
SELECT i.id, v.court, i.received_at, i.peer, i.size, v.at AS judged_at, v.reason, v.words,
       v.sender, v.envelope, v.kind
FROM dispatch_incoming i
JOIN LATERAL (
    SELECT * FROM dispatch_verdict w WHERE w.incoming_id = i.id ORDER BY w.id DESC LIMIT 1
) v ON true
WHERE v.state = '隔离'
    AND NOT EXISTS (
        SELECT FROM dispatch_ruling r WHERE r.incoming_id = i.id AND r.outcome = '作废')
    AND NOT EXISTS (
        SELECT FROM dispatch_verdict t
        WHERE t.sender = v.sender AND t.envelope = v.envelope AND t.state = '收下'
            AND t.body_hash = v.body_hash);
GRANT SELECT ON dispatch_quarantine TO zh_app;

-- Links in text messages: every try to open one is kept; that a paper was opened is its service.
CALL zh_protect_court('dispatch_opening');
CALL zh_append_only('dispatch_opening');

-- Papers that a party was sent a link to: when it went, whether the text message arrived, and what
-- may be tried instead. Those that nobody has opened are found by link_from_on, which has an index.
CREATE OR REPLACE VIEW dispatch_link WITH (security_invoker = true) AS
SELECT m.id, m.case_id, t.court, m.happened_on AS sent_on, m.owner_id, s.name AS owner,
       m.state, m.answer, m.paper_id, m.party_id, d.kind, p.role, p.name, p.person_id,
       c.number AS case_number, t.state AS course,
       (SELECT min(o.at) FROM dispatch_opening o WHERE o.message_id = m.id AND o.good) AS opened_at,
       (SELECT count(*) FROM dispatch_opening o WHERE o.message_id = m.id AND NOT o.good) AS failed,
       EXISTS (SELECT FROM dispatch_service v WHERE v.paper_id = m.paper_id
           AND v.party_id = m.party_id AND v.current AND v.result = '送达') AS served,
       EXISTS (SELECT FROM dispatch_service v WHERE v.party_id = m.party_id
           AND v.current AND v.result = '未送达' AND v.manner = '邮寄送达') AS mail_came_back,
       t.link_from_on
FROM dispatch_message m
JOIN dispatch_outgoing g ON g.message_id = m.id AND g.kind = 'sms.send'
JOIN dispatch_transmission t ON t.outgoing_id = g.id
JOIN documents_paper d ON d.id = m.paper_id
JOIN casefile_party p ON p.id = m.party_id
JOIN casefile_case c ON c.id = m.case_id
JOIN personnel_staff s ON s.id = m.owner_id;
GRANT SELECT ON dispatch_link TO zh_app;
