"""送达文书查收: a party opens the link of a text message, is told by its number, has the paper.

The link is the key: its code cannot be made by anybody else. Before the number is right nothing is
shown but which court has something; each try is kept with its time, and few wrong ones are given.
For the visitor nobody's scope is entered: what is read is read as zh_portal, by functions that give
only what stands behind this link; the service that follows is an act of the system in its court.
"""

from dataclasses import dataclass
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
from zhiheng.plant.errors import BadTerms
from zhiheng.plant.officer import system_officer
from zhiheng.plant.ui.routes import PUBLIC, authority
from zhiheng.plant.web import CourtRequest
from zhiheng.registers.dispatch import actions as dispatch
from zhiheng.registers.dispatch import queries as record
from zhiheng.registers.dispatch.queries import Door, Letter
from zhiheng.registers.documents import queries as documents
from zhiheng.registers.seals import queries as seals

MOST_FAILED: Final = 5
"""So many wrong numbers, and the link opens for nobody any more (`dispatch_letter` counts)."""
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


@dataclass(frozen=True, slots=True)
class Visit:
    """Somebody at the door of a link, with what was typed."""

    message_id: int
    door: Door
    form: NumberForm


@require_http_methods(["GET", "POST"])
@authority(posts=PUBLIC)
def letter(request: CourtRequest, code: str) -> HttpResponse:
    """The question who is there, and after it the paper; 422 with a sentence for a wrong number."""
    message_id = codes.id_of("letter", code)
    if message_id is None:
        raise Http404
    door = record.door(message_id)
    if door is None:
        raise Http404
    form = NumberForm(request.POST) if request.method == "POST" else NumberForm()
    here = Visit(message_id, door, form)
    if door.closed:
        return _shown(request, here, LOCKED, status=409)
    if not form.is_bound:
        return _shown(request, here)
    if not form.is_valid():
        return _shown(request, here, str(form.errors["number"][0]), status=422)
    return _opened(request, here)


def _opened(request: CourtRequest, here: Visit) -> HttpResponse:
    number = here.form.cleaned_data["number"]
    letter = record.letter_for(here.message_id, number)
    peer = str(request.META.get("REMOTE_ADDR", ""))[:100]
    dispatch.keep_opening(
        message_id=here.message_id, court=here.door.court, peer=peer, good=letter is not None,
        at=request.moment,
    )  # fmt: skip
    if letter is None:
        last = here.door.failed + 1 >= MOST_FAILED
        status = 409 if last else 422
        return _shown(request, here, LOCKED if last else WRONG, status=status)
    try:
        if not letter.served:
            _serve(letter, here.door.court, request.moment)
    except (Refused, BadTerms):
        return _shown(request, here, ELSEWHERE, status=409)
    if "file" in request.POST:
        return _file(here.message_id, number)
    first = here.door.opened_at or request.moment
    context = _context(here) | {"opened_at": first, "number": number, "paper": letter}
    answer = render(request, "disclosure/letter.html", context)
    patch_cache_control(answer, private=True, no_store=True)
    return answer


def _serve(letter: Letter, court: str, at: datetime) -> None:
    """That the party has opened it is its service, an act of the system in its court; periods begin
    with the day."""
    terms = ServedTerms(
        paper_id=letter.paper_id, party_id=letter.party_id, manner=Manner.ELECTRONIC,
        happened_on=at.date(), evidence=f"{at:%Y-%m-%d %H:%M:%S} 核对证件号码后打开短信链接",
        server="短信链接",
    )  # fmt: skip
    service.record_service(case_id=letter.case_id, terms=terms, by=system_officer(court), at=at)


def _file(message_id: int, number: str) -> HttpResponse:
    found = seals.letter_file(message_id, number)
    if found is None:
        raise Http404
    content = found.file or documents.drawn(documents.Sheet.of(found.sheet or {}))
    answer = HttpResponse(content, content_type="application/pdf")
    answer["Content-Disposition"] = 'attachment; filename="paper.pdf"'
    patch_cache_control(answer, private=True, no_store=True)
    return answer


def _shown(
    request: CourtRequest, here: Visit, fault: str = "", *, status: int = 200
) -> HttpResponse:
    context = _context(here) | {"form": here.form, "fault": fault, "closed": status == 409}
    answer = render(request, "disclosure/letter.html", context, status=status)
    patch_cache_control(answer, private=True, no_store=True)
    return answer


def _context(here: Visit) -> dict[str, object]:
    name = courts.court(here.door.court).name
    return {"court_name": name, "code": codes.code_of("letter", here.message_id)}
