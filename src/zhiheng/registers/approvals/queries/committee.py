"""Cases before the adjudication committee: who could be, who is, and what was decided."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from django.db import connection

from zhiheng.plant.errors import NotOnRecord
from zhiheng.plant.paging import SIZE, Page, Position, page
from zhiheng.registers.approvals.models import Referral


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferralOnRecord:
    """A case put before the committee; decision and follow-up are None until they are entered."""

    id: int
    case_id: int
    court: str
    referred_on: date
    question: str
    ground: str
    decision_id: int | None
    decided_on: date | None
    decision: str | None
    officer_id: int | None
    due_on: date | None
    followed_on: date | None
    follow_up: str | None


@dataclass(frozen=True, slots=True)
class Candidate:
    """An open case that is old enough to be put before the committee."""

    case_id: int
    number: str
    docketed_on: date
    handler_id: int | None
    state: str


_COLUMNS = (
    "id", "case_id", "court", "happened_on", "question", "ground", "decision__id",
    "decision__happened_on", "decision__words", "decision__officer_id", "decision__due_on",
    "decision__follow_up__happened_on", "decision__follow_up__words",
)  # fmt: skip


_CANDIDATES: Final = """
SELECT case_id, number, docketed_on, handler_id, state FROM approvals_candidate
WHERE court = %s AND docketed_on <= %s AND (docketed_on, case_id) {} (%s, %s)
ORDER BY docketed_on {}, case_id {} LIMIT %s
"""
CANDIDATES: Final = {
    False: _CANDIDATES.format(">", "ASC", "ASC"),
    True: _CANDIDATES.format("<", "DESC", "DESC"),
}


def referral(id: int) -> ReferralOnRecord:
    """One referral; NotOnRecord when there is none in scope."""
    for found in _referrals(id=id):
        return found
    raise NotOnRecord("提请审判委员会记录", id)


def referrals_of(case_id: int) -> tuple[ReferralOnRecord, ...]:
    """The referrals of one case, oldest first."""
    return _referrals(case_id=case_id)


def referrals_page(court: str, key: str | None = None, size: int = SIZE) -> Page[ReferralOnRecord]:
    """The referrals of a court, newest first."""

    def fetch(position: Position | None, limit: int) -> Sequence[ReferralOnRecord]:
        rows = Referral.objects.filter(court=court)
        backwards = position is not None and position.backwards
        if position:
            rows = rows.filter(**{"id__gt" if backwards else "id__lt": position.values[0]})
        order = "id" if backwards else "-id"
        return [_referral(row) for row in rows.order_by(order).values_list(*_COLUMNS)[:limit]]

    return page(fetch, lambda one: (one.id,), key, size)


def candidates_page(
    court: str, docketed_until: date, key: str | None = None, size: int = SIZE
) -> Page[Candidate]:
    """The open cases of a court docketed on that day or before, oldest first; those that are
    before the committee already are left out."""

    def fetch(position: Position | None, limit: int) -> Sequence[Candidate]:
        backwards = position is not None and position.backwards
        beyond = position.values if position else (date.min, 0)
        with connection.cursor() as cursor:
            cursor.execute(CANDIDATES[backwards], (court, docketed_until, *beyond, limit))
            return [Candidate(*row) for row in cursor.fetchall()]

    return page(fetch, lambda one: (one.docketed_on, one.case_id), key, size)


def open_referrals(case_ids: Sequence[int]) -> frozenset[int]:
    """Those of the cases that are before the committee and not decided."""
    rows = Referral.objects.filter(case_id__in=case_ids, decision__isnull=True)
    return frozenset(rows.values_list("case_id", flat=True))


def _referrals(**which: int) -> tuple[ReferralOnRecord, ...]:
    rows = Referral.objects.filter(**which).order_by("id").values_list(*_COLUMNS)
    return tuple(_referral(row) for row in rows)


def _referral(row: tuple[Any, ...]) -> ReferralOnRecord:
    return ReferralOnRecord(
        id=row[0], case_id=row[1], court=row[2], referred_on=row[3], question=row[4],
        ground=row[5], decision_id=row[6], decided_on=row[7], decision=row[8], officer_id=row[9],
        due_on=row[10], followed_on=row[11], follow_up=row[12],
    )  # fmt: skip
