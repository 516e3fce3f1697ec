"""The pages of stays and resumptions: a form, what stands on record, and what the law says."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from zhiheng.law.records import StayGround
from zhiheng.measures.course import actions, queries
from zhiheng.measures.course.pages import forms
from zhiheng.plant import codes
from zhiheng.plant.catalogue import Verb
from zhiheng.plant.errors import BadTerms
from zhiheng.plant.ui.routes import authority
from zhiheng.plant.ui.termsform import TermsForm
from zhiheng.plant.web import CourtRequest
from zhiheng.registers.casefile import queries as casefile
from zhiheng.registers.casefile.queries import CaseCard
from zhiheng.registers.casefile.queries.opened import case_of

BOTH = ["GET", "POST"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """What the page of an act says above its form."""

    title: str
    says: str
    icon: str


@authority(posts=actions.stay.entry.by)
@require_http_methods(BOTH)
def stay(request: CourtRequest, code: str) -> HttpResponse:
    """中止执行."""
    case = _case(request, code)
    sheet = Sheet(
        title="中止执行", says="法定事由须在案并经第二人确认；期限自今日起停止计算",
        icon="player-pause",
    )  # fmt: skip
    form = forms.StayForm(_data(request), grounds=queries.STAYS)
    return _act(request, case, sheet, form, actions.stay)


@authority(posts=actions.defer.entry.by)
@require_http_methods(BOTH)
def defer(request: CourtRequest, code: str) -> HttpResponse:
    """暂缓执行."""
    case = _case(request, code)
    sheet = Sheet(title="暂缓执行", says="须定期限；届满后恢复执行", icon="clock")
    form = forms.DeferForm(_data(request), grounds=queries.LIMITS)
    return _act(request, case, sheet, form, actions.defer)


@authority(posts=actions.go_on.entry.by)
@require_http_methods(BOTH)
def go_on(request: CourtRequest, code: str) -> HttpResponse:
    """中止、暂缓后恢复执行."""
    case = _case(request, code)
    sheet = Sheet(title="中止后恢复执行", says="停止的期限自今日起继续计算", icon="arrow-right")
    form = forms.GoOnForm(_data(request))
    judgment = queries.may_lift(None, case.id, on=request.moment.date())
    return _act(request, case, sheet, form, actions.go_on, judgment=judgment)


def _act(
    request: CourtRequest, case: CaseCard, sheet: Sheet, form: TermsForm, verb: Verb[Any],
    **more: Any,
) -> HttpResponse:  # fmt: skip
    """The page of an act: shown, sent back with its faults (422), or done."""
    code = codes.code_of("case", case.id)
    sent = request.method == "POST" and "reopen" not in request.POST
    if sent and form.is_valid() and _done(request, case, form, verb):
        return redirect(reverse("desk:case", args=[code]))
    context = more | {
        "case": case,
        "sheet": sheet,
        "code": code,
        "form": form,
        "stays": casefile.stays_of(case.id),
        "stopped": _stopped(case.id, request),
    }
    return render(request, "course/act.html", context, status=422 if sent else 200)


def _done(request: CourtRequest, case: CaseCard, form: TermsForm, verb: Verb[Any]) -> bool:
    """Whether the act was done; what the record has against its terms stands at the fields."""
    try:
        verb(case_id=case.id, terms=form.made(), by=request.officer, at=request.moment)
    except BadTerms as bad:
        form.blame(bad)
        return False
    return True


def _stopped(case_id: int, request: CourtRequest) -> tuple[Any, ...]:
    """The clocks that a stay of today stops."""
    return queries.clocks_to_stop(case_id, StayGround.APPLICANT_AGREES, request.moment.date())


def _data(request: CourtRequest) -> Any:
    return request.POST if request.method == "POST" else None


def _case(request: CourtRequest, code: str) -> CaseCard:
    return case_of(request, code, "中止与恢复")
