"""文书样式库: every kind of paper with its editions, what it must state, and how it reads."""

from datetime import date

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from zhiheng.law.posts import PEOPLES
from zhiheng.plant.ui.routes import authority
from zhiheng.plant.web import CourtRequest
from zhiheng.registers.documents import queries as documents
from zhiheng.registers.documents.queries import EditionShown


@authority(posts=PEOPLES)
@require_GET
def library(request: CourtRequest) -> HttpResponse:
    """Every edition and where it stands; ?kind= shows one kind in full, ?edition= one edition."""
    listed = documents.library(request.moment.date())
    kind = request.GET.get("kind", "")
    if not kind:
        return render(request, "papers/library.html", {"listed": listed})
    editions = [one for one in listed if one.form.kind == kind]
    if not editions:
        raise Http404
    shown = _shown(editions, request.GET.get("edition", ""), request.moment.date())
    return render(request, "papers/form.html", {"shown": shown, "editions": editions})


def _shown(editions: list[EditionShown], edition: str, on: date) -> EditionShown:
    asked = next((one for one in editions if one.form.edition == edition), None)
    in_use = documents.form_on(editions[0].form.kind, on)
    used = next((one for one in editions if one.form is in_use), editions[0])
    return asked or used
