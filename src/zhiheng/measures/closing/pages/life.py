"""The pages of what comes after a closing: publication, calls, reviews, the pool, resumption."""

from typing import Any, Final

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from zhiheng.law.records import ResumptionGround
from zhiheng.law.resumption import MAY_RESUME
from zhiheng.measures.closing import actions, queries
from zhiheng.measures.closing.pages import forms, shown
from zhiheng.plant import codes
from zhiheng.plant.catalogue import Verb
from zhiheng.plant.ui.routes import authority
from zhiheng.plant.web import CourtRequest
from zhiheng.registers.casefile import queries as casefile
from zhiheng.registers.casefile.queries.opened import opened
from zhiheng.registers.personnel import queries as personnel

BOTH: Final = ["GET", "POST"]


@authority(posts=actions.publish_ruling.entry.by)
@require_http_methods(BOTH)
def published(request: CourtRequest, code: str) -> HttpResponse:
    """登记终本裁定公开."""
    return _act(request, code, forms.PublicationForm, actions.publish_ruling)


@authority(posts=actions.record_call.entry.by)
@require_http_methods(BOTH)
def call(request: CourtRequest, code: str) -> HttpResponse:
    """核实结案事实: a recorded call to the creditor on the number on record."""
    case, _ = opened(request, code)
    return _act(
        request, code, forms.CallForm, actions.record_call, zone=request.moment.tzinfo,
        choices={"party_id": shown.creditors(case.id)},
    )  # fmt: skip


@authority(posts=actions.uphold_closing.entry.by)
@require_http_methods(BOTH)
def review(request: CourtRequest, code: str) -> HttpResponse:
    """A denial is reviewed: the closing stands, or the case is open again."""
    case, _ = opened(request, code)
    waiting = [
        (str(one["call"].id), f"{one['party']} {one['call'].words}")
        for one in shown.calls(case.id)
        if one["open"]
    ]
    undo = request.POST.get("outcome") == "undo"
    verb = actions.undo_closing if undo else actions.uphold_closing
    extra = {"outcomes": (("uphold", "维持结案"), ("undo", "撤销结案")), "nothing": not waiting}
    return _act(request, code, forms.ReviewForm, verb, extra, choices={"call_id": waiting})


@authority(posts=actions.name_pool_team.entry.by)
@require_http_methods(BOTH)
def pool_team(request: CourtRequest) -> HttpResponse:
    """设定终本管理团队."""
    teams = personnel.teams_of(request.officer.court, request.moment.date())
    choices = [("", "由原承办人管理"), *((str(one.id), one.name) for one in teams)]
    posted = request.POST if request.method == "POST" else None
    form = forms.PoolForm(posted, choices={"team_id": choices})
    fresh = posted is None or "reopen" in posted
    if not fresh and form.is_valid():
        actions.name_pool_team(terms=form.made(), by=request.officer, at=request.moment)
        return redirect(reverse("closing:pool"))
    faulty = not fresh and not form.is_valid()
    context = {"form": form, "act": actions.name_pool_team.entry.name}
    return render(request, "closing/team.html", context, status=422 if faulty else 200)


@authority(posts=actions.move_to_pool.entry.by)
@require_http_methods(BOTH)
def custody(request: CourtRequest, code: str) -> HttpResponse:
    """移入终本管理."""
    return _act(request, code, forms.CustodyForm, actions.move_to_pool)


@authority(posts=actions.record_requery.entry.by)
@require_http_methods(BOTH)
def requery(request: CourtRequest, code: str) -> HttpResponse:
    """登记终本后查询."""
    return _act(request, code, forms.RequeryForm, actions.record_requery)


@authority(posts=actions.assess_diversion.entry.by)
@require_http_methods(BOTH)
def diversion(request: CourtRequest, code: str) -> HttpResponse:
    """分流评估: relief, insurance, bankruptcy."""
    return _act(request, code, forms.DiversionForm, actions.assess_diversion)


@authority(posts=actions.enter_request.entry.by)
@require_http_methods(BOTH)
def request_resumption(request: CourtRequest, code: str) -> HttpResponse:
    """登记恢复执行申请: first the ground, then what it asks."""
    _, frame = opened(request, code)
    asked = request.POST.get("ground") or request.GET.get("ground") or ""
    chosen = next((one for one in ResumptionGround if one == asked), None)
    if chosen is None:
        entry = actions.enter_request.entry
        offered = [(one, 0) for one in ResumptionGround]
        context = frame | {"act": entry.name, "cites": entry.cites, "grounds": offered}
        return render(request, "closing/grounds.html", context)
    extra = {"ground": chosen}
    return _act(request, code, forms.RequestForm, actions.enter_request, extra, ground=chosen)


@authority(posts=actions.resume_case.entry.by)
@require_http_methods(BOTH)
def resume(request: CourtRequest, code: str) -> HttpResponse:
    """恢复执行立案: the findings stand beside the request."""
    case, frame = opened(request, code)
    waiting = [one for one in queries.requests_of(case.id) if one.accepted is None]
    form = _decision(request, case.id)
    fresh = not form.is_bound or "reopen" in request.POST
    if not fresh and form.is_valid():
        new_id = actions.resume_case(terms=form.made(), by=request.officer, at=request.moment)
        return redirect(reverse("closing:tab", args=[codes.code_of("case", new_id)]))
    today = request.moment.date()
    judged = [MAY_RESUME.judge(queries.resumption_record(one, today)) for one in waiting[-1:]]
    entry = actions.resume_case.entry
    context = frame | {
        "form": form, "act": entry.name, "cites": entry.cites, "nothing": not waiting,
        "lines": [line for one in judged for line in shown.lines(one, code)],
    }  # fmt: skip
    faulty = not fresh and not form.is_valid()
    return render(request, "closing/plain.html", context, status=422 if faulty else 200)


@authority(posts=actions.reject_request.entry.by)
@require_http_methods(BOTH)
def reject(request: CourtRequest, code: str) -> HttpResponse:
    """不予恢复执行."""
    case, _ = opened(request, code)
    waiting = _waiting(case.id)
    return _act(
        request, code, forms.DecisionForm, actions.reject_request, {"nothing": not waiting},
        choices={"request_id": waiting},
    )  # fmt: skip


def _decision(request: CourtRequest, case_id: int) -> forms.DecisionForm:
    posted = request.POST if request.method == "POST" else None
    return forms.DecisionForm(posted, choices={"request_id": _waiting(case_id)})


def _waiting(case_id: int) -> list[tuple[str, str]]:
    return [
        (str(one.id), f"{one.happened_on} {one.asked_by}：{one.resumption_ground}")
        for one in queries.requests_of(case_id)
        if one.accepted is None
    ]


def _act(
    request: CourtRequest, code: str, kind: type[forms.ActForm], verb: Verb[Any],
    extra: dict[str, Any] | None = None, **other: Any,
) -> HttpResponse:  # fmt: skip
    case, frame = opened(request, code)
    posted = request.POST if request.method == "POST" else None
    form = kind(posted, initial={"seen": casefile.seen(case.id)}, **other)
    fresh = posted is None or "reopen" in posted
    if not fresh and form.is_valid():
        verb(case_id=case.id, terms=form.made(), by=request.officer, at=request.moment)
        return redirect(reverse("closing:tab", args=[code]))
    told = {"form": form, "act": verb.entry.name, "cites": verb.entry.cites}
    faulty = not fresh and not form.is_valid()
    context = frame | told | (extra or {})
    return render(request, "closing/plain.html", context, status=422 if faulty else 200)
