"""The pages of settlements, grace periods and assessments: one tab, a form for each act."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from zhiheng.law.good_faith import MAY_GRANT_GRACE
from zhiheng.law.kernel.finding import Judgment
from zhiheng.law.posts import ADMINISTRATORS, PEOPLES, Post
from zhiheng.law.resumption import MAY_RESUME
from zhiheng.law.settlement import MAY_AGREE
from zhiheng.measures.settling import actions, queries
from zhiheng.measures.settling.pages import forms, shown
from zhiheng.plant import codes
from zhiheng.plant.catalogue import Verb
from zhiheng.plant.errors import BadTerms
from zhiheng.plant.ui.routes import authority
from zhiheng.plant.web import CourtRequest
from zhiheng.registers.casefile import queries as casefile
from zhiheng.registers.casefile.queries import CaseCard
from zhiheng.registers.casefile.queries.opened import case_of
from zhiheng.registers.goodfaith import queries as goodfaith

BOTH: Final = ["GET", "POST"]
READERS: Final = PEOPLES - ADMINISTRATORS
Judge = Callable[[CaseCard, Any], Judgment]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """What the page of an act says; `needs` names the field without whose choices there is no form,
    and `nothing` says what to do first."""

    title: str
    says: str
    icon: str
    needs: str = ""
    nothing: str = ""


@authority(posts=READERS)
@require_GET
def case_tab(request: CourtRequest, code: str) -> HttpResponse:
    """和解与宽限: settlements with their instalments, grace periods, assessments."""
    case, today = _case(request, code), request.moment.date()
    plans = shown.plans(case, today)
    context = {
        "case": case,
        "code": code,
        "plans": plans,
        "balance": queries.balance(case.id),
        "offers": _offers(case.id),
        "graces": shown.graces(case.id, today),
        "assessments": _assessments(case.id),
        "deadline": goodfaith.deadline_on(case.court, today),
        "running": any(one.running for one in plans),
        "may_enter": request.officer.holds(*actions.offer.entry.by),
        "may_decide": request.officer.holds(Post.HANDLER),
        "may_set": request.officer.holds(*actions.set_plan_deadline.entry.by),
        "may_resume": shown.may_resume(case, plans),
    }
    return render(request, "settling/case.html", context)


@authority(posts=actions.offer.entry.by)
@require_http_methods(BOTH)
def offer(request: CourtRequest, code: str) -> HttpResponse:
    """提出和解方案."""
    case = _case(request, code)
    sheet = Sheet(title="提出和解方案", says="方案不约束任何一方，达成协议后另行登记", icon="bulb")
    form = _form(request, forms.OfferForm, case, {"offered_on": request.moment.date()})
    return _act(request, case, sheet, form, actions.offer)


@authority(posts=actions.agree.entry.by)
@require_http_methods(BOTH)
def agree(request: CourtRequest, code: str) -> HttpResponse:
    """达成执行和解."""
    case, today = _case(request, code), request.moment.date()
    sheet = Sheet(
        title="达成执行和解", says="各期之和须等于总额；每期自动起算期限并提醒", icon="users"
    )
    form = _form(
        request, forms.AgreeForm, case, {"agreed_on": today},
        parties=shown.party_choices(case.id),
    )  # fmt: skip

    def judged(case: CaseCard, terms: Any) -> Judgment:
        return MAY_AGREE.judge(queries.agreement_on_record(case.id, terms, on=today))

    deadline = goodfaith.deadline_on(case.court, today)
    return _act(request, case, sheet, form, actions.agree, judged, deadline=deadline)


@authority(posts=actions.allot.entry.by)
@require_http_methods(BOTH)
def allot(request: CourtRequest, code: str) -> HttpResponse:
    """计入和解履行."""
    case = _case(request, code)
    sheet = Sheet(
        title="计入和解履行", says="足额的一期即时办结期限", icon="coin", needs="source",
        nothing="没有可以计入的款项：先在“登记”页登记收款或者自行履行，经第二人确认后再计入",
    )  # fmt: skip
    return _act(request, case, sheet, _form(request, forms.AllotForm, case), actions.allot)


@authority(posts=actions.resume_original.entry.by)
@require_http_methods(BOTH)
def resume(request: CourtRequest, code: str) -> HttpResponse:
    """不履行和解恢复执行."""
    case, today = _case(request, code), request.moment.date()
    sheet = Sheet(
        title="不履行和解恢复执行", says="恢复对原生效法律文书的执行，已履行的部分扣除",
        icon="arrow-right",
    )  # fmt: skip

    def judged(case: CaseCard, terms: Any) -> Judgment:
        plan = queries.plan_to_resume(case.id)
        return MAY_RESUME.judge(queries.resumption_on_record(case.id, plan, terms, on=today))

    form = _form(request, forms.ResumeForm, case)
    left = queries.balance(case.id)
    return _act(request, case, sheet, form, actions.resume_original, judged, balance=left)


@authority(posts=actions.grant_grace.entry.by)
@require_http_methods(BOTH)
def grace(request: CourtRequest, code: str) -> HttpResponse:
    """给予宽限期."""
    case, today = _case(request, code), request.moment.date()
    sheet = Sheet(title="给予宽限期", says="期内不拍卖、变卖，查封、扣押、冻结不解除", icon="clock")

    def judged(case: CaseCard, terms: Any) -> Judgment:
        return MAY_GRANT_GRACE.judge(queries.grace_on_record(case.id, terms, on=today))

    form = _form(request, forms.GraceForm, case, {"asked_on": today})
    return _act(request, case, sheet, form, actions.grant_grace, judged)


@authority(posts=actions.assess.entry.by)
@require_http_methods(BOTH)
def assess(request: CourtRequest, code: str) -> HttpResponse:
    """适度性评估."""
    case = _case(request, code)
    sheet = Sheet(
        title="适度性评估", says="影响重大的措施先评估，结论与决定一并留存", icon="scale",
        needs="property_id", nothing="本案还没有登记财产：先在“财产调查”页登记财产，再作评估",
    )  # fmt: skip
    return _act(request, case, sheet, _form(request, forms.AssessForm, case), actions.assess)


@authority(posts=actions.set_plan_deadline.entry.by)
@require_http_methods(BOTH)
def deadline(request: CourtRequest) -> HttpResponse:
    """设定分期截止日: of the whole court, from a day on."""
    today = request.moment.date()
    form = forms.DeadlineForm(_data(request), offered={}, initial={"from_on": today})
    sent = request.method == "POST" and "reopen" not in request.POST
    if sent and form.is_valid():
        actions.set_plan_deadline(terms=form.made(), by=request.officer, at=request.moment)
        return redirect(reverse("settling:deadline"))
    held = goodfaith.deadline_on(request.officer.court, today)
    context = {"form": form, "deadline": held}
    return render(request, "settling/deadline.html", context, status=422 if sent else 200)


def _act(
    request: CourtRequest, case: CaseCard, sheet: Sheet, form: forms.ActForm, verb: Verb[Any],
    judge: Judge | None = None, **more: Any,
) -> HttpResponse:  # fmt: skip
    """The page of an act: shown, tried (findings beside), sent back with its faults, or done."""
    code = codes.code_of("case", case.id)
    context: dict[str, Any] = {"case": case, "code": code, "sheet": sheet} | more
    if sheet.needs and not form.offered[sheet.needs]:
        return render(request, "settling/nothing.html", context)
    sent = request.method == "POST" and "reopen" not in request.POST
    valid = sent and form.is_valid()
    if valid and "try" in request.POST and judge is not None:
        context["judgment"] = _tried(case, form, judge)
        context["late"] = _late(case, form, request)
    elif valid and _done(request, case, form, verb):
        return redirect(reverse("settling:case", args=[code]))
    context |= {"form": form, "may_try": judge is not None}
    status = 422 if sent and form.errors else 200
    return render(request, "settling/act.html", context, status=status)


def _tried(case: CaseCard, form: forms.ActForm, judge: Judge) -> Judgment | None:
    """What the law says to what is written; None where the record has something against it."""
    try:
        return judge(case, form.made())
    except BadTerms as bad:
        form.blame(bad)
        return None


def _late(case: CaseCard, form: forms.ActForm, request: CourtRequest) -> Any:
    """The deadline that the plan in the form outlasts."""
    plan = form.cleaned_data.get("instalments")
    return queries.too_late(case.court, plan[-1][0], on=request.moment.date()) if plan else None


def _done(request: CourtRequest, case: CaseCard, form: forms.ActForm, verb: Verb[Any]) -> bool:
    """Whether the act was done; what the record has against its terms stands at the fields."""
    try:
        verb(case_id=case.id, terms=form.made(), by=request.officer, at=request.moment)
    except BadTerms as bad:
        form.blame(bad)
        return False
    return True


def _form(
    request: CourtRequest, kind: type[forms.ActForm], case: CaseCard,
    initial: dict[str, Any] | None = None, **more: Any,
) -> forms.ActForm:  # fmt: skip
    return kind(_data(request), offered=shown.offered(case.id), initial=initial or {}, **more)


def _offers(case_id: int) -> list[tuple[Any, str]]:
    names = {one.id: one.name for one in casefile.parties(case_id)}
    return [(one, names.get(one.party_id, "")) for one in reversed(goodfaith.offers_of(case_id))]


def _assessments(case_id: int) -> list[tuple[Any, str]]:
    lines = shown.property_names(case_id)
    told = reversed(goodfaith.assessments_of(case_id))
    return [(one, lines.get(one.property_id, "")) for one in told]


def _data(request: CourtRequest) -> Any:
    return request.POST if request.method == "POST" else None


def _case(request: CourtRequest, code: str) -> CaseCard:
    return case_of(request, code, "和解与宽限")
