-- A case laid open for its page, in one statement: the head, parties, clocks, who has it, and the
-- counts on its tabs. The caller's own policies apply to every table; out of scope there is no row.
-- In PL/pgSQL, as the next one: a session plans it once and not for every page. One key is asked
-- for, so the plan for any key is as good as one for this key, and the first is kept.
DROP FUNCTION IF EXISTS overview_laid_open(bigint, date);
CREATE OR REPLACE FUNCTION overview_laid_open(asked bigint, on_day date)
RETURNS TABLE (
    told_case jsonb, told_parties jsonb, told_clocks jsonb, told_title jsonb,
    handler text, team text, papers bigint, namesakes jsonb,
    properties bigint, entries_waiting bigint, cautions bigint)
LANGUAGE plpgsql STABLE SET plan_cache_mode = force_generic_plan AS $$
#variable_conflict use_column
BEGIN
RETURN QUERY SELECT to_jsonb(c), coalesce(party.listed, '[]'), coalesce(clock.listed, '[]'),
       coalesce(title.told, '{}'),
       staff.name::text, team.name::text,
       (SELECT count(*) FROM documents_paper k WHERE k.case_id = c.id),
       coalesce((SELECT jsonb_object_agg(n.person_id, n.others)
                 FROM persons_namesakes(party.people) n), '{}'),
       (SELECT count(*) FROM assets_property a WHERE a.case_id = c.id AND a.current),
       (SELECT count(*) FROM casefile_handentry h WHERE h.case_id = c.id AND h.state = '待确认'),
       (SELECT count(*) FROM persons_caution w WHERE w.person_id = ANY(party.people)
                AND w.current AND NOT w.withdrawn AND w.until_on >= on_day)
FROM casefile_case c
LEFT JOIN LATERAL (
    SELECT jsonb_agg(to_jsonb(p) || jsonb_build_object('person', to_jsonb(r))
                     ORDER BY p.ordinal, p.id) AS listed,
           array_agg(p.person_id) AS people
    FROM casefile_party p
    JOIN persons_on_record r ON r.id = p.person_id
    WHERE p.case_id = c.id AND p.current
) party ON true
LEFT JOIN LATERAL (
    SELECT jsonb_agg(to_jsonb(k) ORDER BY k.met_on IS NOT NULL, k.due_on, k.id) AS listed
    FROM nodes_clock k WHERE k.case_id = c.id
) clock ON true
LEFT JOIN LATERAL (
    SELECT jsonb_build_object(
        'words', t.made_by || t.case_no || t.kind,
        'is_money', bool_or(o.kind = '金钱给付'),
        'principal_fen', sum(o.principal_fen)) AS told
    FROM titles_title t
    LEFT JOIN titles_obligation o ON o.title_id = t.id
    WHERE t.line_id = c.title_id AND t.current
    GROUP BY t.id
) title ON true
LEFT JOIN personnel_staff staff ON staff.id = c.handler_id
LEFT JOIN LATERAL (
    SELECT x.name FROM personnel_teammember m
    JOIN personnel_team x ON x.id = m.team_id
    WHERE m.staff_id = c.handler_id AND m.from_on <= on_day
    ORDER BY m.id DESC LIMIT 1
) team ON true
WHERE c.id = asked;
END $$;

-- One case as the law sees it: the view has more to plan than to do.
CREATE OR REPLACE FUNCTION overview_case_of(asked bigint) RETURNS SETOF overview_case
LANGUAGE plpgsql STABLE SET plan_cache_mode = force_generic_plan AS $$
BEGIN
RETURN QUERY SELECT * FROM overview_case c WHERE c.id = asked;
END $$;
