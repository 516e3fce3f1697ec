"""审批: what waits for me, what I have proposed, and one proposal as its signers see it."""

from typing import Any, Final

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET

from zhiheng.law.posts import ADMINISTRATORS, PEOPLES
from zhiheng.oversight.review.pages import shown
from zhiheng.oversight.review.pages.forms import OpinionForm, PanelForm
from zhiheng.oversight.review.pages.opened import opened
from zhiheng.oversight.review.queries import judges_of
from zhiheng.plant.catalogue import catalogue
from zhiheng.plant.ui.routes import authority
from zhiheng.plant.ui.stepup import stepping
from zhiheng.plant.web import CourtRequest
from zhiheng.registers.approvals import actions as approvals
from zhiheng.registers.approvals import queries as record
from zhiheng.registers.approvals.queries import ProposalOnRecord
from zhiheng.registers.casefile import queries as casefile

PEOPLE: Final = PEOPLES - ADMINISTRATORS
VIEWS: Final = (("waiting", "待我办"), ("drafted", "我提请的"))


@authority(posts=PEOPLE)
@require_GET
def inbox(request: CourtRequest) -> HttpResponse:
    """What waits for my signature or opinion, oldest first; what I have proposed, newest first."""
    view = "drafted" if request.GET.get("show") == "drafted" else "waiting"
    key, today = request.GET.get("key"), request.moment.date()
    if view == "drafted":
        page = record.drafted_page(request.officer.id, key)
    else:
        page = record.waiting_page(request.officer, today, key)
    cases = casefile.cases({one.case_id for one in page.rows})
    rows = shown.rows(page.rows, cases)
    context: dict[str, Any] = {
        "view": view,
        "views": [(f"?show={name}", words, name == view) for name, words in VIEWS],
        "page": page,
        "rows": [
            (row, shown.may(row.proposal, request.officer, row.case, today).sign) for row in rows
        ],
        "away": record.absent(request.officer.id, request.officer.court, today),
    }
    return render(request, "review/inbox.html", context)


@authority(posts=PEOPLE)
@require_GET
def proposal(request: CourtRequest, code: str) -> HttpResponse:
    """One proposal: frozen terms, findings, papers, the chain of signatures, and what to do."""
    found, case, frame = opened(request, code)
    today = request.moment.date()
    may = shown.may(found, request.officer, case, today)
    context = frame | stepping(request) | {
        "may": may,
        "levels": [
            (one, one.level.signature is not None and approvals.is_true(found, one.level))
            for one in shown.levels(found)
        ],
        "judgment": shown.findings(found.shown["findings"]),
        "sheets": shown.sheets(found),
        "attempts": [(one.at, shown.findings(one.findings)) for one in found.attempts],
        "versions": [
            (row, row.proposal.id == found.id)
            for row in shown.rows(record.versions_of(found.line_id), {case.id: case})
        ],
        "tone": shown.TONES[found.state],
        "redraft": _redraft(found, frame) if may.redraft else "",
        "panel_form": PanelForm(judges=judges_of(case.court, today)) if may.seat else None,
        "opinion_form": OpinionForm() if may.speak else None,
    }  # fmt: skip
    return render(request, "review/proposal.html", context)


def _redraft(found: ProposalOnRecord, frame: dict[str, Any]) -> str:
    """The page of the act, begun with what this draft said; '' for an act without a page."""
    page = catalogue()[found.verb].page
    return f"{reverse(page, args=[frame['case_code']])}?replaces={frame['code']}" if page else ""
