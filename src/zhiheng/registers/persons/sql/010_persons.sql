-- Persons: policies, trace, the person on record, and two look-ups over all courts.

CALL zh_protect_person('persons_person', person_column => 'id');
CALL zh_protect_person('persons_name');
CALL zh_protect_person('persons_document', updates => '{current}');
CALL zh_protect_person('persons_address', updates => '{current}');
CALL zh_protect_person('persons_attribute', updates => '{current}');
CALL zh_protect_person('persons_caution', updates => '{current}');

-- Observations that speak today: the newest of each source, unless corrected.
CREATE OR REPLACE VIEW persons_observation WITH (security_invoker = true) AS
SELECT DISTINCT ON (person_id, kind, source)
       person_id, kind, source, official, value_hash, value_masked, happened_on, id
FROM persons_attribute
WHERE current
ORDER BY person_id, kind, source, happened_on DESC, id DESC;

-- An attribute matches when an independent source agrees with another; sex tells too few people
-- apart to count. Birth date and sex cannot change: sources that differ contradict each other.
CREATE OR REPLACE VIEW persons_strength WITH (security_invoker = true) AS
SELECT person_id,
       count(DISTINCT kind) FILTER (
           WHERE sources > 1 AND independent AND kind <> '性别'
             AND NOT (values_seen > 1 AND kind IN ('出生日期', '性别'))
       ) AS matching_attributes,
       array_agg(DISTINCT kind::text) FILTER (
           WHERE values_seen > 1 AND kind IN ('出生日期', '性别')
       ) AS contradictions
FROM (
    SELECT person_id, kind, value_hash, count(*) AS sources, bool_or(official) AS independent,
           count(*) OVER (PARTITION BY person_id, kind) AS values_seen
    FROM persons_observation
    GROUP BY person_id, kind, value_hash
) AS agreement
GROUP BY person_id;

CREATE OR REPLACE VIEW persons_on_record WITH (security_invoker = true) AS
SELECT p.id,
       n.name,
       p.kind,
       coalesce(d.kind, '') AS document_kind,
       coalesce(d.number_masked, '') AS masked_document,
       d.id IS NOT NULL AS document_known,
       coalesce(s.matching_attributes, 0) AS matching_attributes,
       s.contradictions,
       coalesce(domicile.words, '') AS address,
       coalesce(service.words, '') AS service_address,
       coalesce(seen.phone, '') AS phone_masked,
       coalesce(seen.legal_representative, '') AS legal_representative,
       coalesce(seen.born_on, '') AS born_on,
       coalesce(seen.sex, '') AS sex
FROM persons_person p
CROSS JOIN LATERAL (
    SELECT name FROM persons_name WHERE person_id = p.id
    ORDER BY happened_on DESC, id DESC LIMIT 1
) n
LEFT JOIN LATERAL (
    SELECT id, kind, number_masked FROM persons_document
    WHERE person_id = p.id AND current
    ORDER BY kind IN ('居民身份证', '统一社会信用代码') DESC, id DESC LIMIT 1
) d ON true
LEFT JOIN LATERAL (
    SELECT words FROM persons_address
    WHERE person_id = p.id AND current AND kind = '住所'
    ORDER BY happened_on DESC, id DESC LIMIT 1
) domicile ON true
LEFT JOIN LATERAL (
    SELECT words FROM persons_address
    WHERE person_id = p.id AND current AND kind = '送达地址'
    ORDER BY happened_on DESC, id DESC LIMIT 1
) service ON true
LEFT JOIN LATERAL (
    SELECT (array_agg(value_masked ORDER BY happened_on DESC, id DESC)
            FILTER (WHERE kind = '电话'))[1] AS phone,
           (array_agg(value_masked ORDER BY happened_on DESC, id DESC)
            FILTER (WHERE kind = '法定代表人'))[1] AS legal_representative,
           (array_agg(value_masked ORDER BY official DESC, happened_on DESC, id DESC)
            FILTER (WHERE kind = '出生日期'))[1] AS born_on,
           (array_agg(value_masked ORDER BY official DESC, happened_on DESC, id DESC)
            FILTER (WHERE kind = '性别'))[1] AS sex
    FROM persons_attribute
    WHERE person_id = p.id AND current
) seen ON true
-- The limit keeps the planner from weighing everybody's attributes before it joins.
LEFT JOIN LATERAL (
    SELECT matching_attributes, contradictions FROM persons_strength WHERE person_id = p.id LIMIT 1
) s ON true;
GRANT SELECT ON persons_observation, persons_strength, persons_on_record TO zh_app, zh_backup;

-- Who holds a document. Named columns only; the look-up is logged by whoever asks.
CREATE OR REPLACE FUNCTION persons_find(asked_kind text, asked_hash bytea)
RETURNS TABLE (person_id bigint, person_kind text, name text, number_masked text)
LANGUAGE sql STABLE AS $$
    SELECT p.id, p.kind::text, n.name::text, d.number_masked::text
    FROM persons_document d
    JOIN persons_person p ON p.id = d.person_id
    CROSS JOIN LATERAL (
        SELECT name FROM persons_name WHERE persons_name.person_id = p.id
        ORDER BY happened_on DESC, id DESC LIMIT 1
    ) n
    WHERE d.current AND d.kind = asked_kind AND d.number_hash = asked_hash
$$;
CALL zh_definer('persons_find(text, bytea)',
    reason => 'one document is one person over all courts: holder by kind and hash of the number');

-- How many others bear the same name; a count and nothing else.
CREATE OR REPLACE FUNCTION persons_namesakes(asked bigint[])
RETURNS TABLE (person_id bigint, others bigint)
LANGUAGE sql STABLE AS $$
    SELECT asked_id, count(DISTINCT other.person_id)
    FROM unnest(asked) AS asked_id
    JOIN LATERAL (
        SELECT name FROM persons_name WHERE persons_name.person_id = asked_id
        ORDER BY happened_on DESC, id DESC LIMIT 1
    ) n ON true
    LEFT JOIN persons_name other ON other.name = n.name AND other.person_id <> asked_id
    GROUP BY asked_id
$$;
CALL zh_definer('persons_namesakes(bigint[])',
    reason => 'namesakes are counted over all courts; only the count leaves');
