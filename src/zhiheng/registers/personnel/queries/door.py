"""What the door reads before anyone is in scope, through this room's listed definer functions."""

from dataclasses import dataclass, fields
from datetime import date, datetime, timedelta
from typing import Final

from django.db import connection

from zhiheng.law.posts import Post
from zhiheng.plant import sealing
from zhiheng.plant.officer import Officer
from zhiheng.registers.personnel.queries.accounts import IDLE_MINUTES
from zhiheng.registers.personnel.queries.staff import clearance_at_work

LOCK_MINUTES: Final = 15
"""How long a name stays locked after its last wrong try."""

AT_DOOR: Final = "SELECT * FROM personnel_at_door(%s, %s, %s)"
CREDENTIALS: Final = "SELECT * FROM personnel_credentials(%s, %s)"
DEMO_ACCOUNTS: Final = "SELECT * FROM personnel_demo_accounts(%s)"


@dataclass(frozen=True, slots=True)
class AtDoor:
    """The holder of a session's key, with today's posts; the door decides whether he comes in.

    `ended` is the ground on which session or account ended, None while both live;
    `other_devices` counts live sessions of the account elsewhere.
    """

    session_id: int
    account_id: int
    login_name: str
    is_demo: bool
    staff_id: int
    number: str
    name: str
    court: str
    posts: frozenset[Post]
    clearance: int
    device_hash: bytes
    device: str
    began_at: datetime
    seen_at: datetime
    fresh_at: datetime | None
    ended: str | None
    has_code: bool
    password_set_on: date
    password_is_initial: bool
    other_devices: int

    def officer(self, request_key: str | None = None) -> Officer:
        """The officer of this request."""
        return Officer(
            id=self.staff_id, number=self.number, name=self.name, court=self.court,
            posts=self.posts, clearance=clearance_at_work(self.posts, self.clearance),
            device=self.device, request_key=request_key, fresh_at=self.fresh_at,
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Credentials:
    """What a try to log in is judged by; everything but the counts is None for an unknown name.

    `password` is an Argon2 hash, `code` the base-32 seed of one-time codes, `last_step` the newest
    step whose code was used, `tries` those since the last right one in the last minutes.
    """

    account_id: int | None
    staff_id: int | None
    court: str
    is_demo: bool
    closed: str | None
    password: str | None
    code: str | None
    last_step: int | None
    tries: int
    last_try_at: datetime | None


def officer_at_door(key_hash: bytes, at: datetime) -> AtDoor | None:
    """Who holds this session key, in one statement; None for a key that was never given out."""
    since = at - timedelta(minutes=IDLE_MINUTES)
    with connection.cursor() as cursor:
        cursor.execute(AT_DOOR, [key_hash, at.date(), since])
        row = cursor.fetchone()
        if row is None:
            return None
        said = dict(zip((column.name for column in cursor.description or ()), row, strict=True))
    said["posts"] = frozenset(Post(word) for word in said["posts"])
    said["device_hash"] = bytes(said["device_hash"])
    return AtDoor(**{field.name: said[field.name] for field in fields(AtDoor)})


def credentials(login_name: str, since: datetime) -> Credentials:
    """The secrets of a name's account and its tries after `since`, in one statement."""
    with connection.cursor() as cursor:
        cursor.execute(CREDENTIALS, [login_name, since])
        account_id, staff_id, court, is_demo, closed, password, code, *counts = cursor.fetchone()
    return Credentials(
        account_id, staff_id, court or "", bool(is_demo), closed,
        _unsealed(password), _unsealed(code), *counts,
    )  # fmt: skip


def demo_accounts(on: date) -> tuple[tuple[str, str, str], ...]:
    """(login name, name, post) of the first invented account of each post."""
    with connection.cursor() as cursor:
        cursor.execute(DEMO_ACCOUNTS, [on])
        return tuple((row[0], row[1], row[2]) for row in cursor.fetchall())


def _unsealed(sealed: bytes | None) -> str | None:
    return None if sealed is None else sealing.unseal(bytes(sealed))
