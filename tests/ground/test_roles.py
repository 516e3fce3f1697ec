"""Roles and databases: made once by anyone who may, minimal rights, nobody else's installation."""

from collections.abc import Callable, Iterator
from pathlib import Path

import psycopg
import pytest
from psycopg import sql

from zhiheng.house.ground import databases
from zhiheng.house.ground.address import DATABASE, Role, conninfo, password_name, read_address
from zhiheng.house.ground.home import Home
from zhiheng.house.ground.keys import forget
from zhiheng.house.ground.refusal import GroundError
from zhiheng.house.ground.roles import Connection, make_roles
from zhiheng.house.ground.setup import Ground, reach

pytestmark = pytest.mark.usefixtures("own_cluster")


@pytest.fixture(scope="module")
def ground(new_home: Callable[[], Home]) -> Ground:
    """A cluster whose administrator is no superuser: CREATEDB and CREATEROLE, no more."""
    home = new_home()
    with reach(home).admin() as superuser:
        superuser.execute("CREATE ROLE keeper LOGIN CREATEDB CREATEROLE PASSWORD 'keeper'")
    facts = read_address(home)
    keeper = Ground(home, f"host={facts['host']} user=keeper password=keeper dbname=postgres")
    with keeper.admin() as admin:
        make_roles(admin, home)
        databases.create(admin, DATABASE)
    databases.prepare(home, DATABASE)
    return keeper


@pytest.fixture
def admin(ground: Ground) -> Iterator[Connection]:
    with ground.admin() as connection:
        yield connection


@pytest.fixture
def app(ground: Ground) -> Iterator[Connection]:
    with psycopg.connect(ground.conninfo(Role.APP), autocommit=True) as connection:
        yield connection


def test_making_the_roles_again_changes_no_password(ground: Ground, admin: Connection) -> None:
    before = ground.conninfo(Role.APP)
    make_roles(admin, ground.home)
    assert ground.conninfo(Role.APP) == before
    psycopg.connect(before).close()


def test_no_role_may_pass_a_policy_or_make_others(admin: Connection) -> None:
    row = admin.execute(
        "SELECT bool_or(rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb OR rolreplication)"
        " FROM pg_roles WHERE rolname LIKE 'zh\\_%'"
    ).fetchone()
    assert row == (False,)


def test_the_reader_cannot_log_in(admin: Connection) -> None:
    row = admin.execute("SELECT rolcanlogin FROM pg_roles WHERE rolname = 'zh_reader'").fetchone()
    assert row == (False,)


def test_the_application_cannot_become_another_role(app: Connection) -> None:
    for role in (Role.OWNER, Role.READER, Role.BACKUP):
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            app.execute(sql.SQL("SET ROLE {}").format(sql.Identifier(role)))


def test_the_application_can_make_no_table_not_even_a_temporary_one(app: Connection) -> None:
    for kind in ("", "TEMPORARY"):
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            app.execute(f"CREATE {kind} TABLE loot (n int)")


def test_the_application_waits_a_minute_at_most(app: Connection) -> None:
    assert app.execute("SHOW statement_timeout").fetchone() == ("1min",)


def test_the_owner_hands_functions_to_the_reader_without_inheriting_its_sight(
    ground: Ground,
) -> None:
    with psycopg.connect(ground.conninfo(Role.OWNER), autocommit=True) as owner:
        owner.execute("CREATE FUNCTION one() RETURNS int LANGUAGE sql RETURN 1")
        owner.execute("ALTER FUNCTION one() OWNER TO zh_reader")


def test_backup_and_reader_may_read_tables_made_later(ground: Ground) -> None:
    with psycopg.connect(ground.conninfo(Role.OWNER), autocommit=True) as owner:
        owner.execute("CREATE TABLE later (n int)")
    with psycopg.connect(ground.conninfo(Role.BACKUP)) as backup:
        assert backup.execute("SELECT count(*) FROM later").fetchone() == (0,)


def test_a_clone_is_closed_to_strangers_like_its_template(
    ground: Ground, admin: Connection
) -> None:
    databases.clone(admin, ground.home, DATABASE, "zhiheng_clone")
    row = admin.execute(
        "SELECT has_database_privilege('keeper', 'zhiheng_clone', 'CONNECT'),"
        " has_database_privilege('zh_app', 'zhiheng_clone', 'CONNECT')"
    ).fetchone()
    databases.drop(admin, "zhiheng_clone")
    assert row is not None
    assert row[1] is True


def test_another_home_may_not_take_over_a_living_installation(
    admin: Connection, tmp_path: Path
) -> None:
    with pytest.raises(GroundError, match="已有执衡数据库"):
        make_roles(admin, Home(tmp_path).made())


def test_a_lost_password_file_is_a_refusal_not_a_reset(ground: Ground, admin: Connection) -> None:
    kept = (ground.home.keys / password_name(Role.APP)).read_bytes()
    forget(ground.home, password_name(Role.APP))
    with pytest.raises(GroundError, match="zh_app"):
        make_roles(admin, ground.home)
    (ground.home.keys / password_name(Role.APP)).write_bytes(kept)
    (ground.home.keys / password_name(Role.APP)).chmod(0o600)


def test_a_role_that_bypasses_policies_is_refused(ground: Ground) -> None:
    with reach(ground.home).admin() as superuser:
        superuser.execute("ALTER ROLE zh_app BYPASSRLS")
        with pytest.raises(GroundError, match="zh_app.*绕过行级安全"):
            make_roles(superuser, ground.home)
        superuser.execute("ALTER ROLE zh_app NOBYPASSRLS")


def test_the_written_address_holds_nobody_s_password(ground: Ground) -> None:
    assert not {"user", "password", "dbname"} & set(read_address(ground.home))


def test_without_set_up_the_sentence_says_what_to_run(tmp_path: Path) -> None:
    with pytest.raises(GroundError, match=r"请先运行 \./demo"):
        conninfo(Home(tmp_path), Role.APP)


def test_the_administrator_s_password_is_not_shown_with_the_ground(ground: Ground) -> None:
    assert "keeper" not in repr(ground)
