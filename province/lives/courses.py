"""The courses of the lives by their names: which deeds follow one another after docketing."""

import random
from collections.abc import Iterator, Mapping
from typing import Final

from province.lives import closed, in_hand
from province.lives.days import Deed, Diary
from province.lives.told import Course, Told
from zhiheng.law.records import CancellationGround, TerminationGround
from zhiheng.registers.casefile.terms import IncidentKind

COURSES: Final[Mapping[str, Course]] = {
    "performed": closed.performed,
    "archived": closed.archived,
    "performed_directly": closed.performed_directly,
    "performed_after_sale": closed.performed_after_sale,
    "conduct_performed": closed.conduct_performed,
    "withdrawn": closed.ended_on(
        TerminationGround.WITHDRAWN, IncidentKind.WITHDRAWN, ruled_out=("by_agent",)
    ),
    "debtor_dead": closed.ended_on(
        TerminationGround.DEBTOR_DEAD, IncidentKind.DEAD, of_debtors=True,
        ruled_out=("estate_found", "obligor_found", "by_agent"),
    ),
    "bankrupt": closed.ended_on(
        TerminationGround.BANKRUPT, IncidentKind.BANKRUPT, of_debtors=True, ruled_out=("by_agent",)
    ),
    "basis_revoked": closed.ended_on(
        TerminationGround.BASIS_REVOKED, IncidentKind.BASIS_REVOKED, ruled_out=("by_agent",)
    ),
    "taken_over_above": closed.ended_on(
        TerminationGround.MOVED, None, found=("moved_by_superior",), ruled_out=("by_agent",)
    ),
    "filed_elsewhere": closed.cancelled_on(
        CancellationGround.FILED_FIRST_ELSEWHERE, "filed_first_elsewhere", "property_handed_over"
    ),
    "entrusted": closed.cancelled_on(CancellationGround.ENTRUSTED, "entrusted_filed"),
    "not_enforced": closed.not_enforced,
    "dismissed": closed.dismissed,
    "terminated": closed.terminated,
    "terminated_long_ago": closed.terminated_long_ago,
    "terminated_and_back": closed.terminated_and_back,
    "terminated_stays": closed.terminated_stays,
    "terminated_wrongly": closed.terminated_wrongly,
    "termination_waits": closed.termination_waits,
    "termination_returned": closed.termination_returned,
    "termination_undone": closed.termination_undone,
    "termination_too_soon": closed.termination_too_soon,
    "settled": in_hand.settled,
    "settled_performed": in_hand.settled_performed,
    "settled_missed": in_hand.settled_missed,
    "settled_and_resumed": in_hand.settled_and_resumed,
    "stayed": in_hand.stayed,
    "stayed_and_on": in_hand.stayed_and_on,
    "deferred": in_hand.deferred,
    "deferred_and_on": in_hand.deferred_and_on,
    "grace_running": in_hand.grace_running,
    "grace_over": in_hand.grace_over,
    "heavy_measure": in_hand.heavy_measure,
    "objected": in_hand.objected,
    "petitioned": in_hand.petitioned,
    "party_varied": in_hand.party_varied,
}  # fmt: skip
"""Every life of `behaviour.toml` by its name."""


def course_of(
    name: str, diary: Diary, chance: random.Random, habits: Mapping[str, float]
) -> Iterator[Deed]:
    """The deeds of a life, each with its moment; those beyond today never happen."""
    yield from COURSES[name](Told(diary, chance, habits))
