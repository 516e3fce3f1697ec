-- Overview: one row for what the law asks of a case, and the search over cases in scope.

DROP VIEW IF EXISTS overview_case;
CREATE VIEW overview_case WITH (security_invoker = true) AS
SELECT c.id, c.court, c.case_type, c.state, c.received_on, c.docketed_on, c.closed_on,
       c.handler_id IS NOT NULL AS handler_known,
       EXISTS (SELECT 1 FROM casefile_receipt k
               WHERE k.case_id = c.id AND k.staff_id = c.handler_id) AS handler_received,
       c.state = '中止' AS stayed,
       c.secrecy > 0 AS secret,
       duty.is_money, duty.conduct_claimed, duty.instrument_kind,
       paper.notice_issued_on, paper.report_order_issued_on,
       party.debtors, party.debtors_with_address,
       EXISTS (SELECT 1 FROM dispatch_publication k WHERE k.case_id = c.id)
           AND party.debtors_unreached = 0 AS service_by_publication,
       (SELECT count(*) FROM dispatch_duty k
        WHERE k.case_id = c.id AND NOT k.served) AS papers_unserved,
       (SELECT count(*) FROM dispatch_message k
        WHERE k.case_id = c.id AND k.state = '已发' AND k.expected <> '无') AS messages_open,
       (SELECT count(*) FROM assets_clue k
        WHERE k.case_id = c.id AND k.verified_on IS NULL) AS clues_unverified,
       (SELECT count(*) FROM assets_report k
        WHERE k.case_id = c.id AND k.checked_on IS NULL
          AND k.breach <> '拒绝报告') AS reports_unchecked,
       (SELECT count(*) FROM assets_step k
        WHERE k.case_id = c.id
          AND k.kind IN ('现场调查', '搜查', '悬赏公告', '审计')) AS on_site_steps,
       estate.properties_unsealed, estate.properties_undisposed
FROM casefile_case c
LEFT JOIN LATERAL (
    SELECT bool_or(o.kind = '金钱给付') AS is_money,
           bool_or(o.kind <> '金钱给付') AS conduct_claimed,
           min(t.kind) AS instrument_kind
    FROM titles_title t
    JOIN titles_obligation o ON o.title_id = t.id
    WHERE t.line_id = c.title_id AND t.current
) duty ON true
LEFT JOIN LATERAL (
    SELECT min(p.happened_on) FILTER (WHERE p.kind = '执行通知书') AS notice_issued_on,
           min(p.happened_on) FILTER (WHERE p.kind = '报告财产令') AS report_order_issued_on
    FROM documents_paper p
    WHERE p.case_id = c.id AND p.kind IN ('执行通知书', '报告财产令')
) paper ON true
LEFT JOIN LATERAL (
    SELECT count(*) AS debtors,
           count(*) FILTER (WHERE EXISTS (
               SELECT 1 FROM persons_address a
               WHERE a.person_id = p.person_id AND a.current)) AS debtors_with_address,
           count(*) FILTER (WHERE NOT EXISTS (
               SELECT 1 FROM persons_address a
               WHERE a.person_id = p.person_id AND a.current)
             AND NOT EXISTS (
               SELECT 1 FROM dispatch_publication d
               JOIN casefile_party o ON o.id = d.party_id
               WHERE o.line_id = p.line_id)) AS debtors_unreached
    FROM casefile_party p
    WHERE p.case_id = c.id AND p.current AND p.role = '被执行人'
) party ON true
LEFT JOIN LATERAL (
    SELECT count(*) FILTER (WHERE k.state = '已发现') AS properties_unsealed,
           count(*) FILTER (WHERE k.state IN ('已发现', '已控制')) AS properties_undisposed
    FROM assets_property k
    WHERE k.case_id = c.id AND k.current
) estate ON true;
GRANT SELECT ON overview_case TO zh_app;

-- What the law asks of each party before a measure; namesakes are counted over all courts.
CREATE OR REPLACE VIEW overview_party WITH (security_invoker = true) AS
SELECT p.id, p.case_id, p.court, p.person_id, p.role, p.name, r.document_known,
       r.matching_attributes
FROM casefile_party p
JOIN persons_on_record r ON r.id = p.person_id
WHERE p.current;
GRANT SELECT ON overview_party TO zh_app;

-- Row-level security keeps the planner from using the array index, so the scope is written inside.
-- grams: pairs of neighbouring signs of the query; plain: the query as compared; number_end: how
-- the case number ends, its serial in seq; document_hash: for a whole document number, else null.
CREATE OR REPLACE FUNCTION overview_search(
    plain text, grams text[], seq integer, number_end text, document_hash bytea, at_most integer)
RETURNS TABLE (kind text, words text, case_id bigint)
LANGUAGE sql STABLE AS $$
    WITH scope AS (
        SELECT nullif(current_setting('zh.lo', true), '') AS lo,
               nullif(current_setting('zh.hi', true), '') AS hi,
               coalesce(nullif(current_setting('zh.clearance', true), '')::int, 0) AS clearance,
               zh_officer() AS officer, zh_day() AS day
    ),
    granted AS (
        SELECT g.case_id FROM casefile_grant g
        WHERE g.staff_id = (SELECT officer FROM scope) AND g.revoked_on IS NULL
          AND coalesce(g.until_on, 'infinity') >= (SELECT day FROM scope)
    ),
    found AS (
        (SELECT 1 AS place, '案号' AS kind, c.number::text AS words, c.id AS case_id
         FROM casefile_case c
         WHERE c.seq = overview_search.seq AND c.number LIKE '%' || number_end
           AND (c.court >= (SELECT lo FROM scope) AND c.court < (SELECT hi FROM scope)
                AND c.secrecy <= (SELECT clearance FROM scope)
                OR c.id IN (SELECT granted.case_id FROM granted))
         LIMIT at_most)
        UNION ALL
        (SELECT 2, '证件号码', p.name || ' ' || d.number_masked, p.case_id
         FROM persons_document d
         JOIN casefile_party p ON p.person_id = d.person_id AND p.current
         WHERE d.current AND d.number_hash = document_hash
           AND (p.court >= (SELECT lo FROM scope) AND p.court < (SELECT hi FROM scope)
                AND p.secrecy <= (SELECT clearance FROM scope)
                OR p.case_id IN (SELECT granted.case_id FROM granted))
         LIMIT at_most)
        UNION ALL
        (SELECT 2, '证件号码', p.name || ' ' || d.number_masked, p.case_id
         FROM persons_document d
         JOIN casefile_party p ON p.person_id = d.person_id AND p.current
         WHERE d.current AND plain LIKE '%*%' AND d.number_masked = upper(plain)
           AND (p.court >= (SELECT lo FROM scope) AND p.court < (SELECT hi FROM scope)
                AND p.secrecy <= (SELECT clearance FROM scope)
                OR p.case_id IN (SELECT granted.case_id FROM granted))
         LIMIT at_most)
        UNION ALL
        (SELECT 3, '当事人', p.name::text, p.case_id
         FROM casefile_party p
         WHERE p.name_bigrams @> grams::varchar[] AND cardinality(grams) > 0 AND p.current
           AND (p.court >= (SELECT lo FROM scope) AND p.court < (SELECT hi FROM scope)
                AND p.secrecy <= (SELECT clearance FROM scope)
                OR p.case_id IN (SELECT granted.case_id FROM granted))
         LIMIT at_most)
        UNION ALL
        (SELECT 4, '拼音首字母', p.name::text, p.case_id
         FROM casefile_party p
         WHERE plain ~ '^[a-z0-9]{2,}$' AND p.name_initials LIKE plain || '%' AND p.current
           AND (p.court >= (SELECT lo FROM scope) AND p.court < (SELECT hi FROM scope)
                AND p.secrecy <= (SELECT clearance FROM scope)
                OR p.case_id IN (SELECT granted.case_id FROM granted))
         LIMIT at_most)
    )
    SELECT DISTINCT ON (found.place, found.case_id, found.words)
           found.kind, found.words, found.case_id
    FROM found ORDER BY found.place, found.case_id DESC, found.words LIMIT at_most
$$;
CALL zh_definer('overview_search(text, text[], integer, text, bytea, integer)',
    reason => 'search by array, prefix and hash cannot use its indexes below a policy; the scope is inside');
