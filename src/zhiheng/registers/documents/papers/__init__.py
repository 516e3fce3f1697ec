"""Papers (文书): their words, written once here; the Typst form only sets them.

A paper's words and facts are frozen together when it is issued, so that a later change of the
words changes no paper that exists. `FORMS` names every kind this court can issue.
"""

from pathlib import Path
from typing import Final

from zhiheng.registers.documents.papers import (
    acceptance,
    address,
    assistance,
    closing_notice,
    clue,
    deliberation,
    ending_rulings,
    entrusting,
    handler_changed,
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
    summons,
    survey,
    termination_ruling,
    urging,
)
from zhiheng.registers.documents.papers.sheet import Form

FORMS: Final[dict[str, Form]] = {
    form.kind: form
    for form in (
        acceptance.FORM,
        notice.FORM,
        report_order.FORM,
        risk.FORM,
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
    )
}
LAYOUT: Final = Path(__file__).with_name("sheet.typ")
"""The Typst form by GB/T 9704: 28 characters and 22 lines on a page."""
