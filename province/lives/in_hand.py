"""The courses of cases in hand: settled, stayed, spared, weighed, objected to."""

from province.lives import by_two, ending, settling, standing
from province.lives.days import Deeds
from province.lives.told import Told, begun, settled_up, verified_by_call
from zhiheng.registers.assets.terms import Burden
from zhiheng.registers.casefile.terms import IncidentKind, Result


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
