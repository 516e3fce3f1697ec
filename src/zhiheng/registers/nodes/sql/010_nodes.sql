-- Nodes: clocks follow their case's court, class and handler by foreign key.

CALL zh_protect_case('nodes_clock', updates =>
    '{due_on,unrolled_on,provisional,note,why,cites,doubt,stopped_on,met_on,met_act_id,ended_as}');
CALL zh_protect_case('nodes_clockdeduction', updates => '{last_on}');
CALL zh_protect_case('nodes_clockextension');
CALL zh_reference('nodes_year', reason => 'holiday tables: days of the calendar, the same for all');
CALL zh_reference('nodes_holiday', reason => 'holiday tables: days of the calendar, the same for all');

DO $$ BEGIN
    IF NOT EXISTS (SELECT 1 FROM pg_constraint WHERE conname = 'nodes_clock_follows_its_handler') THEN
        ALTER TABLE nodes_clock ADD CONSTRAINT nodes_clock_follows_its_handler
            FOREIGN KEY (case_id, handler_key) REFERENCES casefile_case (id, handler_key)
            ON UPDATE CASCADE;
    END IF;
END $$;

-- What is to be done by when: everything a worklist shows, in one row. A stopped clock has no last
-- day to be kept: it is on the board of clocks and on its case, not here.
CREATE OR REPLACE VIEW nodes_due WITH (security_invoker = true) AS
SELECT k.id, k.case_id, k.court, k.handler_key, k.name, k.subject, k.from_on, k.due_on,
       k.provisional, k.note, k.cites, c.number, c.creditors, c.debtors, c.cause, c.claim_fen,
       c.state, c.stage, c.secrecy
FROM nodes_clock k
JOIN casefile_case c ON c.id = k.case_id
WHERE k.met_on IS NULL AND k.stopped_on IS NULL;
GRANT SELECT ON nodes_due TO zh_app;
