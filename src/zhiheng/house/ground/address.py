"""Where the database answers, written down by set-up so that web and worker need no rights for it.

Shape of `address.json`: libpq connection parameters without user, password and database.
"""

import json
import os
import secrets
from enum import StrEnum
from pathlib import Path

from psycopg.conninfo import conninfo_to_dict, make_conninfo

from zhiheng.house.ground.home import Home
from zhiheng.house.ground.keys import known, text_key
from zhiheng.house.ground.refusal import GroundError

DATABASE = "zhiheng"
PERSONAL = ("user", "password", "dbname", "passfile")


class Role(StrEnum):
    """The house's database roles (house.md §3); none is a superuser or bypasses policies."""

    OWNER = "zh_owner"
    READER = "zh_reader"
    BACKUP = "zh_backup"
    APP = "zh_app"
    PORTAL = "zh_portal"
    PUBLIC = "zh_public"


ROLES_WITH_LOGIN = (Role.OWNER, Role.BACKUP, Role.APP, Role.PORTAL, Role.PUBLIC)


def password_name(role: Role) -> str:
    """The name of the key file that holds the role's password."""
    return f"database-{role.value}"


def database_name() -> str:
    """`ZHIHENG_DATABASE`, else `zhiheng`: tests and drills name another one."""
    return os.environ.get("ZHIHENG_DATABASE") or DATABASE


def write_address(home: Home, conninfo: str) -> None:
    """Keep how to reach the server; what belongs to the administrator alone is left out."""
    facts = {k: v for k, v in conninfo_to_dict(conninfo).items() if k not in PERSONAL}
    beside = _file(home).with_suffix(f".{secrets.token_hex(8)}")
    beside.write_text(json.dumps(facts, sort_keys=True))
    beside.replace(_file(home))


def read_address(home: Home) -> dict[str, str]:
    """The kept parameters; empty when set-up has never run here."""
    if not _file(home).exists():
        return {}
    facts: dict[str, str] = json.loads(_file(home).read_text())
    return facts


def conninfo(home: Home, role: Role, database: str | None = None) -> str:
    """A libpq connection string for one role."""
    facts = read_address(home)
    if not facts or not known(home, password_name(role)):
        raise GroundError(
            f"{home.path} 尚未建立数据库，请先运行 ./demo 或 zhiheng demo --no-serve 完成安装。"
        )
    return make_conninfo(
        **facts,
        user=role.value,
        password=text_key(home, password_name(role)),
        dbname=database or database_name(),
        application_name="zhiheng",
    )


def _file(home: Home) -> Path:
    return home.path / "address.json"
