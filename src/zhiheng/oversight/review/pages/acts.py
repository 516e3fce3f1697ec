"""The acts on a proposal's page: sign, several at once, take back, try again, deliberate."""

from typing import Any, Final

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from zhiheng.law.posts import ADMINISTRATORS, PEOPLES
from zhiheng.oversight.review import actions
from zhiheng.oversight.review.pages import shown
from zhiheng.oversight.review.pages.forms import OpinionForm, PanelForm, SignForm
from zhiheng.oversight.review.pages.opened import opened
from zhiheng.oversight.review.queries import judges_of
from zhiheng.oversight.review.terms import MOST_AT_ONCE, SignTerms
from zhiheng.plant import codes
from zhiheng.plant.errors import BadTerms
from zhiheng.plant.looklog import look
from zhiheng.plant.ui.routes import authority
from zhiheng.plant.ui.stepup import stepping
from zhiheng.plant.web import CourtRequest
from zhiheng.registers.approvals import queries as record
from zhiheng.registers.casefile import queries as casefile

PEOPLE: Final = PEOPLES - ADMINISTRATORS


@authority(posts=PEOPLE)
@require_POST
def sign(request: CourtRequest, code: str) -> HttpResponse:
    """Sign or return the proposal; the last signature begins the act."""
    found, case, _ = opened(request, code)
    terms = SignForm(request.POST).terms(found.id)
    actions.decide(case_id=case.id, terms=terms, by=request.officer, at=request.moment)
    return _back(code)


@authority(posts=actions.conclude.entry.by)
@require_POST
def conclude(request: CourtRequest, code: str) -> HttpResponse:
    """Sign what the panel has voted; the minutes are issued, and the act begun if that was all."""
    found, case, _ = opened(request, code)
    terms = SignForm(request.POST).terms(found.id)
    actions.conclude(case_id=case.id, terms=terms, by=request.officer, at=request.moment)
    actions.go_on(proposal_id=found.id, by=request.officer, at=request.moment)
    return _back(code)


@authority(posts=PEOPLE)
@require_POST
def withdraw(request: CourtRequest, code: str) -> HttpResponse:
    """Take one's own proposal back."""
    found, case, _ = opened(request, code)
    actions.withdraw(case_id=case.id, proposal_id=found.id, by=request.officer, at=request.moment)
    return _back(code)


@authority(posts=PEOPLE)
@require_POST
def carry_out(request: CourtRequest, code: str) -> HttpResponse:
    """Try again what was approved and could not be done."""
    found, _, _ = opened(request, code)
    actions.carry_out(proposal_id=found.id, by=request.officer, at=request.moment)
    return _back(code)


@authority(posts=actions.form_panel.entry.by)
@require_POST
def panel(request: CourtRequest, code: str) -> HttpResponse:
    """Form the panel of the level whose turn it is."""
    found, case, _ = opened(request, code)
    form = PanelForm(request.POST, judges=judges_of(case.court, request.moment.date()))
    actions.form_panel(
        case_id=case.id, terms=form.terms(found.id), by=request.officer, at=request.moment
    )
    return _back(code)


@authority(posts=actions.say_in_panel.entry.by)
@require_POST
def opinion(request: CourtRequest, code: str) -> HttpResponse:
    """Say one's opinion in the panel."""
    found, case, _ = opened(request, code)
    terms = OpinionForm(request.POST).terms(found.id)
    actions.say_in_panel(case_id=case.id, terms=terms, by=request.officer, at=request.moment)
    return _back(code)


@authority(posts=PEOPLE)
@require_POST
def batch(request: CourtRequest) -> HttpResponse:
    """Several proposals: first as they will be signed, then signed, each with its own result."""
    chosen = _chosen(request)
    if request.POST.get("step") != "sign":
        return render(request, "review/batch.html", stepping(request) | {"chosen": chosen})
    said = [
        (row.case.id, SignTerms(proposal_id=row.proposal.id, hash_seen=seen))
        for row, seen in chosen
    ]
    outcomes = actions.decide_all(said, by=request.officer, at=request.moment)
    results = [
        (row, outcome, shown.TONES[outcome.state], shown.findings(outcome.findings))
        for (row, _), outcome in zip(chosen, outcomes, strict=True)
    ]
    return render(request, "review/batch_done.html", {"results": results})


def _chosen(request: CourtRequest) -> list[tuple[Any, bytes]]:
    """What was ticked, with the hash it was shown with (`code:hash`); BadTerms for nothing."""
    ticked = [one.partition(":") for one in request.POST.getlist("chosen")]
    hashes = {codes.id_of("proposal", code): seen for code, _, seen in ticked}
    hashes.pop(None, None)
    if not hashes or len(hashes) > MOST_AT_ONCE:
        raise BadTerms.of("chosen", f"请勾选要签批的审批单，一次最多 {MOST_AT_ONCE} 件")
    found = record.proposals(id for id in hashes if id is not None)
    cases = casefile.cases({one.case_id for one in found})
    for case in cases.values():
        look(request.officer, "case", case.id, "审批", request.moment, court=case.court)
    return [(row, _hash(hashes[row.proposal.id])) for row in shown.rows(found, cases)]


def _hash(text: str) -> bytes:
    plain = text.isascii() and text.isalnum() and len(text) % 2 == 0
    try:
        return bytes.fromhex(text) if plain else b""
    except ValueError:
        return b""


def _back(code: str) -> HttpResponse:
    return redirect(reverse("review:proposal", args=[code]))
