"""到访提示 of a case: what stands of each party, and the two acts about it."""

from typing import Any, Final

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from zhiheng.law.posts import Post
from zhiheng.law.visits import LASTS
from zhiheng.measures.visiting import actions, queries
from zhiheng.measures.visiting.pages import forms
from zhiheng.plant import codes
from zhiheng.plant.catalogue import Verb
from zhiheng.plant.errors import BadTerms
from zhiheng.plant.ui.routes import authority
from zhiheng.plant.ui.termsform import TermsForm
from zhiheng.plant.web import CourtRequest
from zhiheng.registers.casefile import queries as casefile
from zhiheng.registers.casefile.queries import CaseCard
from zhiheng.registers.casefile.queries.opened import opened

VISITORS: Final = (
    *actions.NOTERS, Post.BUREAU_CHIEF, Post.PRESIDENT, Post.COMMAND, Post.REVIEWER,
)  # fmt: skip
ROW: Final = "caution"
GROUND: Final = "到访提示"
BOTH: Final = ["GET", "POST"]


@authority(posts=VISITORS)
@require_GET
def profile(request: CourtRequest, code: str) -> HttpResponse:
    """What stands of each party today, and what stood before."""
    case, frame = opened(request, code, GROUND)
    today = request.moment.date()
    officer = request.officer
    context = frame | {
        "profiles": [
            (one, [(codes.code_of(ROW, held.id), held) for held in one.standing])
            for one in queries.profiles_of(case.id, today)
        ],
        "may_note": officer.holds(*actions.NOTERS) and not case.secrecy,
        "may_correct": officer.holds(*actions.correct_caution.entry.by) and not case.secrecy,
        "lasts": LASTS.on(today),
    }
    return render(request, "visiting/profile.html", context)


@authority(posts=actions.NOTERS)
@require_http_methods(BOTH)
def note(request: CourtRequest, code: str) -> HttpResponse:
    """登记到访提示: it stands as long as it may unless a shorter time is said."""
    case, frame = opened(request, code, GROUND)
    today = request.moment.date()
    parties = [(str(one.person.id), f"{one.role} {one.name}") for one in _debtors_first(case.id)]
    form = forms.NoteForm(
        request.POST or None, parties=parties,
        initial={"until_on": LASTS.on(today).value.after(today)},
    )  # fmt: skip
    return _answered(request, frame, case, form, actions.note_caution)


@authority(posts=actions.correct_caution.entry.by)
@require_http_methods(BOTH)
def correct(request: CourtRequest, code: str, row: str) -> HttpResponse:
    """更正到访提示."""
    case, frame = opened(request, code, GROUND)
    standing = {one.id: one for one in queries.standing_of(case.id, request.moment.date())}
    held = standing.get(codes.id_of(ROW, row) or 0)
    if held is None:
        raise Http404
    form = forms.CorrectForm(request.POST or None, held=held)
    return _answered(request, frame, case, form, actions.correct_caution)


def _debtors_first(case_id: int) -> list[casefile.PartyOnCase]:
    return sorted(casefile.parties(case_id), key=lambda one: one.role != "被执行人")


def _answered(
    request: CourtRequest, frame: dict[str, Any], case: CaseCard, form: TermsForm, verb: Verb[Any]
) -> HttpResponse:
    if request.method == "POST" and form.is_valid():
        try:
            verb(case_id=case.id, terms=form.terms, by=request.officer, at=request.moment)
        except BadTerms as bad:
            form.blame(bad)
        else:
            return redirect(reverse("visiting:profile", args=[frame["code"]]))
    status = 422 if request.method == "POST" else 200
    context = frame | {"form": form, "act": verb.entry}
    return render(request, "visiting/act.html", context, status=status)
