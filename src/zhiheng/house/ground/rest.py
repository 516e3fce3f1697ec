"""`python -m zhiheng.house.ground.rest`: stop the home's server when nobody is using it."""

import contextlib

import psycopg

from zhiheng.house.ground.home import Home, home_of_this_process
from zhiheng.house.ground.server import server_of, stop
from zhiheng.house.ground.setup import reach


def stop_if_idle(home: Home) -> bool:
    """Stop the embedded server unless somebody else is connected; True when it was stopped."""
    if not home.keys.exists() or server_of(home).pid() is None:
        return False
    with reach(home).admin() as admin:
        busy = admin.execute(
            "SELECT count(*) FROM pg_stat_activity"
            " WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()"
        ).fetchone()
    if busy != (0,):
        return False
    stop(home)
    return True


if __name__ == "__main__":
    # Somebody else may stop it between the two looks.
    with contextlib.suppress(psycopg.OperationalError):
        stop_if_idle(home_of_this_process())
