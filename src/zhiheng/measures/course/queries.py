"""What the law says to a stay that is proposed, and which clocks it stops."""

from dataclasses import replace
from datetime import date
from typing import Final

from zhiheng.law.clocks import clock_of_law, stand
from zhiheng.law.clocks.shape import Clock
from zhiheng.law.clocks.stays import DEFERRAL, SECURED_DEFERRAL, SUPERVISORY_DEFERRAL
from zhiheng.law.kernel.finding import Judgment
from zhiheng.law.records import StayGround, StayOnRecord
from zhiheng.law.stays import MAY_LIFT, MAY_STAY
from zhiheng.plant.legal_act import LegalAct
from zhiheng.registers.casefile.terms import StayTerms
from zhiheng.registers.nodes import queries as nodes
from zhiheng.registers.nodes.queries import ClockOnRecord
from zhiheng.registers.overview import queries as overview

LIMITS: Final[dict[StayGround, Clock]] = {
    StayGround.SECURITY: SECURED_DEFERRAL,
    StayGround.SUPERVISING_COURT: SUPERVISORY_DEFERRAL,
    StayGround.REQUESTED: DEFERRAL,
    StayGround.DISPUTE_BETWEEN_COURTS: DEFERRAL,
    StayGround.BASIS_UNDER_SUPERVISION: DEFERRAL,
}
"""The grounds of a deferment (暂缓), each with the clock of its longest period; others stay."""
STAYS: Final = tuple(one for one in StayGround if one not in LIMITS)
_DEDUCTED: Final = {
    StayGround.SECURITY: "执行担保后暂缓执行",
    StayGround.SUPERVISING_COURT: "上级法院通知暂缓执行",
    StayGround.BASIS_UNDER_SUPERVISION: "上级法院通知暂缓执行",
    StayGround.DISPUTE_BETWEEN_COURTS: "执行争议协调",
}


def proposed(doing: LegalAct | None, case_id: int, terms: StayTerms, *, on: date) -> StayOnRecord:
    """The case as the law of stays sees it with this stay; the longest period is reckoned here."""
    limit = LIMITS.get(terms.stay_ground)
    return replace(
        overview.stay_on_record(doing, case_id, on=on),
        stay_ground=terms.stay_ground,
        deferred_until=terms.deferred_until,
        deferment_ends_by=stand(limit, on, nodes.calendar()).due_on if limit else None,
        reason_written=bool(terms.reason.strip()),
    )


def may_stay(doing: LegalAct | None, case_id: int, terms: StayTerms, *, on: date) -> Judgment:
    """What the law says to the stay; every limb with what it saw."""
    return MAY_STAY.judge(proposed(doing, case_id, terms, on=on))


def may_lift(doing: LegalAct | None, case_id: int, *, on: date) -> Judgment:
    """What the law says to letting the case go on."""
    return MAY_LIFT.judge(overview.stay_on_record(doing, case_id, on=on))


def deducted_as(ground: StayGround) -> str:
    """Under which name the days of the stay are taken out of a limit; '' where no text says so."""
    return _DEDUCTED.get(ground, "" if ground in LIMITS else "中止执行")


def clocks_to_stop(case_id: int, ground: StayGround, on: date) -> tuple[ClockOnRecord, ...]:
    """The running clocks from which the law deducts the days of such a stay."""
    name = deducted_as(ground)
    return tuple(
        one
        for one in nodes.clocks_of(case_id)
        if one.met_on is None and one.stopped_on is None and one.due_on >= on
        if (law := clock_of_law(one.key)) and name in {each.name for each in law.grounds}
    )


def clocks_to_resume(case_id: int, ground: StayGround, since: date) -> tuple[ClockOnRecord, ...]:
    """The clocks that the stay of that day stopped and that still stand."""
    return nodes.clocks_stopped_as(case_id, deducted_as(ground), since)
