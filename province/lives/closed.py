"""The courses that end in a closing, or are about to: which deeds follow one another."""

from province import minding
from province.lives import afterwards, approving, by_two, ending, looking, sealing, standing
from province.lives.days import Deeds
from province.lives.told import Course, Told, begun, looked_everywhere, settled_up, verified_by_call
from zhiheng.law.records import CancellationGround, TerminationGround
from zhiheng.registers.approvals.terms import Verdict
from zhiheng.registers.casefile.terms import IncidentKind


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


def ended_on(
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


def cancelled_on(ground: CancellationGround, *found: str) -> Course:
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
