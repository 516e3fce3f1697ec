"""The same tests on a server that is not ours: `python -m tests.second_server [pytest arguments]`.

Debian's oldest PostgreSQL on this machine serves; set-up is given what a court's own database
office would give it, a role with CREATEDB and CREATEROLE named in ZHIHENG_DATABASE_URL, and
nothing of the embedded server. Where Debian's programs are missing the run says so and passes.
"""

import os
import secrets
import shutil
import subprocess
import sys
from pathlib import Path

from psycopg import sql
from psycopg.conninfo import make_conninfo

from zhiheng.house.ground.binaries import OLDEST_MAJOR, SYSTEM_PROGRAMS
from zhiheng.house.ground.home import Home, home_of_this_process
from zhiheng.house.ground.server import Server, ensure_running, remove
from zhiheng.house.ground.setup import reach

SETUP_ROLE = "court_setup"


def main(arguments: list[str]) -> int:
    """pytest's exit code; 0 when this machine has no server of Debian's."""
    programs = debian_programs()
    if programs is None:
        sys.stderr.write("没有 Debian 的 PostgreSQL，第二种数据库未测。\n")
        return 0
    elsewhere = Home(home_of_this_process().path.parent / "second-server")
    os.environ["PG_BIN"] = str(programs)
    clear(elsewhere)
    server = ensure_running(elsewhere)
    try:
        url = url_of_a_setup_role(elsewhere, server)
        ours = Home(elsewhere.path / "installation").made()
        others = {name: text for name, text in os.environ.items() if name != "PG_BIN"}
        wanted = {"ZHIHENG_DATABASE_URL": url, "ZHIHENG_HOME": str(ours.path)}
        return subprocess.run(["pytest", *arguments], env=others | wanted, check=False).returncode
    finally:
        clear(elsewhere)


def clear(home: Home) -> None:
    """Nothing is left for the next run: roles belong to a whole server and their passwords to one
    home."""
    remove(home.made())
    shutil.rmtree(home.path)


def debian_programs() -> Path | None:
    """The programs of the oldest server that the house still takes."""
    majors = sorted(int(one.name) for one in SYSTEM_PROGRAMS.glob("*") if one.name.isdigit())
    fit = (SYSTEM_PROGRAMS / str(one) / "bin" for one in majors if one >= OLDEST_MAJOR)
    return next((folder for folder in fit if (folder / "initdb").exists()), None)


def url_of_a_setup_role(home: Home, server: Server) -> str:
    """A role of a new password that may make databases and roles, and nothing else."""
    password = secrets.token_hex(16)
    with reach(home).admin() as admin:
        there = admin.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [SETUP_ROLE]).fetchone()
        verb = "ALTER" if there else "CREATE"
        admin.execute(
            sql.SQL(verb + " ROLE {} LOGIN NOSUPERUSER CREATEDB CREATEROLE PASSWORD {}").format(
                sql.Identifier(SETUP_ROLE), password
            )
        )
        # Dropping a clone waits for the disk far longer than for anything else.
        admin.execute("ALTER SYSTEM SET fsync = off")
        admin.execute("SELECT pg_reload_conf()")
    return make_conninfo(
        host=str(server.socket), port=5432, user=SETUP_ROLE, password=password, dbname="postgres"
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
