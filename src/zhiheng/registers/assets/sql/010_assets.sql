-- Assets: everything is of one case and follows its court and class.

CALL zh_protect_case('assets_property', updates => '{current,state,state_on,ground}');
CALL zh_protect_case('assets_clue', updates => '{verified_on,verified_act_id,confirmed,outcome}');
CALL zh_protect_case('assets_step');
CALL zh_protect_case('assets_report', updates => '{breach,checked_on,checked_act_id,outcome}');
CALL zh_protect_case('assets_explanation');
CALL zh_protect_case('assets_hold', updates => '{current}');
CALL zh_protect_case('assets_inquiry', updates => '{current}');
CALL zh_protect_case('assets_visit', updates => '{current}');
CALL zh_protect_case('assets_disposal', updates => '{current}');
