"""Every room's `sql/*.sql`, installed after the migrations in storey order; may be repeated.

One transaction as zh_owner: policies, triggers and functions are replaced together or not at all.
"""

from pathlib import Path

from django.apps import apps
from django.db import transaction
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.utils import CursorWrapper

# The reader owns the definer functions, so only as the reader can they be removed for replacement.
DEFINERS = """
SELECT p.oid::regprocedure::text FROM pg_proc p JOIN pg_roles r ON r.oid = p.proowner
WHERE p.pronamespace = 'public'::regnamespace AND r.rolname = 'zh_reader'
"""


def install(connection: BaseDatabaseWrapper) -> None:
    """Install the SQL of every installed room; the connection is zh_owner's."""
    with transaction.atomic(using=connection.alias), connection.cursor() as cursor:
        _remove_definers(cursor)
        for path in sql_files():
            cursor.execute(path.read_text(encoding="utf-8"))
        cursor.execute("GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO zh_app")


def sql_files() -> list[Path]:
    """The SQL files of plant and rooms, in the order in which they are installed."""
    return [
        path
        for config in apps.get_app_configs()
        if config.name.startswith("zhiheng.")
        for path in sorted(Path(config.path, "sql").glob("*.sql"))
    ]


def _remove_definers(cursor: CursorWrapper) -> None:
    cursor.execute(DEFINERS)
    signatures = [row[0] for row in cursor.fetchall()]
    if signatures:
        cursor.execute("SET LOCAL ROLE zh_reader")
        cursor.execute(f"DROP FUNCTION {', '.join(signatures)} CASCADE")
        cursor.execute("RESET ROLE")
