"""The pages of the acts at the gateway on a case: 经网关发出, 重新发送."""

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from zhiheng.doors.gateway import actions
from zhiheng.doors.gateway.pages.forms import SendForm
from zhiheng.doors.gateway.protocol import KINDS
from zhiheng.plant import codes
from zhiheng.plant.looklog import look
from zhiheng.plant.ui.routes import authority
from zhiheng.plant.web import CourtRequest
from zhiheng.registers.casefile import queries as casefile
from zhiheng.registers.casefile.queries import CaseCard
from zhiheng.registers.dispatch import queries as record


@authority(posts=actions.SENDERS)
@require_http_methods(["GET", "POST"])
def send(request: CourtRequest, code: str) -> HttpResponse:
    """经网关发出: the officer watches over the report."""
    case = _opened(request, code)
    reopened = "reopen" in request.POST
    form = _form(request, case)
    if form.is_bound and not reopened and form.is_valid():
        terms = form.made()
        actions.send_by_gateway(case_id=case.id, terms=terms, by=request.officer, at=request.moment)
        return redirect(reverse("service:tab", args=[code]))
    entry = actions.send_by_gateway.entry
    shown = {"case": case, "code": code, "form": form, "act": entry.name, "cites": entry.cites,
             "offers": bool(record.partners_for(case.court))}  # fmt: skip
    faulty = form.is_bound and not reopened
    return render(request, "gateway/send.html", shown, status=422 if faulty else 200)


@authority(posts=actions.SENDERS)
@require_http_methods(["POST"])
def again(request: CourtRequest, code: str) -> HttpResponse:
    """重新发送: what the counterpart refused, or what was given up."""
    case = _opened(request, code)
    outgoing_id = codes.id_of("envelope", request.POST.get("outgoing", ""))
    actions.send_again(
        case_id=case.id, outgoing_id=outgoing_id or 0, by=request.officer, at=request.moment
    )
    return redirect(reverse("gateway:board") + "?show=unsent")


def _opened(request: CourtRequest, code: str) -> CaseCard:
    case_id = codes.id_of("case", code)
    if case_id is None:
        raise Http404
    case = casefile.case(case_id)
    ground = "承办" if case.handler_id == request.officer.id else "查阅"
    look(request.officer, "case", case.id, ground, request.moment, court=case.court)
    return case


def _form(request: CourtRequest, case: CaseCard) -> SendForm:
    offered = {
        "to": [
            (f"{kind}/{codes.code_of('partner', one.id)}", f"{KINDS[kind].title} · {one.name}")
            for one in record.partners_for(case.court)
            for kind in one.kinds
            if kind in KINDS
        ],
        "parties": [(str(one.id), f"{one.role} {one.name}") for one in casefile.parties(case.id)],
        "targets": [
            (f"{duty.paper_id}-{duty.party_id}", f"{duty.kind} → {duty.role}{duty.name}")
            for duty in record.duties_of(case.id)
            # A submission that comes twice finds its paper here, though it was served meanwhile.
            if not duty.served or request.method == "POST"
        ],
    }
    if request.method == "POST":
        return SendForm(request.POST, **offered)
    return SendForm(initial={"seen": casefile.seen(case.id)}, **offered)
