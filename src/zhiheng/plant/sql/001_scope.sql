-- What the session may see and which act is running. Empty or missing settings mean nothing.

CREATE OR REPLACE FUNCTION zh_act() RETURNS bigint LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT nullif(current_setting('zh.act', true), '')::bigint $$;

CREATE OR REPLACE FUNCTION zh_officer() RETURNS bigint LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT nullif(current_setting('zh.officer', true), '')::bigint $$;

CREATE OR REPLACE FUNCTION zh_day() RETURNS date LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT nullif(current_setting('zh.day', true), '')::date $$;

-- The three questions that a higher room answers by replacing the function in its own SQL.
-- Until then nothing is granted and nothing is in sight.

-- Cases granted to the officer across courts (casefile: its table of grants).
CREATE OR REPLACE FUNCTION zh_granted_cases() RETURNS SETOF bigint LANGUAGE sql STABLE AS
$$ SELECT NULL::bigint WHERE false $$;

-- Whether the case is visible to the one who asks (casefile: its case table under its own policy).
CREATE OR REPLACE FUNCTION zh_case_in_sight(asked bigint) RETURNS boolean LANGUAGE sql STABLE AS
$$ SELECT false $$;

-- Whether the person is party to a visible case (casefile: its table of parties).
CREATE OR REPLACE FUNCTION zh_person_in_sight(asked bigint) RETURNS boolean LANGUAGE sql STABLE AS
$$ SELECT false $$;

-- Policies read each setting once per query: sub-selects without outer columns.
CREATE OR REPLACE FUNCTION zh_court_in_scope(court_column text) RETURNS text LANGUAGE sql IMMUTABLE AS
$$
SELECT format(
    '(%1$I >= (SELECT nullif(current_setting(''zh.lo'', true), ''''))'
    ' AND %1$I < (SELECT nullif(current_setting(''zh.hi'', true), '''')))',
    court_column)
$$;

CREATE OR REPLACE FUNCTION zh_class_in_scope() RETURNS text LANGUAGE sql IMMUTABLE AS
$$
SELECT 'secrecy <= (SELECT coalesce(nullif(current_setting(''zh.clearance'', true), '''')::int, 0))'
$$;

CREATE OR REPLACE FUNCTION zh_some_scope() RETURNS text LANGUAGE sql IMMUTABLE AS
$$
SELECT '(SELECT nullif(current_setting(''zh.lo'', true), '''') IS NOT NULL'
       ' AND nullif(current_setting(''zh.hi'', true), '''') IS NOT NULL)'
$$;
