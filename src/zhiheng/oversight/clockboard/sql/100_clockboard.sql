-- What the board of clocks shows, and how well what was done is entered.

CALL zh_protect_case('clockboard_explanation');
CALL zh_protect_case('clockboard_handentry');

-- Every running clock with its case, stopped ones too.
CREATE OR REPLACE VIEW clockboard_running WITH (security_invoker = true) AS
SELECT k.id, k.case_id, k.court, k.handler_key, k.key, k.name, k.subject, k.from_on, k.due_on,
       k.provisional, k.note, k.stopped_on, c.number, c.creditors, c.debtors,
       e.reason, e.finish_by_on
FROM nodes_clock k
JOIN casefile_case c ON c.id = k.case_id
LEFT JOIN clockboard_explanation e ON e.clock_id = k.id AND e.due_on = k.due_on
WHERE k.met_on IS NULL;
GRANT SELECT ON clockboard_running TO zh_app;

-- Every clock that was met: the day of the fact against the day of its entry. An entry by an act of
-- the house is known by that act; one by hand, by the paper it names.
CREATE OR REPLACE VIEW clockboard_entered WITH (security_invoker = true) AS
SELECT k.id, k.court, k.handler_key, k.from_on, k.met_on,
       (a.at AT TIME ZONE 'Asia/Shanghai')::date AS entered_on,
       h.id IS NOT NULL AS by_hand,
       CASE WHEN h.id IS NULL THEN a.name ELSE h.evidence END AS evidence
FROM nodes_clock k
JOIN plant_act a ON a.id = k.met_act_id
LEFT JOIN clockboard_handentry h ON h.clock_id = k.id
WHERE k.ended_as = '办结';
GRANT SELECT ON clockboard_entered TO zh_app;
