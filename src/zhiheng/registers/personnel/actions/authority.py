"""What every verb of the room asks first: the court in range, nobody deciding about himself."""

from typing import Final

from django.db import connection

from zhiheng.law.kernel.finding import Refused
from zhiheng.law.posts import PEOPLES
from zhiheng.law.sources import GB22239_2019
from zhiheng.plant.officer import Officer
from zhiheng.plant.scope import Scope

EVERYBODY: Final = tuple(sorted(PEOPLES))
ACCESS_CONTROL: Final = GB22239_2019.art("8.1.4.2")
STAFF_LOCK: Final = 7301
"""First key of the advisory locks on one member of staff; the second is the staff id."""


def within_range(by: Officer, court: str) -> None:
    """Refuse a court outside the officer's own and its lower courts."""
    if not Scope.of(by).holds(court):
        raise Refused.because(
            "AUTH-COURT", "在本院及下级法院范围内办理", ACCESS_CONTROL,
            f"{by.words}属{by.court}，对象属{court}", "请由对象所在法院或其上级法院的管理员办理",
        )  # fmt: skip


def not_for_oneself(by: Officer, staff_id: int, what: str) -> None:
    """Refuse an officer who decides about his own rights."""
    if by.id == staff_id:
        raise Refused.because(
            "AUTH-SELF", f"{what}由他人办理", ACCESS_CONTROL,
            f"办理人和对象都是{by.name}", "请由另一名管理员办理",
        )  # fmt: skip


def one_at_a_time(*staff_ids: int) -> None:
    """Hold the staff concerned until the act ends, so that two acts cannot pass each other."""
    with connection.cursor() as cursor:
        for staff_id in sorted(staff_ids):
            cursor.execute("SELECT pg_advisory_xact_lock(%s, %s)", [STAFF_LOCK, staff_id])
