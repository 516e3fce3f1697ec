"""Run as a process of its own by set-up: migrations and SQL as zh_owner, then the digest."""

import sys

import django
from django.core.management import call_command
from django.db import connection

from zhiheng.plant import installer


def main(digest: str) -> None:
    """Migrate, install the SQL, and write the schema's digest on the database last of all."""
    django.setup()
    call_command("migrate", verbosity=0, interactive=False)
    installer.install(connection)
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_database()")
        [name] = cursor.fetchone()
        quoted = connection.ops.quote_name(name)
        cursor.execute(f"COMMENT ON DATABASE {quoted} IS '{int(digest, 16):064x}'")


if __name__ == "__main__":
    main(sys.argv[1])
