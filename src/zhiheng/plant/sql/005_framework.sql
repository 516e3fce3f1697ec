-- Tables that are not ours, each with its reason. Job arguments are ids only.

CALL zh_framework('django_migrations', reason => 'which migrations have run', rights => 'SELECT');
CALL zh_framework('django_content_type', reason => 'names of models', rights => 'SELECT');
CALL zh_framework('auth_permission', reason => 'Django''s permissions, not used by the house', rights => 'SELECT');
CALL zh_framework('auth_group', reason => 'Django''s groups, not used by the house', rights => 'SELECT');
CALL zh_framework('auth_group_permissions', reason => 'Django''s groups, not used by the house', rights => 'SELECT');
CALL zh_framework('procrastinate_jobs', reason => 'jobs: arguments are ids only');
CALL zh_framework('procrastinate_events', reason => 'when jobs began and ended');
CALL zh_framework('procrastinate_periodic_defers', reason => 'which periodic jobs were begun');
CALL zh_framework('procrastinate_workers', reason => 'which workers are alive');
