-- The plant's own tables.

CALL zh_protect_journal('plant_act');
CALL zh_append_only('plant_act');

CALL zh_protect_journal('plant_change');
CALL zh_append_only('plant_change');
CREATE OR REPLACE TRIGGER zh_only_from_trigger BEFORE INSERT ON plant_change
    FOR EACH STATEMENT EXECUTE FUNCTION zh_only_from_trigger();

CALL zh_protect_journal('plant_refusal');
CALL zh_append_only('plant_refusal');

CALL zh_protect_journal('plant_outbox', updates => '{due_at}');
CALL zh_protect_court('plant_delivery', updates => '{state,attempts,tried_at,problem}');

-- A look is seen by the court that looked and by the court of what was looked at.
CALL zh_protect('plant_look',
    zh_court_in_scope('court') || ' OR ' || zh_court_in_scope('subject_court'),
    zh_court_in_scope('court'), '{}', 'SELECT, INSERT');
CALL zh_append_only('plant_look');

CALL zh_reference('plant_lookbatch', reason => 'links of the chain of looks: numbers and hashes only');
CALL zh_append_only('plant_lookbatch');
CALL zh_reference('plant_chainhead', reason => 'heads of the chains: numbers and hashes only',
    updates => '{seq,digest}');
