"""The filing desk: paste the instrument, check what was read, docket."""

from typing import Any, Final

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from zhiheng.law.posts import Post
from zhiheng.measures.intake import actions, queries
from zhiheng.measures.intake.pages.forms import InstrumentForm
from zhiheng.measures.intake.pages.frame import DECIDERS
from zhiheng.measures.intake.pages.materials import (
    BOXES,
    RECEIPT,
    handed_in,
    receipt_of,
    taken_in,
    words_of,
)
from zhiheng.measures.intake.pages.otherwise import OtherwiseForm
from zhiheng.measures.intake.pages.passages import paragraphs
from zhiheng.measures.intake.pages.preview import acceptance
from zhiheng.measures.intake.pages.provenance import QUESTIONS, RARE, REQUEST, TITLE, Provenance
from zhiheng.measures.intake.pages.reviews import REVIEW
from zhiheng.measures.intake.pages.samples import chosen, samples
from zhiheng.measures.intake.pages.sheet import Desk, Sheet
from zhiheng.measures.intake.terms import ReviewTerms
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
GIVE: Final = "give"
DECISION: Final = "filing_decision"


@authority(posts=(Post.FILING,))
@require_http_methods(["GET", "POST"])
def new(request: CourtRequest) -> HttpResponse:
    """One page in two steps: the text alone, then the text beside the form. Posting `step=docket`
    files the case, `refuse` and `correct` decide otherwise, `give` hands it to the bureau; every
    other post only shows the sheet again, judged as it stands."""
    if request.method == "GET":
        text = chosen(samples(), request.GET.get("sample"))
        return _paste(request, InstrumentForm(initial={"text": text}))
    step = "" if {"reopen", "add"} & {*request.POST} else request.POST.get("step", "")
    if step == READ:
        return _read(request)
    sheet = Sheet.posted(_desk(request), request.POST, receipt_of(request.POST))
    if step in (REFUSE, CORRECT):
        otherwise = OtherwiseForm(request.POST, refusing=step == REFUSE)
        done = _decide(request, sheet, otherwise)
        return done or _show(request, sheet.again(), judged=sheet, otherwise=otherwise, status=422)
    if step not in (GIVE, DOCKET):
        return _show(request, sheet.again(), judged=sheet)
    done = _give(request, sheet) if step == GIVE else _docket(request, sheet)
    return done or _show(request, sheet, judged=sheet, status=422)


def _docket(request: CourtRequest, sheet: Sheet) -> HttpResponse | None:
    if not sheet.is_valid():
        return None
    case_id = actions.docket(terms=sheet.terms(), by=request.officer, at=request.moment)
    return redirect(reverse("desk:case", args=[codes.code_of("case", case_id)]))


def _read(request: CourtRequest) -> HttpResponse:
    """Read what was uploaded, else what was pasted. The files are taken in only when the text is
    fit to be docketed on, so that nothing is half stored."""
    form, faults = InstrumentForm(request.POST), ""
    try:
        files = handed_in(request)
        form = InstrumentForm({"text": words_of(files) or request.POST.get("text", "")})
        reading = form.read_once()
    except BadTerms as bad:
        faults, reading = "；".join(bad.sentences.values()), None
    if reading is None:
        return _paste(request, form, faults, status=422)
    receipt_id = taken_in(request, files)
    sheet = Sheet.fresh(_desk(request), form.cleaned_data["text"], reading, receipt_id)
    return _show(request, sheet, judged=sheet.as_sent())


def _paste(
    request: CourtRequest, form: InstrumentForm, refused: str = "", status: int = 200
) -> HttpResponse:
    boxes = [*BOXES.items()]
    context = {"form": form, "refused": refused, "boxes": boxes, "samples": samples()}
    return render(request, "intake/paste.html", context, status=status)


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


def _give(request: CourtRequest, sheet: Sheet) -> HttpResponse | None:
    """Hand the application to the bureau; None when it cannot be, with the faults on the sheet."""
    try:
        terms = ReviewTerms(
            draft=sheet.draft(), debtors=sheet.debtors(), receipt_id=sheet.receipt_id,
            secrecy=sheet.case.cleaned_data.get("secrecy") or 0,
        )  # fmt: skip
        review_id = actions.hand_for_review(terms=terms, by=request.officer, at=request.moment)
    except BadTerms as bad:
        for name, sentence in bad.sentences.items():
            sheet.put(name, sentence)
        return None
    return redirect(reverse("intake:review", args=[codes.code_of(REVIEW, review_id)]))


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
        "routed": judged.kind() in queries.routed_kinds(request.officer.court),
        "paper": acceptance(judged),
    }
    if request.htmx and request.POST.get("step") == "judge":
        return render(request, "intake/judged.html", shown)
    files = queries.materials(sheet.receipt_id) if sheet.receipt_id else ()
    shown |= {
        "receipt": codes.code_of(RECEIPT, sheet.receipt_id) if sheet.receipt_id else "",
        "files": [(codes.code_of("material", one.id), one) for one in files],
        "missing": queries.missing(files),
    }
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
