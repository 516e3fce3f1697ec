"""送达文书查收: a party opens the link of a text message, is told by its number, has the paper.

The link is the key: its code cannot be made by anybody else. Before the number is right nothing is
shown but which court has something; each try is kept with its time, and few wrong ones are given.
"""

from datetime import datetime
from typing import Final

from django import forms
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.cache import patch_cache_control
from django.views.decorators.http import require_http_methods

from zhiheng.law import courts
from zhiheng.law.kernel.finding import Refused
from zhiheng.law.service import Manner
from zhiheng.measures.service import actions as service
from zhiheng.measures.service.terms import ServedTerms
from zhiheng.plant import codes
from zhiheng.plant.errors import BadTerms, NotOnRecord
from zhiheng.plant.officer import HIGHEST_CLEARANCE, system_officer
from zhiheng.plant.scope import ROOT_COURT, Scope, entered
from zhiheng.plant.ui.routes import PUBLIC, authority
from zhiheng.plant.web import CourtRequest
from zhiheng.registers.dispatch import actions as dispatch
from zhiheng.registers.dispatch import queries as record
from zhiheng.registers.dispatch.queries import Link
from zhiheng.registers.documents import queries as documents
from zhiheng.registers.persons import queries as persons
from zhiheng.registers.seals import queries as seals

MOST_FAILED: Final = 5
"""So many wrong numbers, and the link opens for nobody any more."""
ASKED: Final = 4
"""How many signs of its number a party is asked for."""
WRONG: Final = "与登记的证件号码后四位不符，请核对后重新输入"
LOCKED: Final = "输错次数过多，这个链接已经停用。请与承办法院联系，用其他方式领取文书"
ELSEWHERE: Final = "这份文书现在不能经短信链接送达，请与承办法院联系，用其他方式领取"


class NumberForm(forms.Form):
    """The last signs of the party's identity card or credit code."""

    number = forms.RegexField(
        r"^[0-9A-Za-z]{4}$",
        label="证件号码后四位",
        help_text="个人填居民身份证，单位填统一社会信用代码；最后一位是 X 的照填",
        error_messages={
            "required": "请输入证件号码后四位",
            "invalid": "应为四位数字或者字母，请核对",
        },
    )


@require_http_methods(["GET", "POST"])
@authority(posts=PUBLIC)
def letter(request: CourtRequest, code: str) -> HttpResponse:
    """The question who is there, and after it the paper; 422 with a sentence for a wrong number."""
    message_id = codes.id_of("letter", code)
    if message_id is None:
        raise Http404
    with entered(Scope.of_court(ROOT_COURT, HIGHEST_CLEARANCE)):
        link = _link(message_id)
        form = NumberForm(request.POST) if request.method == "POST" else NumberForm()
        if link.failed >= MOST_FAILED:
            return _shown(request, link, form, LOCKED, status=409)
        if not form.is_bound:
            return _shown(request, link, form)
        if not form.is_valid():
            return _shown(request, link, form, str(form.errors["number"][0]), status=422)
        return _opened(request, link, form)


def _opened(request: CourtRequest, link: Link, form: NumberForm) -> HttpResponse:
    good = _is(link, form.cleaned_data["number"])
    peer = str(request.META.get("REMOTE_ADDR", ""))[:100]
    dispatch.keep_opening(
        message_id=link.id, court=link.court, peer=peer, good=good, at=request.moment
    )
    if not good:
        last = link.failed + 1 >= MOST_FAILED
        return _shown(request, link, form, LOCKED if last else WRONG, status=409 if last else 422)
    try:
        if not link.served:
            _serve(link, request.moment)
    except (Refused, BadTerms):
        return _shown(request, link, form, ELSEWHERE, status=409)
    if "file" in request.POST:
        return _file(link)
    first = link.opened_at or request.moment
    answer = render(request, "disclosure/letter.html", _context(link) | {
        "opened_at": first, "number": form.cleaned_data["number"], "paper": link,
    })  # fmt: skip
    patch_cache_control(answer, private=True, no_store=True)
    return answer


def _link(message_id: int) -> Link:
    try:
        return record.link(message_id)
    except NotOnRecord:
        raise Http404 from None


def _is(link: Link, number: str) -> bool:
    known = persons.person(link.person_id).masked_document[-ASKED:]
    return len(known) == ASKED and "*" not in known and number.upper() == known.upper()


def _serve(link: Link, at: datetime) -> None:
    """That the party has opened it is its service; periods begin with the day."""
    terms = ServedTerms(
        paper_id=link.paper_id, party_id=link.party_id, manner=Manner.ELECTRONIC,
        happened_on=at.date(), evidence=f"{at:%Y-%m-%d %H:%M:%S} 核对证件号码后打开短信链接",
        server="短信链接",
    )  # fmt: skip
    service.record_service(case_id=link.case_id, terms=terms, by=system_officer(link.court), at=at)


def _file(link: Link) -> HttpResponse:
    content = seals.file_of(link.paper_id) or documents.draw(link.paper_id)
    answer = HttpResponse(content, content_type="application/pdf")
    answer["Content-Disposition"] = 'attachment; filename="paper.pdf"'
    patch_cache_control(answer, private=True, no_store=True)
    return answer


def _shown(
    request: CourtRequest, link: Link, form: NumberForm, fault: str = "", *, status: int = 200
) -> HttpResponse:
    context = _context(link) | {"form": form, "fault": fault, "closed": status == 409}
    answer = render(request, "disclosure/letter.html", context, status=status)
    patch_cache_control(answer, private=True, no_store=True)
    return answer


def _context(link: Link) -> dict[str, object]:
    return {"court_name": courts.court(link.court).name, "code": codes.code_of("letter", link.id)}
