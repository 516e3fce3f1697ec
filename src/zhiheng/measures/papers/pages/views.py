"""文书 in a case: what can be made, how it would read, and the acts."""

from dataclasses import replace
from typing import Any, Final

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from zhiheng.law.posts import ADMINISTRATORS, PEOPLES
from zhiheng.measures.papers import actions, queries
from zhiheng.measures.papers.pages.forms import DRAFT, PaperForm, VoidForm, resumed
from zhiheng.measures.papers.queries import Offer
from zhiheng.plant import codes
from zhiheng.plant.catalogue import Verb
from zhiheng.plant.errors import BadTerms
from zhiheng.plant.ui.routes import authority
from zhiheng.plant.ui.stepup import stepping
from zhiheng.plant.web import CourtRequest
from zhiheng.registers.casefile import queries as casefile
from zhiheng.registers.casefile.queries import CaseCard
from zhiheng.registers.casefile.queries.opened import opened
from zhiheng.registers.documents import queries as documents
from zhiheng.registers.documents.queries import DraftOnRecord
from zhiheng.registers.documents.terms import PaperData

READERS: Final = PEOPLES - ADMINISTRATORS
MAKERS: Final = actions.make_record.entry.by
BOTH: Final = ["GET", "POST"]
LOOKING: Final = ("judge", "draft")


@authority(posts=READERS)
@require_GET
def tab(request: CourtRequest, code: str) -> HttpResponse:
    """What can be made now with what each lacks, and what has been issued."""
    case, frame = opened(request, code)
    void = documents.voided(case.id)
    papers = documents.papers_of(case.id)
    issued = [
        (one, codes.code_of("paper", one.id), void.get(one.id, "")) for one in reversed(papers)
    ]
    offered = queries.offers(case.id, by=request.officer, on=request.moment.date())
    context = frame | {
        "drafts": [(one, codes.code_of(DRAFT, one.id)) for one in documents.drafts_of(case.id)],
        "may_draft": request.officer.holds(*actions.draft_paper.entry.by),
        "offers": [(one, request.officer.holds(*_verb(one).entry.by)) for one in offered],
        "issued": issued,
        "suggested": queries.suggested(
            case.id, offered, (one for one in papers if one.id not in void)
        ),
        "may_void": request.officer.holds(*actions.void_paper.entry.by),
    }
    return render(request, "papers/tab.html", context)


@authority(posts=MAKERS)
@require_http_methods(BOTH)
def make(request: CourtRequest, code: str) -> HttpResponse:
    """One paper: its checked list, what is to be said, the preview, and the act."""
    case, frame = opened(request, code)
    draft = _draft_of(request, case)
    offer = _offer(request, case, draft.kind if draft else "")
    form = _form(request, case, offer, draft)
    verb = _verb(offer)
    asked = request.method == "POST" and "reopen" not in request.POST
    if asked and request.POST.get("step") == "draft" and (kept := _kept(request, case, form)):
        return redirect(f"{reverse('papers:make', args=[code])}?draft={kept}")
    sent = asked and request.POST.get("step") not in LOOKING
    if sent and form.is_valid() and _done(request, case, form, verb):
        return redirect(reverse("papers:tab", args=[code]))
    context = frame | _shown(request, case, offer, form) | {"verb": verb.entry}
    if request.htmx and request.POST.get("step") == "judge":
        return render(request, "papers/answers.html", context)
    return render(request, "papers/make.html", context, status=422 if sent else 200)


@authority(posts=MAKERS)
@require_GET
def preview(request: CourtRequest, code: str) -> HttpResponse:
    """The paper as it would be printed, marked 预览 · 未签发; what is not said stays a gap."""
    case, _ = opened(request, code)
    offer = _offer(request, case)
    data = _draft(request, case, offer, PaperForm(request.GET, offer=offer))
    drawn = documents.draw_preview(offer.form.kind, data)
    answer = HttpResponse(drawn, content_type="application/pdf")
    answer["Content-Disposition"] = 'inline; filename="preview.pdf"'
    return answer


@authority(posts=actions.void_paper.entry.by)
@require_http_methods(BOTH)
def void(request: CourtRequest, code: str) -> HttpResponse:
    """作废文书: a paper made by hand and not served yet."""
    case, frame = opened(request, code)
    gone = documents.voided(case.id)
    papers = [
        (str(one.id), f"{one.kind} {one.number}，{one.issued_on} 签发")
        for one in documents.papers_of(case.id)
        if one.id not in gone and documents.FORMS[one.kind].by_hand
    ]
    bound = request.POST if request.method == "POST" else None
    form = VoidForm(bound, papers=papers, initial={"seen": casefile.seen(case.id)})
    sent = bound is not None and "reopen" not in request.POST
    if sent and form.is_valid() and _done(request, case, form, actions.void_paper):
        return redirect(reverse("papers:tab", args=[code]))
    context = frame | {"form": form, "offers": bool(papers)}
    return render(request, "papers/void.html", context, status=422 if sent else 200)


def _draft_of(request: CourtRequest, case: CaseCard) -> DraftOnRecord | None:
    """The draft that is gone on with, as it stands; None for a paper begun anew."""
    said = request.GET.get("draft", "") if request.method == "GET" else ""
    draft_id = codes.id_of(DRAFT, said)
    if draft_id is None:
        return None
    draft = documents.draft(draft_id)
    if draft.case_id != case.id:
        raise Http404
    return draft


def _kept(request: CourtRequest, case: CaseCard, form: PaperForm) -> str:
    """The draft as it was saved, as its code; '' where it was refused, said at the form."""
    form.is_valid()
    try:
        draft_id = actions.draft_paper(
            case_id=case.id, terms=form.drafted(), by=request.officer, at=request.moment
        )
    except BadTerms as bad:
        form.blame(bad)
        return ""
    return codes.code_of(DRAFT, draft_id)


def _offer(request: CourtRequest, case: CaseCard, drafted: str = "") -> Offer:
    """The kind asked for; without one, the first that is ready. 404 for a kind nobody makes."""
    said = request.POST if request.method == "POST" else request.GET
    kind, on = drafted or said.get("kind", ""), request.moment.date()
    if not kind:
        return queries.offers(case.id, by=request.officer, on=on)[0]
    form = documents.FORMS.get(kind)
    if form is None or not form.by_hand:
        raise Http404
    return queries.offer(case.id, kind, by=request.officer, on=on)


def _form(
    request: CourtRequest, case: CaseCard, offer: Offer, draft: DraftOnRecord | None
) -> PaperForm:
    if request.method == "POST":
        return PaperForm(request.POST, offer=offer)
    if draft is not None:
        return PaperForm(resumed(draft, casefile.seen(case.id)), offer=offer)
    chosen = {"target": request.GET["target"]} if "target" in request.GET else {}
    initial = chosen | {"seen": casefile.seen(case.id), "kind": offer.form.kind}
    return PaperForm(initial=initial, offer=offer)


def _shown(request: CourtRequest, case: CaseCard, offer: Offer, form: PaperForm) -> dict[str, Any]:
    kind = offer.form.kind
    data = _draft(request, case, offer, form)
    said = dict(form.edits())
    return {
        "draft": form.data.get("draft", "") if form.is_bound else "",
        "passages": [
            (one, said.get(one.name, one.standard), one.name in said)
            for one in documents.passages_of(kind, data)
        ],
        "changes": documents.changes_of(data.edits),
        "may_draft": request.officer.holds(*actions.draft_paper.entry.by),
        "offer": offer,
        "form": form,
        "paper": documents.sheet(kind, data),
        "checked": documents.checked(kind, data),
        **stepping(request),
    }


def _draft(request: CourtRequest, case: CaseCard, offer: Offer, form: PaperForm) -> PaperData:
    if form.is_bound:
        form.is_valid()
    kind = offer.form.kind
    data = queries.draft_data(
        case.id, kind, form.target(), form.said(), by=request.officer, on=request.moment.date()
    )
    data = queries.with_options(data, form.options())
    try:
        return replace(data, edits=documents.edits_of(kind, data, form.edits()))
    except BadTerms as bad:
        form.blame(bad)
        return data


def _verb(offer: Offer) -> Verb[Any]:
    return actions.make_record if offer.form.record else actions.issue_paper


def _done(
    request: CourtRequest, case: CaseCard, form: PaperForm | VoidForm, verb: Verb[Any]
) -> bool:
    """Whether the act was done; what the record has against its terms stands at the fields."""
    try:
        verb(case_id=case.id, terms=form.made(), by=request.officer, at=request.moment)
    except BadTerms as bad:
        form.blame(bad)
        return False
    return True
