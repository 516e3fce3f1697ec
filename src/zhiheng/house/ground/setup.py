"""Set-up: from nothing to a migrated database that web and worker may use. Repeatable.

The administrator (the embedded server's superuser, or the role in ZHIHENG_DATABASE_URL) is used
here, for clones and for drills only; web and worker get zh_app.
"""

import fcntl
import hashlib
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import psycopg
from psycopg.conninfo import make_conninfo

from zhiheng.house.ground import databases
from zhiheng.house.ground.address import Role, conninfo, database_name, read_address, write_address
from zhiheng.house.ground.home import Home
from zhiheng.house.ground.keys import SUPERUSER_PASSWORD, make_application_keys, text_key
from zhiheng.house.ground.refusal import GroundError
from zhiheng.house.ground.roles import Connection, make_roles
from zhiheng.house.ground.server import SUPERUSER, ensure_running

PACKAGE = Path(__file__).resolve().parents[2]
OLDEST_SERVER_VERSION = 150000


@dataclass(frozen=True)
class Ground:
    """A set-up installation: its home and how its administrator reaches the cluster."""

    home: Home
    administrator: str = field(repr=False)

    def conninfo(self, role: Role, database: str | None = None) -> str:
        return conninfo(self.home, role, database)

    @contextmanager
    def admin(self) -> Iterator[Connection]:
        """The administrator's connection, for creating and dropping databases."""
        with psycopg.connect(self.administrator, autocommit=True) as connection:
            yield connection


def reach(home: Home) -> Ground:
    """Start the embedded server if it is down, or take the one named by ZHIHENG_DATABASE_URL."""
    home.made()
    url = os.environ.get("ZHIHENG_DATABASE_URL")
    if url:
        administrator = make_conninfo(url, connect_timeout=10)
    else:
        server = ensure_running(home)
        administrator = make_conninfo(
            host=str(server.socket),
            port=5432,
            user=SUPERUSER,
            password=text_key(home, SUPERUSER_PASSWORD),
            dbname="postgres",
        )
    write_address(home, administrator)
    return Ground(home, administrator)


def reach_installed(home: Home) -> Ground:
    """The same, for commands that work on an installation and must not begin one."""
    if not read_address(home):
        raise GroundError(f"{home.path} 中还没有安装，请先运行 ./demo，或改正 ZHIHENG_HOME。")
    return reach(home)


def set_up(home: Home, database: str | None = None) -> Ground:
    """Server, keys, roles, database, migrations and SQL; a second run only looks."""
    name = database or database_name()
    ground = reach(home)
    make_application_keys(home)
    with _alone(home), ground.admin() as admin:
        _refuse_unfit(admin)
        make_roles(admin, home)
        if not databases.exists(admin, name):
            databases.create(admin, name)
        databases.prepare(home, name)
        migrate(ground, name)
    return ground


def migrate(ground: Ground, database: str) -> None:
    """Bring one database's schema up to this code, unless its comment says that it is."""
    wanted = schema_digest()
    with psycopg.connect(ground.conninfo(Role.OWNER, database), autocommit=True) as owner:
        if schema_of(owner) == wanted:
            return
    done = subprocess.run(
        [sys.executable, "-m", "zhiheng.house.ground.migration", wanted],
        env={
            **os.environ,
            "ZHIHENG_HOME": str(ground.home.path),
            "ZHIHENG_DATABASE": database,
            "ZHIHENG_ROLE": "owner",
            "DJANGO_SETTINGS_MODULE": "zhiheng.house.settings",
        },
        stdout=sys.stderr.fileno(),
        check=False,
    )
    if done.returncode:
        raise GroundError(
            f"数据库 {database} 升级未完成，原因见上方输出；改正后重新运行，已完成的步骤不会重复。"
        )


def schema_of(connection: Connection) -> str | None:
    """The digest that the last complete migration left on the database."""
    row = connection.execute(
        "SELECT shobj_description(oid, 'pg_database') FROM pg_database"
        " WHERE datname = current_database()"
    ).fetchone()
    return str(row[0]) if row and row[0] else None


def schema_digest() -> str:
    """Changes whenever a migration, an SQL file, a seeded table or what installs them changes."""
    installers = ("plant/installer.py", "house/ground/migration.py")
    digest = hashlib.sha256()
    for path in sorted(
        path
        for pattern in ("**/migrations/*.py", "**/sql/*", "law/tables/*.csv", *installers)
        for path in PACKAGE.glob(pattern)
        if path.is_file()
    ):
        digest.update(str(path.relative_to(PACKAGE)).encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()


@contextmanager
def _alone(home: Home) -> Iterator[None]:
    with (home.path / "setup.lock").open("w") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        yield


def _refuse_unfit(admin: Connection) -> None:
    if admin.info.server_version < OLDEST_SERVER_VERSION:
        raise GroundError(
            f"数据库服务器版本为 {admin.info.server_version // 10000}，须 15 以上，请升级后再运行。"
        )
    row = admin.execute(
        "SELECT rolsuper OR (rolcreatedb AND rolcreaterole) FROM pg_roles"
        " WHERE rolname = current_user"
    ).fetchone()
    if row != (True,):
        raise GroundError(
            f"ZHIHENG_DATABASE_URL 中的角色 {admin.info.user} 缺少 CREATEDB 与 CREATEROLE 权限，"
            f"请由管理员执行 ALTER ROLE {admin.info.user} CREATEDB CREATEROLE 后重新运行。"
        )
