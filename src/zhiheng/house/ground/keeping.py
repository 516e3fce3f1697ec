"""Backup and restore: a dump in one snapshot, with the count of every table beside it.

The dump is made as zh_backup under row security; a table whose policies hid a row from that role
would be dumped short, so the same snapshot is counted as zh_owner too and a difference refuses.
Files: `DIR/database/` (pg_dump's directory format) and `DIR/manifest.json`. The keys are not in
the backup: sealed numbers stay sealed to whoever finds the disk; keep the key folder elsewhere.
"""

import json
import os
import subprocess
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import psycopg
from psycopg import sql
from psycopg.conninfo import conninfo_to_dict

from zhiheng.house.ground import databases
from zhiheng.house.ground.address import Role
from zhiheng.house.ground.binaries import clients
from zhiheng.house.ground.refusal import GroundError
from zhiheng.house.ground.roles import Connection
from zhiheng.house.ground.server import server_of
from zhiheng.house.ground.setup import Ground, schema_of

TABLES = (
    "SELECT relname FROM pg_class WHERE relkind IN ('r', 'p') AND NOT relispartition"
    " AND relnamespace = 'public'::regnamespace ORDER BY relname"
)
# libpq reads these from the environment, where other users of the machine cannot see them.
LIBPQ = {
    "host": "PGHOST",
    "port": "PGPORT",
    "user": "PGUSER",
    "password": "PGPASSWORD",
    "dbname": "PGDATABASE",
    "sslmode": "PGSSLMODE",
    "sslrootcert": "PGSSLROOTCERT",
}


@dataclass(frozen=True)
class Manifest:
    """What a backup holds: rows by table, the schema's digest, and the WAL position it shows."""

    at: str
    wal: str
    schema: str
    rows: dict[str, int]

    @property
    def total(self) -> int:
        return sum(self.rows.values())


def back_up(ground: Ground, folder: Path, at: str) -> Manifest:
    """Dump the house's database into an empty or new folder; the manifest is written last."""
    if folder.exists() and any(folder.iterdir()):
        raise GroundError(f"{folder} 不是空目录，请另给一个备份目录；旧备份不会被覆盖。")
    folder.mkdir(parents=True, exist_ok=True)
    folder.chmod(0o700)
    with psycopg.connect(ground.conninfo(Role.BACKUP)) as backup:
        backup.isolation_level = psycopg.IsolationLevel.REPEATABLE_READ
        row = backup.execute("SELECT pg_export_snapshot(), pg_current_wal_lsn()::text").fetchone()
        snapshot, wal = (str(value) for value in row or ("", ""))
        manifest = Manifest(at, wal, schema_of(backup) or "", rows_by_table(backup))
        _refuse_hidden_rows(ground, snapshot, manifest.rows)
        dump = ["--format=directory", "--jobs=2", "--enable-row-security",
                f"--snapshot={snapshot}", f"--file={folder / 'database'}"]  # fmt: skip
        _run(ground, backup, "pg_dump", dump)
    (folder / "manifest.json").write_text(json.dumps(asdict(manifest), ensure_ascii=False))
    return manifest


def restore(ground: Ground, folder: Path, database: str) -> Manifest:
    """Restore a backup into a database of that name, which must not exist yet.

    Comments stay behind: those on the reader's functions are not the owner's to write, and the
    schema's digest is left for `migrate`, which brings a restored database up to this code.
    """
    manifest = read_manifest(folder)
    with ground.admin() as admin:
        if databases.exists(admin, database):
            raise GroundError(f"数据库 {database} 已存在，恢复只写入空处；请先另存或改名。")
        databases.create(admin, database)
    databases.prepare(ground.home, database)
    options = ["--exit-on-error", "--no-comments", f"--dbname={database}", f"{folder}/database"]
    with psycopg.connect(ground.conninfo(Role.OWNER, database)) as owner:
        _run(
            ground,
            owner,
            "pg_restore",
            ["--section=pre-data", "--section=data", "--jobs=2", *options],
        )
        # One after the other: a policy made before a foreign key would hide the rows it checks.
        _run(ground, owner, "pg_restore", ["--section=post-data", *options])
    return manifest


def read_manifest(folder: Path) -> Manifest:
    """The manifest of a complete backup."""
    path = folder / "manifest.json"
    if not path.exists():
        raise GroundError(f"{folder} 中没有完整的备份（缺 manifest.json），请改用另一份备份。")
    return Manifest(**json.loads(path.read_text()))


def rows_by_table(connection: Connection) -> dict[str, int]:
    """How many rows of each table this role sees, in one statement."""
    names = [str(row[0]) for row in connection.execute(TABLES).fetchall()]
    counts = sql.SQL(" UNION ALL ").join(
        sql.SQL("SELECT {}, count(*) FROM {}").format(name, sql.Identifier(name)) for name in names
    )
    return {str(name): int(str(count)) for name, count in connection.execute(counts).fetchall()}


def _refuse_hidden_rows(ground: Ground, snapshot: str, seen: dict[str, int]) -> None:
    with psycopg.connect(ground.conninfo(Role.OWNER)) as owner:
        owner.isolation_level = psycopg.IsolationLevel.REPEATABLE_READ
        owner.execute(sql.SQL("SET TRANSACTION SNAPSHOT {}").format(snapshot))
        truly = rows_by_table(owner)
    hidden = [name for name, count in truly.items() if seen.get(name) != count]
    if hidden:
        raise GroundError(
            f"备份角色看不到 {'、'.join(hidden)} 的全部行，备份将不完整，已停止；"
            "请运行 ./demo --no-serve 重装策略后再备份。"
        )


def _run(ground: Ground, connection: Connection, program: str, options: Sequence[str]) -> None:
    """Run a client program as the connection's role, password in the environment only."""
    place = server_of(ground.home).place
    folder = clients(place, connection.info.server_version // 10000)
    facts = conninfo_to_dict(connection.info.dsn) | {"password": connection.info.password}
    settings = {LIBPQ[key]: str(value) for key, value in facts.items() if key in LIBPQ}
    done = subprocess.run(
        [folder / program, "--no-password", *options],
        env={"PATH": os.defpath, **settings},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise GroundError(f"{program} 未成功：{done.stderr.strip()[-600:]}")
