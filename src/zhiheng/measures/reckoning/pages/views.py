"""欠款: what is owed on a day, tried out, saved, and compared with what was saved."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from zhiheng.law.posts import Post
from zhiheng.measures.reckoning import actions, queries
from zhiheng.measures.reckoning.pages.forms import DebtForm
from zhiheng.measures.reckoning.terms import ReckoningTerms
from zhiheng.plant import codes
from zhiheng.plant.errors import BadTerms
from zhiheng.plant.ui.routes import authority
from zhiheng.plant.web import CourtRequest
from zhiheng.registers.casefile import queries as casefile
from zhiheng.registers.casefile.queries import CaseCard
from zhiheng.registers.casefile.queries.opened import case_of

READERS = (
    Post.HANDLER, Post.ASSISTANT, Post.CLERK, Post.BUREAU_CHIEF, Post.PRESIDENT, Post.FILING,
    Post.REVIEWER, Post.FINANCE, Post.COMMAND, Post.DISCIPLINE,
)  # fmt: skip
SAVE = "save"


@authority(posts=READERS)
@require_http_methods(["GET", "POST"])
def debt(request: CourtRequest, code: str) -> HttpResponse:
    """The debt on a day. POST `step=save` keeps it in the case; any other post only tries it."""
    case = _case(request, code)
    today = request.moment.date()
    if request.method == "GET":
        asked = ReckoningTerms(reckoned_on=today)
        form = DebtForm(initial={"reckoned_on": today, "seen": casefile.seen(case.id)})
        return _show(request, case, form, queries.reckon(case.id, asked))
    form = DebtForm(request.POST)
    if not form.is_valid():
        return _show(request, case, form, None, status=422)
    saving = request.POST.get("step") == SAVE and "reopen" not in request.POST
    try:
        if saving:
            actions.save_calculation(
                case_id=case.id, terms=form.made(), by=request.officer, at=request.moment
            )
            return redirect(f"{reverse('reckoning:debt', args=[code])}#saved")
        reckoned = queries.reckon(case.id, form.made())
    except BadTerms as bad:
        for name, sentence in bad.sentences.items():
            form.add_error(name if name in form.fields else None, sentence)
        return _show(request, case, form, None, status=422)
    return _show(request, case, form, reckoned)


@authority(posts=READERS)
@require_GET
def saved(request: CourtRequest, code: str, ordinal: int) -> HttpResponse:
    """One saved calculation beside the same inputs reckoned now."""
    case = _case(request, code)
    kept = queries.calculation(case.id, ordinal)
    now = queries.reckon(case.id, kept.asked)
    lines = queries.differences(kept, now)
    shown = {
        "kept": kept,
        "now": now,
        "lines": lines,
        "same": not any(line.fen for line in lines),
    }
    return render(request, "reckoning/saved.html", _frame(case) | shown)


def _case(request: CourtRequest, code: str) -> CaseCard:
    return case_of(request, code, "查阅欠款")


def _frame(case: CaseCard) -> dict[str, Any]:
    code = codes.code_of("case", case.id)
    return {"case": case, "code": code}


def _show(
    request: CourtRequest, case: CaseCard, form: DebtForm, reckoned: queries.Reckoned | None,
    status: int = 200,
) -> HttpResponse:  # fmt: skip
    shown = {
        "form": form,
        "reckoned": reckoned,
        "saved": queries.calculations(case.id),
        "may_save": bool(request.officer.posts & set(actions.save_calculation.entry.by)),
        "tried": form.is_bound,
    }
    return render(request, "reckoning/debt.html", _frame(case) | shown, status=status)
