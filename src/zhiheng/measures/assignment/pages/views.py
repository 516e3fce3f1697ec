"""The acts of assignment on one case, and the page on which its course stands."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET, require_http_methods

from zhiheng.law.assignment import MAY_DRAW, MAY_RECEIVE
from zhiheng.law.triage import MAY_TRIAGE, NEXT_LINE
from zhiheng.measures.assignment import actions, queries
from zhiheng.measures.assignment.pages.forms import (
    DrawForm,
    HandOverForm,
    ReceiptForm,
    StateForm,
    TrackForm,
)
from zhiheng.measures.assignment.pages.frame import KEEPERS
from zhiheng.measures.assignment.pages.shown import act_page, back, filled, sent
from zhiheng.plant.ui.routes import authority
from zhiheng.plant.web import CourtRequest
from zhiheng.registers.casefile import queries as casefile
from zhiheng.registers.casefile.queries.opened import case_of
from zhiheng.registers.casefile.terms import Duty
from zhiheng.registers.nodes import queries as nodes
from zhiheng.registers.overview import queries as overview
from zhiheng.registers.personnel import queries as personnel

BOTH = ["GET", "POST"]


@authority(posts=KEEPERS)
@require_GET
def course(request: CourtRequest, code: str) -> HttpResponse:
    """Who had the case and how he got it; its state of property, class and track; what is next."""
    case, today = case_of(request, code, "办理案件"), request.moment.date()
    assigned = casefile.assignments(case.id)
    receipts, handed = casefile.receipts(case.id), casefile.hand_overs(case.id)
    drawing = queries.drawing(case.id)
    ids = {one.staff_id for one in assigned} | {one.staff_id for one in receipts}
    names = personnel.staff_named(ids | {drawing.staff_id} if drawing else ids)
    context = {
        "case": case,
        "code": code,
        "handlers": [
            (one.from_on, names[one.staff_id].name, one.reason)
            for one in assigned
            if one.duty is Duty.HANDLER
        ],
        "receipts": [(one.received_on, names[one.staff_id].name) for one in receipts],
        "handed": handed,
        "drawing": drawing,
        "drawn": names[drawing.staff_id].name if drawing else "",
        "triages": casefile.triages(case.id),
        "next_line": NEXT_LINE[case.property_state],
        "proposed": queries.proposal(case, today),
    }
    return render(request, "assignment/course.html", context)


@authority(posts=actions.draw.entry.by)
@require_http_methods(BOTH)
def draw(request: CourtRequest, code: str) -> HttpResponse:
    """随机分案: the list as it stands today, and the draw."""
    case, today = case_of(request, code, "办理案件"), request.moment.date()
    tribunal = queries.tribunal_of(case, today)
    listed = queries.candidates(case.court, today, tribunal=tribunal)
    offered = {"recused": [(one.staff_id, one.candidate.name) for one in listed]}
    form = filled(request, DrawForm, case, offered=offered)
    if sent(request, form):
        actions.draw(case_id=case.id, terms=form.made(), by=request.officer, at=request.moment)
        return back(case)
    record = overview.case_on_record(None, case.id, on=today)
    return act_page(
        request, "随机分案", form, case,
        lead="由当月种子、案号和名单算出承办人，月末公布种子后任何人可以复算",
        listed=[one.candidate for one in listed], tribunal=tribunal,
        judgment=MAY_DRAW.judge(record),
    )  # fmt: skip


@authority(posts=actions.receive.entry.by)
@require_http_methods(BOTH)
def receive(request: CourtRequest, code: str) -> HttpResponse:
    """签收案件: the clocks that count from receipt start."""
    case, form = case_of(request, code, "办理案件"), None
    form = filled(request, ReceiptForm, case)
    if sent(request, form):
        actions.receive(case_id=case.id, terms=form.made(), by=request.officer, at=request.moment)
        return back(case)
    record = overview.case_on_record(None, case.id, on=request.moment.date())
    return act_page(
        request, "签收案件", form, case,
        lead="自签收之日起算：三日内通知提供财产线索；山东法院一个月内完成线上、线下财产查控",
        judgment=MAY_RECEIVE.judge(record),
    )  # fmt: skip


@authority(posts=actions.hand_over.entry.by)
@require_http_methods(BOTH)
def hand_over(request: CourtRequest, code: str) -> HttpResponse:
    """移交案件: the clocks that run, and a word to the successor."""
    case = case_of(request, code, "办理案件")
    form = filled(request, HandOverForm, case)
    if sent(request, form):
        actions.hand_over(case_id=case.id, terms=form.made(), by=request.officer, at=request.moment)
        return back(case)
    running = [one for one in nodes.clocks_of(case.id) if one.met_on is None]
    return act_page(
        request, "移交案件", form, case,
        lead="更换承办人之后，由原承办人移交", clocks=running,
    )  # fmt: skip


@authority(posts=actions.find_property_state.entry.by)
@require_http_methods(BOTH)
def property_state(request: CourtRequest, code: str) -> HttpResponse:
    """认定财产状况: what the record speaks for, and the handler's finding."""
    case, today = case_of(request, code, "办理案件"), request.moment.date()
    proposed = queries.proposal(case, today)
    form = filled(
        request, StateForm, case,
        property_state=proposed.property_state, sale=proposed.sale or "",
    )  # fmt: skip
    if sent(request, form):
        actions.find_property_state(
            case_id=case.id, terms=form.made(), by=request.officer, at=request.moment
        )
        return back(case)
    record = overview.case_on_record(None, case.id, on=today)
    return act_page(
        request, "认定财产状况", form, case, lead=f"现为“{case.property_state}{case.sale}”",
        proposed=proposed, judgment=MAY_TRIAGE.judge(record),
    )  # fmt: skip


@authority(posts=actions.set_track.entry.by)
@require_http_methods(BOTH)
def track(request: CourtRequest, code: str) -> HttpResponse:
    """分类分流: what the record speaks for, confirmed or overridden."""
    case, today = case_of(request, code, "办理案件"), request.moment.date()
    proposed = queries.proposal(case, today)
    form = filled(request, TrackForm, case, category=proposed.category, track=proposed.track)
    if sent(request, form):
        actions.set_track(case_id=case.id, terms=form.made(), by=request.officer, at=request.moment)
        return back(case)
    record = overview.case_on_record(None, case.id, on=today)
    now = f"现为{case.category}、{case.track}" if case.track else "尚未分类分流"
    return act_page(
        request, "分类分流", form, case, lead=now, proposed=proposed,
        judgment=MAY_TRIAGE.judge(record),
    )  # fmt: skip
