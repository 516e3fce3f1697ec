"""执行方案 and 工作记事 of a case, the cases that lack a plan, and what comes next."""

from typing import Any, Final

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from zhiheng.law.posts import ADMINISTRATORS, PEOPLES
from zhiheng.measures.planning import actions, queries
from zhiheng.measures.planning.pages import forms
from zhiheng.measures.planning.pages.frame import KEEPERS
from zhiheng.plant import codes
from zhiheng.plant.catalogue import Verb
from zhiheng.plant.errors import BadTerms
from zhiheng.plant.ui.routes import authority
from zhiheng.plant.ui.termsform import SeenForm
from zhiheng.plant.web import CourtRequest
from zhiheng.registers.casefile import queries as casefile
from zhiheng.registers.casefile.queries import CaseCard
from zhiheng.registers.casefile.queries.opened import opened
from zhiheng.registers.personnel import queries as personnel

READERS: Final = PEOPLES - ADMINISTRATORS
BOTH: Final = ["GET", "POST"]


@authority(posts=READERS)
@require_GET
def tab(request: CourtRequest, code: str) -> HttpResponse:
    """The plan that counts, and the notes."""
    case, frame = opened(request, code)
    officer = request.officer
    context = frame | {
        "here": "planning",
        "plan": queries.plan_of(case.id),
        "notes": queries.notes_of(case.id),
        "may_draft": officer.holds(*actions.draft_plan.entry.by),
        "may_approve": officer.holds(*actions.approve_plan.entry.by),
        "may_note": officer.holds(*actions.keep_note.entry.by),
    }
    return render(request, "planning/tab.html", context)


@authority(posts=READERS)
@require_GET
def advice(request: CourtRequest, code: str) -> HttpResponse:
    """What may be done next, with sources; three cases alike; papers and sums to begin with."""
    case, frame = opened(request, code)
    found = queries.advice_of(case, by=request.officer, on=request.moment.date())
    context = frame | {
        "here": "advice",
        "advice": found,
        "steps": [(one, reverse(one.page, args=[code])) for one in found.steps],
        "alike": [(one, codes.code_of("case", one.id)) for one in found.alike],
    }
    return render(request, "planning/advice.html", context)


@authority(posts=actions.draft_plan.entry.by)
@require_http_methods(BOTH)
def draft(request: CourtRequest, code: str) -> HttpResponse:
    """拟定执行方案: steps are proposed by the state of property on record."""
    case, frame = opened(request, code)
    bound = request.POST if request.method == "POST" else None
    people = [(str(one.id), one.name) for one in _people(case, request)]
    form = forms.PlanForm(bound, people=people, initial=_proposed(case, request))
    if _sent(request) and form.is_valid() and _done(request, case, form, actions.draft_plan):
        return _back(code)
    return _page(request, "planning/draft.html", frame, form, actions.draft_plan)


@authority(posts=actions.approve_plan.entry.by)
@require_http_methods(BOTH)
def approve(request: CourtRequest, code: str) -> HttpResponse:
    """批准执行方案: the plan as it stands."""
    case, frame = opened(request, code)
    plan = queries.plan_of(case.id)
    waiting = plan if plan and plan.approved_on is None else None
    bound = request.POST if request.method == "POST" else None
    seen = casefile.seen(case.id)
    form = forms.ApproveForm(bound, initial={"seen": seen, "plan_id": plan.id if plan else None})
    if _sent(request) and form.is_valid() and _done(request, case, form, actions.approve_plan):
        return _back(code)
    return _page(
        request, "planning/approve.html", frame | {"plan": waiting}, form, actions.approve_plan
    )


@authority(posts=actions.keep_note.entry.by)
@require_http_methods(BOTH)
def note(request: CourtRequest, code: str) -> HttpResponse:
    """记工作记事."""
    case, frame = opened(request, code)
    bound = request.POST if request.method == "POST" else None
    form = forms.NoteForm(bound, initial={"happened_on": request.moment.date()})
    if _sent(request) and form.is_valid() and _done(request, case, form, actions.keep_note):
        return _back(code)
    return _page(request, "planning/note.html", frame, form, actions.keep_note)


@authority(posts=KEEPERS)
@require_GET
def lacking(request: CourtRequest) -> HttpResponse:
    """The cases of a campaign without an approved plan."""
    listed = queries.campaigns()
    asked = codes.id_of("campaign", request.GET.get("campaign", ""))
    chosen = next((one for one in listed if one.id == asked), listed[0] if listed else None)
    page = queries.lacking_page(chosen.id, request.GET.get("key")) if chosen else None
    handlers = personnel.staff_named({one.handler_id for one in page.rows if one.handler_id}
                                     if page else set())  # fmt: skip
    today = request.moment.date()
    context: dict[str, Any] = {
        "campaigns": [
            (one, codes.code_of("campaign", one.id), chosen is not None and one.id == chosen.id)
            for one in listed
        ],
        "chosen": chosen,
        "page": page,
        "past_due": chosen is not None and today > chosen.plan_due_on,
        "rows": [
            (one, codes.code_of("case", one.case_id),
             handlers[one.handler_id].name if one.handler_id in handlers else "")
            for one in (page.rows if page else ())
        ],
        "may_set": request.officer.holds(*actions.set_campaign.entry.by),
    }  # fmt: skip
    return render(request, "planning/lacking.html", context)


@authority(posts=actions.set_campaign.entry.by)
@require_http_methods(BOTH)
def campaign(request: CourtRequest) -> HttpResponse:
    """设定方案期限."""
    form = forms.CampaignForm(request.POST if request.method == "POST" else None)
    if _sent(request) and form.is_valid():
        actions.set_campaign(terms=form.made(), by=request.officer, at=request.moment)
        return redirect(reverse("planning:lacking"))
    status = 422 if _sent(request) else 200
    return render(request, "planning/campaign.html", {"form": form}, status=status)


def _people(case: CaseCard, request: CourtRequest) -> list[personnel.StaffOnRecord]:
    """Who may be given a step: the handlers of the court, the case's own first."""
    named = personnel.handlers_of(case.court, request.moment.date())
    return sorted(named, key=lambda one: one.id != case.handler_id)


def _proposed(case: CaseCard, request: CourtRequest) -> dict[str, Any]:
    steps = queries.proposed_steps(case.property_state, request.moment.date())
    initial: dict[str, Any] = {"seen": casefile.seen(case.id)}
    for place, (words, due_on) in enumerate(steps, start=1):
        initial |= {f"words{place}": words, f"due_on{place}": due_on}
    return initial


def _sent(request: CourtRequest) -> bool:
    return request.method == "POST" and "reopen" not in request.POST


def _done(request: CourtRequest, case: CaseCard, form: SeenForm, verb: Verb[Any]) -> bool:
    """Whether the act was done; what the record has against its terms stands at the fields."""
    try:
        verb(case_id=case.id, terms=form.made(), by=request.officer, at=request.moment)
    except BadTerms as bad:
        form.blame(bad)
        return False
    return True


def _back(code: str) -> HttpResponse:
    return redirect(reverse("planning:tab", args=[code]))


def _page(
    request: CourtRequest, template: str, frame: dict[str, Any], form: SeenForm,
    verb: Verb[Any],
) -> HttpResponse:  # fmt: skip
    context = frame | {"form": form, "verb": verb.entry, "here": "planning"}
    return render(request, template, context, status=422 if _sent(request) else 200)
