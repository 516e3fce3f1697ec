"""Days taken out of a clock and added to it: its last day is found again by the law."""

from datetime import date
from typing import Any

from zhiheng.law.clocks import BadDeduction, BadExtension, Deduction, clock_of_law, stand
from zhiheng.law.kernel.span import Span
from zhiheng.plant.errors import BadTerms
from zhiheng.plant.legal_act import LegalAct
from zhiheng.plant.rows import row_of
from zhiheng.registers.nodes import queries
from zhiheng.registers.nodes.actions.running import running
from zhiheng.registers.nodes.models import (
    Clock,
    ClockDeduction,
    ClockExtension,
)
from zhiheng.registers.nodes.terms import (
    DeductionTerms,
    ExtensionTerms,
    checked_deduction,
    checked_extension,
)


def deduct(doing: LegalAct, *, clock_id: int, terms: DeductionTerms) -> int:
    """Take days out of a running clock; its last day moves, an open deduction stops it.

    BadTerms: the clock does not deduct on this ground, has run out before, or is stopped already.
    """
    row = running(doing, clock_id)
    words = checked_deduction(terms)
    if terms.first_on > row.due_on:
        raise BadTerms.of("first_on", f"“{row.name}”已于 {row.due_on} 届满，此后的日期不能扣除")
    if row.stopped_on is not None:
        raise BadTerms.of("first_on", f"“{row.name}”自 {row.stopped_on} 起已停止计算，请先恢复")
    made = ClockDeduction.objects.create(
        **_beside(doing, row), first_on=terms.first_on, last_on=terms.last_on, **words
    )
    _stand_again(row)
    return made.id


def resume(doing: LegalAct, *, clock_id: int, last_on: date) -> int:
    """End the open deduction of a stopped clock with its last day; gives the deduction's id."""
    row = running(doing, clock_id)
    found = ClockDeduction.objects.filter(clock=row, last_on=None).first()
    if found is None:
        raise BadTerms.of("clock_id", f"“{row.name}”没有停止计算，不必恢复")
    if last_on < found.first_on:
        raise BadTerms.of("last_on", f"扣除自 {found.first_on} 起，止日不能早于这一天")
    ClockDeduction.objects.filter(id=found.id).update(last_on=last_on)
    _stand_again(row)
    return found.id


def lengthen(doing: LegalAct, *, clock_id: int, terms: ExtensionTerms) -> int:
    """Make a running clock longer as approved.

    BadTerms: no text allows it, it is longer than may be approved, or it was approved too late.
    """
    row = running(doing, clock_id)
    words = checked_extension(terms)
    if terms.approved_on > row.due_on:
        raise BadTerms.of(
            "approved_on", f"“{row.name}”已于 {row.due_on} 届满，延长须在届满前批准，请核对批准日"
        )
    made = ClockExtension.objects.create(
        **_beside(doing, row),
        months=terms.months,
        days=terms.days,
        approved_on=terms.approved_on,
        **words,
    )
    _stand_again(row)
    return made.id


def _beside(doing: LegalAct, row: Clock) -> dict[str, Any]:
    """What a row beside a clock takes over from the act and from the clock."""
    return row_of(doing) | {
        "case_id": row.case_id,
        "court": row.court,
        "secrecy": row.secrecy,
        "clock": row,
    }


def _stand_again(row: Clock) -> None:
    """Where the clock stands with everything deducted and extended on record."""
    law = clock_of_law(row.key)
    if law is None:
        raise BadTerms.of("clock_id", f"“{row.name}”由文书载明，没有规定可以扣除或者延长")
    deducted = ClockDeduction.objects.filter(clock=row).order_by("first_on")
    extended = ClockExtension.objects.filter(clock=row).order_by("id")
    try:
        found = stand(
            law,
            row.from_on,
            queries.calendar(),
            deductions=[Deduction(one.first_on, one.last_on, one.ground) for one in deducted],
            extensions=[Span(one.months, one.days) for one in extended],
        )
    except BadDeduction as bad:
        raise BadTerms.of("ground", str(bad)) from bad
    except BadExtension as bad:
        raise BadTerms.of("months", str(bad)) from bad
    Clock.objects.filter(id=row.id).update(
        due_on=found.due_on,
        unrolled_on=found.unrolled_on,
        provisional=found.provisional,
        note=found.note,
        why=list(found.why),
        cites=[str(article) for article in found.cites],
        doubt=found.doubt or "",
        stopped_on=found.stopped_on,
    )
