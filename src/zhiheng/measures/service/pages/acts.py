"""The pages of the acts of service: what is to be filled in, and the act."""

from collections.abc import Callable
from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from zhiheng.law.service import Manner
from zhiheng.measures.service import actions, queries
from zhiheng.measures.service.pages import forms
from zhiheng.plant.catalogue import Verb
from zhiheng.plant.ui.routes import authority
from zhiheng.plant.web import CourtRequest
from zhiheng.registers.casefile import queries as casefile
from zhiheng.registers.casefile.queries.opened import opened
from zhiheng.registers.dispatch import queries as record
from zhiheng.registers.dispatch.terms import MessageState

BOTH = ["GET", "POST"]
Offered = Callable[[int], dict[str, forms.Choices]]


@authority(posts=actions.record_service.entry.by)
@require_http_methods(BOTH)
def served(request: CourtRequest, code: str) -> HttpResponse:
    """登记送达: what reached whom, on which day, with which proof."""
    return _page(request, code, forms.ServedForm, actions.record_service, _unserved)


@authority(posts=actions.record_return.entry.by)
@require_http_methods(BOTH)
def returned(request: CourtRequest, code: str) -> HttpResponse:
    """登记退回: what did not reach whom, and why."""
    return _page(request, code, forms.ReturnedForm, actions.record_return, _unserved)


@authority(posts=actions.correct_service.entry.by)
@require_http_methods(BOTH)
def correct(request: CourtRequest, code: str) -> HttpResponse:
    """更正送达: a new version of a wrong record."""
    return _page(request, code, forms.CorrectionForm, actions.correct_service, _services)


@authority(posts=actions.send_out.entry.by)
@require_http_methods(BOTH)
def sent(request: CourtRequest, code: str) -> HttpResponse:
    """登记发出: what left the court and what should come back."""
    return _page(request, code, forms.SentForm, actions.send_out, _papers_or_none)


@authority(posts=actions.record_acknowledgement.entry.by)
@require_http_methods(BOTH)
def answered(request: CourtRequest, code: str) -> HttpResponse:
    """登记回执: what came of a message."""
    return _page(request, code, forms.AnswerForm, actions.record_acknowledgement, _messages)


@authority(posts=actions.confirm_address.entry.by)
@require_http_methods(BOTH)
def address(request: CourtRequest, code: str) -> HttpResponse:
    """确认送达地址: where a party takes service."""
    return _page(request, code, forms.AddressForm, actions.confirm_address, _parties)


@authority(posts=actions.decide_publication.entry.by)
@require_http_methods(BOTH)
def publication(request: CourtRequest, code: str) -> HttpResponse:
    """作出公告送达决定: for a party that cannot be reached."""
    return _page(request, code, forms.PublicationForm, actions.decide_publication, _parties)


def _page(
    request: CourtRequest,
    code: str,
    kind: type[forms.ActForm],
    verb: Verb[Any],
    offered: Offered,
) -> HttpResponse:
    case, frame = opened(request, code)
    choices = offered(case.id)
    if request.method == "POST":
        form = kind(request.POST, **choices)
    else:
        chosen = {name: request.GET[name] for name in choices if name in request.GET}
        form = kind(initial=chosen | {"seen": casefile.seen(case.id)}, **choices)
    reopened = "reopen" in request.POST
    if form.is_bound and not reopened and form.is_valid():
        verb(case_id=case.id, terms=form.made(), by=request.officer, at=request.moment)
        return redirect(reverse("service:tab", args=[code]))
    context = frame | {
        "form": form,
        "act": verb.entry.name,
        "cites": verb.entry.cites,
        "offers": any(listed for listed in choices.values()),
        "hints": [(str(manner), queries.hint_of(manner)) for manner in Manner],
        "show_hints": isinstance(form, forms.ServedForm | forms.CorrectionForm),
    }
    faulty = form.is_bound and not reopened and not form.is_valid()
    return render(request, "service/act.html", context, status=422 if faulty else 200)


def _unserved(case_id: int) -> dict[str, forms.Choices]:
    listed = [
        (f"{duty.paper_id}-{duty.party_id}", f"{duty.kind} → {duty.role}{duty.name}")
        for duty in record.duties_of(case_id)
        if duty.result != "送达"
    ]
    return {"target": listed}


def _papers_or_none(case_id: int) -> dict[str, forms.Choices]:
    outside = [
        (f"{paper.paper_id}-", f"{paper.kind} → {paper.addressee}")
        for paper in record.unsent_papers_of(case_id)
        if not paper.addressee_id
    ]
    return {"target": [("", "不是寄送文书"), *_unserved(case_id)["target"], *outside]}


def _services(case_id: int) -> dict[str, forms.Choices]:
    duties = {(duty.paper_id, duty.party_id): duty for duty in record.duties_of(case_id)}
    listed = [
        (str(one.id), f"{duty.kind} → {duty.name} {one.happened_on} {one.manner}{one.result}")
        for one in record.services_of(case_id)
        if one.current and (duty := duties.get((one.paper_id, one.party_id)))
    ]
    return {"service_id": listed}


def _messages(case_id: int) -> dict[str, forms.Choices]:
    listed = [
        (str(one.id), f"{one.happened_on} {one.channel} {one.counterpart}：{one.matter}")
        for one in record.messages_of(case_id)
        if one.state is MessageState.SENT
    ]
    return {"message_id": listed}


def _parties(case_id: int) -> dict[str, forms.Choices]:
    listed = [(str(one.id), f"{one.role} {one.name}") for one in casefile.parties(case_id)]
    return {"party_id": listed}
