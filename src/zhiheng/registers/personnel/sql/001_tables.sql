-- Courts and who serves in them are known to every court: case pages name handlers across courts.
CALL zh_reference('personnel_court', reason => 'the directory of courts: names and codes');
CALL zh_reference('personnel_division', reason => 'internal bodies and tribunals of courts');
CALL zh_reference('personnel_staff', reason => 'names and numbers of court staff, no party');
CALL zh_reference('personnel_clearance', reason => 'clearances of court staff, read by the door');
CALL zh_reference('personnel_team', reason => 'enforcement teams of courts');
CALL zh_reference('personnel_teammember', reason => 'who sits in which team');
CALL zh_reference('personnel_appointment', reason => 'posts of court staff');
CALL zh_reference('personnel_relief', reason => 'ends of appointments');
CALL zh_reference('personnel_delegation', reason => 'posts exercised for an absent holder');
CALL zh_reference('personnel_recall', reason => 'ends of delegations');
CALL zh_reference('personnel_absence', reason => 'days on which court staff are away');

-- Accounts and sessions are seen in their court's range only, and their secrets by nobody:
-- zh_app may enter a credential and may not read it back.
CALL zh_protect_court('personnel_account');
CALL zh_protect_court('personnel_accountclosing');
CALL zh_protect_court('personnel_desksession');
CALL zh_protect_court('personnel_sessionend');
CALL zh_protect_court('personnel_presence', updates => '{seen_at,fresh_at,used_step}');
CALL zh_protect_court('personnel_credential', rights => 'INSERT');
GRANT SELECT (id, account_id, court, kind, is_initial, act_id, happened_on, recorded_at)
    ON personnel_credential TO zh_app;

-- A try to log in is written before anyone is in scope, and read in scope.
CALL zh_protect('personnel_knock', zh_court_in_scope('court'), 'true', '{}', 'SELECT, INSERT');
CALL zh_append_only('personnel_knock');
