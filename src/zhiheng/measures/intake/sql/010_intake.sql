-- Intake: decisions on applications that became no case; court and class in scope, never changed.

CALL zh_protect('intake_filingdecision',
    zh_court_in_scope('court') || ' AND ' || zh_class_in_scope(),
    zh_court_in_scope('court') || ' AND ' || zh_class_in_scope(), '{}', 'SELECT, INSERT');

-- Materials: seen by who took them in, and by who sees the case or the review they went to.
CALL zh_protect_case('intake_materialoncase');
CALL zh_protect('intake_review',
    zh_court_in_scope('court') || ' AND ' || zh_class_in_scope(),
    zh_court_in_scope('court') || ' AND ' || zh_class_in_scope(), '{}', 'SELECT, INSERT');
CALL zh_protect('intake_reviewopinion',
    zh_court_in_scope('court') || ' AND ' || zh_class_in_scope(),
    zh_court_in_scope('court') || ' AND ' || zh_class_in_scope(), '{}', 'SELECT, INSERT');
CALL zh_protect('intake_material',
    zh_court_in_scope('court') || ' AND (officer_id = (SELECT zh_officer())
        OR EXISTS (SELECT 1 FROM intake_materialoncase m WHERE m.material_id = intake_material.id)
        OR EXISTS (SELECT 1 FROM intake_review r WHERE r.receipt_id = intake_material.act_id))',
    zh_court_in_scope('court'), '{}', 'SELECT, INSERT');
CALL zh_protect_court('intake_route');
CALL zh_protect_case('intake_readingcheck');
