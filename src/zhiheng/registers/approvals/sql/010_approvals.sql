-- Approvals follow their case; whose turn it is is found, not kept.

CALL zh_protect_case('approvals_proposal', updates => '{state,current,executed_act_id}');
CALL zh_protect_case('approvals_level');
CALL zh_protect_case('approvals_signature');
CALL zh_protect_case('approvals_attempt');
CALL zh_protect_case('approvals_panel');
CALL zh_protect_case('approvals_member');
CALL zh_protect_case('approvals_opinion');
CALL zh_protect_case('approvals_referral');
CALL zh_protect_case('approvals_committeedecision');
CALL zh_protect_case('approvals_followup');
CALL zh_protect_court('approvals_levelsetting');

-- The level whose turn it is of each proposal that waits, with how far its panel has come:
-- `members` and `opinions` are 0 where no panel has been formed.
CREATE OR REPLACE VIEW approvals_turn WITH (security_invoker = true) AS
SELECT p.id AS proposal_id, p.court, p.case_id, p.drafter_id, l.id AS level_id, l.ordinal, l.kind,
       l.staff_id, l.in_person, panel.id AS panel_id, coalesce(seats.members, 0) AS members,
       coalesce(seats.opinions, 0) AS opinions, seats.presiding_id, seats.silent_ids
FROM approvals_proposal p
JOIN LATERAL (
    SELECT l.* FROM approvals_level l
    WHERE l.proposal_id = p.id
      AND NOT EXISTS (SELECT 1 FROM approvals_signature s WHERE s.level_id = l.id)
    ORDER BY l.ordinal LIMIT 1
) l ON true
LEFT JOIN approvals_panel panel ON panel.level_id = l.id
LEFT JOIN LATERAL (
    SELECT count(*) AS members, count(o.id) AS opinions,
           max(m.staff_id) FILTER (WHERE m.presides) AS presiding_id,
           array_agg(m.staff_id) FILTER (WHERE o.id IS NULL) AS silent_ids
    FROM approvals_member m LEFT JOIN approvals_opinion o ON o.member_id = m.id
    WHERE m.panel_id = panel.id
) seats ON true
WHERE p.state = '待审' AND p.current;
GRANT SELECT ON approvals_turn TO zh_app;

-- Cases that are open and not before the adjudication committee, oldest first.
CREATE OR REPLACE VIEW approvals_candidate WITH (security_invoker = true) AS
SELECT c.id AS case_id, c.court, c.number, c.docketed_on, c.handler_id, c.state
FROM casefile_case c
WHERE c.closed_on IS NULL AND NOT EXISTS (
    SELECT 1 FROM approvals_referral r
    WHERE r.case_id = c.id
      AND NOT EXISTS (SELECT 1 FROM approvals_committeedecision d WHERE d.referral_id = r.id));
GRANT SELECT ON approvals_candidate TO zh_app;
