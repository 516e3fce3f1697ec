"""The pages of handling: what the law says, what is to be filled in, and the act."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from zhiheng.law.posts import Post
from zhiheng.measures.handling import actions, queries
from zhiheng.measures.handling.pages.forms import (
    AssignForm,
    ClassForm,
    IdentityForm,
    NoticeForm,
)
from zhiheng.measures.handling.terms import NoticeTerms
from zhiheng.plant import codes
from zhiheng.plant.ui.routes import authority
from zhiheng.plant.ui.stepup import stepping
from zhiheng.plant.ui.termsform import SeenForm
from zhiheng.plant.web import CourtRequest
from zhiheng.registers.casefile import queries as casefile
from zhiheng.registers.casefile.queries import CaseCard
from zhiheng.registers.casefile.queries.opened import case_of
from zhiheng.registers.casefile.terms import SECRECY
from zhiheng.registers.documents import queries as papers
from zhiheng.registers.overview import queries as overview
from zhiheng.registers.personnel import queries as personnel

BOTH = ["GET", "POST"]


@authority(posts=actions.issue_notice.entry.by)
@require_http_methods(BOTH)
def notice(request: CourtRequest, code: str) -> HttpResponse:
    """发出执行通知书: findings, the two papers as they will be, and the fresh log-in."""
    case, form = _case(request, code), _form(request, NoticeForm, code)
    if _sent(request, form):
        actions.issue_notice(
            case_id=case.id, terms=form.made(), by=request.officer, at=request.moment
        )
        return _back(case)
    terms = form.made() if form.is_bound and form.is_valid() else NoticeTerms()
    data = queries.notice_data(case.id, terms, request.moment.date())
    record = overview.case_on_record(None, case.id, on=request.moment.date())
    shown = {
        "judgment": queries.may_issue_notice(record),
        "papers": [
            papers.sheet(kind, data)
            for kind in ((queries.NOTICE, queries.REPORT_ORDER) if data.is_money else
                         (queries.NOTICE,))
        ],
        **stepping(request),
    }  # fmt: skip
    if request.htmx and request.POST.get("step") == "judge":
        return render(request, "handling/notice_answers.html", _shown(case, form) | shown)
    return _page(request, "handling/notice.html", case, form, **shown)


@authority(posts=actions.verify_identity.entry.by)
@require_http_methods(BOTH)
def identity(request: CourtRequest, code: str) -> HttpResponse:
    """核对身份: a second attribute of a party, seen in an independent source."""
    case = _case(request, code)
    parties = casefile.parties(case.id)
    people = [(one.person.id, f"{one.role} {one.name}") for one in parties]
    form = _form(request, IdentityForm, code, people=people)
    if _sent(request, form):
        actions.verify_identity(
            case_id=case.id, terms=form.made(), by=request.officer, at=request.moment
        )
        return _back(case)
    return _page(request, "handling/identity.html", case, form, parties=parties)


@authority(posts=(Post.PRESIDENT,))
@require_http_methods(BOTH)
def classify(request: CourtRequest, code: str) -> HttpResponse:
    """调整密级: who may see the case from now on."""
    case, form = _case(request, code), _form(request, ClassForm, code)
    if _sent(request, form):
        actions.classify(case_id=case.id, terms=form.made(), by=request.officer, at=request.moment)
        return _back(case)
    return _page(request, "handling/classify.html", case, form, present=SECRECY[case.secrecy])


@authority(posts=(Post.BUREAU_CHIEF,))
@require_http_methods(BOTH)
def assign(request: CourtRequest, code: str) -> HttpResponse:
    """确定承办人: name the officer, or another one."""
    case = _case(request, code)
    named = personnel.handlers_of(case.court, request.moment.date())
    others = [(one.id, one.name) for one in named if one.id != case.handler_id]
    form = _form(request, AssignForm, code, handlers=others)
    if _sent(request, form):
        actions.assign(case_id=case.id, terms=form.made(), by=request.officer, at=request.moment)
        return _back(case)
    present = personnel.staff(case.handler_id).name if case.handler_id else ""
    return _page(request, "handling/assign.html", case, form, present=present)


def _case(request: CourtRequest, code: str) -> CaseCard:
    return case_of(request, code, "办理案件")


def _form(request: CourtRequest, kind: type[Any], code: str, **offered: Any) -> Any:
    if request.method == "POST":
        return kind(request.POST, **offered)
    seen = casefile.seen(codes.id_of("case", code) or 0)
    return kind(initial={"seen": seen}, **offered)


def _sent(request: CourtRequest, form: SeenForm) -> bool:
    """Whether the act itself is asked for, with nothing left to put right."""
    asked = request.method == "POST" and "reopen" not in request.POST
    return asked and request.POST.get("step") != "judge" and form.is_valid()


def _back(case: CaseCard) -> HttpResponse:
    return redirect(reverse("desk:case", args=[codes.code_of("case", case.id)]))


def _shown(case: CaseCard, form: SeenForm) -> dict[str, Any]:
    return {"case": case, "form": form, "code": codes.code_of("case", case.id)}


def _page(
    request: CourtRequest, template: str, case: CaseCard, form: SeenForm, **shown: Any
) -> HttpResponse:
    """The page of an act; 422 when what was sent has faults."""
    only_looking = "reopen" in request.POST or request.POST.get("step") == "judge"
    faulty = form.is_bound and not form.is_valid() and not only_looking
    return render(request, template, _shown(case, form) | shown, status=422 if faulty else 200)
