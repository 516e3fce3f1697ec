"""Migrations stand in one line per room and say what the models say."""

import os
import subprocess
import sys
from io import StringIO

import psycopg
import pytest
from django.core.management import call_command
from django.db.migrations.loader import MigrationLoader

from tests.plugins.databases import TestHouse
from zhiheng.house.ground import databases
from zhiheng.house.ground.address import Role
from zhiheng.house.ground.setup import migrate

CATALOGUES = (
    """SELECT table_name, column_name, data_type, is_nullable, character_maximum_length,
           collation_name, column_default, identity_generation
       FROM information_schema.columns WHERE table_schema = 'public'""",
    """SELECT conrelid::regclass::text, conname, pg_get_constraintdef(oid)
       FROM pg_constraint WHERE connamespace = 'public'::regnamespace""",
    "SELECT tablename, indexdef FROM pg_indexes WHERE schemaname = 'public'",
    "SELECT app, name FROM django_migrations",
)


def test_every_room_has_one_line_of_migrations() -> None:
    assert MigrationLoader(None, ignore_no_migrations=True).detect_conflicts() == {}


@pytest.mark.django_db
def test_no_model_has_moved_away_from_its_migrations() -> None:
    call_command("makemigrations", check=True, dry_run=True, stdout=StringIO())


def told(house: TestHouse, database: str) -> list[set[tuple[object, ...]]]:
    with psycopg.connect(house.ground.conninfo(Role.OWNER, database)) as owner:
        return [set(owner.execute(asked).fetchall()) for asked in CATALOGUES]


def test_a_database_made_at_once_is_one_that_came_step_by_step(house: TestHouse) -> None:
    stepped = f"zhiheng_test_{os.getpid()}_stepped"
    with house.ground.admin() as admin:
        databases.create(admin, stepped)
    databases.prepare(house.home, stepped)
    here = {
        "ZHIHENG_DATABASE": stepped,
        "ZHIHENG_ROLE": "owner",
        "DJANGO_SETTINGS_MODULE": "zhiheng.house.settings",
    }
    subprocess.run(
        [sys.executable, "-m", "django", "migrate", "-v", "0"], env=os.environ | here, check=True
    )
    migrate(house.ground, stepped)
    made = told(house, house.template)
    assert len(made[0]) > 1000
    assert told(house, stepped) == made
    with house.ground.admin() as admin:
        databases.drop(admin, stepped)
