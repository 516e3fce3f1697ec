"""The courses of the lives: which deeds follow one another on which days after docketing."""

import random
from collections.abc import Callable, Iterator, Mapping
from typing import Final

from province import minding, searching
from province.lives import (
    afterwards,
    approving,
    by_two,
    ending,
    looking,
    sealing,
    settling,
    standing,
)
from province.lives.days import Deed, Deeds, Diary
from zhiheng.law.records import CancellationGround, TerminationGround
from zhiheng.measures.closing.terms import Answer
from zhiheng.registers.approvals.terms import Verdict
from zhiheng.registers.assets.terms import Burden, ReportBreach
from zhiheng.registers.casefile.terms import IncidentKind, Result

Course = Callable[["Told"], Deeds]
RESUME_CLAIM: Final = "继续限制至清偿完毕"


class Told:
    """What a course is told: the diary to write in, the case's own chance, and the habits."""

    def __init__(self, diary: Diary, chance: random.Random, habits: Mapping[str, float]) -> None:
        self.on, self.diary = diary.on, diary
        self.chance, self._habits = chance, habits

    def likely(self, habit: str) -> bool:
        return self.chance.random() < self._habits[habit]

    def next(self, days: int = 1) -> int:
        """So many days after what was written last."""
        return self.diary.passed() + days


def begun(t: Told) -> Deeds:
    """From receipt by the handler until the debtor's report was checked: about four weeks."""
    refuses = t.likely("debtor_refuses_report")
    breach = ReportBreach.REFUSED if refuses else ReportBreach.NONE
    yield t.on(1, minding.signed_for)
    yield t.on(1, minding.sorted_out)
    issued = t.chance.randrange(2, 7)
    yield t.on(issued, minding.verified)
    yield t.on(issued, minding.notified)
    yield t.on(issued + 1, minding.clues_asked_for)
    if t.likely("material_laid_in"):
        yield t.on(issued + 1, sealing.laid_in)
    yield t.on(issued + 2, looking.everything_served)
    if t.likely("notice_signed"):
        yield t.on(issued + 3, sealing.one_signed, sealed=t.likely("sealed_at_once"))
    yield t.on(issued + 10, looking.reported, breach=breach)
    if not refuses:
        yield t.on(issued + 13, searching.report_checked)
    yield t.on(issued + 13, by_two.fined)
    done_on = t.diary.last
    yield t.on(22, minding.search_entered, done_on=done_on)


def looked_everywhere(t: Told) -> Deeds:
    """Everything the law asks before 终本, from the restriction to the interview."""
    yield t.on(32, by_two.restricted, kept=RESUME_CLAIM)
    yield t.on(40, looking.looked, steps=looking.PERSONAL)
    yield t.on(48, looking.looked, steps=looking.OFFLINE)
    yield t.on(55, looking.visited)
    yield t.on(62, by_two.told, kind=IncidentKind.NOT_LISTED, of_debtors=True)
    yield t.on(80, looking.inquired)
    yield t.on(86, by_two.told, kind=IncidentKind.INTERVIEW)
    if t.likely("relief_offered"):
        yield t.on(87, afterwards.relief_assessed)
    yield t.on(90, looking.everything_served)
    yield t.on(90, ending.accounts_settled)


def settled_up(t: Told, after: int) -> Deeds:
    """What comes right before a closing."""
    yield t.on(t.next(after), ending.freed)
    yield t.on(t.next(0), looking.everything_served)
    yield t.on(t.next(0), ending.accounts_settled)


def verified_by_call(t: Told) -> Deeds:
    """The closing paper is served, and some creditors are rung up."""
    yield t.on(t.next(3), looking.everything_served)
    if t.likely("call_unreached"):
        yield t.on(t.next(4), afterwards.called, answer=Answer.UNREACHED)
    denied = t.likely("call_denied")
    answer = Answer.DENIED if denied else Answer.TRUE
    yield t.on(t.next(2), afterwards.called, answer=answer)
    if denied:
        founded = t.likely("denial_founded")
        yield t.on(t.next(6), afterwards.denial_reviewed, founded=founded)


def performed(t: Told) -> Deeds:
    yield from begun(t)
    yield t.on(30, by_two.restricted)
    yield t.on(36, by_two.whole_came)
    yield from settled_up(t, 1)
    yield t.on(t.next(1), ending.performed)
    yield from verified_by_call(t)


def archived(t: Told) -> Deeds:
    """Closed, everything signed and sealed, and handed to the archive."""
    yield from begun(t)
    yield t.on(26, sealing.laid_in)
    yield t.on(33, by_two.whole_paid_directly)
    yield from settled_up(t, 1)
    yield t.on(t.next(1), ending.performed)
    yield t.on(t.next(3), looking.everything_served)
    yield t.on(t.next(1), sealing.signed)
    yield t.on(t.next(20), sealing.archived)


def performed_directly(t: Told) -> Deeds:
    yield from begun(t)
    yield t.on(33, by_two.whole_paid_directly)
    yield from settled_up(t, 1)
    yield t.on(t.next(1), ending.performed)
    yield from verified_by_call(t)


def performed_after_sale(t: Told) -> Deeds:
    yield from begun(t)
    yield t.on(30, standing.found, thing=standing.CAR)
    yield t.on(32, standing.held)
    yield t.on(55, standing.on_sale)
    yield t.on(90, standing.sold)
    yield t.on(95, by_two.whole_came)
    yield from settled_up(t, 1)
    yield t.on(t.next(1), ending.performed)
    yield from verified_by_call(t)


def conduct_performed(t: Told) -> Deeds:
    yield t.on(1, minding.signed_for)
    issued = t.chance.randrange(2, 7)
    yield t.on(issued, minding.verified)
    yield t.on(issued, minding.notified)
    yield t.on(issued + 2, looking.everything_served)
    yield t.on(20, looking.looked, steps=looking.PERSONAL[:1])
    yield from settled_up(t, 12)
    yield t.on(t.next(1), ending.performed, terms=ending.DONE)
    yield from verified_by_call(t)


def _ended(
    ground: TerminationGround, kind: IncidentKind | None, *, of_debtors: bool = False,
    found: tuple[str, ...] = (), ruled_out: tuple[str, ...] = (),
) -> Course:  # fmt: skip
    """Ended for good on this ground, which two people entered where a register holds it."""

    def course(t: Told) -> Deeds:
        yield from begun(t)
        if kind is not None:
            yield t.on(30, by_two.told, kind=kind, of_debtors=of_debtors)
        yield from settled_up(t, 2)
        yield t.on(t.next(1), ending.ended, ground=ground, found=found, ruled_out=ruled_out)
        yield t.on(t.next(3), looking.everything_served)

    return course


def _cancelled(ground: CancellationGround, *found: str) -> Course:
    def course(t: Told) -> Deeds:
        yield from begun(t)
        yield from settled_up(t, 2)
        yield t.on(t.next(1), ending.cancelled, ground=ground, found=found)
        yield t.on(t.next(3), looking.everything_served)

    return course


def not_enforced(t: Told) -> Deeds:
    yield from begun(t)
    yield t.on(40, ending.nonenforcement_ruled)
    yield from settled_up(t, 2)
    yield t.on(t.next(1), ending.not_enforced)
    yield t.on(t.next(3), looking.everything_served)


def dismissed(t: Told) -> Deeds:
    yield from begun(t)
    yield from settled_up(t, 2)
    yield t.on(t.next(1), ending.dismissed)
    yield t.on(t.next(3), looking.everything_served)


def _proposed(t: Told) -> Deeds:
    yield from begun(t)
    yield from looked_everywhere(t)
    yield t.on(98, approving.proposed)


def terminated(t: Told) -> Deeds:
    """终本 by panel and president, its ruling served and published."""
    yield from _proposed(t)
    yield t.on(t.next(2), approving.deliberated)
    yield t.on(t.next(2), approving.signed)
    yield t.on(t.next(3), looking.everything_served)
    yield t.on(t.next(12 if t.likely("published_late") else 2), afterwards.published)


def terminated_long_ago(t: Told) -> Deeds:
    yield from terminated(t)
    if not t.likely("requery_forgotten"):
        yield t.on(t.next(170), afterwards.requeried)


def terminated_and_back(t: Told) -> Deeds:
    """Property turns up, and the case comes back under a number of its own."""
    yield from terminated(t)
    yield t.on(t.next(30), afterwards.asked_back)
    yield t.on(t.next(3), afterwards.came_back)
    yield t.on(t.next(1), afterwards.resumed, does=minding.signed_for)
    yield t.on(t.next(3), afterwards.resumed, does=looking.everything_served)
    yield t.on(t.next(3), afterwards.resumed, does=standing.found)
    yield t.on(t.next(1), afterwards.resumed, does=standing.held)
    if t.chance.random() < 0.5:
        yield t.on(t.next(20), afterwards.resumed, does=by_two.whole_came)
        yield t.on(t.next(1), afterwards.resumed, does=ending.freed)
        yield t.on(t.next(1), afterwards.resumed, does=ending.accounts_settled)
        yield t.on(t.next(1), afterwards.resumed, does=ending.performed)


def terminated_stays(t: Told) -> Deeds:
    yield from terminated(t)
    yield t.on(t.next(30), afterwards.asked_back)
    yield t.on(t.next(5), afterwards.stayed_closed)


def terminated_wrongly(t: Told) -> Deeds:
    """A planted defect: what a later query finds was there before the ruling."""
    yield from terminated(t)
    yield t.on(t.next(25), afterwards.found_late)


def termination_waits(t: Told) -> Deeds:
    """Some still wait for the panel, some for the president."""
    yield from _proposed(t)
    if t.chance.random() < 0.6:
        yield t.on(t.next(2), approving.deliberated)


def termination_returned(t: Told) -> Deeds:
    yield from _proposed(t)
    yield t.on(t.next(2), approving.deliberated)
    back = {"verdict": Verdict.RETURNED, "opinion": approving.BACK}
    yield t.on(t.next(2), approving.signed, **back)


def termination_undone(t: Told) -> Deeds:
    """Approved, and before the last signature somebody objected: it cannot be carried out."""
    yield from _proposed(t)
    yield t.on(t.next(2), approving.deliberated)
    yield t.on(t.next(1), by_two.told, kind=IncidentKind.ACT_OBJECTION)
    yield t.on(t.next(1), approving.signed)


def termination_too_soon(t: Told) -> Deeds:
    yield from begun(t)
    yield t.on(50, approving.proposed_too_soon)


def settled(t: Told) -> Deeds:
    """Being performed: the first part is paid, the others are to come."""
    yield from _settled(t, (20, 60, 120))
    yield t.on(t.next(17), settling.part_paid, ordinal=1)


def settled_performed(t: Told) -> Deeds:
    yield from _settled(t, (20, 50))
    yield t.on(t.next(18), settling.part_paid, ordinal=1)
    yield t.on(t.next(29), settling.part_paid, ordinal=2)
    yield t.on(t.next(4), settling.kept)
    yield t.on(t.next(1), by_two.told, kind=IncidentKind.STAY_CEASED)
    yield t.on(t.next(1), standing.went_on)
    yield from settled_up(t, 2)
    yield t.on(t.next(1), ending.performed)
    yield from verified_by_call(t)


def settled_missed(t: Told) -> Deeds:
    """The first part is paid, the second is not."""
    yield from _settled(t, (10, 25, 60))
    yield t.on(t.next(8), settling.part_paid, ordinal=1)


def settled_and_resumed(t: Told) -> Deeds:
    yield from _settled(t, (20, 40))
    yield t.on(t.next(18), settling.part_paid, ordinal=1)
    yield t.on(t.next(34), settling.broken)
    yield t.on(t.next(5), by_two.restricted)
    yield t.on(t.next(10), standing.found, thing=standing.CAR)
    yield t.on(t.next(2), standing.held)


def _settled(t: Told, due_days: tuple[int, ...]) -> Deeds:
    yield from begun(t)
    yield t.on(28, by_two.restricted)
    if t.likely("offered_first"):
        yield t.on(30, settling.offered)
    yield t.on(33, settling.agreed, due_days=due_days)


def stayed(t: Told) -> Deeds:
    yield from begun(t)
    yield t.on(30, by_two.told, kind=IncidentKind.DELAY_AGREED)
    yield t.on(31, standing.stood_still)


def stayed_and_on(t: Told) -> Deeds:
    yield from stayed(t)
    yield t.on(70, by_two.told, kind=IncidentKind.STAY_CEASED)
    yield t.on(71, standing.went_on)


def deferred(t: Told) -> Deeds:
    yield from begun(t)
    yield t.on(32, standing.secured)
    yield t.on(33, standing.deferred, days=180)


def deferred_and_on(t: Told) -> Deeds:
    yield from begun(t)
    yield t.on(32, standing.secured)
    yield t.on(33, standing.deferred, days=30)
    yield t.on(68, standing.went_on)


def grace_running(t: Told) -> Deeds:
    yield from begun(t)
    yield t.on(32, settling.spared, days=45)


def grace_over(t: Told) -> Deeds:
    yield from begun(t)
    yield t.on(32, settling.spared, days=30)
    yield t.on(66, by_two.restricted)
    yield t.on(70, standing.found, thing=standing.CAR)
    yield t.on(72, standing.held)


def heavy_measure(t: Told) -> Deeds:
    """The only home is sealed, and only after it was weighed; some are put up for auction."""
    yield from begun(t)
    yield t.on(28, standing.found, thing=standing.HOUSE)
    yield t.on(32, standing.held, burden=Burden.HOME)
    yield t.on(34, by_two.restricted)
    if t.chance.random() < 0.5:
        yield t.on(48, standing.on_sale)


def objected(t: Told) -> Deeds:
    """Somebody objects; some objections are decided, some still bar the case."""
    yield from begun(t)
    yield t.on(27, standing.found, thing=standing.CAR)
    yield t.on(28, standing.held)
    kind = t.chance.choice((IncidentKind.ACT_OBJECTION, IncidentKind.OUTSIDER_OBJECTION))
    yield t.on(32, by_two.told, kind=kind)
    if t.chance.random() < 0.5:
        yield t.on(50, by_two.decided, kind=kind, result=Result.REJECTED)


def petitioned(t: Told) -> Deeds:
    yield from begun(t)
    kind = t.chance.choice((IncidentKind.PETITION, IncidentKind.SUPERVISION))
    yield t.on(30, by_two.told, kind=kind)
    if t.chance.random() < 0.5:
        yield t.on(52, by_two.decided, kind=kind, result=Result.DEALT_WITH)


def party_varied(t: Told) -> Deeds:
    """A shareholder is to become a debtor; some requests are still open, one was entered badly."""
    yield from begun(t)
    yield t.on(34, by_two.sent_back, kind=IncidentKind.VARIATION)
    yield t.on(36, by_two.told, kind=IncidentKind.VARIATION)
    if t.chance.random() < 0.5:
        yield t.on(66, by_two.decided, kind=IncidentKind.VARIATION, result=Result.UPHELD)
    else:
        yield t.on(38, by_two.waiting, kind=IncidentKind.PETITION)


COURSES: Final[Mapping[str, Course]] = {
    "performed": performed,
    "archived": archived,
    "performed_directly": performed_directly,
    "performed_after_sale": performed_after_sale,
    "conduct_performed": conduct_performed,
    "withdrawn": _ended(
        TerminationGround.WITHDRAWN, IncidentKind.WITHDRAWN, ruled_out=("by_agent",)
    ),
    "debtor_dead": _ended(
        TerminationGround.DEBTOR_DEAD, IncidentKind.DEAD, of_debtors=True,
        ruled_out=("estate_found", "obligor_found", "by_agent"),
    ),
    "bankrupt": _ended(
        TerminationGround.BANKRUPT, IncidentKind.BANKRUPT, of_debtors=True, ruled_out=("by_agent",)
    ),
    "basis_revoked": _ended(
        TerminationGround.BASIS_REVOKED, IncidentKind.BASIS_REVOKED, ruled_out=("by_agent",)
    ),
    "taken_over_above": _ended(
        TerminationGround.MOVED, None, found=("moved_by_superior",), ruled_out=("by_agent",)
    ),
    "filed_elsewhere": _cancelled(
        CancellationGround.FILED_FIRST_ELSEWHERE, "filed_first_elsewhere", "property_handed_over"
    ),
    "entrusted": _cancelled(CancellationGround.ENTRUSTED, "entrusted_filed"),
    "not_enforced": not_enforced,
    "dismissed": dismissed,
    "terminated": terminated,
    "terminated_long_ago": terminated_long_ago,
    "terminated_and_back": terminated_and_back,
    "terminated_stays": terminated_stays,
    "terminated_wrongly": terminated_wrongly,
    "termination_waits": termination_waits,
    "termination_returned": termination_returned,
    "termination_undone": termination_undone,
    "termination_too_soon": termination_too_soon,
    "settled": settled,
    "settled_performed": settled_performed,
    "settled_missed": settled_missed,
    "settled_and_resumed": settled_and_resumed,
    "stayed": stayed,
    "stayed_and_on": stayed_and_on,
    "deferred": deferred,
    "deferred_and_on": deferred_and_on,
    "grace_running": grace_running,
    "grace_over": grace_over,
    "heavy_measure": heavy_measure,
    "objected": objected,
    "petitioned": petitioned,
    "party_varied": party_varied,
}  # fmt: skip
"""Every life of `behaviour.toml` by its name."""


def course_of(
    name: str, diary: Diary, chance: random.Random, habits: Mapping[str, float]
) -> Iterator[Deed]:
    """The deeds of a life, each with its moment; those beyond today never happen."""
    yield from COURSES[name](Told(diary, chance, habits))
