"""Where the clocks of cases stand, and what was taken out of them and added."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date

from django.db import connection
from django.db.models import Q

from zhiheng.law.kernel.span import Span
from zhiheng.law.passing import PASSED
from zhiheng.plant.rows import by_case
from zhiheng.registers.nodes.models import Clock, ClockDeduction, ClockExtension
from zhiheng.registers.nodes.terms import Ending


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockOnRecord:
    """One clock of a case; `why` are the steps by which its last day was found."""

    id: int
    key: str
    name: str
    subject: str
    from_on: date
    due_on: date
    unrolled_on: date
    provisional: bool
    note: str
    why: tuple[str, ...]
    cites: tuple[str, ...]
    doubt: str
    stopped_on: date | None
    met_on: date | None
    met_act_id: int | None
    ended_as: str

    @property
    def running(self) -> bool:
        """Whether it has been neither met nor ended."""
        return self.met_on is None

    @property
    def lapsed(self) -> bool:
        """Whether its day passed without what it asked of somebody else."""
        return self.ended_as == Ending.LAPSED


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockChange:
    """One deduction (扣除) or extension (延长) of a clock, in words, with its paper."""

    clock_id: int
    kind: str
    words: str
    evidence: str
    recorded_on: date


def clocks_of(case_id: int) -> tuple[ClockOnRecord, ...]:
    """Every clock of the case, running ones first, by due day."""
    return clocks_of_cases((case_id,)).get(case_id, ())


def clocks_of_cases(case_ids: Iterable[int]) -> dict[int, tuple[ClockOnRecord, ...]]:
    """The same of several cases by case, in one statement."""
    rows = Clock.objects.filter(case_id__in=list(case_ids)).order_by("due_on", "id")
    return by_case(sorted(rows, key=lambda row: row.met_on is not None), _clock)


def _clock(row: Clock) -> ClockOnRecord:
    return ClockOnRecord(
        id=row.id,
        key=row.key,
        name=row.name,
        subject=row.subject,
        from_on=row.from_on,
        due_on=row.due_on,
        unrolled_on=row.unrolled_on,
        provisional=row.provisional,
        note=row.note,
        why=tuple(row.why),
        cites=tuple(row.cites),
        doubt=row.doubt,
        stopped_on=row.stopped_on,
        met_on=row.met_on,
        met_act_id=row.met_act_id,
        ended_as=row.ended_as,
    )


def changes_of_clocks(case_id: int) -> tuple[ClockChange, ...]:
    """Everything deducted from and added to the clocks of a case, oldest first."""
    deducted = [
        ClockChange(
            clock_id=one.clock_id,
            kind="扣除",
            words=f"{one.ground}，{one.first_on} 至 {one.last_on or '今（尚未恢复）'}",
            evidence=one.evidence,
            recorded_on=one.happened_on,
        )
        for one in ClockDeduction.objects.filter(case_id=case_id).order_by("id")
    ]
    extended = [
        ClockChange(
            clock_id=one.clock_id,
            kind="延长",
            words=f"{Span(one.months, one.days)}，{one.approver} {one.approved_on} 批准",
            evidence=one.evidence,
            recorded_on=one.happened_on,
        )
        for one in ClockExtension.objects.filter(case_id=case_id).order_by("id")
    ]
    return tuple(sorted((*deducted, *extended), key=lambda one: one.recorded_on))


def clocks_stopped_as(case_id: int, ground: str, since: date) -> tuple[ClockOnRecord, ...]:
    """The running clocks that a deduction on this ground stopped on that day and that still
    stand."""
    deducted = ClockDeduction.objects.filter(case_id=case_id, ground=ground, first_on=since)
    stopped = set(deducted.values_list("clock_id", flat=True))
    return tuple(
        one
        for one in clocks_of(case_id)
        if one.met_on is None and one.stopped_on is not None and one.id in stopped
    )


def passed(on: date) -> Q:
    """Clocks whose day somebody else was to keep and that has passed, with nothing to stop it."""
    return Q(
        met_on=None, stopped_on=None, provisional=False, due_on__lt=on, key__in=[*PASSED]
    )  # fmt: skip


def courts_with_passed_clocks(on: date) -> tuple[str, ...]:
    """The courts in scope with such a clock."""
    rows = Clock.objects.filter(passed(on)).order_by("court")
    return tuple(rows.values_list("court", flat=True).distinct())


def courts_with_near_clocks(courts: Collection[str], until: date) -> tuple[str, ...]:
    """Those of the courts with a clock that runs and ends by a day. One look into the index for
    each court, however many clocks there are."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT code FROM unnest(%s::text[]) AS asked (code), LATERAL (SELECT FROM nodes_clock"
            " WHERE court = code AND met_on IS NULL AND stopped_on IS NULL AND due_on <= %s"
            " LIMIT 1) AS near ORDER BY code",
            [[*courts], until],
        )
        return tuple(code for (code,) in cursor.fetchall())
