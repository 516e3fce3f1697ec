"""Migrations stand in one line per room and say what the models say."""

from io import StringIO

import pytest
from django.core.management import call_command
from django.db.migrations.loader import MigrationLoader


def test_every_room_has_one_line_of_migrations() -> None:
    assert MigrationLoader(None, ignore_no_migrations=True).detect_conflicts() == {}


@pytest.mark.django_db
def test_no_model_has_moved_away_from_its_migrations() -> None:
    call_command("makemigrations", check=True, dry_run=True, stdout=StringIO())
