"""The court's pages of assignment: the month with its seed, list and draws; weights; the export."""

import secrets
from dataclasses import replace
from typing import Any

from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from zhiheng.law.assignment import SEED_BYTES, month_of, objections, published
from zhiheng.law.kernel.finding import Refused
from zhiheng.measures.assignment import actions, queries
from zhiheng.measures.assignment.pages.forms import MonthForm, TribunalForm, WeightForm
from zhiheng.measures.assignment.pages.frame import KEEPERS
from zhiheng.measures.assignment.pages.shown import act_page, filled, sent
from zhiheng.measures.assignment.terms import DrawTerms, RevealTerms, SeedTerms
from zhiheng.plant import codes
from zhiheng.plant.errors import BadTerms, NotOnRecord
from zhiheng.plant.ui.routes import authority
from zhiheng.plant.web import CourtRequest
from zhiheng.registers.casefile import queries as casefile
from zhiheng.registers.casefile.terms import CaseFilter
from zhiheng.registers.personnel import queries as personnel

BOTH = ["GET", "POST"]


@authority(posts=KEEPERS)
@require_GET
def month(request: CourtRequest) -> HttpResponse:
    """A month of the court: its seed, today's list, the cases without handler, the draws."""
    court, today, asked = request.officer.court, request.moment.date(), _month(request)
    seed = queries.seed(court, asked)
    told = queries.month(court, asked) if seed else None
    waiting = casefile.cases_page(
        CaseFilter(court=court, unassigned=True, open_only=True), request.GET.get("key")
    )
    context = {
        "month": asked,
        "seed": seed,
        "may_draw": request.officer.holds(*actions.draw.entry.by),
        "may_seed": request.officer.holds(*actions.publish_seed.entry.by),
        "may_weigh": request.officer.holds(*actions.weigh.entry.by),
        "listed": [one.candidate for one in queries.candidates(court, today)],
        "tribunals": queries.teams_of_tribunals(court, today),
        "page": waiting,
        "undrawn": [(codes.code_of("case", one.id), one) for one in waiting.rows],
        "draws": _draws(court, asked),
        "told": told,
        "objections": objections(told) if told and told.seed else (),
    }
    return render(request, "assignment/month.html", context)


@authority(posts=actions.draw.entry.by)
@require_POST
def batch(request: CourtRequest) -> HttpResponse:
    """Draw the handlers of several cases: each is an act of its own, and each result is told."""
    results = []
    for code in request.POST.getlist("case"):
        case_id = codes.id_of("case", code)
        if case_id is None:
            raise NotOnRecord("案件", code)
        results.append(_drawn(request, case_id))
    return render(request, "assignment/batch.html", {"results": results})


@authority(posts=KEEPERS)
@require_GET
def export(request: CourtRequest) -> HttpResponse:
    """What the court publishes of the month: enough to recompute every draw once it is revealed."""
    said = published(queries.month(request.officer.court, _month(request)))
    return JsonResponse(said, json_dumps_params={"ensure_ascii": False})


@authority(posts=actions.publish_seed.entry.by)
@require_http_methods(BOTH)
def seed(request: CourtRequest) -> HttpResponse:
    """公布分案种子: the machine makes it, seals it and shows its hash only."""
    form = filled(request, MonthForm, None, month=month_of(request.moment.date()))
    if sent(request, form):
        said = SeedTerms(month=form.made().month, seed=secrets.token_hex(SEED_BYTES))
        actions.publish_seed(terms=said, by=request.officer, at=request.moment)
        return _to_month(said.month)
    lead = "种子由系统随机生成并密封，现在只公布它的哈希；月末公布明文，任何人可以复算"
    return act_page(request, "公布分案种子", form, lead=lead)


@authority(posts=actions.reveal_seed.entry.by)
@require_http_methods(BOTH)
def reveal(request: CourtRequest) -> HttpResponse:
    """公布分案种子明文: after the month."""
    form = filled(request, MonthForm, None, month=_month(request))
    if sent(request, form):
        said: RevealTerms = form.made()
        actions.reveal_seed(terms=said, by=request.officer, at=request.moment)
        return _to_month(said.month)
    return act_page(request, "公布分案种子明文", form, lead="月份结束之后才能公布")


@authority(posts=actions.weigh.entry.by)
@require_http_methods(BOTH)
def weigh(request: CourtRequest) -> HttpResponse:
    """确定分案权重."""
    named = personnel.handlers_of(request.officer.court, request.moment.date())
    offered = {"staff_id": [(one.id, one.name) for one in named]}
    form = filled(request, WeightForm, None, offered=offered)
    if sent(request, form):
        actions.weigh(terms=form.made(), by=request.officer, at=request.moment)
        return redirect(reverse("assignment:month"))
    return act_page(request, "确定分案权重", form, lead="休假、出差的自动不参加，不必调整权重")


@authority(posts=actions.name_tribunal_team.entry.by)
@require_http_methods(BOTH)
def tribunal(request: CourtRequest) -> HttpResponse:
    """指定法庭执行团队."""
    court, today = request.officer.court, request.moment.date()
    offered = {
        "division_id": [(one.id, one.name) for one in queries.tribunals(court)],
        "team_id": [(one.id, one.name) for one in personnel.teams_of(court, today)],
    }
    form = filled(request, TribunalForm, None, offered=offered)
    if sent(request, form):
        actions.name_tribunal_team(terms=form.made(), by=request.officer, at=request.moment)
        return redirect(reverse("assignment:month"))
    lead = "该法庭审理的案件，抽取只在这个团队的法官中进行"
    return act_page(request, "指定法庭执行团队", form, lead=lead)


def _drawn(request: CourtRequest, case_id: int) -> dict[str, Any]:
    """One line of a batch: who has the case now, or why nobody has it."""
    case = casefile.case(case_id)
    key = request.officer.request_key
    by = replace(request.officer, request_key=f"{key}/{case_id}" if key else None)
    line = {"case": case, "code": codes.code_of("case", case_id)}
    try:
        actions.draw(case_id=case_id, terms=DrawTerms(), by=by, at=request.moment)
    except (Refused, BadTerms) as refused:
        return line | {"done": False, "says": str(refused)}
    handler_id = casefile.case(case_id).handler_id or 0
    return line | {"done": True, "says": f"{personnel.staff(handler_id).name}承办"}


def _draws(court: str, month: str) -> list[dict[str, Any]]:
    drawn = queries.drawings(court, month)
    cards = casefile.cases(one.case_id for one in drawn)
    names = personnel.staff_named(one.staff_id for one in drawn)
    return [
        {
            "drawn_on": one.drawn_on,
            "number": cards[one.case_id].number,
            "code": codes.code_of("case", one.case_id),
            "handler": names[one.staff_id].name,
            "pool": one.pool,
            "candidates": one.candidates,
        }
        for one in drawn
    ]


def _month(request: CourtRequest) -> str:
    """The month asked for, or this one when none or a wrong one is asked for."""
    asked = request.GET.get("month", "")
    try:
        return RevealTerms(month=asked).month
    except BadTerms:
        return month_of(request.moment.date())


def _to_month(month: str) -> HttpResponse:
    return redirect(f"{reverse('assignment:month')}?month={month}")
