-- The desk: a saved view is seen by who saved it.
CALL zh_protect('desk_savedview',
    zh_court_in_scope('court') || ' AND officer_id = (SELECT zh_officer())',
    zh_court_in_scope('court') || ' AND officer_id = (SELECT zh_officer())', '{}',
    'SELECT, INSERT');
