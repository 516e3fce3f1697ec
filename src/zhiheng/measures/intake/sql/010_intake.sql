-- Intake: decisions on applications that became no case; court and class in scope, never changed.

CALL zh_protect('intake_filingdecision',
    zh_court_in_scope('court') || ' AND ' || zh_class_in_scope(),
    zh_court_in_scope('court') || ' AND ' || zh_class_in_scope(), '{}', 'SELECT, INSERT');
