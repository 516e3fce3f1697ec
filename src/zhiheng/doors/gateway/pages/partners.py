"""往来对方: the systems outside, their keys, and how they answer."""

from datetime import datetime, time, timedelta
from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from zhiheng.doors.gateway import actions
from zhiheng.doors.gateway.pages.forms import KeyForm, PartnerForm
from zhiheng.doors.gateway.protocol import KINDS
from zhiheng.law.posts import Post
from zhiheng.plant import codes
from zhiheng.plant.errors import NotOnRecord
from zhiheng.plant.ui.routes import authority
from zhiheng.plant.web import CourtRequest
from zhiheng.registers.dispatch import queries as record
from zhiheng.registers.dispatch.queries import KeyOnRecord, PartnerOnRecord

SOON = timedelta(days=30)


@authority(posts=[Post.ADMIN_SYSTEM])
@require_http_methods(["GET", "POST"])
def partners(request: CourtRequest) -> HttpResponse:
    """The counterparts of one's own court; 登记往来对方."""
    form = PartnerForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        actions.register_partner(terms=form.made(), by=request.officer, at=request.moment)
        return redirect("gateway:partners")
    return _page(request, form, _key_form(request, None))


@authority(posts=[Post.ADMIN_SYSTEM])
@require_POST
def key(request: CourtRequest) -> HttpResponse:
    """登记对方公钥."""
    form = _key_form(request, request.POST)
    if not form.is_valid():
        return _page(request, PartnerForm(), form)
    actions.register_key(
        terms=form.made(_moment(request, form, "from_on"), _moment(request, form, "until_on")),
        by=request.officer,
        at=request.moment,
    )
    return redirect("gateway:partners")


@authority(posts=[Post.ADMIN_SYSTEM])
@require_POST
def end(request: CourtRequest, code: str) -> HttpResponse:
    """停用对方公钥."""
    key_id = codes.id_of("partner_key", code)
    for partner in _own(request):
        for one in record.keys_of(partner.id):
            if one.id == key_id:
                actions.end_key(
                    partner_id=partner.id, key_id=one.id, by=request.officer, at=request.moment
                )
                return redirect("gateway:partners")
    raise NotOnRecord("在用的公钥", code)


def _page(request: CourtRequest, form: PartnerForm, key_form: KeyForm) -> HttpResponse:
    failing = record.traffic()
    shown = {
        "form": form,
        "key_form": key_form,
        "partners": [
            {
                "partner": one,
                "kinds": "、".join(KINDS[kind].title for kind in one.kinds if kind in KINDS),
                "keys": [_shown(key, request) for key in record.keys_of(one.id)],
                "traffic": failing.get(one.id),
            }
            for one in _own(request)
        ],
    }
    bad = form.errors or key_form.errors
    return render(request, "gateway/partners.html", shown, status=422 if bad else 200)


def _shown(key: KeyOnRecord, request: CourtRequest) -> dict[str, Any]:
    return {
        "key": key,
        "code": codes.code_of("partner_key", key.id),
        "good": key.good(request.moment),
        "to_come": key.from_at > request.moment,
        "soon": key.good(request.moment) and key.until_at - request.moment < SOON,
    }


def _own(request: CourtRequest) -> tuple[PartnerOnRecord, ...]:
    return tuple(one for one in record.partners() if one.court == request.officer.court)


def _key_form(request: CourtRequest, said: Any) -> KeyForm:
    offered = [(codes.code_of("partner", one.id), one.name) for one in _own(request)]
    first = {"from_on": request.moment.date(), "until_on": request.moment.date() + timedelta(730)}
    return KeyForm(said, partners=offered, initial=first)


def _moment(request: CourtRequest, form: KeyForm, field: str) -> datetime:
    """The beginning of a day; the present moment if that day is today."""
    on = form.cleaned_data[field]
    if on == request.moment.date():
        return request.moment
    return datetime.combine(on, time(), request.moment.tzinfo)
