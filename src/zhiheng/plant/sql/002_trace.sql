-- Nothing is written outside an act, nothing is deleted, every change shows old and new.

CREATE OR REPLACE FUNCTION zh_is_set_up() RETURNS boolean LANGUAGE sql STABLE AS
$$ SELECT current_user = 'zh_owner' AND current_setting('zh.setup', true) = 'on' $$;

CREATE OR REPLACE FUNCTION zh_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF zh_is_set_up() THEN
        RETURN NULL;
    END IF;
    IF TG_OP IN ('DELETE', 'TRUNCATE') THEN
        RAISE EXCEPTION '登记簿 % 不得删除，请以新版本更正', TG_TABLE_NAME USING ERRCODE = '42501';
    END IF;
    IF zh_act() IS NULL THEN
        RAISE EXCEPTION '登记簿 % 只能在执行行为中写入', TG_TABLE_NAME USING ERRCODE = '42501';
    END IF;
    RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION zh_guard_own_act() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT zh_is_set_up()
        AND EXISTS (SELECT 1 FROM new_rows WHERE act_id IS DISTINCT FROM zh_act()) THEN
        RAISE EXCEPTION '登记簿 % 的新行须注明本次执行行为', TG_TABLE_NAME USING ERRCODE = '42501';
    END IF;
    RETURN NULL;
END $$;

-- TG_ARGV: column of the key, column of the case ('' where the table has none).
CREATE OR REPLACE FUNCTION zh_keep_changes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO plant_change (act_id, court, case_id, table_name, row_id, before, after)
    SELECT coalesce(zh_act(), 0),
           coalesce(is_now.entry ->> 'court', current_setting('zh.act_court', true), ''),
           (is_now.entry ->> TG_ARGV[1])::bigint,
           TG_TABLE_NAME, is_now.entry ->> TG_ARGV[0], changed.before, changed.after
    FROM (SELECT to_jsonb(r) AS entry FROM old_rows r) AS was
    JOIN (SELECT to_jsonb(r) AS entry FROM new_rows r) AS is_now
        ON is_now.entry -> TG_ARGV[0] = was.entry -> TG_ARGV[0]
    CROSS JOIN LATERAL (
        SELECT jsonb_object_agg(key, was.entry -> key) AS before,
               jsonb_object_agg(key, is_now.entry -> key) AS after
        FROM jsonb_object_keys(is_now.entry) AS key
        WHERE was.entry -> key IS DISTINCT FROM is_now.entry -> key
    ) AS changed
    WHERE changed.before IS NOT NULL
    ORDER BY is_now.entry -> TG_ARGV[0];
    RETURN NULL;
END $$;

-- The register of changes is written by zh_keep_changes only, never by a statement of its own.
CREATE OR REPLACE FUNCTION zh_only_from_trigger() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF pg_trigger_depth() < 2 THEN
        RAISE EXCEPTION '变更记录只能由登记簿自动生成' USING ERRCODE = '42501';
    END IF;
    RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION zh_never() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% 只能追加，不得修改或删除', TG_TABLE_NAME USING ERRCODE = '42501';
END $$;

-- A first version is the beginning of its own line.
CREATE OR REPLACE FUNCTION zh_begin_line() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.line_id := coalesce(NEW.line_id, NEW.id);
    RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION zh_has_column(asked_table text, asked_column text) RETURNS boolean
LANGUAGE sql STABLE AS $$
SELECT EXISTS (
    SELECT 1 FROM pg_attribute
    WHERE attrelid = to_regclass(quote_ident(asked_table)) AND attname = asked_column
        AND NOT attisdropped)
$$;

CREATE OR REPLACE FUNCTION zh_key_of(asked_table text) RETURNS text LANGUAGE sql STABLE AS $$
SELECT a.attname::text FROM pg_index i
JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[0]
WHERE i.indisprimary AND i.indrelid = to_regclass(quote_ident(asked_table))
$$;

-- Guard a register table and keep its changes. `case_column` names the key of the case.
CREATE OR REPLACE PROCEDURE zh_trace(table_name text, case_column text DEFAULT NULL)
LANGUAGE plpgsql AS $$
DECLARE
    of_case text := coalesce(
        case_column, CASE WHEN zh_has_column(table_name, 'case_id') THEN 'case_id' ELSE '' END);
BEGIN
    EXECUTE format('CREATE OR REPLACE TRIGGER zh_guard BEFORE INSERT OR UPDATE OR DELETE ON %I
        FOR EACH STATEMENT EXECUTE FUNCTION zh_guard()', table_name);
    EXECUTE format('CREATE OR REPLACE TRIGGER zh_guard_truncate BEFORE TRUNCATE ON %I
        FOR EACH STATEMENT EXECUTE FUNCTION zh_guard()', table_name);
    EXECUTE format('CREATE OR REPLACE TRIGGER zh_keep_changes AFTER UPDATE ON %I
        REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
        FOR EACH STATEMENT EXECUTE FUNCTION zh_keep_changes(%L, %L)',
        table_name, zh_key_of(table_name), of_case);
    IF zh_has_column(table_name, 'act_id') THEN
        EXECUTE format('CREATE OR REPLACE TRIGGER zh_guard_own_act AFTER INSERT ON %I
            REFERENCING NEW TABLE AS new_rows
            FOR EACH STATEMENT EXECUTE FUNCTION zh_guard_own_act()', table_name);
    END IF;
    IF zh_has_column(table_name, 'line_id') THEN
        EXECUTE format('CREATE OR REPLACE TRIGGER zh_begin_line BEFORE INSERT ON %I
            FOR EACH ROW EXECUTE FUNCTION zh_begin_line()', table_name);
    END IF;
END $$;

CREATE OR REPLACE PROCEDURE zh_append_only(table_name text) LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE format('CREATE OR REPLACE TRIGGER zh_never BEFORE UPDATE OR DELETE ON %I
        FOR EACH STATEMENT EXECUTE FUNCTION zh_never()', table_name);
    EXECUTE format('CREATE OR REPLACE TRIGGER zh_never_truncate BEFORE TRUNCATE ON %I
        FOR EACH STATEMENT EXECUTE FUNCTION zh_never()', table_name);
END $$;
