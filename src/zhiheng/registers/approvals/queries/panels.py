"""Panels: who sits in them and, once every member has spoken, what each said."""

from collections.abc import Iterable
from dataclasses import dataclass

from zhiheng.registers.approvals.models import Member
from zhiheng.registers.approvals.terms import Vote

Row = tuple[int, int, bool, str | None, str | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberOnRecord:
    """A member of a panel. `vote` and `words` stay None until every member has spoken."""

    staff_id: int
    presides: bool
    has_spoken: bool
    vote: Vote | None
    words: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PanelOnRecord:
    """A panel, its members in their order."""

    id: int
    level_id: int
    members: tuple[MemberOnRecord, ...]

    @property
    def complete(self) -> bool:
        """Whether every member has spoken."""
        return all(member.has_spoken for member in self.members)

    @property
    def presiding_id(self) -> int:
        """Who presides."""
        return next(member.staff_id for member in self.members if member.presides)

    @property
    def votes_for(self) -> int:
        """How many have voted for it; 0 while opinions are hidden."""
        return sum(member.vote is Vote.FOR for member in self.members)

    @property
    def carried(self) -> bool:
        """Whether the majority of all members is for it."""
        return self.complete and self.votes_for * 2 > len(self.members)


def panels_of(level_ids: Iterable[int]) -> dict[int, PanelOnRecord]:
    """The panels of some levels, by level, in one statement."""
    rows = (
        Member.objects.filter(panel__level_id__in=list(level_ids))
        .order_by("panel_id", "ordinal")
        .values_list(
            "panel__level_id", "panel_id", "staff_id", "presides", "opinion__vote",
            "opinion__words",
        )
    )  # fmt: skip
    listed: dict[int, list[Row]] = {}
    for level_id, panel_id, staff_id, presides, vote, words in rows:
        listed.setdefault(level_id, []).append((panel_id, staff_id, presides, vote, words))
    return {level_id: _panel(level_id, members) for level_id, members in listed.items()}


def _panel(level_id: int, rows: list[Row]) -> PanelOnRecord:
    all_in = all(vote is not None for *_, vote, _ in rows)
    members = tuple(
        MemberOnRecord(
            staff_id=staff_id,
            presides=presides,
            has_spoken=vote is not None,
            vote=Vote(vote) if vote is not None and all_in else None,
            words=words if all_in else None,
        )
        for _, staff_id, presides, vote, words in rows
    )
    return PanelOnRecord(id=rows[0][0], level_id=level_id, members=members)
