"""What happens in a case after it was docketed: which steps, by whose habits, on which days."""

import random
from collections.abc import Generator, Iterator
from datetime import date, datetime, time, timedelta
from functools import partial
from typing import Final

from province import minding, searching, serving
from province.matter import Step
from province.plans import COURT_TIME, Plan, weekday_after
from zhiheng.law.clocks import NOTICE_ISSUE
from zhiheng.law.clocks.limits import EXECUTION_LIMIT
from zhiheng.law.service import Manner
from zhiheng.registers.casefile.terms import Role

Deed = tuple[datetime, Step]
PUBLICATION: Final = timedelta(days=30)
OTHER_HANDLER: Final = "wuji"


def deeds(plan: Plan, chance: random.Random, *, home: bool, money: bool) -> Iterator[Deed]:
    """The steps of a case whose handler is known, each with its moment; later ones may lie beyond
    today and then never happen."""
    docketed_on = plan.docketed_at.date()
    yield _morning(docketed_on, 1, 5), minding.signed_for
    if home and chance.random() < 0.7:
        yield _morning(docketed_on, 1, 12), minding.sorted_out
    if plan.notice_after_days is None:
        yield from _late_notice(plan)
        return
    issued_at = _at_work(plan.docketed_at + timedelta(days=plan.notice_after_days))
    yield issued_at - timedelta(minutes=15), minding.verified
    yield issued_at, minding.notified
    if home:
        yield from _after_notice(issued_at.date(), chance, money=money)
        yield from _limit(docketed_on, chance)


def _late_notice(plan: Plan) -> Iterator[Deed]:
    """The notice is not out: some day the handler has to say why."""
    explained = partial(minding.overdue_explained, name=NOTICE_ISSUE.name)
    yield _morning(plan.docketed_at.date(), 13, 40), explained


def _after_notice(issued_on: date, chance: random.Random, *, money: bool) -> Iterator[Deed]:
    to_creditor = partial(serving.served, role=Role.CREDITOR, manner=Manner.DIRECT)
    yield _morning(issued_on, 1, 20), to_creditor
    if chance.random() < 0.4:
        yield _morning(issued_on, 1, 25), serving.address_confirmed
    if chance.random() < 0.4:
        entered_after = chance.choice((1, 1, 2, 2, 9))
        entered = partial(minding.clue_request_entered, done_on=issued_on)
        yield _morning(issued_on, entered_after, 30), entered
    else:
        yield _morning(issued_on, 1, 30), minding.clues_asked_for
    served_on = yield from _service(issued_on, chance)
    if money:
        yield from _report(served_on, chance)
    yield from _search(issued_on, chance, money=money)


def _service(issued_on: date, chance: random.Random) -> Generator[Deed, None, date]:
    """Gives the day on which the debtors have the papers, as far as it is planned."""
    way = chance.random()
    if way < 0.5:
        late = chance.choice((0, 0, 0, 1, 6))
        at = _morning(issued_on, 2 + late, 35)
        manner = Manner.DIRECT if way < 0.4 else Manner.RETAINED
        yield at, partial(serving.served, role=Role.DEBTOR, manner=manner, days_ago=late)
        return at.date()
    yield _morning(issued_on, 1, 35), serving.posted
    if way < 0.8:
        at = _morning(issued_on, 6, 35)
        by_post = partial(serving.served, role=Role.DEBTOR, manner=Manner.MAIL, days_ago=1)
        yield at, by_post
        return at.date()
    yield _morning(issued_on, 9, 35), serving.returned
    at = _morning(issued_on, 14, 35)
    yield at, serving.publication_decided
    in_print = partial(serving.served, role=Role.DEBTOR, manner=Manner.PUBLICATION)
    yield at + timedelta(hours=2), in_print
    yield at + timedelta(hours=4), partial(minding.publication_deducted, first_on=at.date())
    over = _morning(at.date() + PUBLICATION, 1, 35)
    yield over, minding.publication_over
    return over.date()


def _report(served_on: date, chance: random.Random) -> Iterator[Deed]:
    if chance.random() < 0.7:
        yield _morning(served_on, chance.randrange(4, 22), 50), searching.reported
        yield _morning(served_on, chance.randrange(24, 32), 55), searching.report_checked


def _search(issued_on: date, chance: random.Random, *, money: bool) -> Iterator[Deed]:
    for _ in range(chance.choice((0, 1, 1, 2))):
        late = chance.choice((0, 0, 0, 2, 5))
        step = partial(searching.step_taken, days_ago=late)
        yield _morning(issued_on, chance.randrange(5, 24), 65), step
    if not money:
        return
    if chance.random() < 0.4:
        given_after = chance.randrange(3, 10)
        yield _morning(issued_on, given_after, 70), searching.clue_given
        checked_after = given_after + chance.choice((3, 5, 6, 12))
        yield _morning(issued_on, checked_after, 75), searching.clue_checked
    if chance.random() < 0.5:
        found_after = chance.randrange(6, 20)
        yield _morning(issued_on, found_after, 80), searching.thing_found
        follow: Step = searching.gaps_explained if chance.random() < 0.4 else searching.given_up
        if chance.random() < 0.3:
            yield _morning(issued_on, found_after + 3, 85), follow
    if chance.random() < 0.3:
        yield _morning(issued_on, chance.randrange(8, 25), 90), minding.reckoned
    yield _morning(issued_on, 26, 95), searching.state_found
    done_on = issued_on + timedelta(days=24)
    yield _morning(issued_on, 25, 100), partial(minding.search_entered, done_on=done_on)


def _limit(docketed_on: date, chance: random.Random) -> Iterator[Deed]:
    """Near the end of six months: more time, or an explanation; some change hands."""
    if chance.random() < 0.4:
        yield _morning(docketed_on, 170, 15), minding.lengthened
    explained = partial(minding.overdue_explained, name=EXECUTION_LIMIT.name)
    yield _morning(docketed_on, 188, 15), explained
    if chance.random() < 0.25:
        yield _morning(docketed_on, 20, 0), partial(minding.replaced, to=OTHER_HANDLER)
        yield _morning(docketed_on, 20, 6), minding.handed_over
        yield _morning(docketed_on, 20, 8), minding.taken_over


def _morning(day: date, days_after: int, minute: int) -> datetime:
    """Some minute after nine, so many days later, on a weekday."""
    on = weekday_after(day + timedelta(days=days_after))
    return datetime.combine(on, time(9 + minute // 60, minute % 60), COURT_TIME)


def _at_work(at: datetime) -> datetime:
    """The moment itself, or the same hour of the Monday after a weekend."""
    return datetime.combine(weekday_after(at.date()), at.timetz())
