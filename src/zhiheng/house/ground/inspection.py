"""What is wrong with an installation, and the cure: one function per matter, each looking itself.

Nothing here trusts what set-up wrote down; every answer is asked of the system as it is now.
"""

import shutil
import stat
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import psycopg
from psycopg import sql

from zhiheng.house.ground.address import Role
from zhiheng.house.ground.assets import DRAWN, SERVED, VENDOR
from zhiheng.house.ground.home import REPOSITORY, Home
from zhiheng.house.ground.keys import APPLICATION_KEYS
from zhiheng.house.ground.refusal import GroundError
from zhiheng.house.ground.roles import Connection
from zhiheng.house.ground.setup import (
    OLDEST_SERVER_VERSION,
    Ground,
    reach_installed,
    schema_digest,
    schema_of,
)
from zhiheng.plant.table_classes import CLASSES

LEAST_FREE_BYTES = 1024**3
CODE_POINT_LOCALES = ("C", "C.UTF-8", "C.utf8", "POSIX")
SET_UP = "运行 ./demo --no-serve 完成安装或升级。"


@dataclass(frozen=True)
class Check:
    """One matter looked at; `cure` says what to do and is empty when all is well."""

    check: str
    ok: bool
    cure: str = ""


def inspect(home: Home) -> list[Check]:
    """Every check that can be made; those that need the database follow only when it answers."""
    home.made()
    checks = [_python(), *_keys(home), *_assets(home), _disk(home)]
    try:
        ground = reach_installed(home)
        with ground.admin() as admin:
            checks.append(_version(admin))
            checks.append(_roles(admin))
        with psycopg.connect(ground.conninfo(Role.OWNER), autocommit=True) as owner:
            checks.extend(look(owner) for look in OWNER_LOOKS)
        checks.append(_empty_scope(ground))
    except (GroundError, psycopg.OperationalError) as refused:
        checks.append(Check("数据库可以连接", False, str(refused).strip()))
    return checks


def _python() -> Check:
    fits = sys.version_info >= (3, 11) and sys.maxsize > 2**32
    return Check(
        "Python 3.11 以上，64 位", fits, "" if fits else "安装 Python 3.11 后重新运行 ./demo。"
    )


def _keys(home: Home) -> Iterator[Check]:
    missing = [name for name in APPLICATION_KEYS if not (home.keys / name).exists()]
    cure = f"缺少 {'、'.join(missing)}：从备份取回 {home.keys}；全新安装请{SET_UP}"
    yield Check("密钥齐备", not missing, cure if missing else "")
    folder = [home.keys, *home.keys.glob("*")] if home.keys.exists() else []
    loose = [path for path in folder if stat.S_IMODE(path.stat().st_mode) & 0o077]
    cure = "执行 chmod go-rwx " + " ".join(str(path) for path in loose) + "，并更换已泄露的密钥。"
    yield Check("密钥仅属主可读", not loose, cure if loose else "")


def _assets(home: Home) -> Iterator[Check]:
    served = all((VENDOR / path).exists() for path in SERVED.values())
    collected = (home.static / "staticfiles.json").exists()
    cure = "执行 .venv/bin/python -m zhiheng.house.ground.assets。"
    yield Check("页面样式已就位", served and collected, "" if served and collected else cure)
    fonts = {path.rpartition("/")[2] for path in DRAWN}
    missing = sorted(name for name in fonts if not (home.fonts / name).exists())
    told = f"缺少 {'、'.join(missing)}：{cure}" if missing else ""
    yield Check("文书字体已就位", not missing, told)
    if (REPOSITORY / ".venv/zhiheng-dev").exists():
        found = shutil.which("chromium") is not None
        cure = "" if found else "执行 apt-get install chromium（仅浏览器测试需要）。"
        yield Check("浏览器测试所需的 chromium", found, cure)


def _disk(home: Home) -> Check:
    free = shutil.disk_usage(home.path).free
    enough = free >= LEAST_FREE_BYTES
    cure = "" if enough else f"{home.path} 所在磁盘只剩 {free // 1024**2} MB，请清理或扩容。"
    return Check("磁盘剩余 1 GB 以上", enough, cure)


def _version(admin: Connection) -> Check:
    fits = admin.info.server_version >= OLDEST_SERVER_VERSION
    cure = "" if fits else "升级数据库服务器到 PostgreSQL 15 以上。"
    return Check("数据库可以连接，版本 15 以上", fits, cure)


def _roles(admin: Connection) -> Check:
    """The application's role must not be able to see past a policy by any path."""
    wrong = _names(
        admin,
        "SELECT r.rolname FROM pg_roles r WHERE r.rolname = ANY(%(all)s)"
        " AND (r.rolsuper OR r.rolbypassrls OR r.rolcreaterole OR r.rolreplication)"
        " UNION SELECT r.rolname FROM pg_roles r CROSS JOIN pg_roles g"
        " WHERE r.rolname = ANY(%(narrow)s) AND g.rolname <> r.rolname"
        " AND pg_has_role(r.oid, g.oid, 'MEMBER')",
        all=[role.value for role in Role],
        narrow=[Role.APP.value, Role.PORTAL.value, Role.PUBLIC.value],
    )
    cure = f"角色 {wrong} 权限过大：由管理员收回 SUPERUSER、BYPASSRLS 等属性与所属角色。"
    return Check("数据库角色权限最小", not wrong, cure if wrong else "")


def _locale(owner: Connection) -> Check:
    row = owner.execute(
        "SELECT pg_encoding_to_char(encoding), datcollate, datlocprovider::text = 'b'"
        " FROM pg_database WHERE datname = current_database()"
    ).fetchone()
    encoding, collate, builtin = row or ("", "", False)
    fits = encoding == "UTF8" and (bool(builtin) or collate in CODE_POINT_LOCALES)
    cure = f"数据库为 {encoding}/{collate}，须 UTF8 与 C.UTF-8：备份后在新库中 restore。"
    return Check("数据库字符集与排序规则", fits, "" if fits else cure)


def _time_zone(owner: Connection) -> Check:
    try:
        owner.execute("SET TIME ZONE 'Asia/Shanghai'")
    except psycopg.errors.InvalidParameterValue:
        return Check("数据库认得北京时间", False, "为数据库服务器安装时区数据（tzdata）后重启。")
    return Check("数据库认得北京时间", True)


def _schema(owner: Connection) -> Check:
    current = schema_of(owner) == schema_digest()
    return Check("数据库结构与程序一致", current, "" if current else SET_UP)


def _ownership(owner: Connection) -> Check:
    strange = _names(
        owner,
        "SELECT c.relname FROM pg_class c JOIN pg_roles r ON r.oid = c.relowner"
        " WHERE c.relnamespace = 'public'::regnamespace AND r.rolname <> 'zh_owner'"
        " AND c.relkind IN ('r', 'p', 'v', 'm')",
    )
    cure = f"由管理员执行 ALTER TABLE … OWNER TO zh_owner：{strange}。"
    return Check("所有表归 zh_owner 所有", not strange, cure if strange else "")


def _row_security(owner: Connection) -> Check:
    """FORCE holds the owner too; a table without it leaks to whoever owns a function."""
    open_tables = _names(
        owner,
        "SELECT relname FROM pg_class WHERE relname = ANY(%(tables)s)"
        " AND relnamespace = 'public'::regnamespace"
        " AND NOT (relrowsecurity AND relforcerowsecurity)",
        tables=list(CLASSES),
    )
    cure = f"行级安全未强制：{open_tables}。{SET_UP}"
    return Check("案件、人员、共享各表强制行级安全", not open_tables, cure if open_tables else "")


OWNER_LOOKS: tuple[Callable[[Connection], Check], ...] = (
    _locale,
    _time_zone,
    _schema,
    _ownership,
    _row_security,
)


def _empty_scope(ground: Ground) -> Check:
    """The counter-proof: without a scope the application's role sees no row of any such table."""
    with psycopg.connect(ground.conninfo(Role.APP), autocommit=True) as app:
        leaking = [table for table in sorted(CLASSES) if _sees_a_row(app, table)]
    cure = f"未设范围即可读到 {'、'.join(leaking)}：立即停用网页服务，{SET_UP}"
    return Check("未设可见范围时一行不可见", not leaking, cure if leaking else "")


def _sees_a_row(app: Connection, table: str) -> bool:
    try:
        seen = app.execute(sql.SQL("SELECT EXISTS (TABLE {})").format(sql.Identifier(table)))
    except (psycopg.errors.InsufficientPrivilege, psycopg.errors.UndefinedTable):
        return False
    return seen.fetchone() == (True,)


def _names(connection: Connection, query: str, **values: list[str]) -> str:
    return "、".join(str(row[0]) for row in connection.execute(query, values).fetchall())
