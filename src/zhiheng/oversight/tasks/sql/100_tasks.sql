-- Reminders are derived from announcements: they may be removed, to be rebuilt.
CALL zh_protect_case('tasks_notice', rights => 'SELECT, INSERT, DELETE');
CALL zh_protect_court('tasks_reading');
-- That somebody was told of a clock stays on record.
CALL zh_protect_case('tasks_reminder');
CALL zh_protect_court('tasks_reminderreading');
