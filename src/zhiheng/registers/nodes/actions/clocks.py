"""What can be done with a clock: start it, and end it."""

from collections.abc import Collection
from datetime import date

from django.db.models import F, Q
from django.db.models.functions import Greatest

from zhiheng.law.clocks import Clock as LawClock
from zhiheng.law.clocks import stand
from zhiheng.law.edition import EDITION
from zhiheng.plant.errors import BadTerms, NotOnRecord
from zhiheng.plant.legal_act import LegalAct
from zhiheng.plant.rows import row_of
from zhiheng.registers.casefile import queries as casefile
from zhiheng.registers.nodes import queries
from zhiheng.registers.nodes.actions.running import running
from zhiheng.registers.nodes.models import Clock
from zhiheng.registers.nodes.terms import Ending


def start(
    doing: LegalAct, clock: LawClock, *, case_id: int, from_on: date, subject: str = ""
) -> int:
    """Start a clock of the law on a case; it stands as the law of `from_on` and the calendar say.

    Never refused for want of a holiday table: the clock then is provisional and says so.
    """
    standing = stand(clock, from_on, queries.calendar())
    case = casefile.case(case_id)
    row = Clock.objects.create(
        **row_of(doing),
        case_id=case_id,
        court=case.court,
        secrecy=case.secrecy,
        handler_key=case.handler_id or 0,
        key=clock.key,
        name=clock.name,
        subject=subject,
        from_on=from_on,
        due_on=standing.due_on,
        unrolled_on=standing.unrolled_on,
        rolls=clock.rolls,
        provisional=standing.provisional,
        note=standing.note,
        why=list(standing.why),
        cites=[str(article) for article in standing.cites],
        doubt=standing.doubt or "",
        law_edition=EDITION,
    )
    doing.clock(clock.name, row.id)
    return row.id


def meet(doing: LegalAct, *, on: date, clock_id: int | None = None, name: str | None = None) -> int:
    """End a running clock of the act's case because what it asked was done on a day.

    The clock is named by its id or, where the case has one of it, by its name. NotOnRecord when
    none is running.
    """
    chosen = {"id": clock_id} if clock_id is not None else {"name": name, "case_id": doing.case_id}
    row = Clock.objects.filter(**chosen, met_on=None).order_by("due_on", "id").first()
    if row is None:
        raise NotOnRecord(f"正在计算的期限“{name or clock_id}”", clock_id or name)
    if on < row.from_on:
        raise BadTerms.of("on", f"办结日 {on} 早于期限起算日 {row.from_on}，请核对")
    _end(doing, [row.id], Ending.MET, on)
    doing.stop_clock(row.name, row.id)
    return row.id


def meet_if_open(doing: LegalAct, *, on: date, **named: int | str) -> None:
    """The same for clocks, `named` by id, name or subject, that may not run: not started yet, or
    met already. One whose day has passed meanwhile is met late."""
    of_case = Clock.objects.filter(case_id=doing.case_id or 0, from_on__lte=on, **named)
    for row in of_case.filter(Q(met_on=None) | Q(ended_as=Ending.LAPSED)).order_by("due_on", "id"):
        _end(doing, [row.id], Ending.MET, on)
        doing.stop_clock(row.name, row.id)


def meet_by_hand(doing: LegalAct, *, clock_id: int, on: date) -> str:
    """End a running clock of the act's case because somebody says that it was done on a day; gives
    the clock's name.

    The act names the clock in its terms: which clocks a hand may end is no matter of its entry.
    """
    row = running(doing, clock_id)
    if not row.from_on <= on <= doing.day:
        raise BadTerms.of("done_on", f"办结日应在起算日 {row.from_on} 至今天 {doing.day} 之间")
    _end(doing, [row.id], Ending.MET, on)
    return row.name


def void(doing: LegalAct, *, case_id: int, clock_ids: Collection[int]) -> int:
    """End clocks of a case because what started them does not stand, or stands no longer; gives
    how many. It holds for clocks whose day has passed meanwhile as well."""
    open_or_passed = Q(met_on=None) | Q(ended_as=Ending.LAPSED)
    rows = Clock.objects.filter(open_or_passed, case_id=case_id, id__in=clock_ids)
    return rows.update(
        met_on=Greatest(F("from_on"), doing.day), met_act=doing.id, stopped_on=None,
        ended_as=Ending.VOID,
    )  # fmt: skip


def settle(doing: LegalAct, *, case_id: int, spare: Collection[str] = ()) -> int:
    """End every running clock of a case that is over today, save those of the keys in `spare`;
    gives how many. Which clocks run when a case ends is no matter of an act's entry."""
    over = Clock.objects.filter(case_id=case_id, met_on=None, from_on__lte=doing.day)
    ids = over.exclude(key__in=spare).values_list("id", flat=True)
    return _end(doing, ids, Ending.CLOSED, doing.day)


def _end(doing: LegalAct, clock_ids: Collection[int], ending: Ending, on: date) -> int:
    rows = Clock.objects.filter(id__in=clock_ids)
    return rows.update(met_on=on, met_act=doing.id, stopped_on=None, ended_as=ending)
