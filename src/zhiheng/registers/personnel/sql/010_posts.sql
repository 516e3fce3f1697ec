-- Which posts are held on which days: appointments with their early ends, delegations likewise.

DROP VIEW IF EXISTS personnel_holding, personnel_standing_delegation;

CREATE VIEW personnel_holding WITH (security_invoker = true) AS
SELECT a.id AS appointment_id, a.staff_id, a.post, a.from_on,
       least(a.until_on, r.last_on) AS until_on
FROM personnel_appointment a
LEFT JOIN personnel_relief r ON r.appointment_id = a.id;

CREATE VIEW personnel_standing_delegation WITH (security_invoker = true) AS
SELECT d.id AS delegation_id, d.holder_id, d.delegate_id, d.post, d.from_on,
       least(d.until_on, c.last_on) AS until_on, d.ground
FROM personnel_delegation d
LEFT JOIN personnel_recall c ON c.delegation_id = d.id;

GRANT SELECT ON personnel_holding, personnel_standing_delegation TO zh_app, zh_reader, zh_backup;

-- A delegate has the post in the days of the delegation only, and only while its holder holds it.
CREATE OR REPLACE FUNCTION personnel_posts(wanted bigint, on_day date) RETURNS text[]
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
    SELECT coalesce(array_agg(DISTINCT held.post::text), '{}')
    FROM (
        SELECT h.post
        FROM personnel_holding h
        WHERE h.staff_id = wanted
          AND on_day BETWEEN h.from_on AND coalesce(h.until_on, 'infinity'::date)
        UNION ALL
        SELECT d.post
        FROM personnel_standing_delegation d
        JOIN personnel_holding h ON h.staff_id = d.holder_id AND h.post = d.post
        WHERE d.delegate_id = wanted
          AND on_day BETWEEN d.from_on AND d.until_on
          AND on_day BETWEEN h.from_on AND coalesce(h.until_on, 'infinity'::date)
    ) held
$$;

CREATE OR REPLACE FUNCTION personnel_clearance_on(wanted bigint, on_day date) RETURNS integer
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
    SELECT coalesce((
        SELECT c.clearance::integer
        FROM personnel_clearance c
        WHERE c.staff_id = wanted AND c.from_on <= on_day
        ORDER BY c.from_on DESC, c.id DESC
        LIMIT 1
    ), 0)
$$;
