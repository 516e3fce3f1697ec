"""Papers (文书): their words, written once here; the Typst form only sets them.

A paper's words and facts are frozen together when it is issued, so that a later change of the
words changes no paper that exists. `EDITIONS` holds every kind this court can issue with all its
editions, oldest first; `FORMS` the newest of each; `form_on` the one in use on a day.
"""

from datetime import date
from itertools import groupby
from pathlib import Path
from typing import Final

from zhiheng.registers.documents.papers import (
    acceptance,
    address,
    agreeing,
    assistance,
    closing_notice,
    clue,
    coercion,
    control,
    course,
    deliberation,
    discipline,
    disposing,
    disputes,
    elsewhere,
    ending_rulings,
    entrusting,
    finding,
    handler_changed,
    helping,
    money,
    notice,
    plan,
    progress,
    publication,
    questioning,
    receipt,
    report_order,
    resumption,
    risk,
    site,
    standing_still,
    summons,
    survey,
    termination_ruling,
    urging,
)
from zhiheng.registers.documents.papers.sheet import Form

_ALL: Final[tuple[Form, ...]] = (
    acceptance.FORM,
    notice.FORM,
    report_order.FORM,
    *risk.FORMS,
    address.FORM,
    receipt.FORM,
    summons.FORM,
    questioning.FORM,
    site.FORM,
    survey.FORM,
    clue.FORM,
    handler_changed.FORM,
    urging.FORM,
    progress.FORM,
    plan.FORM,
    publication.FORM,
    assistance.FORM,
    entrusting.FORM,
    closing_notice.FORM,
    termination_ruling.FORM,
    deliberation.FORM,
    *ending_rulings.FORMS,
    *resumption.FORMS,
    *control.FORMS,
    *helping.FORMS,
    *discipline.FORMS,
    *coercion.FORMS,
    *standing_still.FORMS,
    *agreeing.FORMS,
    *money.FORMS,
    *finding.FORMS,
    *disposing.FORMS,
    *disputes.FORMS,
    *elsewhere.FORMS,
    *course.FORMS,
)
_PLACES: Final = {form.kind: place for place, form in reversed([*enumerate(_ALL)])}
EDITIONS: Final[dict[str, tuple[Form, ...]]] = {
    kind: tuple(editions)
    for kind, editions in groupby(
        sorted(_ALL, key=lambda form: (_PLACES[form.kind], form.edition)), lambda form: form.kind
    )
}
FORMS: Final[dict[str, Form]] = {kind: editions[-1] for kind, editions in EDITIONS.items()}
LAYOUT: Final = Path(__file__).with_name("sheet.typ")
"""The Typst form by GB/T 9704: 28 characters and 22 lines on a page."""


def form_on(kind: str, day: date, among: tuple[Form, ...] | None = None) -> Form | None:
    """The edition of a kind, `among` those given, that is in use on a day; None before the first
    or after the last."""
    begun = [form for form in among or EDITIONS[kind] if form.from_on <= day]
    if not begun or (begun[-1].last_on is not None and begun[-1].last_on < day):
        return None
    return begun[-1]
