-- Planning: plans and notes follow their case; a campaign names a cohort and a day, nobody's case.

CALL zh_protect_case('planning_plan');
CALL zh_protect_case('planning_planstep');
CALL zh_protect_case('planning_planapproval');
CALL zh_protect_case('planning_note');
CALL zh_reference('planning_campaign', reason => 'cohorts by court and days, and the day plans are due: no case');

-- The open cases of each campaign that have no approved plan; whose case it is decides who sees it.
CREATE OR REPLACE VIEW planning_lacking WITH (security_invoker = true) AS
SELECT k.id AS campaign_id, k.name AS campaign, k.plan_due_on, c.id AS case_id, c.number, c.court,
       c.creditors, c.debtors, c.docketed_on, c.handler_id,
       EXISTS (SELECT FROM planning_plan p WHERE p.case_id = c.id) AS drafted
FROM planning_campaign k
JOIN casefile_case c ON c.docketed_on BETWEEN k.docketed_from AND k.docketed_until
     AND (k.court = '最高法' OR (c.court >= k.court AND c.court < k.court || U&'\+10FFFF'))
     AND k.property_state IN ('', c.property_state)
WHERE c.state <> '已结'
  AND NOT EXISTS (SELECT FROM planning_planapproval a WHERE a.case_id = c.id);
GRANT SELECT ON planning_lacking TO zh_app;

-- What makes two cases alike: cause, class, state of property, and the band the amount lies in.
CREATE OR REPLACE VIEW planning_comparable WITH (security_invoker = true) AS
SELECT c.id, c.number, c.court, c.cause, c.category, c.property_state, c.claim_fen, c.state,
       c.docketed_on, c.closed_on,
       width_bucket(coalesce(c.claim_fen, 0), ARRAY[1, 1000000, 10000000, 100000000, 1000000000])
           AS band
FROM casefile_case c;
GRANT SELECT ON planning_comparable TO zh_app;
