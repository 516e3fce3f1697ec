"""Who may sign a level on a day: the holders of its post, and who exercises it for them."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from zhiheng.law.approvals import Body, Needed, needed
from zhiheng.law.courts import CourtLevel
from zhiheng.law.posts import Post
from zhiheng.plant.entry import Entry
from zhiheng.registers.approvals.models import LevelSetting
from zhiheng.registers.approvals.terms import COSIGNER
from zhiheng.registers.personnel import queries as personnel

POSTS: Final = {
    Body.BUREAU_CHIEF: Post.BUREAU_CHIEF,
    Body.PRESIDENT: Post.PRESIDENT,
    Body.SUPERIOR: Post.PRESIDENT,
    Body.HIGH_COURT: Post.PRESIDENT,
}
"""The post that signs for a body; panels sign by the member who presides."""


@dataclass(frozen=True, slots=True)
class Seat:
    """One person who may sign a level: in which post, and for whom, if not in his own right."""

    staff_id: int
    post: str
    holder_id: int | None = None


def seats(kind: str, court: str, on: date) -> tuple[Seat, ...]:
    """Who may sign for a body of the matrix in this court's cases on that day, in person or for
    the holder; nobody for panels and co-signers, which name their people."""
    post = POSTS.get(Body(kind)) if kind != COSIGNER else None
    where = court_of(kind, court)
    if post is None or where is None:
        return ()
    return tuple(
        Seat(held.staff_id, held.post, held.holder_id)
        for held in personnel.posts_of_court(where, on)
        if held.post is post
    )


def court_of(kind: str, court: str) -> str | None:
    """The court in which a body sits that decides on cases of `court`; None where there is none."""
    if kind == Body.SUPERIOR:
        return personnel.court(court).parent_code or None
    if kind == Body.HIGH_COURT:
        return _high_court(court)
    return court


def _high_court(court: str) -> str | None:
    above = personnel.court(court)
    while above.level != CourtLevel.HIGH and above.parent_code:
        above = personnel.court(above.parent_code)
    return above.code if above.level == CourtLevel.HIGH else None


def absent(staff_id: int, court: str, on: date) -> str | None:
    """Why and until when one is away on that day, in words; None for who is at work."""
    for away in personnel.absences_of(court, on):
        if away.staff_id == staff_id and away.from_on <= on:
            return f"{away.kind}（{away.from_on} 至 {away.until_on}）"
    return None


def asked(entry: Entry, court: str, on: date) -> Needed | None:
    """Whom the law and the court's own setting ask before an act; a setting only adds."""
    if entry.approval is None:
        return None
    law = needed(entry.approval, court, on)
    if law is None:
        return None
    own = (
        LevelSetting.objects.filter(court=court, approval=entry.approval, from_on__lte=on)
        .order_by("-from_on", "-id")
        .values_list("bodies", flat=True)
        .first()
    )
    bodies = {*law.bodies, *(Body(name) for name in own or ())}
    ranked = tuple(body for body in Body if body in bodies)
    return Needed(law.act, ranked, law.cites, law.doubt, law.in_person)
