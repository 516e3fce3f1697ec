-- The page behind the link of a text message is served as zh_portal: it reads no table, only what
-- these functions give for a link it was told of, and leaves a line for each try to open one.

-- Before anybody is told: which court has something, how often nobody could be told, and whether it
-- was opened or served. Five wrong numbers close a link.
CREATE OR REPLACE FUNCTION dispatch_letter(wanted bigint)
RETURNS TABLE (court text, failed bigint, opened_at timestamptz, closed boolean)
LANGUAGE sql STABLE AS $$
    SELECT m.court::text, t.failed, t.opened_at, t.failed >= 5
    FROM dispatch_message m
    JOIN dispatch_outgoing g ON g.message_id = m.id AND g.kind = 'sms.send'
    CROSS JOIN LATERAL (
        SELECT count(*) FILTER (WHERE NOT o.good) AS failed,
               min(o.at) FILTER (WHERE o.good) AS opened_at
        FROM dispatch_opening o WHERE o.message_id = m.id) t
    WHERE m.id = wanted AND m.paper_id IS NOT NULL AND m.party_id IS NOT NULL
$$;

-- What the party has, once it is told by the last four signs of its number.
CREATE OR REPLACE FUNCTION dispatch_letter_for(wanted bigint, signs text)
RETURNS TABLE (case_id bigint, paper_id bigint, party_id bigint, kind text, role text, name text,
               case_number text, served boolean)
LANGUAGE sql STABLE AS $$
    SELECT m.case_id, m.paper_id, m.party_id, d.kind::text, p.role::text, p.name::text,
           c.number::text,
           EXISTS (SELECT FROM dispatch_service v WHERE v.paper_id = m.paper_id
               AND v.party_id = m.party_id AND v.current AND v.result = '送达')
    FROM dispatch_letter(wanted) AS l
    JOIN dispatch_message m ON m.id = wanted
    JOIN documents_paper d ON d.id = m.paper_id
    JOIN casefile_party p ON p.id = m.party_id
    JOIN casefile_case c ON c.id = m.case_id
    CROSS JOIN LATERAL (
        SELECT right(n.number_masked, 4) AS known FROM persons_document n
        WHERE n.person_id = p.person_id AND n.current
        ORDER BY n.kind IN ('居民身份证', '统一社会信用代码') DESC, n.id DESC LIMIT 1) n
    WHERE NOT l.closed AND length(n.known) = 4 AND strpos(n.known, '*') = 0
        AND upper(signs) = upper(n.known)
$$;

-- Before they pass to zh_reader: afterwards only it could let the portal in.
GRANT EXECUTE ON FUNCTION dispatch_letter(bigint), dispatch_letter_for(bigint, text) TO zh_portal;
CALL zh_definer('dispatch_letter(bigint)',
    reason => 'which court has a paper for whoever was sent a link; the link is the key');
CALL zh_definer('dispatch_letter_for(bigint, text)',
    reason => 'the paper behind a link, for who knows the last four signs of the party''s number');

GRANT INSERT ON dispatch_opening TO zh_portal;
CALL zh_policy('dispatch_opening', 'zh_portal_enters', 'INSERT', 'zh_portal', NULL,
    'court = (SELECT l.court FROM dispatch_letter(message_id) AS l)');
