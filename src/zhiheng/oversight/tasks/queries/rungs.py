"""Whom a clock that comes to its end concerns: the case's handler, then his team, then the chief.

Who is away is stood for by the delegate of his post; where nobody was named, the chiefs are told.
"""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from zhiheng.law.duties import DUTIES
from zhiheng.law.ladder import LADDER, PASSED, Rung, Told, rung_reached
from zhiheng.law.posts import Post
from zhiheng.oversight.tasks.models import Reminder
from zhiheng.registers.nodes import queries as nodes
from zhiheng.registers.nodes.queries import NearClock
from zhiheng.registers.personnel import queries as personnel
from zhiheng.registers.personnel.terms import TeamRole

_SEATS: Final = {Told.DEPUTY: TeamRole.ASSISTANT, Told.TEAM_HEAD: TeamRole.JUDGE}


@dataclass(frozen=True, slots=True)
class RungReached:
    """One clock at one rung that nobody was told of yet, and who is to be."""

    clock: NearClock
    days_before: int
    words: str
    staff_ids: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class _Court:
    """Who holds which seat of a court on a day, and who stands for whom."""

    chiefs: frozenset[int]
    away: frozenset[int]
    stand_ins: dict[int, frozenset[int]]
    team_of: dict[int, tuple[tuple[int, str], ...]]

    def told(self, clock: NearClock, rung: Rung) -> tuple[int, ...]:
        """The staff whom a rung tells, each once."""
        if clock.handler_id is None:
            return tuple(sorted(self.chiefs))
        meant = set[int]()
        for role in rung.told:
            meant |= self._in_role(role, clock.handler_id)
        return tuple(sorted({there for one in meant for there in self._there(one)}))

    def _in_role(self, role: Told, handler_id: int) -> set[int]:
        if role is Told.HANDLER:
            return {handler_id}
        if role is Told.CHIEF:
            return set(self.chiefs)
        team = self.team_of.get(handler_id, ())
        return {staff_id for staff_id, seat in team if seat == _SEATS[role]}

    def _there(self, staff_id: int) -> frozenset[int]:
        """Himself, or who stands for him while he is away; without anybody, he and the chiefs."""
        if staff_id not in self.away:
            return frozenset((staff_id,))
        return self.stand_ins.get(staff_id) or self.chiefs | {staff_id}


def rungs_reached(court: str, on: date) -> tuple[RungReached, ...]:
    """Every running clock of a court at a rung it had not come to before, with whom to tell.

    Six statements, however many clocks there are.
    """
    longest = max(one.days_before for one in LADDER.on(on).value)
    near = nodes.near_clocks(court, on + timedelta(longest), DUTIES)
    at_rung = [(one, rung) for one in near if (rung := rung_reached(one.from_on, one.due_on, on))]
    if not at_rung:
        return ()
    told = _told([one.id for one, _ in at_rung])
    staff = _court(court, on)
    return tuple(
        RungReached(clock, rung.days_before, words_of(clock, on), staff.told(clock, rung))
        for clock, rung in at_rung
        if (clock.id, clock.due_on, rung.days_before) not in told
    )


def words_of(clock: NearClock, on: date) -> str:
    """What a reminder says: `… “执行期限”还剩 5 天（2026-11-25 到期）`."""
    left = (clock.due_on - on).days
    if left < 0 and clock.key in PASSED:
        return f"{clock.number} “{clock.name}”{clock.due_on} 到期，{PASSED[clock.key]}"
    if left < 0:
        return f"{clock.number} “{clock.name}”已逾期 {-left} 天，请办结并书面说明原因"
    ends = "今天到期" if left == 0 else f"还剩 {left} 天（{clock.due_on} 到期）"
    return f"{clock.number} “{clock.name}”{ends}"


def _told(clock_ids: list[int]) -> set[tuple[int, date, int]]:
    rows = Reminder.objects.filter(clock_id__in=clock_ids)
    return set(rows.values_list("clock_id", "due_on", "days_before").distinct())


def _court(court: str, on: date) -> _Court:
    posts = personnel.posts_of_court(court, on)
    stand_ins: dict[int, set[int]] = defaultdict(set)
    for held in posts:
        if held.holder_id is not None:
            stand_ins[held.holder_id].add(held.staff_id)
    return _Court(
        chiefs=frozenset(one.staff_id for one in posts if one.post is Post.BUREAU_CHIEF),
        away=frozenset(
            one.staff_id for one in personnel.absences_of(court, on) if one.from_on <= on
        ),
        stand_ins={one: frozenset(others) for one, others in stand_ins.items()},
        team_of={
            staff_id: tuple((other, role) for other, _, role in team.members)
            for team in personnel.teams_of(court, on)
            for staff_id, _, _ in team.members
        },
    )
