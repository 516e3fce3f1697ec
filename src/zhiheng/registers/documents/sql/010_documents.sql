-- Documents: papers are entered and read, never changed.

CALL zh_protect_case('documents_paper');
CALL zh_protect_case('documents_voidance');
CALL zh_protect_case('documents_registration');

-- The next number of a court's register; papers of cases out of sight have their numbers too.
CREATE OR REPLACE FUNCTION documents_next_serial(
    asked_court text, asked_kind text, asked_year integer)
RETURNS TABLE (serial integer) LANGUAGE sql STABLE AS $$
    SELECT coalesce(max(r.serial), 0) + 1
    FROM documents_registration r
    WHERE r.court = asked_court AND r.kind = asked_kind AND r.year = asked_year
    HAVING nullif(current_setting('zh.lo', true), '') IS NOT NULL
$$;
CALL zh_definer('documents_next_serial(text, text, integer)',
    reason => 'a register without gaps counts what its clerk may not see; one number, no case is named');
CALL zh_protect_case('documents_draft', updates => '{current}');
