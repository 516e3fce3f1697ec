"""The pages on which a case is closed: the findings live beside the form and the paper."""

from typing import Any, Final

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from zhiheng.law.records import CancellationGround, ClosingMode, TerminationGround
from zhiheng.measures.closing import actions, queries
from zhiheng.measures.closing.pages import forms, shown
from zhiheng.measures.closing.terms import STATED, ClosingTerms, TerminationTerms
from zhiheng.plant import approval
from zhiheng.plant.catalogue import Verb
from zhiheng.plant.ui.askingform import AskingForm
from zhiheng.plant.ui.routes import authority
from zhiheng.plant.web import CourtRequest
from zhiheng.registers.approvals import queries as approvals
from zhiheng.registers.approvals.queries import ProposalOnRecord
from zhiheng.registers.casefile import queries as casefile
from zhiheng.registers.casefile.queries import CaseCard
from zhiheng.registers.casefile.queries.opened import opened
from zhiheng.registers.documents import queries as documents
from zhiheng.registers.overview import queries as overview

BOTH: Final = ["GET", "POST"]
UNSAID: Final = "（待填写）"
Grounds = type[TerminationGround] | type[CancellationGround]


@authority(posts=actions.terminate_for_now.entry.by)
@require_http_methods(BOTH)
def checklist(request: CourtRequest, code: str) -> HttpResponse:
    """终本核查: every limb with article, what was seen, where it is cured; then the proposal."""
    case, frame = opened(request, code)
    today = request.moment.date()
    listed = queries.checklist(case.id, today)
    offered = shown.explainable(listed.judgment)
    posted = request.POST if request.method == "POST" else None
    verb = actions.terminate_for_now
    asking, former = _asking(request, case, verb)
    form = forms.TerminationForm(
        posted,
        explainable=offered,
        initial=forms.begun_with(approvals.said_in(former), casefile.seen(case.id)),
    )
    fresh = posted is None or "reopen" in posted
    if not fresh and form.is_valid() and asking.is_valid():
        page = approval.do_or_propose(
            verb, asking.made(), case_id=case.id, terms=form.made(), by=request.officer,
            at=request.moment,
        )  # fmt: skip
        return redirect(page or reverse("closing:tab", args=[code]))
    said = form.made() if form.is_bound and form.is_valid() else _unwritten()
    drafted = queries.checklist(case.id, today, said)
    entry = verb.entry
    context = frame | {
        "form": form,
        "asking": asking,
        "judgment": drafted.judgment,
        "lines": shown.lines(drafted.judgment, code),
        "unmet": shown.unmet(drafted.judgment),
        "needed": approval.asked(entry, case.court, today),
        "act": entry.name,
        "sheet": documents.sheet(
            queries.RULING_KIND, queries.ruling_data(case.id, said.reason, today)
        ),
        "diversions": queries.diversions_of(case.id).values(),
        "closed": case.closed_on,
    }
    faulty = not fresh and not (form.is_valid() and asking.is_valid())
    return render(request, "closing/checklist.html", context, status=422 if faulty else 200)


@authority(posts=actions.close_performed.entry.by)
@require_http_methods(BOTH)
def performed(request: CourtRequest, code: str) -> HttpResponse:
    """以执行完毕结案."""
    return _by_mode(request, code, ClosingMode.PERFORMED, actions.close_performed)


@authority(posts=actions.close_not_enforced.entry.by)
@require_http_methods(BOTH)
def not_enforced(request: CourtRequest, code: str) -> HttpResponse:
    """以不予执行结案."""
    return _by_mode(request, code, ClosingMode.NOT_ENFORCED, actions.close_not_enforced)


@authority(posts=actions.dismiss.entry.by)
@require_http_methods(BOTH)
def dismissed(request: CourtRequest, code: str) -> HttpResponse:
    """裁定驳回执行申请."""
    return _by_mode(request, code, ClosingMode.DISMISSED, actions.dismiss)


@authority(posts=actions.end_enforcement.entry.by)
@require_http_methods(BOTH)
def ended(request: CourtRequest, code: str) -> HttpResponse:
    """裁定终结执行: first the ground, then what it asks."""
    mode = ClosingMode.TERMINATED
    return _by_ground(request, code, mode, TerminationGround, actions.end_enforcement)


@authority(posts=actions.cancel.entry.by)
@require_http_methods(BOTH)
def cancelled(request: CourtRequest, code: str) -> HttpResponse:
    """销案: first the ground, then what it asks."""
    return _by_ground(request, code, ClosingMode.CANCELLED, CancellationGround, actions.cancel)


def _by_mode(request: CourtRequest, code: str, mode: ClosingMode, verb: Verb[Any]) -> HttpResponse:
    case, frame = opened(request, code)
    posted = request.POST if request.method == "POST" else None
    form = forms.ClosingForm(posted, mode=mode, initial=_initial(case.id, mode))
    return _page(request, case, frame, form, mode, verb)


def _by_ground(
    request: CourtRequest, code: str, mode: ClosingMode, grounds: Grounds, verb: Verb[Any]
) -> HttpResponse:
    case, frame = opened(request, code)
    asked = request.POST.get("ground") or request.GET.get("ground") or ""
    chosen = next((one for one in grounds if one == asked), None)
    if chosen is None:
        offered = [(one, _asks(one)) for one in grounds]
        context = frame | {"act": verb.entry.name, "cites": verb.entry.cites, "grounds": offered}
        return render(request, "closing/grounds.html", context)
    posted = request.POST if request.method == "POST" else None
    form = forms.GroundForm(posted, mode=mode, ground=chosen, initial=_initial(case.id, mode))
    return _page(request, case, frame | {"ground": chosen}, form, mode, verb)


def _page(
    request: CourtRequest, case: CaseCard, frame: dict[str, Any], form: forms.ActForm,
    mode: ClosingMode, verb: Verb[Any],
) -> HttpResponse:  # fmt: skip
    fresh = not form.is_bound or "reopen" in request.POST
    if not fresh and form.is_valid():
        verb(case_id=case.id, terms=form.made(), by=request.officer, at=request.moment)
        return redirect(reverse("closing:tab", args=[frame["code"]]))
    today = request.moment.date()
    terms = form.made() if form.is_bound and form.is_valid() else _unsaid(frame.get("ground"))
    seen = overview.case_on_record(None, case.id, on=today)
    kind = queries.KINDS[mode]
    record = queries.closing_record(case.id, mode, terms, seen)
    judgment = queries.judged_closing(record, seen)
    context = frame | {
        "form": form,
        "act": verb.entry.name,
        "cites": verb.entry.cites,
        "judgment": judgment,
        "lines": shown.lines(judgment, frame["code"]),
        "sheet": documents.sheet(kind, queries.closing_data(case.id, mode, terms, today)),
        "closed": case.closed_on,
    }
    faulty = not fresh and not form.is_valid()
    return render(request, "closing/act.html", context, status=422 if faulty else 200)


def _asking(
    request: CourtRequest, case: CaseCard, verb: Verb[Any]
) -> tuple[AskingForm, ProposalOnRecord | None]:
    """The fields of 提请审批, and the proposal this one takes the place of."""
    by, on = request.officer, request.moment.date()
    said = request.POST if request.method == "POST" else None
    former = approvals.former_of(request.GET.get("replaces", ""), case.id, verb.entry.name)
    people = ((one.id, one.name) for one in approvals.may_cosign(by, on))
    return AskingForm(said, people=people, replaces=former.id if former else None), former


def _initial(case_id: int, mode: ClosingMode) -> dict[str, Any]:
    return {"seen": casefile.seen(case_id), "remedy": queries.REMEDIES[mode]}


def _unwritten() -> TerminationTerms:
    return TerminationTerms(reason="（终本的理由待填写）")


def _unsaid(ground: TerminationGround | CancellationGround | None) -> ClosingTerms:
    """The form as it stands before anything is written: what it asks is not found out yet."""
    return ClosingTerms(
        reason="（事实和理由、法律依据待填写）",
        evidence=UNSAID,
        termination_ground=ground if isinstance(ground, TerminationGround) else None,
        cancellation_ground=ground if isinstance(ground, CancellationGround) else None,
    )


def _asks(ground: TerminationGround | CancellationGround) -> int:
    return len(STATED[ground])
