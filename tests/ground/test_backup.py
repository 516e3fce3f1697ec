"""Backup and restore: every row of one moment, or a refusal."""

import os
from pathlib import Path

import psycopg
import pytest

from tests.plugins.databases import TestHouse
from zhiheng.house.ground.address import Role
from zhiheng.house.ground.keeping import back_up, restore, rows_by_table
from zhiheng.house.ground.refusal import GroundError
from zhiheng.house.ground.roles import Connection

AT = "2026-11-20T09:00:00+08:00"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "backup"


def test_a_backup_counts_every_row_that_the_owner_sees(
    house: TestHouse, owner: Connection, folder: Path
) -> None:
    assert back_up(house.ground, folder, AT).rows == rows_by_table(owner)


@pytest.mark.usefixtures("db")
def test_a_backup_is_readable_by_its_maker_only(house: TestHouse, folder: Path) -> None:
    back_up(house.ground, folder, AT)
    assert folder.stat().st_mode & 0o077 == 0


@pytest.mark.usefixtures("db")
def test_a_backup_does_not_write_over_another(house: TestHouse, folder: Path) -> None:
    folder.mkdir()
    (folder / "precious").touch()
    with pytest.raises(GroundError, match="不是空目录"):
        back_up(house.ground, folder, AT)


def test_a_table_whose_rows_are_hidden_from_the_backup_stops_it(
    house: TestHouse, owner: Connection, folder: Path
) -> None:
    owner.execute("CREATE TABLE hidden (n int)")
    owner.execute("INSERT INTO hidden VALUES (1)")
    owner.execute("ALTER TABLE hidden ENABLE ROW LEVEL SECURITY")
    with pytest.raises(GroundError, match="看不到 hidden"):
        back_up(house.ground, folder, AT)
    assert not (folder / "manifest.json").exists()


@pytest.mark.usefixtures("db")
def test_a_restored_database_holds_the_same_rows_and_schema(house: TestHouse, folder: Path) -> None:
    name = f"{house.database}_restored"
    made = back_up(house.ground, folder, AT)
    restore(house.ground, folder, name)
    with psycopg.connect(house.ground.conninfo(Role.BACKUP, name)) as backup:
        assert rows_by_table(backup) == made.rows
    with house.ground.admin() as admin:
        admin.execute(f"DROP DATABASE {name}")


@pytest.mark.usefixtures("db")
def test_a_restore_never_writes_into_an_existing_database(house: TestHouse, folder: Path) -> None:
    back_up(house.ground, folder, AT)
    with pytest.raises(GroundError, match="已存在"):
        restore(house.ground, folder, house.database)


def test_a_folder_without_a_complete_backup_is_refused(house: TestHouse, tmp_path: Path) -> None:
    with pytest.raises(GroundError, match="缺 manifest.json"):
        restore(house.ground, tmp_path, "zhiheng_nothing")


@pytest.mark.usefixtures("db")
def test_no_password_stands_on_a_command_line(
    house: TestHouse, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = tmp_path / "told"
    for name in ("initdb", "postgres", "pg_dump", "pg_restore"):
        program = tmp_path / name
        program.write_text(f'#!/bin/sh\necho "postgres (PostgreSQL) 18 $*" | tee -a {told}\n')
        program.chmod(0o755)
    with house.ground.admin() as admin:
        major = admin.info.server_version // 10000
    (tmp_path / "postgres").write_text(f"#!/bin/sh\necho 'postgres (PostgreSQL) {major}.0'\n")
    monkeypatch.setenv("PG_BIN", str(tmp_path))
    back_up(house.ground, folder, AT)
    password = (house.home.keys / f"database-{Role.BACKUP.value}").read_text()
    assert "--snapshot" in told.read_text()
    assert password not in told.read_text()
    assert os.environ.get("PGPASSWORD") is None
