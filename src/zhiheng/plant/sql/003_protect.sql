-- The classes of tables (house.md §3). Each room calls one procedure per table:
--   CALL zh_protect_case('casefile_party', updates => '{address}');
-- Tables with an act_id are traced as well. Rights: what zh_app may do; updates: which columns.

CREATE OR REPLACE PROCEDURE zh_rights(table_name text, rights text, updates text[])
LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE format('REVOKE ALL ON %I FROM PUBLIC, zh_app, zh_portal, zh_public', table_name);
    EXECUTE format('GRANT %s ON %I TO zh_app', rights, table_name);
    EXECUTE format('GRANT SELECT ON %I TO zh_reader, zh_backup', table_name);
    IF cardinality(updates) > 0 THEN
        EXECUTE format('GRANT UPDATE (%s) ON %I TO zh_app',
            (SELECT string_agg(quote_ident(u), ', ') FROM unnest(updates) AS u), table_name);
    END IF;
END $$;

CREATE OR REPLACE PROCEDURE zh_policy(
    table_name text, policy text, command text, role text, sight text, entry text)
LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE format('DROP POLICY IF EXISTS %I ON %I', policy, table_name);
    EXECUTE format('CREATE POLICY %I ON %I FOR %s TO %I', policy, table_name, command, role)
        || coalesce(' USING (' || sight || ')', '') || coalesce(' WITH CHECK (' || entry || ')', '');
END $$;

-- `sight`: which rows zh_app sees; `entry`: which rows it may leave behind.
CREATE OR REPLACE PROCEDURE zh_protect(
    table_name text, sight text, entry text, updates text[], rights text)
LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', table_name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', table_name);
    CALL zh_policy(table_name, 'zh_app_sees', 'SELECT', 'zh_app', sight, NULL);
    CALL zh_policy(table_name, 'zh_app_enters', 'INSERT', 'zh_app', NULL, entry);
    CALL zh_policy(table_name, 'zh_app_changes', 'UPDATE', 'zh_app', sight, entry);
    CALL zh_policy(table_name, 'zh_app_removes', 'DELETE', 'zh_app', sight, NULL);
    CALL zh_policy(table_name, 'zh_owner_sets_up', 'ALL', 'zh_owner', 'true', 'true');
    CALL zh_policy(table_name, 'zh_reader_reads', 'SELECT', 'zh_reader', 'true', NULL);
    CALL zh_policy(table_name, 'zh_backup_reads', 'SELECT', 'zh_backup', 'true', NULL);
    CALL zh_rights(table_name, rights, updates);
    IF zh_has_column(table_name, 'act_id') AND table_name NOT LIKE 'plant\_%' THEN
        CALL zh_trace(table_name, CASE WHEN table_name = 'casefile_case' THEN 'id' END);
    END IF;
END $$;

-- Case tables: court and class in scope, or the case granted to the officer. Columns court and
-- secrecy; `case_column` is id in the table of cases itself.
CREATE OR REPLACE PROCEDURE zh_protect_case(
    table_name text, updates text[] DEFAULT '{}', rights text DEFAULT 'SELECT, INSERT',
    case_column text DEFAULT 'case_id')
LANGUAGE plpgsql AS $$
DECLARE
    sight text := format('(%s AND %s) OR %I IN (SELECT zh_granted_cases())',
        zh_court_in_scope('court'), zh_class_in_scope(), case_column);
    agrees text := table_name || '_agrees_with_its_case';
BEGIN
    CALL zh_protect(table_name, sight, sight, updates, rights);
    IF case_column = 'id' THEN
        EXECUTE format('CREATE UNIQUE INDEX IF NOT EXISTS zh_case_key ON %I (id, court, secrecy)',
            table_name);
    ELSIF NOT EXISTS (SELECT 1 FROM pg_constraint WHERE conname = agrees) THEN
        EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I FOREIGN KEY (%I, court, secrecy)
            REFERENCES casefile_case (id, court, secrecy) ON UPDATE CASCADE',
            table_name, agrees, case_column);
    END IF;
END $$;

-- Journals of the machinery: court in scope and, where a case is named, that case in sight.
CREATE OR REPLACE PROCEDURE zh_protect_journal(
    table_name text, updates text[] DEFAULT '{}', rights text DEFAULT 'SELECT, INSERT')
LANGUAGE plpgsql AS $$
BEGIN
    CALL zh_protect(table_name,
        format('%s AND (case_id IS NULL OR zh_case_in_sight(case_id))', zh_court_in_scope('court')),
        zh_court_in_scope('court'), updates, rights);
END $$;

-- Tables that belong to a court and name no secret: court in scope.
CREATE OR REPLACE PROCEDURE zh_protect_court(
    table_name text, updates text[] DEFAULT '{}', rights text DEFAULT 'SELECT, INSERT',
    court_column text DEFAULT 'court')
LANGUAGE plpgsql AS $$
BEGIN
    CALL zh_protect(table_name, zh_court_in_scope(court_column), zh_court_in_scope(court_column),
        updates, rights);
END $$;

-- Tables visible through something else: an SQL condition over the row's own columns. Rows of the
-- running act are visible to it, so that a person can be entered before the party is.
CREATE OR REPLACE PROCEDURE zh_protect_through(
    table_name text, sight text, updates text[] DEFAULT '{}', rights text DEFAULT 'SELECT, INSERT')
LANGUAGE plpgsql AS $$
BEGIN
    CALL zh_protect(table_name,
        format('act_id = (SELECT zh_act()) OR (%s AND (%s))', zh_some_scope(), sight),
        format('(SELECT zh_act()) IS NOT NULL AND %s', zh_some_scope()), updates, rights);
END $$;

-- Person tables: visible through a case in scope.
CREATE OR REPLACE PROCEDURE zh_protect_person(
    table_name text, person_column text DEFAULT 'person_id', updates text[] DEFAULT '{}',
    rights text DEFAULT 'SELECT, INSERT')
LANGUAGE plpgsql AS $$
BEGIN
    CALL zh_protect_through(table_name, format('zh_person_in_sight(%I)', person_column),
        updates, rights);
END $$;

-- Shared tables: minimal columns for every court; written by the row's own court.
CREATE OR REPLACE PROCEDURE zh_protect_shared(
    table_name text, updates text[] DEFAULT '{}', rights text DEFAULT 'SELECT, INSERT')
LANGUAGE plpgsql AS $$
BEGIN
    CALL zh_protect(table_name, zh_some_scope(), zh_court_in_scope('court'), updates, rights);
END $$;

-- Reference tables hold no case, person or money: no policy, the reason is part of the call.
CREATE OR REPLACE PROCEDURE zh_reference(
    table_name text, reason text, updates text[] DEFAULT '{}', rights text DEFAULT 'SELECT, INSERT')
LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE format('COMMENT ON TABLE %I IS %L', table_name, reason);
    CALL zh_rights(table_name, rights, updates);
    IF zh_has_column(table_name, 'act_id') AND table_name NOT LIKE 'plant\_%' THEN
        CALL zh_trace(table_name);
    END IF;
END $$;

-- Tables of Django and its kin, kept by their own code.
CREATE OR REPLACE PROCEDURE zh_framework(
    table_name text, reason text, rights text DEFAULT 'SELECT, INSERT, UPDATE, DELETE')
LANGUAGE plpgsql AS $$
BEGIN
    IF to_regclass(quote_ident(table_name)) IS NOT NULL THEN
        EXECUTE format('COMMENT ON TABLE %I IS %L', table_name, reason);
        CALL zh_rights(table_name, rights, '{}');
    END IF;
END $$;

-- A listed function that sees past the policies: owned by zh_reader, called by zh_app only.
CREATE OR REPLACE PROCEDURE zh_definer(signature text, reason text) LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE format('COMMENT ON FUNCTION %s IS %L', signature::regprocedure, reason);
    EXECUTE format('ALTER FUNCTION %s SECURITY DEFINER SET search_path = public, pg_temp',
        signature::regprocedure);
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', signature::regprocedure);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO zh_app', signature::regprocedure);
    EXECUTE format('ALTER FUNCTION %s OWNER TO zh_reader', signature::regprocedure);
END $$;
