-- Casefile: who sees a case, and what is seen through one.

-- The officer a case was granted to sees the grant itself; so reading grants asks no other policy.
CALL zh_protect('casefile_grant',
    '(' || zh_court_in_scope('court') || ' AND ' || zh_class_in_scope() || ')'
    || ' OR staff_id = (SELECT zh_officer())',
    zh_court_in_scope('court'), '{revoked_on}', 'SELECT, INSERT');

-- A grant lasts to the end of its last day. The day is the door's; without one nothing is granted.
CREATE OR REPLACE FUNCTION zh_granted_cases() RETURNS SETOF bigint LANGUAGE sql STABLE AS $$
    SELECT case_id FROM casefile_grant
    WHERE staff_id = (SELECT zh_officer()) AND revoked_on IS NULL
      AND coalesce(until_on, 'infinity') >= (SELECT zh_day())
$$;

CALL zh_protect_case('casefile_case', case_column => 'id',
    updates => '{handler_id,state,stage,closed_on,secrecy,creditors,debtors,
                 property_state,category,sale,track}');
CALL zh_protect_case('casefile_party', updates => '{current}');
CALL zh_protect_case('casefile_standing');
CALL zh_protect_case('casefile_assignment');
CALL zh_protect_case('casefile_triage');
CALL zh_protect_case('casefile_receipt');
CALL zh_protect_case('casefile_handover');

-- Number series: within the court's range, within an act, and not traced: a number is the trace.
CALL zh_protect_court('casefile_series', updates => '{last_seq}');
CREATE OR REPLACE TRIGGER zh_guard BEFORE INSERT OR UPDATE OR DELETE ON casefile_series
    FOR EACH STATEMENT EXECUTE FUNCTION zh_guard();

DO $$ BEGIN
    IF NOT EXISTS (SELECT 1 FROM pg_constraint WHERE conname = 'a_case_is_of_a_court_on_record') THEN
        ALTER TABLE casefile_case ADD CONSTRAINT a_case_is_of_a_court_on_record
            FOREIGN KEY (court) REFERENCES personnel_court (code);
    END IF;
    IF NOT EXISTS (SELECT 1 FROM pg_constraint WHERE conname = 'casefile_grant_agrees_with_its_case') THEN
        ALTER TABLE casefile_grant ADD CONSTRAINT casefile_grant_agrees_with_its_case
            FOREIGN KEY (case_id, court, secrecy) REFERENCES casefile_case (id, court, secrecy)
            ON UPDATE CASCADE;
    END IF;
END $$;

CREATE OR REPLACE FUNCTION zh_case_in_sight(asked bigint) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT EXISTS (SELECT 1 FROM casefile_case WHERE id = asked)
$$;

CREATE OR REPLACE FUNCTION zh_person_in_sight(asked bigint) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT EXISTS (SELECT 1 FROM casefile_party WHERE person_id = asked)
$$;

CREATE OR REPLACE FUNCTION zh_title_in_sight(asked_line bigint) RETURNS boolean
LANGUAGE sql STABLE AS $$
    SELECT EXISTS (SELECT 1 FROM casefile_case WHERE title_id = asked_line)
$$;

-- Whether a creditor of these names has an open case on the same instrument, here or elsewhere.
CREATE OR REPLACE FUNCTION casefile_open_on_title(
    asked_number text, asked_names text[], asked_court text)
RETURNS TABLE (here boolean, elsewhere boolean)
LANGUAGE sql STABLE AS $$
    SELECT coalesce(bool_or(c.court = asked_court), false),
           coalesce(bool_or(c.court <> asked_court), false)
    FROM titles_title t
    JOIN casefile_case c ON c.title_id = t.line_id
    WHERE t.number_key = asked_number AND t.current AND c.state <> '已结'
      AND EXISTS (SELECT 1 FROM casefile_party p
                  WHERE p.case_id = c.id AND p.current AND p.role = '申请执行人'
                    AND p.name = ANY (asked_names))
$$;
CALL zh_definer('casefile_open_on_title(text, text[], text)',
    reason => 'no case is filed twice: two yes-or-no answers over all courts, no case is named');

-- Entries by hand, and the course of the case. Everything but the second person's word stays.
CALL zh_protect_case('casefile_handentry',
    updates => '{state,settled_by_id,settled_on,settled_act_id,outcome}');
CALL zh_protect_case('casefile_incident', updates => '{current}');
CALL zh_protect_case('casefile_security', updates => '{current}');
CALL zh_protect_case('casefile_settlement', updates => '{current}');
CALL zh_protect_case('casefile_instalment');
CALL zh_protect_case('casefile_stay');
CALL zh_protect_case('casefile_resumption');
