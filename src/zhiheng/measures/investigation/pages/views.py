"""The pages of the investigation: one list, and a short form for each act."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from zhiheng.law.posts import ADMINISTRATORS, PEOPLES
from zhiheng.measures.investigation import actions
from zhiheng.measures.investigation.pages import forms, shown
from zhiheng.plant import codes
from zhiheng.plant.catalogue import Verb
from zhiheng.plant.errors import BadTerms
from zhiheng.plant.ui.routes import authority
from zhiheng.plant.web import CourtRequest
from zhiheng.registers.assets import queries as assets
from zhiheng.registers.casefile.queries import CaseCard
from zhiheng.registers.casefile.queries.opened import case_of

BOTH: Final = ["GET", "POST"]
READERS: Final = PEOPLES - ADMINISTRATORS


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """What the page of an act says above and below its form, and when there is nothing to do."""

    title: str
    says: str
    icon: str
    nothing: str = ""


@authority(posts=READERS)
@require_GET
def case_tab(request: CourtRequest, code: str) -> HttpResponse:
    """财产调查: property, clues, steps, reports, and what is missing before a measure."""
    case = _case(request, code)
    context = shown.investigation(case.id, request.moment.date()) | {
        "case": case,
        "code": code,
        "may_enter": request.officer.holds(*actions.BY),
        "may_explain": request.officer.holds(*actions.explain_gaps.entry.by),
    }
    return render(request, "investigation/case.html", context)


@authority(posts=actions.enter_clue.entry.by)
@require_http_methods(BOTH)
def clue(request: CourtRequest, code: str) -> HttpResponse:
    """登记财产线索."""
    case = _case(request, code)
    sheet = Sheet(title="登记财产线索", says="收到之日起七日内核实", icon="bulb")
    form = _form(request, forms.ClueForm, _debtors(case), "given_on")
    return _act(request, case, sheet, form, actions.enter_clue)


@authority(posts=actions.verify_clue.entry.by)
@require_http_methods(BOTH)
def clue_check(request: CourtRequest, code: str) -> HttpResponse:
    """核实财产线索."""
    case = _case(request, code)
    sheet = Sheet(
        title="核实财产线索", says="核实后告知提供人", icon="search", nothing="没有待核实的线索"
    )
    form = _form(request, forms.ClueCheckForm, shown.open_clues(case.id), "verified_on")
    return _act(request, case, sheet, form, actions.verify_clue)


@authority(posts=actions.record_step.entry.by)
@require_http_methods(BOTH)
def step(request: CourtRequest, code: str) -> HttpResponse:
    """录入财产调查."""
    case = _case(request, code)
    sheet = Sheet(title="录入财产调查", says="标为人工录入，须写明证据材料", icon="world-search")
    form = _form(request, forms.StepForm, _debtors(case), "done_on")
    return _act(request, case, sheet, form, actions.record_step)


@authority(posts=actions.register_property.entry.by)
@require_http_methods(BOTH)
def new_property(request: CourtRequest, code: str) -> HttpResponse:
    """登记财产."""
    case = _case(request, code)
    sheet = Sheet(title="登记财产", says="登记后列入未控制的财产", icon="home")
    form = _form(request, forms.PropertyForm, _debtors(case), "found_on")
    return _act(request, case, sheet, form, actions.register_property)


@authority(posts=actions.correct_property.entry.by)
@require_http_methods(BOTH)
def correction(request: CourtRequest, code: str) -> HttpResponse:
    """更正财产: the property is chosen on the list, and its form filled in with what is held."""
    case = _case(request, code)
    listed = assets.properties_of(case.id)
    asked = request.POST.get("property") or request.GET.get("property", "")
    held = next((one for one in listed if codes.code_of(shown.PROPERTY, one.id) == asked), None)
    sheet = Sheet(
        title="更正财产", says="另存新版，旧版保留", icon="edit", nothing="请从财产列表选择"
    )
    if held is None:
        return _nothing(request, case, sheet)
    form: Any = forms.PropertyForm(
        request.POST if request.method == "POST" else None,
        offered=_debtors(case),
        initial=forms.as_entered(held),
    )
    return _act(
        request, case, sheet, form, actions.correct_property,
        property_id=held.id, kept={"property": asked},
    )  # fmt: skip


@authority(posts=actions.explain_gaps.entry.by)
@require_http_methods(BOTH)
def gaps(request: CourtRequest, code: str) -> HttpResponse:
    """说明缺项."""
    case = _case(request, code)
    sheet = Sheet(
        title="说明缺项", says="说明只对现有缺项有效", icon="alert-triangle",
        nothing="没有须说明的缺项",
    )  # fmt: skip
    offered = shown.with_gaps(case.id, request.moment.date())
    form = _form(request, forms.GapForm, offered)
    return _act(request, case, sheet, form, actions.explain_gaps)


@authority(posts=actions.mark_indisposable.entry.by)
@require_http_methods(BOTH)
def indisposable(request: CourtRequest, code: str) -> HttpResponse:
    """记明不能处置."""
    case = _case(request, code)
    sheet = Sheet(
        title="记明不能处置", says="理由写入终本核查", icon="ban", nothing="没有未处置的财产"
    )
    form = _form(request, forms.IndisposableForm, shown.undisposed(case.id))
    return _act(request, case, sheet, form, actions.mark_indisposable)


@authority(posts=actions.receive_report.entry.by)
@require_http_methods(BOTH)
def report(request: CourtRequest, code: str) -> HttpResponse:
    """登记财产报告."""
    case = _case(request, code)
    sheet = Sheet(title="登记财产报告", says="登记后及时核查", icon="receipt")
    form = _form(request, forms.ReportForm, _debtors(case), "received_on")
    return _act(request, case, sheet, form, actions.receive_report)


@authority(posts=actions.check_report.entry.by)
@require_http_methods(BOTH)
def report_check(request: CourtRequest, code: str) -> HttpResponse:
    """核查财产报告."""
    case = _case(request, code)
    sheet = Sheet(
        title="核查财产报告", says="虚假报告的，可以罚款、拘留并列入失信名单", icon="file-check",
        nothing="没有待核查的报告",
    )  # fmt: skip
    form = _form(request, forms.ReportCheckForm, shown.unchecked_reports(case.id), "checked_on")
    return _act(request, case, sheet, form, actions.check_report)


def _case(request: CourtRequest, code: str) -> CaseCard:
    return case_of(request, code, "财产调查")


def _debtors(case: CaseCard) -> list[tuple[Any, str]]:
    return list(shown.debtors_of(case.id).items())


def _form(
    request: CourtRequest,
    kind: Callable[..., forms.ActForm],
    offered: list[tuple[Any, str]],
    *days: str,
) -> forms.ActForm:
    """The form; `days` are proposed as today."""
    data = request.POST if request.method == "POST" else None
    return kind(data, offered=offered, initial=dict.fromkeys(days, request.moment.date()))


def _act(  # one page serves every act
    request: CourtRequest,
    case: CaseCard,
    sheet: Sheet,
    form: forms.ActForm,
    verb: Verb[Any],
    *,
    kept: dict[str, str] | None = None,
    **said: Any,
) -> HttpResponse:
    """The page of an act: shown, sent back with its faults (422), or done."""
    if not _offered(form):
        return _nothing(request, case, sheet)
    sent = request.method == "POST" and "reopen" not in request.POST
    if sent and form.is_valid() and _done(request, case, form, verb, said):
        return redirect(reverse("investigation:case", args=[codes.code_of("case", case.id)]))
    context = _shown(case, sheet) | {"form": form, "kept": kept or {}}
    return render(request, "investigation/act.html", context, status=422 if sent else 200)


def _done(
    request: CourtRequest,
    case: CaseCard,
    form: forms.ActForm,
    verb: Verb[Any],
    said: dict[str, Any],
) -> bool:
    """Whether the act was done; what the record has against its terms stands at the fields."""
    try:
        verb(case_id=case.id, terms=form.made(), by=request.officer, at=request.moment, **said)
    except BadTerms as bad:
        form.blame(bad)
        return False
    return True


def _offered(form: forms.ActForm) -> bool:
    return any(value for value, _ in form.fields[form.chooses].choices)  # type: ignore[attr-defined]


def _nothing(request: CourtRequest, case: CaseCard, sheet: Sheet) -> HttpResponse:
    status = 200 if request.method == "GET" else 409
    return render(request, "investigation/nothing.html", _shown(case, sheet), status=status)


def _shown(case: CaseCard, sheet: Sheet) -> dict[str, Any]:
    return {"case": case, "sheet": sheet, "code": codes.code_of("case", case.id)}
