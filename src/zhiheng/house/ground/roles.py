"""The house's roles in a PostgreSQL cluster: made once, passwords generated, rights minimal.

Works for a superuser (embedded server) and for a role with CREATEDB and CREATEROLE (PostgreSQL 15
lets such a role grant any membership; from 16 on it holds ADMIN on the roles it made).
"""

import psycopg
from psycopg import sql

from zhiheng.house.ground.address import DATABASE, ROLES_WITH_LOGIN, Role, password_name
from zhiheng.house.ground.home import Home
from zhiheng.house.ground.keys import known, text_key
from zhiheng.house.ground.refusal import GroundError

Connection = psycopg.Connection[tuple[object, ...]]
FIRST_VERSION_WITH_MEMBERSHIP_OPTIONS = 160000


def make_roles(admin: Connection, home: Home) -> None:
    """Make every role that is missing and see that each can log in with this home's password."""
    _refuse_dangerous(admin)
    existing = {str(row[0]) for row in admin.execute("SELECT rolname FROM pg_roles").fetchall()}
    for role in Role:
        if role.value not in existing:
            admin.execute(sql.SQL("CREATE ROLE {}").format(sql.Identifier(role)))
    _grant_memberships(admin)
    neighbour = admin.execute("SELECT 1 FROM pg_database WHERE datname = %s", (DATABASE,))
    inhabited = neighbour.fetchone() is not None
    for role in ROLES_WITH_LOGIN:
        if not inhabited or not _may_log_in(admin, role):
            _set_password(admin, role, text_key(home, password_name(role)))
        elif not _opens(admin, home, role):
            _refuse_living_neighbour(home, role)
    _limit_waiting(admin)


def _refuse_dangerous(admin: Connection) -> None:
    """A superuser or BYPASSRLS role of our name would see every court's cases."""
    wrong = admin.execute(
        "SELECT rolname FROM pg_roles WHERE rolname = ANY(%s)"
        " AND (rolsuper OR rolbypassrls OR rolcreaterole)",
        ([role.value for role in Role],),
    ).fetchall()
    if wrong:
        names = "、".join(str(row[0]) for row in wrong)
        raise GroundError(
            f"数据库角色 {names} 具有超级用户、BYPASSRLS 或 CREATEROLE 权限，将绕过行级安全。"
            "请由管理员 ALTER ROLE 收回后重新运行。"
        )


def _grant_memberships(admin: Connection) -> None:
    """The owner may hand functions to the reader; the administrator may act for the owner, and
    end anybody's connection to a database that is to be dropped."""
    options = ""
    if admin.info.server_version >= FIRST_VERSION_WITH_MEMBERSHIP_OPTIONS:
        options = " WITH INHERIT FALSE, SET TRUE"
    admin.execute(f"GRANT zh_reader TO zh_owner{options}")
    is_super = admin.execute("SELECT rolsuper FROM pg_roles WHERE rolname = current_user")
    if is_super.fetchone() != (True,):
        for role in ROLES_WITH_LOGIN:
            admin.execute(sql.SQL("GRANT {} TO CURRENT_USER").format(sql.Identifier(role)))


def _may_log_in(admin: Connection, role: Role) -> bool:
    found = admin.execute("SELECT rolcanlogin FROM pg_roles WHERE rolname = %s", (role.value,))
    return found.fetchone() == (True,)


def _opens(admin: Connection, home: Home, role: Role) -> bool:
    if not known(home, password_name(role)):
        return False
    password = text_key(home, password_name(role))
    try:
        psycopg.connect(admin.info.dsn, user=role.value, password=password, dbname=DATABASE).close()
    except psycopg.OperationalError:
        return False
    return True


def _refuse_living_neighbour(home: Home, role: Role) -> None:
    """Another home's installation lives in this cluster: its passwords are not ours to change."""
    raise GroundError(
        f"此数据库服务器上已有执衡数据库，而 {home.keys} 中没有角色 {role.value} 的有效口令。"
        "请将 ZHIHENG_HOME 指向原安装目录，或改用另一台数据库服务器。"
    )


def _set_password(admin: Connection, role: Role, password: str) -> None:
    """Sent as a SCRAM verifier: the server's log never holds the password."""
    verifier = admin.pgconn.encrypt_password(
        password.encode(), role.value.encode(), b"scram-sha-256"
    ).decode()
    admin.execute(sql.SQL("ALTER ROLE {} LOGIN PASSWORD {}").format(sql.Identifier(role), verifier))


def _limit_waiting(admin: Connection) -> None:
    """A forgotten transaction or a runaway page must not hold a court's chain."""
    for role in (Role.APP, Role.PORTAL, Role.PUBLIC):
        for name, value in (
            ("statement_timeout", "60s"),
            ("lock_timeout", "15s"),
            ("idle_in_transaction_session_timeout", "60s"),
        ):
            admin.execute(
                sql.SQL("ALTER ROLE {} SET {} = {}").format(
                    sql.Identifier(role), sql.Identifier(name), value
                )
            )
