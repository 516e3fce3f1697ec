-- Certificates are public and shared; their use and the signed files follow their case.

CALL zh_protect_shared('seals_certificate');
CALL zh_protect_shared('seals_revocation');
CALL zh_protect_case('seals_order');
CALL zh_protect_case('seals_drawing');
CALL zh_protect_case('seals_signing');
CALL zh_protect_case('seals_failure');

-- Whoever holds a file asks these four, from the public network too: none of them gives a word of a
-- paper. What is asked for cannot be guessed: the SM3 of a file, or a code that stands in it.
CREATE OR REPLACE FUNCTION seals_roots() RETURNS TABLE (der bytea)
LANGUAGE sql STABLE AS $$
    SELECT c.der FROM seals_certificate c WHERE c.purpose = '证书机构'
$$;

CREATE OR REPLACE FUNCTION seals_state_of(wanted text)
RETURNS TABLE (der bytea, purpose text, revoked_at timestamptz, ground text)
LANGUAGE sql STABLE AS $$
    SELECT c.der, c.purpose::text, r.recorded_at, r.ground::text
    FROM seals_certificate c LEFT JOIN seals_revocation r ON r.certificate_id = c.id
    WHERE c.serial = wanted
$$;

CREATE OR REPLACE FUNCTION seals_known_file(wanted bytea)
RETURNS TABLE (paper_id bigint, purpose text, signed_at timestamptz, sm2_signature bytea,
               serial text, voided_on date, sealed boolean)
LANGUAGE sql STABLE AS $$
    SELECT s.paper_id, s.purpose::text, s.recorded_at, s.sm2_signature, c.serial::text,
           v.happened_on,
           EXISTS (SELECT FROM seals_signing o WHERE o.paper_id = s.paper_id AND o.purpose = '院印')
    FROM seals_signing s
    JOIN seals_order o ON o.id = s.order_id
    JOIN seals_certificate c ON c.id = o.certificate_id
    LEFT JOIN documents_voidance v ON v.paper_id = s.paper_id
    WHERE s.file_hash = wanted
$$;

CREATE OR REPLACE FUNCTION seals_traces_of(wanted bigint)
RETURNS TABLE (pages bytea, blocks bytea, length integer)
LANGUAGE sql STABLE AS $$
    SELECT d.pages, s.blocks, s.length
    FROM seals_signing s JOIN seals_drawing d ON d.paper_id = s.paper_id
    WHERE s.paper_id = wanted ORDER BY s.length DESC LIMIT 1
$$;

-- Before they pass to zh_reader: afterwards only it could let the public network in.
GRANT EXECUTE ON FUNCTION seals_roots(), seals_state_of(text), seals_known_file(bytea),
    seals_traces_of(bigint) TO zh_public;
CALL zh_definer('seals_roots()', reason => 'the authorities by which anybody verifies a signature');
CALL zh_definer('seals_state_of(text)',
    reason => 'whether a certificate that stands in a file was issued here and counts still');
CALL zh_definer('seals_known_file(bytea)',
    reason => 'whether a file held by anybody is byte for byte the signed one; the SM3 is the key');
CALL zh_definer('seals_traces_of(bigint)',
    reason => 'digests by which a changed file is told from the signed one, and where');

-- Papers that count, with who issued them and how far signature and seal have come.
CREATE OR REPLACE VIEW seals_open WITH (security_invoker = true) AS
SELECT d.id AS paper_id, d.case_id, d.court, d.kind, d.number, d.addressed_to,
       d.happened_on AS issued_on, c.number AS case_number, c.handler_id, a.officer_id,
       EXISTS (SELECT FROM seals_order o LEFT JOIN seals_failure f ON f.order_id = o.id
               WHERE o.paper_id = d.id AND o.purpose = '个人签名' AND f.id IS NULL) AS signed,
       EXISTS (SELECT FROM seals_order o LEFT JOIN seals_failure f ON f.order_id = o.id
               WHERE o.paper_id = d.id AND o.purpose = '院印' AND f.id IS NULL) AS sealed
FROM documents_paper d
JOIN casefile_case c ON c.id = d.case_id
JOIN plant_act a ON a.id = d.act_id
WHERE NOT EXISTS (SELECT FROM documents_voidance v WHERE v.paper_id = d.id);
GRANT SELECT ON seals_open TO zh_app;

-- The file behind the link of a text message, for who is told: the signed one, or the frozen words
-- from which it is drawn where nothing is signed.
CREATE OR REPLACE FUNCTION seals_letter_file(wanted bigint, signs text)
RETURNS TABLE (file bytea, sheet jsonb)
LANGUAGE sql STABLE AS $$
    SELECT w.content || coalesce((SELECT string_agg(s.added, '' ORDER BY s.length)
               FROM seals_signing s WHERE s.paper_id = l.paper_id), ''),
           CASE WHEN w.content IS NULL THEN d.frozen -> 'sheet' END
    FROM dispatch_letter_for(wanted, signs) AS l
    JOIN documents_paper d ON d.id = l.paper_id
    LEFT JOIN seals_drawing w ON w.paper_id = l.paper_id
$$;
GRANT EXECUTE ON FUNCTION seals_letter_file(bigint, text) TO zh_portal;
CALL zh_definer('seals_letter_file(bigint, text)',
    reason => 'the paper itself for the party that was sent a link and is told by its number');
