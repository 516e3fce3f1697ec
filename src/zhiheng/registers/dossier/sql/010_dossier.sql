-- Dossiers: leaves follow their case and are never changed; the inner volume stays in its court.

CALL zh_protect_case('dossier_leaf');
CALL zh_protect_case('dossier_file');
CALL zh_protect_case('dossier_handover');

-- 副卷: seen inside the court of the case only, whoever else sees the case. A row of the running
-- act may be left behind by whoever does the act.
DROP POLICY IF EXISTS zh_app_sees_inner ON dossier_leaf;
CREATE POLICY zh_app_sees_inner ON dossier_leaf AS RESTRICTIVE FOR SELECT TO zh_app
USING (volume = '正卷'
    OR court = (SELECT nullif(current_setting('zh.lo', true), ''))
    OR act_id = (SELECT zh_act()));

-- Each two neighbouring signs of a text, once: what the index of the search holds.
CREATE OR REPLACE FUNCTION dossier_grams(words text) RETURNS text[]
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT coalesce(array_agg(DISTINCT pair COLLATE "C"), '{}')
    FROM (
        SELECT sign || lead(sign) OVER (ORDER BY place) AS pair
        FROM string_to_table(words, NULL) WITH ORDINALITY AS signs (sign, place)
    ) AS pairs
    WHERE pair IS NOT NULL
$$;
CREATE INDEX IF NOT EXISTS dossier_leaf_grams ON dossier_leaf
USING gin (dossier_grams(title || ' ' || text));

-- The newest leaves in scope in which these words stand, in title or text; of the inner volume only
-- when asked, and only inside the court of the case.
CREATE OR REPLACE FUNCTION dossier_search(words text, inner_too boolean, at_most integer)
RETURNS TABLE (
    leaf_id bigint, case_id bigint, title text, happened_on date, text text)
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
    )
    SELECT l.id, l.case_id, l.title::text, l.happened_on, l.text
    FROM dossier_leaf l
    WHERE length(words) >= 2
      AND dossier_grams(l.title || ' ' || l.text) @> dossier_grams(words)
      AND (strpos(l.text, words) > 0 OR strpos(l.title, words) > 0)
      AND (l.court >= (SELECT lo FROM scope) AND l.court < (SELECT hi FROM scope)
           AND l.secrecy <= (SELECT clearance FROM scope)
           OR l.case_id IN (SELECT granted.case_id FROM granted))
      AND (l.volume = '正卷' OR inner_too AND l.court = (SELECT lo FROM scope))
    ORDER BY l.id DESC LIMIT at_most
$$;
CALL zh_definer('dossier_search(text, boolean, integer)',
    reason => 'search by array cannot use its index below a policy; the scope is inside');
