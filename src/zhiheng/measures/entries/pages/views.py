"""The pages of entries by hand: one list, a short form for each kind, and the second person."""

from collections.abc import Callable
from typing import Any, Final

from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from zhiheng.law.posts import ADMINISTRATORS, PEOPLES
from zhiheng.measures.entries import actions
from zhiheng.measures.entries.pages import shown
from zhiheng.measures.entries.pages.forms import CHOSEN, EntryForm
from zhiheng.measures.entries.pages.sheets import SHEETS, Sheet
from zhiheng.measures.entries.terms import BY, ConfirmTerms, ReturnTerms
from zhiheng.plant import codes
from zhiheng.plant.errors import BadTerms, NotOnRecord
from zhiheng.plant.ui.routes import authority
from zhiheng.plant.web import CourtRequest
from zhiheng.registers.casefile.queries import CaseCard
from zhiheng.registers.casefile.queries.opened import case_of
from zhiheng.registers.casefile.terms import EntryState

READERS: Final = PEOPLES - ADMINISTRATORS


@authority(posts=READERS)
@require_GET
def case_tab(request: CourtRequest, code: str) -> HttpResponse:
    """登记: what waits for a second person, and everything that was entered by hand."""
    return _listed(request, _case(request, code), {})


@authority(posts=BY)
@require_POST
def settle(request: CourtRequest, code: str) -> HttpResponse:
    """确认 or 退回 one entry of somebody else."""
    case = _case(request, code)
    entry_id = codes.id_of(shown.ENTRY, request.POST.get("entry", ""))
    if entry_id is None:
        raise NotOnRecord("人工登记", request.POST.get("entry", ""))
    if request.POST.get("way") == "return":
        return _returned(request, case, entry_id)
    said = ConfirmTerms(entry_id=entry_id)
    actions.confirm_entry(case_id=case.id, terms=said, by=request.officer, at=request.moment)
    return redirect(reverse("entries:case", args=[code]))


def page_of(sheet: Sheet) -> Callable[..., HttpResponseBase]:
    """The page of one kind of entry."""

    @authority(posts=sheet.verb.entry.by)
    @require_http_methods(["GET", "POST"])
    def page(request: CourtRequest, code: str) -> HttpResponse:
        return _sheet(request, _case(request, code), sheet)

    return page


def _sheet(request: CourtRequest, case: CaseCard, sheet: Sheet) -> HttpResponse:
    """The form: shown, sent back with its faults (422), or done."""
    row_code = request.POST.get("row") or request.GET.get("row", "")
    held = shown.held_by(sheet, case.id, row_code)
    offered = shown.offered(case.id)
    empty = [name for name in sheet.asks if name in CHOSEN and not offered[name]]
    context = {"case": case, "sheet": sheet, "code": codes.code_of("case", case.id)}
    if empty:
        status = 200 if request.method == "GET" else 409
        return render(request, "entries/nothing.html", context, status=status)
    sent = request.method == "POST" and "reopen" not in request.POST
    data = request.POST if request.method == "POST" else None
    form = EntryForm(sheet, offered, data, held=held, today=request.moment.date())
    if sent and form.is_valid() and _done(request, case, form, held):
        return redirect(reverse("entries:case", args=[context["code"]]))
    context |= {"form": form, "row": row_code if held else ""}
    return render(request, "entries/act.html", context, status=422 if sent else 200)


def _done(request: CourtRequest, case: CaseCard, form: EntryForm, held: Any) -> bool:
    """Whether the entry was made; what the record has against its terms stands at the fields."""
    said = {"corrects": held.id} if held else {}
    try:
        form.sheet.verb(
            case_id=case.id, terms=form.made(), by=request.officer, at=request.moment, **said
        )
    except BadTerms as bad:
        form.blame(bad)
        return False
    return True


def _returned(request: CourtRequest, case: CaseCard, entry_id: int) -> HttpResponse:
    try:
        said = ReturnTerms(entry_id=entry_id, outcome=request.POST.get("outcome", ""))
        actions.return_entry(case_id=case.id, terms=said, by=request.officer, at=request.moment)
    except BadTerms as bad:
        return _listed(request, case, bad.sentences, status=422)
    return redirect(reverse("entries:case", args=[codes.code_of("case", case.id)]))


def _listed(
    request: CourtRequest, case: CaseCard, faults: Any, *, status: int = 200
) -> HttpResponse:
    code = codes.code_of("case", case.id)
    lines = shown.lines_of(case.id, code, request.officer.id)
    context = {
        "case": case,
        "code": code,
        "awaiting": [one for one in lines if one.of.state is EntryState.WAITING],
        "settled": [one for one in lines if one.of.state is not EntryState.WAITING],
        "sheets": SHEETS,
        "faults": faults,
        "may_enter": request.officer.holds(*BY),
    }
    return render(request, "entries/case.html", context, status=status)


def _case(request: CourtRequest, code: str) -> CaseCard:
    return case_of(request, code, "登记")
