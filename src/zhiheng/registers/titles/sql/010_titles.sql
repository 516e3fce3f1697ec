-- Titles: seen through a case in scope that rests on them (casefile says which), or by the act
-- that enters them. Duties are seen with their title.

CREATE OR REPLACE FUNCTION zh_title_in_sight(asked_line bigint) RETURNS boolean
LANGUAGE sql STABLE AS $$ SELECT false $$;

-- As a function it is asked row by row, never turned into a scan of all titles.
CREATE OR REPLACE FUNCTION zh_duty_in_sight(asked_title bigint) RETURNS boolean
LANGUAGE sql STABLE AS $$
    SELECT EXISTS (SELECT 1 FROM titles_title WHERE id = asked_title)
$$;

CALL zh_protect_through('titles_title', 'zh_title_in_sight(line_id)', updates => '{current}');
CALL zh_protect_through('titles_obligation', 'zh_duty_in_sight(title_id)');

CREATE OR REPLACE FUNCTION zh_sum_in_sight(asked_obligation bigint) RETURNS boolean
LANGUAGE sql STABLE AS $$
    SELECT EXISTS (SELECT 1 FROM titles_obligation WHERE id = asked_obligation)
$$;

CALL zh_protect_through('titles_interestrun', 'zh_sum_in_sight(obligation_id)',
    updates => '{current}');
CALL zh_protect_through('titles_dutysum', 'zh_sum_in_sight(obligation_id)');
