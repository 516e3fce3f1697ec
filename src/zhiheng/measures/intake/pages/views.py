"""The filing desk: paste the instrument, check what was read, docket."""

from typing import Any, Final

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from zhiheng.law.posts import Post
from zhiheng.measures.intake import actions, queries
from zhiheng.measures.intake.pages.forms import InstrumentForm
from zhiheng.measures.intake.pages.otherwise import OtherwiseForm
from zhiheng.measures.intake.pages.passages import paragraphs
from zhiheng.measures.intake.pages.preview import acceptance
from zhiheng.measures.intake.pages.provenance import QUESTIONS, RARE, REQUEST, TITLE, Provenance
from zhiheng.measures.intake.pages.sheet import Desk, Sheet
from zhiheng.plant import codes
from zhiheng.plant.errors import BadTerms, NotOnRecord
from zhiheng.plant.ui.routes import authority
from zhiheng.plant.web import CourtRequest
from zhiheng.registers.documents import queries as papers
from zhiheng.registers.nodes import queries as nodes
from zhiheng.registers.personnel import queries as personnel

READ: Final = "read"
DOCKET: Final = "docket"
REFUSE: Final = "refuse"
CORRECT: Final = "correct"
DECISION: Final = "filing_decision"
DECIDERS: Final = (Post.FILING, Post.BUREAU_CHIEF, Post.PRESIDENT, Post.DISCIPLINE)


@authority(posts=(Post.FILING,))
@require_http_methods(["GET", "POST"])
def new(request: CourtRequest) -> HttpResponse:
    """One page in two steps: the text alone, then the text beside the form. Posting `step=docket`
    files the case, `refuse` and `correct` decide otherwise; every other post only shows the sheet
    again, judged as it stands."""
    if request.method == "GET":
        return render(request, "intake/paste.html", {"form": InstrumentForm()})
    if request.POST.get("step") == READ:
        return _read(request)
    sheet = Sheet.posted(_desk(request), request.POST)
    if request.POST.get("step") in (REFUSE, CORRECT) and "reopen" not in request.POST:
        otherwise = OtherwiseForm(request.POST, refusing=request.POST["step"] == REFUSE)
        done = _decide(request, sheet, otherwise)
        return done or _show(request, sheet.again(), judged=sheet, otherwise=otherwise, status=422)
    if not _asked_to_docket(request):
        return _show(request, sheet.again(), judged=sheet)
    if not sheet.is_valid():
        return _show(request, sheet, judged=sheet, status=422)
    case_id = actions.docket(terms=sheet.terms(), by=request.officer, at=request.moment)
    return redirect(reverse("desk:case", args=[codes.code_of("case", case_id)]))


def _read(request: CourtRequest) -> HttpResponse:
    form = InstrumentForm(request.POST)
    if not form.is_valid():
        return render(request, "intake/paste.html", {"form": form}, status=422)
    text = form.cleaned_data["text"]
    sheet = Sheet.fresh(_desk(request), text, form.reading())
    return _show(request, sheet, judged=sheet.as_sent())


@authority(posts=DECIDERS)
@require_GET
def decisions(request: CourtRequest) -> HttpResponse:
    """Applications that were refused or sent back, the newest first."""
    listed = queries.decisions_page(request.GET.get("key"))
    return render(request, "intake/decisions.html", {"page": listed})


@authority(posts=DECIDERS)
@require_GET
def decision(request: CourtRequest, code: str) -> HttpResponse:
    """One decision with its paper and its grounds."""
    return render(request, "intake/decision.html", {"one": _decision(code), "code": code})


@authority(posts=DECIDERS)
@require_GET
def decision_pdf(request: CourtRequest, code: str) -> HttpResponse:  # noqa: ARG001 - a route
    """The paper of a decision as PDF, from its frozen words."""
    answer = HttpResponse(papers.drawn(_decision(code).sheet), content_type="application/pdf")
    answer["Content-Disposition"] = f'inline; filename="{code[:8]}.pdf"'
    return answer


def _decision(code: str) -> queries.DecisionOnRecord:
    decision_id = codes.id_of(DECISION, code)
    if decision_id is None:
        raise NotOnRecord("立案审查决定", code)
    return queries.decision(decision_id)


def _decide(request: CourtRequest, sheet: Sheet, form: OtherwiseForm) -> HttpResponse | None:
    """Refuse or ask for correction, as the button says; None when the form has faults."""
    if not form.is_valid():
        return None
    draft, debtors = sheet.draft(), sheet.debtors()
    secrecy = sheet.case.cleaned_data.get("secrecy") or 0
    by, at = request.officer, request.moment
    try:
        if request.POST["step"] == REFUSE:
            said = form.refusal(draft, debtors, secrecy)
            decision_id = actions.refuse_application(terms=said, by=by, at=at)
        else:
            asked = form.correction(draft, debtors, secrecy)
            decision_id = actions.ask_for_correction(terms=asked, by=by, at=at)
    except BadTerms as bad:
        for name, sentence in bad.sentences.items():
            form.add_error(name if name in form.fields else None, sentence)
        return None
    return redirect(reverse("intake:decision", args=[codes.code_of(DECISION, decision_id)]))


def _asked_to_docket(request: CourtRequest) -> bool:
    sent = request.POST
    return sent.get("step") == DOCKET and "reopen" not in sent and "add" not in sent


def _desk(request: CourtRequest) -> Desk:
    court, today = personnel.court(request.officer.court), request.moment.date()
    return Desk(
        court=court.code,
        court_name=court.name,
        today=today,
        calendar=nodes.calendar(),
        handlers=[(one.id, one.name) for one in personnel.handlers_of(court.code, today)],
        highest_secrecy=request.officer.clearance,
    )


def _show(
    request: CourtRequest, sheet: Sheet, *, judged: Sheet, status: int = 200,
    otherwise: OtherwiseForm | None = None,
) -> HttpResponse:  # fmt: skip
    """The whole sheet, or for HTMX only what the law says to it and the paper. `judged` is the
    same sheet as it was sent, which the law is asked about."""
    asked = queries.conditions(judged.draft(), at=request.moment)
    shown: dict[str, Any] = {
        "sheet": sheet,
        "conditions": asked,
        "otherwise": otherwise or OtherwiseForm.fresh(asked.may_docket, judged.kind()),
        "counted": _counted(judged),
        "paper": acceptance(judged),
    }
    if request.htmx and request.POST.get("step") == "judge":
        return render(request, "intake/judged.html", shown)
    origin = Provenance(sheet)
    shown |= {
        "paragraphs": paragraphs(sheet.text, sheet.reading.spans),
        "title_fields": origin.fields(TITLE),
        "request_fields": origin.fields(REQUEST),
        "question_fields": origin.fields(QUESTIONS),
        "basis": origin.fields(("jurisdiction_basis",))[0],
        "rare_fields": origin.fields(RARE),
        "split": origin.fields(("split_ground",))[0],
        "parties": origin.parties(),
        "duties": origin.duties(),
        "doubts": {side or "other": origin.doubts(side) for side in ("", "parties", "duties")},
    }
    return render(request, "intake/sheet.html", shown, status=status)


def _counted(sheet: Sheet) -> list[str]:
    """The last days of performance that were counted and not typed, in words."""
    lines = []
    for form in sheet.duties.kept:
        said = getattr(form, "cleaned_data", {})
        day = sheet.counted_day(said.get("place"))
        if day is not None and not said.get("due_on"):
            lines.append(f"判项{said.get('clause', '')}的履行期间：{'，'.join(day.why)}")
    return lines
