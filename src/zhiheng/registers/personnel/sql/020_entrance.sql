-- What the door reads before anyone is in scope: three functions of zh_reader, and nothing else.

-- One statement per request: who holds this session, with today's posts.
CREATE OR REPLACE FUNCTION personnel_at_door(wanted bytea, on_day date, since timestamptz)
RETURNS TABLE (
    session_id bigint, account_id bigint, login_name text, is_demo boolean,
    staff_id bigint, number text, name text, court text, posts text[], clearance integer,
    device_hash bytea, device text, began_at timestamptz, seen_at timestamptz, fresh_at timestamptz, ended text,
    has_code boolean, password_set_on date, password_is_initial boolean, other_devices integer
)
LANGUAGE sql STABLE AS $$
    SELECT s.id, a.id, a.login_name::text, a.is_demo,
           f.id, f.number::text, f.name::text, a.court::text,
           personnel_posts(f.id, on_day), personnel_clearance_on(f.id, on_day),
           s.device_hash, s.device::text, s.began_at, p.seen_at, p.fresh_at,
           coalesce(ending.ground, closing.ground)::text,
           coalesce((SELECT NOT c.is_initial FROM personnel_credential c
                     WHERE c.account_id = a.id AND c.kind = '动态口令'
                     ORDER BY c.id DESC LIMIT 1), false),
           password.happened_on, password.is_initial,
           (SELECT count(*)::integer
            FROM personnel_presence q
            JOIN personnel_desksession o ON o.id = q.session_id
            WHERE q.account_id = a.id AND q.seen_at > since AND o.device_hash <> s.device_hash
              AND NOT EXISTS (SELECT FROM personnel_sessionend e WHERE e.session_id = o.id))
    FROM personnel_desksession s
    JOIN personnel_presence p ON p.session_id = s.id
    JOIN personnel_account a ON a.id = s.account_id
    JOIN personnel_staff f ON f.id = a.staff_id
    LEFT JOIN personnel_sessionend ending ON ending.session_id = s.id
    LEFT JOIN personnel_accountclosing closing ON closing.account_id = a.id
    CROSS JOIN LATERAL (
        SELECT c.happened_on, c.is_initial
        FROM personnel_credential c
        WHERE c.account_id = a.id AND c.kind = '口令'
        ORDER BY c.id DESC
        LIMIT 1
    ) password
    WHERE s.key_hash = wanted
$$;

-- At a try to log in: the account's sealed secrets and how often it was tried since `since`.
-- Always one row; the account's columns are null for a name nobody has.
CREATE OR REPLACE FUNCTION personnel_credentials(wanted text, since timestamptz)
RETURNS TABLE (
    account_id bigint, staff_id bigint, court text, is_demo boolean, closed text,
    password bytea, code bytea, last_step bigint, tries integer, last_try_at timestamptz
)
LANGUAGE sql STABLE AS $$
    SELECT a.id, a.staff_id, a.court::text, a.is_demo, closing.ground::text,
           (SELECT c.secret FROM personnel_credential c
            WHERE c.account_id = a.id AND c.kind = '口令' ORDER BY c.id DESC LIMIT 1),
           (SELECT CASE WHEN c.is_initial THEN NULL ELSE c.secret END FROM personnel_credential c
            WHERE c.account_id = a.id AND c.kind = '动态口令' ORDER BY c.id DESC LIMIT 1),
           (SELECT max(p.used_step) FROM personnel_presence p WHERE p.account_id = a.id),
           knocks.tries, knocks.last_try_at
    FROM (
        SELECT count(*)::integer AS tries, max(k.at) AS last_try_at
        FROM personnel_knock k
        WHERE k.login_name = wanted AND k.outcome = 'tried'
          AND k.at > greatest(since, (
              SELECT max(e.at) FROM personnel_knock e
              WHERE e.login_name = wanted AND e.outcome = 'entered'
          ))
    ) knocks
    LEFT JOIN personnel_account a ON a.login_name = wanted
    LEFT JOIN personnel_accountclosing closing ON closing.account_id = a.id
$$;

-- For the log-in page of the demo: the first invented account of each post.
CREATE OR REPLACE FUNCTION personnel_demo_accounts(on_day date)
RETURNS TABLE (login_name text, name text, post text)
LANGUAGE sql STABLE AS $$
    SELECT DISTINCT ON (held.post) a.login_name::text, f.name::text, held.post
    FROM personnel_account a
    JOIN personnel_staff f ON f.id = a.staff_id
    CROSS JOIN LATERAL unnest(personnel_posts(f.id, on_day)) AS held(post)
    WHERE a.is_demo
      AND NOT EXISTS (SELECT FROM personnel_accountclosing c WHERE c.account_id = a.id)
    ORDER BY held.post, a.id
$$;

CALL zh_definer('personnel_at_door(bytea, date, timestamptz)',
    reason => 'who holds a session key, read before there is a scope; the key is unguessable');
CALL zh_definer('personnel_credentials(text, timestamptz)',
    reason => 'sealed secrets and tries of one login name, read before there is a scope');
CALL zh_definer('personnel_demo_accounts(date)',
    reason => 'invented accounts for the log-in page of the demo; real ones are never given');
