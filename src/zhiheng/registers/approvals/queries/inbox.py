"""What waits for an officer: levels he may sign whose turn it is, and panels he sits in."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from django.db import connection

from zhiheng.law.approvals import Body
from zhiheng.law.posts import Post
from zhiheng.plant.officer import Officer
from zhiheng.plant.paging import SIZE, Page, Position, page
from zhiheng.registers.approvals.models import Proposal
from zhiheng.registers.approvals.queries.proposals import ProposalOnRecord, proposals
from zhiheng.registers.approvals.queries.seats import absent
from zhiheng.registers.personnel import queries as personnel

MOST_COUNTED: Final = 100
# `mine` is what one may sign in one's posts: (body, the courts whose cases it decides).
WAITING: Final = """
SELECT proposal_id FROM approvals_turn t
WHERE t.drafter_id <> %(me)s AND (
    t.staff_id = %(me)s
    OR EXISTS (SELECT 1 FROM unnest(%(kinds)s::text[], %(courts)s::text[]) AS mine (kind, court)
               WHERE mine.kind = t.kind AND mine.court = t.court COLLATE "C")
    OR t.panel_id IS NOT NULL AND t.members = t.opinions AND t.presiding_id = %(me)s
) OR %(me)s = ANY (t.silent_ids)
  OR t.kind = ANY (%(panels)s) AND t.panel_id IS NULL AND t.drafter_id = %(me)s
"""
COUNT: Final = f"SELECT count(*) FROM ({WAITING} LIMIT {MOST_COUNTED}) AS mine"


@dataclass(frozen=True, slots=True)
class _Mine:
    kinds: list[str]
    courts: list[str]


def waiting_page(
    officer: Officer, on: date, key: str | None = None, size: int = SIZE
) -> Page[ProposalOnRecord]:
    """What waits for the officer, oldest first; nothing for who is away on that day."""

    def fetch(position: Position | None, limit: int) -> Sequence[ProposalOnRecord]:
        backwards = position is not None and position.backwards
        beyond = position.values[0] if position else 0
        with connection.cursor() as cursor:
            cursor.execute(
                f"SELECT proposal_id FROM ({WAITING}) AS mine"
                f" WHERE proposal_id {'<' if backwards else '>'} %(beyond)s"
                f" ORDER BY proposal_id {'DESC' if backwards else 'ASC'} LIMIT %(limit)s",
                _asked(officer, on) | {"beyond": beyond, "limit": limit},
            )
            ids = [row[0] for row in cursor.fetchall()]
        return proposals(ids)

    return page(fetch, lambda one: (one.id,), key, size)


def waiting_count(officer: Officer, on: date) -> int:
    """How many wait for the officer, counted no further than a hundred."""
    with connection.cursor() as cursor:
        cursor.execute(COUNT, _asked(officer, on))
        count: int = cursor.fetchone()[0]
    return count


def drafted_page(staff_id: int, key: str | None = None, size: int = SIZE) -> Page[ProposalOnRecord]:
    """What the officer has proposed, newest first, in its newest version."""

    def fetch(position: Position | None, limit: int) -> Sequence[ProposalOnRecord]:
        rows = Proposal.objects.filter(drafter_id=staff_id, current=True)
        backwards = position is not None and position.backwards
        if position:
            side = "id__gt" if backwards else "id__lt"
            rows = rows.filter(**{side: position.values[0]})
        order = "id" if backwards else "-id"
        return proposals(rows.order_by(order).values_list("id", flat=True)[:limit])

    return page(fetch, lambda one: (one.id,), key, size)


def _asked(officer: Officer, on: date) -> dict[str, Any]:
    mine = _mine(officer)
    # Absence is asked of those who sign for a body alone: most requests are made by others.
    if mine.kinds and absent(officer.id, officer.court, on):
        mine = _Mine([], [])
    panels = [str(Body.PANEL), str(Body.OFFICERS)]
    return {"me": officer.id, "kinds": mine.kinds, "courts": mine.courts, "panels": panels}


def _mine(officer: Officer) -> _Mine:
    """The bodies one signs for, each with the courts whose cases come to it."""
    mine = _Mine([], [])
    if officer.holds(Post.BUREAU_CHIEF):
        _add(mine, Body.BUREAU_CHIEF, [officer.court])
    if officer.holds(Post.PRESIDENT):
        tree = personnel.courts_below(officer.court)
        children = [one.code for one in tree if one.parent_code == officer.court]
        _add(mine, Body.PRESIDENT, [officer.court])
        _add(mine, Body.SUPERIOR, children)
        if any(one.level == "高院" for one in tree if one.code == officer.court):
            _add(mine, Body.HIGH_COURT, [one.code for one in tree])
    return mine


def _add(mine: _Mine, body: Body, courts: list[str]) -> None:
    mine.kinds.extend([str(body)] * len(courts))
    mine.courts.extend(courts)
