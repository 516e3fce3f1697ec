"""`zhiheng verify`: recomputes the chains of acts, refusals and looks, as zh_backup."""

import json
from argparse import ArgumentParser, Namespace
from datetime import UTC, datetime

import psycopg

from zhiheng.house.cli.frame import Outcome
from zhiheng.house.ground.address import DATABASE, Role, conninfo, database_name
from zhiheng.house.ground.home import home_of_this_process
from zhiheng.plant.verify import Verification, verify_with

EXAMPLE = "zhiheng verify --court 鲁0102"


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument("--court", help="只校验一个法院（代字，如 鲁0102），默认全部")


def run(options: Namespace) -> Outcome:
    """Read one snapshot of every chain and name the first link that does not hold."""
    done = verified(options.court)
    if options.court is None and database_name() == DATABASE:
        remember(done)
    return Outcome(done.ok, done.as_document(), f"{done.words}。")


def remember(done: Verification) -> None:
    """Leave the result of a whole verification for the checklist of protection."""
    found = {"at": datetime.now(UTC).isoformat(), "ok": done.ok, "links": done.links}
    home_of_this_process().verified.write_text(json.dumps(found))


def verified(court: str | None) -> Verification:
    """The verification over a connection that sees every row and may write none."""
    with psycopg.connect(conninfo(home_of_this_process(), Role.BACKUP)) as connection:
        connection.isolation_level = psycopg.IsolationLevel.REPEATABLE_READ
        connection.read_only = True
        with connection.cursor() as cursor:
            return verify_with(cursor, court)
