-- Overview: one row for what the law asks of a case, and the search over cases in scope.

DROP FUNCTION IF EXISTS overview_case_of(bigint);
DROP VIEW IF EXISTS overview_case;
DROP VIEW IF EXISTS overview_stay;
DROP VIEW IF EXISTS overview_debtor;
DROP VIEW IF EXISTS overview_incident;
DROP VIEW IF EXISTS overview_step;

-- What two people entered by hand: it frees only when the second one confirmed it; it bars at once,
-- unless it is a first version that the second one returned. Without an entry no hand made it.
CREATE OR REPLACE FUNCTION overview_frees(state text) RETURNS boolean LANGUAGE sql IMMUTABLE AS
$$ SELECT coalesce(state, '已确认') = '已确认' $$;
CREATE OR REPLACE FUNCTION overview_bars(version integer, state text) RETURNS boolean
LANGUAGE sql IMMUTABLE AS $$ SELECT coalesce(state, '') <> '退回' OR version > 1 $$;

-- `sure`: a second person confirmed it; `open`: no confirmed version says how it ended.
CREATE VIEW overview_incident WITH (security_invoker = true) AS
SELECT k.case_id, k.kind, k.debtor_id, k.from_on, k.ended_on, k.result, k.words, k.happened_on,
       overview_frees(e.state) AS sure,
       k.ended_on IS NULL OR NOT overview_frees(e.state) AS open
FROM casefile_incident k
LEFT JOIN casefile_handentry e ON e.id = k.entry_id
WHERE k.current AND overview_bars(k.version, e.state);
GRANT SELECT ON overview_incident TO zh_app;

CREATE VIEW overview_step WITH (security_invoker = true) AS
SELECT k.case_id, k.debtor_id, k.kind, k.done_on, overview_frees(e.state) AS sure
FROM assets_step k
LEFT JOIN casefile_handentry e ON e.id = k.entry_id;
GRANT SELECT ON overview_step TO zh_app;

-- One row for each debtor of a case: what stands for and against him.
CREATE VIEW overview_debtor WITH (security_invoker = true) AS
SELECT p.case_id, p.person_id, h.kind = '自然人' AS natural,
       coalesce(r.restricted, false) AS restricted,
       coalesce(r.restricted_with_officers, false) AS restricted_with_officers,
       coalesce(r.listed, false) OR coalesce(i.omitted, false) AS listed_or_explained,
       coalesce(q.exempt, false) AS exempt, coalesce(q.answered, false) AS answered,
       coalesce(i.dead, false) AS dead,
       coalesce(i.missing, false) OR EXISTS (
           SELECT 1 FROM dispatch_publication d JOIN casefile_party o ON o.id = d.party_id
           WHERE o.line_id = p.line_id) AS missing,
       coalesce(i.sought, false) AS sought,
       coalesce(s.questioned, false) AS questioned, coalesce(s.offline, 0) AS offline,
       (SELECT count(*) FROM persons_address a
        WHERE a.person_id = p.person_id AND a.current AND NOT EXISTS (
            SELECT 1 FROM assets_visit v JOIN persons_address o ON o.id = v.address_id
            LEFT JOIN casefile_handentry e ON e.id = v.entry_id
            WHERE v.case_id = p.case_id AND v.current AND o.line_id = a.line_id
              AND overview_frees(e.state))) AS addresses_unvisited,
       b.since IS NOT NULL AND coalesce(r.punished_on < b.since, true) AS breach_unpunished
FROM casefile_party p
JOIN persons_person h ON h.id = p.person_id
LEFT JOIN LATERAL (
    SELECT bool_or(k.kind = '限制消费' AND k.ended_on IS NULL) AS restricted,
           bool_or(k.kind = '限制消费' AND k.ended_on IS NULL AND k.covers_officers)
               AS restricted_with_officers,
           bool_or(k.kind = '失信被执行人名单' AND k.ended_on IS NULL) AS listed,
           max(k.from_on) FILTER (
               WHERE k.kind IN ('失信被执行人名单', '罚款', '司法拘留', '移送追究刑事责任'))
               AS punished_on
    FROM restrictions_restriction k
    LEFT JOIN casefile_handentry e ON e.id = k.entry_id
    WHERE k.case_id = p.case_id AND k.debtor_id = p.person_id AND k.current
      AND overview_frees(e.state)
) r ON true
LEFT JOIN LATERAL (
    SELECT bool_or(k.kind = '公民死亡') AS dead, bool_or(k.kind = '下落不明') AS missing,
           bool_or(k.kind = '下落不明' AND NOT k.open) AS sought,
           bool_or(k.kind = '不列入失信名单' AND k.sure) AS omitted
    FROM overview_incident k
    WHERE k.case_id = p.case_id AND k.debtor_id = p.person_id
) i ON true
LEFT JOIN LATERAL (
    SELECT bool_or(k.exempt_because <> '') AS exempt,
           bool_or(k.answered_on IS NOT NULL) AS answered
    FROM assets_inquiry k
    LEFT JOIN casefile_handentry e ON e.id = k.entry_id
    WHERE k.case_id = p.case_id AND k.debtor_id = p.person_id AND k.current
      AND overview_frees(e.state)
) q ON true
LEFT JOIN LATERAL (
    SELECT bool_or(k.kind = '询问') AS questioned,
           count(DISTINCT k.kind) FILTER (
               WHERE k.kind IN ('公积金查询', '保险查询', '理财查询', '股息红利查询')) AS offline
    FROM overview_step k
    WHERE k.case_id = p.case_id AND k.debtor_id = p.person_id AND k.sure
) s ON true
LEFT JOIN LATERAL (
    SELECT max(k.received_on) AS since FROM assets_report k
    WHERE k.case_id = p.case_id AND k.debtor_id = p.person_id AND k.breach <> '按期报告'
) b ON true
WHERE p.current AND p.role = '被执行人';
GRANT SELECT ON overview_debtor TO zh_app;

CREATE VIEW overview_case WITH (security_invoker = true) AS
SELECT c.id, c.court, c.court AS court_code, c.case_type, c.state, c.received_on, c.docketed_on, c.closed_on,
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
       (SELECT count(*) FROM overview_step k
        WHERE k.case_id = c.id AND k.sure
          AND k.kind IN ('现场调查', '搜查', '悬赏公告', '审计')) AS on_site_steps,
       EXISTS (SELECT 1 FROM overview_step k
               WHERE k.case_id = c.id AND k.sure AND k.kind = '搜查') AS searched,
       estate.properties_unsealed, estate.properties_undisposed, estate.disposals_running,
       (c.docketed_on + interval '3 months')::date AS three_months_after_docketing,
       c.origin = '审判庭移送' AS applicant_is_court,
       (c.claim_fen - money.realised_fen)::bigint AS outstanding_fen,
       money.undistributed_fen::bigint AS money_undistributed_fen,
       debtor.natural_debtors, debtor.natural_debtors_restricted,
       debtor.unit_debtors, debtor.unit_debtors_restricted, debtor.living_debtors,
       debtor.debtors_unlisted, debtor.debtors_to_query, debtor.debtors_queried,
       debtor.debtors_unquestioned, debtor.debtors_unchecked_offline,
       debtor.missing_debtors, debtor.missing_debtors_sought, debtor.addresses_unvisited,
       debtor.report_breaches_unpunished,
       inquiry.queries_open, inquiry.queries_fresh_until,
       held.holds + held.restrictions AS measures_unsettled,
       EXISTS (SELECT 1 FROM casefile_settlement k
               LEFT JOIN casefile_handentry e ON e.id = k.entry_id
               WHERE k.case_id = c.id AND k.current
                 AND overview_bars(k.version, e.state)
                 AND NOT (k.ended_on IS NOT NULL AND overview_frees(e.state)))
           AS settlement_running,
       told.objections_pending, told.variations_pending, told.audit_requests_open,
       told.reward_requests_open, told.obstructions_unpunished, told.books_hidden,
       told.interviewed_on, told.answer_recorded, told.termination_asked, told.applicant_signed,
       told.panel_verified, told.fees_settled, told.dossier_complete, told.site_records_kept
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
    SELECT count(*) FILTER (WHERE k.state = '已发现' AND NOT EXISTS (
               SELECT 1 FROM assets_hold o JOIN assets_property v ON v.id = o.property_id
               LEFT JOIN casefile_handentry e ON e.id = o.entry_id
               WHERE v.line_id = k.line_id AND o.current AND o.ended_on IS NULL
                 AND overview_frees(e.state))) AS properties_unsealed,
           count(*) FILTER (WHERE k.state IN ('已发现', '已控制')) AS properties_undisposed,
           (SELECT count(*) FROM assets_disposal d
            LEFT JOIN casefile_handentry e ON e.id = d.entry_id
            WHERE d.case_id = c.id AND d.current AND overview_bars(d.version, e.state)
              AND NOT (d.ended_on IS NOT NULL AND overview_frees(e.state))) AS disposals_running
    FROM assets_property k
    WHERE k.case_id = c.id AND k.current
) estate ON true
LEFT JOIN LATERAL (
    SELECT count(*) FILTER (WHERE k.natural) AS natural_debtors,
           count(*) FILTER (WHERE k.natural AND k.restricted) AS natural_debtors_restricted,
           count(*) FILTER (WHERE NOT k.natural) AS unit_debtors,
           count(*) FILTER (WHERE NOT k.natural AND k.restricted_with_officers)
               AS unit_debtors_restricted,
           count(*) FILTER (WHERE NOT (k.natural AND k.dead)) AS living_debtors,
           count(*) FILTER (WHERE NOT k.listed_or_explained) AS debtors_unlisted,
           count(*) FILTER (WHERE NOT k.exempt) AS debtors_to_query,
           count(*) FILTER (WHERE NOT k.exempt AND k.answered) AS debtors_queried,
           count(*) FILTER (WHERE NOT k.questioned) AS debtors_unquestioned,
           count(*) FILTER (WHERE k.offline < 4) AS debtors_unchecked_offline,
           count(*) FILTER (WHERE k.missing) AS missing_debtors,
           count(*) FILTER (WHERE k.missing AND k.sought) AS missing_debtors_sought,
           coalesce(sum(k.addresses_unvisited), 0)::bigint AS addresses_unvisited,
           count(*) FILTER (WHERE k.breach_unpunished) AS report_breaches_unpunished
    FROM overview_debtor k WHERE k.case_id = c.id
) debtor ON true
LEFT JOIN LATERAL (
    SELECT count(*) FILTER (
               WHERE k.exempt_because = ''
                 AND NOT (k.answered_on IS NOT NULL AND overview_frees(e.state))) AS queries_open,
           min(k.fresh_until_on) FILTER (
               WHERE k.exempt_because = '' AND overview_frees(e.state)) AS queries_fresh_until
    FROM assets_inquiry k
    LEFT JOIN casefile_handentry e ON e.id = k.entry_id
    WHERE k.case_id = c.id AND k.current AND overview_bars(k.version, e.state)
) inquiry ON true
LEFT JOIN LATERAL (
    SELECT (SELECT count(*) FROM assets_hold k
            LEFT JOIN casefile_handentry e ON e.id = k.entry_id
            WHERE k.case_id = c.id AND k.current AND overview_bars(k.version, e.state)
              AND NOT ((k.ended_on IS NOT NULL OR k.kept_because <> '')
                       AND overview_frees(e.state))) AS holds,
           (SELECT count(*) FROM restrictions_restriction k
            LEFT JOIN casefile_handentry e ON e.id = k.entry_id
            WHERE k.case_id = c.id AND k.current AND overview_bars(k.version, e.state)
              AND k.kind IN ('限制消费', '失信被执行人名单', '限制出境')
              AND NOT ((k.ended_on IS NOT NULL OR k.kept_because <> '')
                       AND overview_frees(e.state))) AS restrictions
) held ON true
LEFT JOIN LATERAL (
    SELECT (SELECT coalesce(sum(k.amount_fen), 0) FROM funds_performance k
            LEFT JOIN casefile_handentry e ON e.id = k.entry_id
            WHERE k.case_id = c.id AND k.current AND k.creditor_confirmed
              AND overview_frees(e.state))
           + coalesce(sum(v.signed_fen) FILTER (
               WHERE v.kind = '发放申请执行人' AND v.sure), 0) AS realised_fen,
           coalesce(sum(v.signed_fen) FILTER (
               WHERE v.kind = '收到案款' AND (v.sure OR v.signed_fen > 0)), 0)
           - coalesce(sum(v.signed_fen) FILTER (
               WHERE v.kind <> '收到案款' AND (v.sure OR v.signed_fen < 0)), 0)
               AS undistributed_fen
    FROM (SELECT k.kind, overview_frees(e.state) AS sure,
                 CASE WHEN k.reverses_id IS NULL THEN k.amount_fen ELSE -k.amount_fen END
                     AS signed_fen
          FROM funds_voucher k
          LEFT JOIN casefile_handentry e ON e.id = k.entry_id
          WHERE k.case_id = c.id AND coalesce(e.state, '') <> '退回') v
) money ON true
LEFT JOIN LATERAL (
    SELECT count(*) FILTER (WHERE k.open AND k.kind IN (
               '执行行为异议', '案外人异议', '复议', '执行异议之诉')) AS objections_pending,
           count(*) FILTER (WHERE k.open AND k.kind = '变更追加申请') AS variations_pending,
           count(*) FILTER (WHERE k.open AND k.kind = '审计申请') AS audit_requests_open,
           count(*) FILTER (WHERE k.open AND k.kind = '悬赏申请') AS reward_requests_open,
           count(*) FILTER (WHERE k.open AND k.kind IN ('妨害执行', '隐匿财产或者账簿'))
               AS obstructions_unpunished,
           coalesce(bool_or(k.kind = '隐匿财产或者账簿'), false) AS books_hidden,
           max(k.from_on) FILTER (WHERE k.sure AND k.kind = '终本约谈') AS interviewed_on,
           coalesce(bool_or(k.sure AND k.kind = '终本约谈'), false) AS answer_recorded,
           coalesce(bool_or(k.sure AND k.kind = '书面申请终本'), false) AS termination_asked,
           coalesce(bool_or(k.sure AND k.kind = '签字确认终本'), false) AS applicant_signed,
           coalesce(bool_or(k.sure AND k.kind = '合议庭审查核实'), false) AS panel_verified,
           coalesce(bool_or(k.sure AND k.kind = '执行费用结清'), false) AS fees_settled,
           coalesce(bool_or(k.sure AND k.kind = '电子卷宗核对齐全'), false) AS dossier_complete,
           coalesce(bool_or(k.sure AND k.kind = '现场录像上传'), false) AS site_records_kept
    FROM overview_incident k WHERE k.case_id = c.id
) told ON true;
GRANT SELECT ON overview_case TO zh_app;

-- What stays and resumptions ask; every one of them lets execution stand still or go on, so it
-- counts when a second person confirmed it.
CREATE VIEW overview_stay WITH (security_invoker = true) AS
SELECT c.id, c.court AS court_code, c.state, stay.ground AS stay_ground, stay.until_on AS deferred_until,
       told.*, bond.*,
       EXISTS (SELECT 1 FROM casefile_settlement k
               LEFT JOIN casefile_handentry e ON e.id = k.entry_id
               WHERE k.case_id = c.id AND k.current AND k.ended_on IS NULL
                 AND k.all_confirm AND (k.in_writing OR k.in_minutes)
                 AND overview_frees(e.state)) AS settlement_submitted,
       EXISTS (SELECT 1 FROM overview_incident k
               WHERE k.case_id = c.id AND k.sure AND k.kind = '中止情形消失'
                 AND k.from_on >= coalesce(stay.happened_on, '-infinity')) AS ground_ceased
FROM casefile_case c
LEFT JOIN LATERAL (
    SELECT s.ground, s.until_on, s.happened_on FROM casefile_stay s
    WHERE s.case_id = c.id
      AND NOT EXISTS (SELECT 1 FROM casefile_resumption r WHERE r.stay_id = s.id)
    ORDER BY s.id DESC LIMIT 1
) stay ON true
LEFT JOIN LATERAL (
    SELECT coalesce(bool_or(k.kind = '同意延期执行'), false) AS delay_agreed,
           coalesce(bool_or(k.kind = '案外人异议' AND k.result IN ('成立', '部分成立')), false)
               AS objection_founded,
           coalesce(bool_or(k.kind = '公民死亡'), false) AS debtor_dead,
           coalesce(bool_or(k.kind = '单位终止'), false) AS party_ended,
           coalesce(bool_and(k.result = '已处理') FILTER (
               WHERE k.kind IN ('公民死亡', '单位终止')), false) AS successor_known,
           coalesce(bool_or(k.kind = '撤销仲裁裁决申请' AND k.open), false)
               AS award_setting_aside,
           coalesce(bool_or(k.kind = '不予执行申请' AND k.open), false) AS nonenforcement_asked,
           coalesce(bool_or(k.kind = '收到中止暂缓文书'), false) AS stay_ordered,
           coalesce(bool_or(k.kind = '移送破产审查' AND k.result = '成立'), false)
               AS transfer_decided,
           coalesce(bool_or(k.kind = '受理破产申请'), false) AS bankruptcy_accepted,
           coalesce(bool_or(k.kind = '暂缓理由成立'), false) AS illegality_shown
    FROM overview_incident k WHERE k.case_id = c.id AND k.sure
) told ON true
LEFT JOIN LATERAL (
    SELECT coalesce(bool_or(k.side = '被执行人一方担保' AND k.sufficient), false)
               AS debtor_secured,
           coalesce(bool_or(k.side = '申请执行人担保' AND k.sufficient), false)
               AS applicant_secured,
           coalesce(bool_and(k.creditor_consents) FILTER (WHERE k.side = '被执行人一方担保'),
               false) AS creditor_consents,
           coalesce(bool_and(k.guarantee_complete) FILTER (WHERE k.side = '被执行人一方担保'),
               false) AS guarantee_complete,
           coalesce(bool_or(k.guarantor_is_company), false) AS guarantor_is_company,
           coalesce(bool_and(k.company_resolved) FILTER (WHERE k.guarantor_is_company), false)
               AS company_resolved
    FROM casefile_security k
    LEFT JOIN casefile_handentry e ON e.id = k.entry_id
    WHERE k.case_id = c.id AND k.current AND overview_frees(e.state)
) bond ON true;
GRANT SELECT ON overview_stay TO zh_app;

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
