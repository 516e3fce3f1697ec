"""Staff, the posts they hold on a day, and their absences."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final

from django.db import connection
from django.db.models import F, Q

from zhiheng.law.posts import ADMINISTRATORS, Post
from zhiheng.plant.errors import NotOnRecord
from zhiheng.plant.officer import Officer
from zhiheng.registers.personnel.models import (
    Absence,
    Appointment,
    Delegation,
    Staff,
    TeamMember,
)
from zhiheng.registers.personnel.queries.courts import TeamOnRecord, teams_of

NO_CASES: Final = -1
"""The clearance of those who hold administrators' posts only: below every class of cases."""


@dataclass(frozen=True, slots=True)
class StaffOnRecord:
    """A member of staff; `division_id` is None where none was entered."""

    id: int
    number: str
    name: str
    court: str
    division_id: int | None


@dataclass(frozen=True, slots=True)
class PostHeld:
    """A post one holds, and where from: `holder_id` is None unless it is delegated."""

    staff_id: int
    post: Post
    from_on: date
    until_on: date | None
    row_id: int
    holder_id: int | None = None


@dataclass(frozen=True, slots=True)
class AbsenceOnRecord:
    """Days away."""

    staff_id: int
    kind: str
    from_on: date
    until_on: date


def staff(staff_id: int) -> StaffOnRecord:
    """One member of staff; NotOnRecord for an unknown id."""
    for found in _staff(Q(id=staff_id)):
        return found
    raise NotOnRecord("工作人员", staff_id)


def staff_by_number(number: str) -> StaffOnRecord | None:
    """The member of staff with this staff number."""
    return next(iter(_staff(Q(number=number))), None)


def staff_of(code: str) -> tuple[StaffOnRecord, ...]:
    """The staff of one court, by number."""
    return _staff(Q(court_id=code))


def has_staff() -> bool:
    """Whether anybody was ever entered in any court; an installation just set up has none."""
    return Staff.objects.exists()


def staff_named(staff_ids: Iterable[int]) -> dict[int, StaffOnRecord]:
    """Several members of staff by id, in one statement; unknown ids are left out."""
    return {found.id: found for found in _staff(Q(id__in=set(staff_ids)))}


def handlers_of(code: str, on: date) -> tuple[StaffOnRecord, ...]:
    """Those of one court's staff who hold the post 承办法官 on a day, by number."""
    held = {post.staff_id for post in posts_of_court(code, on) if post.post is Post.HANDLER}
    return tuple(found for found in staff_of(code) if found.id in held)


def posts_of_court(code: str, on: date) -> tuple[PostHeld, ...]:
    """Every post held on a day by staff of one court, delegated ones included."""
    return tuple(post for post in _held(code) if _covers(post, on))


def posts_on_record(staff_id: int) -> tuple[PostHeld, ...]:
    """Every post one was ever appointed to or had delegated, past and future ones too."""
    return tuple(post for post in _held(staff(staff_id).court) if post.staff_id == staff_id)


def administrators_of(code: str) -> tuple[PostHeld, ...]:
    """Every administrator's post that staff of one court ever held, past and future ones too."""
    return tuple(held for held in _held(code) if held.post in ADMINISTRATORS)


def team_of(staff_id: int, on: date) -> TeamOnRecord | None:
    """The team one sits in on a day."""
    mine = TeamMember.objects.filter(staff_id=staff_id, from_on__lte=on).order_by("-id").first()
    if mine is None:
        return None
    code = staff(staff_id).court
    return next((team for team in teams_of(code, on) if team.id == mine.team_id), None)


def absences_of(code: str, on: date) -> tuple[AbsenceOnRecord, ...]:
    """Absences of one court's staff that are not over on a day, by first day."""
    rows = Absence.objects.filter(staff__court_id=code, until_on__gte=on).order_by("from_on", "id")
    return tuple(
        AbsenceOnRecord(*row) for row in rows.values_list("staff_id", "kind", "from_on", "until_on")
    )


def officer(staff_id: int, on: date) -> Officer:
    """The officer as he stands in office on a day, without a device: for set-up and for tests.

    A request's officer comes from `officer_at_door`. NotOnRecord for an unknown id.
    """
    found = staff(staff_id)
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT personnel_posts(%s, %s), personnel_clearance_on(%s, %s)",
            [staff_id, on, staff_id, on],
        )
        words, clearance = cursor.fetchone()
    posts = frozenset(Post(word) for word in words)
    return Officer(
        id=found.id, number=found.number, name=found.name, court=found.court, posts=posts,
        clearance=clearance_at_work(posts, clearance),
    )  # fmt: skip


def clearance_at_work(posts: frozenset[Post], clearance: int) -> int:
    """The clearance that a scope carries: administrators see no case at all (A3-SEC-03)."""
    return clearance if posts - ADMINISTRATORS else NO_CASES


def _staff(which: Q) -> tuple[StaffOnRecord, ...]:
    rows = Staff.objects.filter(which).order_by("number")
    return tuple(
        StaffOnRecord(*row)
        for row in rows.values_list("id", "number", "name", "court_id", "division_id")
    )


def _held(code: str) -> tuple[PostHeld, ...]:
    appointed = (
        Appointment.objects.filter(staff__court_id=code)
        .order_by("staff_id", "from_on")
        .values_list("staff_id", "post", "from_on", "until_on", "relief__last_on", "id")
    )
    lent = (
        Delegation.objects.filter(delegate__court_id=code)
        .order_by("delegate_id", "from_on")
        .values_list(
            "delegate_id", "post", "from_on", "until_on", "recall__last_on", "id", F("holder_id")
        )
    )
    return tuple(
        PostHeld(row[0], Post(row[1]), row[2], _earlier(row[3], row[4]), *row[5:])
        for row in (*appointed, *lent)
    )


def _earlier(planned: date | None, ended: date | None) -> date | None:
    return min((day for day in (planned, ended) if day is not None), default=None)


def _covers(post: PostHeld, on: date) -> bool:
    return post.from_on <= on and (post.until_on is None or on <= post.until_on)
