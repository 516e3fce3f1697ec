"""The pages of the two acts of dossiers."""

from typing import Any, Final

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from zhiheng.measures.archiving import actions, queries
from zhiheng.measures.archiving.pages.forms import FileInForm, HandOverForm
from zhiheng.plant import ocr
from zhiheng.plant.catalogue import Verb
from zhiheng.plant.errors import BadTerms
from zhiheng.plant.ui.routes import authority
from zhiheng.plant.ui.termsform import SeenForm
from zhiheng.plant.web import CourtRequest
from zhiheng.registers.casefile import queries as casefile
from zhiheng.registers.casefile.queries.opened import opened
from zhiheng.registers.dossier import queries as dossier

BOTH: Final = ["GET", "POST"]


@authority(posts=actions.file_in.entry.by)
@require_http_methods(BOTH)
def file_in(request: CourtRequest, code: str) -> HttpResponse:
    """归入材料: what came on paper or by hand, scanned or as a file."""
    case, frame = opened(request, code)
    form = _form(request, FileInForm, case.id)
    if _asked(request) and form.is_valid() and _done(request, case.id, form, actions.file_in):
        return redirect(reverse("archiving:tab", args=[code]))
    recognises = ocr.is_there()
    context = frame | {"form": form, "no_recognition": "" if recognises else ocr.ABSENT}
    return render(request, "archiving/file_in.html", context, status=_status(request))


@authority(posts=actions.hand_to_archive.entry.by)
@require_http_methods(BOTH)
def hand_over(request: CourtRequest, code: str) -> HttpResponse:
    """移交归档: the checklist, and the act once all of it is in order."""
    case, frame = opened(request, code)
    form = _form(request, HandOverForm, case.id)
    if (
        _asked(request)
        and form.is_valid()
        and _done(request, case.id, form, actions.hand_to_archive)
    ):
        return redirect(reverse("archiving:tab", args=[code]))
    checked = queries.checklist(case, request.moment.date())
    context = frame | {
        "form": form,
        "checked": checked,
        "ready": all(one.holds for one in checked),
        "handed_over": dossier.hand_over_of(case.id),
    }
    return render(request, "archiving/hand_over.html", context, status=_status(request))


def _form(request: CourtRequest, kind: type[SeenForm], case_id: int) -> SeenForm:
    if request.method == "POST":
        return kind(request.POST, request.FILES)
    return kind(initial={"seen": casefile.seen(case_id)})


def _asked(request: CourtRequest) -> bool:
    return request.method == "POST" and "reopen" not in request.POST


def _status(request: CourtRequest) -> int:
    return 422 if _asked(request) else 200


def _done(request: CourtRequest, case_id: int, form: SeenForm, verb: Verb[Any]) -> bool:
    """Whether the act was done; what the record has against its terms stands at the fields."""
    try:
        verb(case_id=case_id, terms=form.terms, by=request.officer, at=request.moment)
    except BadTerms as bad:
        form.blame(bad)
        return False
    return True
