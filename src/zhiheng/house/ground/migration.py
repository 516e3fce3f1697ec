"""Run as a process of its own by set-up: migrations and SQL, courts, norms, the digest."""

import sys

import django
from django.apps import apps
from django.core.management import call_command
from django.db import connection, transaction
from django.db.migrations.executor import MigrationExecutor

django.setup()

from zhiheng.house.clock import now_in_shanghai  # noqa: E402  # models need a set-up Django
from zhiheng.law import courts as law  # noqa: E402
from zhiheng.plant import installer  # noqa: E402
from zhiheng.plant.officer import system_officer  # noqa: E402
from zhiheng.registers.norms import actions as norms_  # noqa: E402
from zhiheng.registers.norms import queries as norms  # noqa: E402
from zhiheng.registers.personnel import actions, queries  # noqa: E402


def main(digest: str) -> None:
    """Migrate, install the SQL, enter new courts and norms, and write the schema's digest last."""
    bring_up_to_date()
    installer.install(connection)
    enter_courts()
    enter_norms()
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_database()")
        [name] = cursor.fetchone()
        quoted = connection.ops.quote_name(name)
        cursor.execute(f"COMMENT ON DATABASE {quoted} IS '{int(digest, 16):064x}'")


def bring_up_to_date() -> None:
    """Every table as the models say: an empty database gets them at once, any other step by step.

    Django works out the whole house anew at each of several hundred steps, a minute on an empty
    database. `test_migrations` holds the two ways against each other.
    """
    loader = MigrationExecutor(connection).loader
    ours = {app.label for app in apps.get_app_configs() if app.name.startswith("zhiheng.")}
    if not any(label in ours for label, _ in loader.applied_migrations):
        for label in loader.migrated_apps - ours:
            call_command("migrate", label, verbosity=0, interactive=False)
        make_all_tables(ours)
    call_command("migrate", verbosity=0, interactive=False)


def make_all_tables(labels: set[str]) -> None:
    """The tables of these rooms as the models say, with every migration of theirs on record."""
    with transaction.atomic():
        with connection.schema_editor() as editor:
            for label in sorted(labels):
                for model in apps.get_app_config(label).get_models(include_auto_created=True):
                    if model._meta.can_migrate(connection):
                        editor.create_model(model)
        executor = MigrationExecutor(connection)
        for label, name in executor.loader.graph.nodes:
            if label in labels:
                executor.recorder.record_applied(label, name)


def enter_courts() -> None:
    """Enter the courts of the law's table that are not on record yet, as an act of the house."""
    if {court.code for court in law.courts()} - queries.codes_known():
        actions.seed_courts(by=system_officer(law.ROOT_CODE), at=now_in_shanghai())


def enter_norms() -> None:
    """Enter the law's catalogue of norms where the register tells it otherwise."""
    if norms.catalogue_differs():
        norms_.enter_norms(by=system_officer(law.ROOT_CODE), at=now_in_shanghai())


if __name__ == "__main__":
    main(sys.argv[1])
