"""文书工作台: what papers wait for; one kind of paper for many cases, seen before it is done."""

from typing import Any, Final

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from zhiheng.law.posts import Post
from zhiheng.oversight.paperdesk import actions, queries
from zhiheng.oversight.paperdesk.pages.forms import BatchForm, KindForm, read, written
from zhiheng.oversight.paperdesk.queries import Candidate, Line
from zhiheng.oversight.paperdesk.terms import MOST_AT_ONCE, ItemTerms
from zhiheng.plant import codes
from zhiheng.plant.catalogue import catalogue
from zhiheng.plant.errors import BadTerms
from zhiheng.plant.looklog import look
from zhiheng.plant.ui.routes import authority
from zhiheng.plant.ui.stepup import stepping
from zhiheng.plant.web import CourtRequest
from zhiheng.registers.casefile import queries as casefile
from zhiheng.registers.casefile.terms import CaseFilter
from zhiheng.registers.documents import queries as documents

MAKERS: Final = (Post.HANDLER,)
SHELVES: Final = {
    "make": ("待制作", "在走的期限里，办了就会生成文书的"),
    "draft": ("草稿", "写了一部分、还没有签发的"),
    "sign": ("待签名", "我签发的文书；签名后才能用印"),
    "seal": ("待用印", "我承办案件里已签名的文书"),
    "serve": ("待送达", "已签发、还没有送达的"),
    "returned": ("退回未达", "送过没有送到的，改用其他方式"),
}
SEALING: Final = ("sign", "seal")
CASE: Final = "case"


@authority(posts=MAKERS)
@require_GET
def desk(request: CourtRequest) -> HttpResponse:
    """The papers of one's cases by what they wait for: the first that has any, or those asked
    for."""
    asked = request.GET.get("shelf", "")
    officer, at = request.officer, request.moment
    chosen = asked in SHELVES
    shown = queries.shelf(asked, officer, at) if chosen else queries.first_waiting(officer, at)
    key = shown.key
    context = {
        "shelf": shown,
        "title": SHELVES[key][0],
        "says": SHELVES[key][1],
        "shelves": [(name, title, name == key) for name, (title, _) in SHELVES.items()],
        "lines": [_coded(line) for line in shown.lines],
        "signing": key in SEALING,
        "verb": catalogue()["电子签名" if key == "sign" else "加盖院印"],
        "act": key,
    }
    return render(request, "paperdesk/desk.html", context | stepping(request))


@authority(posts=MAKERS)
@require_http_methods(["GET", "POST"])
def choose(request: CourtRequest) -> HttpResponse:
    """One's open cases, to be ticked, and the kind of paper; with POST those ticked elsewhere."""
    return _choosing(request, KindForm(initial={"kind": request.GET.get("kind", "")}))


@authority(posts=MAKERS)
@require_POST
def preview(request: CourtRequest) -> HttpResponse:
    """What would be made in each case and what stands against it; `step=do` orders the batch and
    does its first slice."""
    kind = KindForm(request.POST)
    case_ids = [id for id in _cases(request) if id is not None]
    if not kind.is_valid() or not case_ids:
        return _choosing(request, kind, status=422)
    name = kind.cleaned_data["kind"]
    listed = queries.previewed(case_ids, name, by=request.officer, on=request.moment.date())
    wanted = request.POST.get("step") == "do" and "reopen" not in request.POST
    looking = request.POST.get("step") is None
    in_use = documents.form_in_use(name, request.moment.date())
    form = BatchForm(None if looking else request.POST, in_use, _chosen(request, listed))
    if wanted and form.is_valid() and (batch_id := _begun(request, form)):
        return redirect("paperdesk:batch", codes.code_of("batch", batch_id))
    context = _shown(request, listed, form, name)
    return render(request, "paperdesk/preview.html", context, status=422 if wanted else 200)


def _coded(line: Line) -> dict[str, Any]:
    return {
        "line": line,
        "case": codes.code_of(CASE, line.case_id),
        "paper": codes.code_of("paper", line.paper_id) if line.paper_id else "",
        "draft": codes.code_of("draft", line.draft_id) if line.draft_id else "",
    }


def _cases(request: CourtRequest) -> list[int | None]:
    """The ticked cases: of the list, or of the preview, where each paper names its case."""
    return [codes.id_of(CASE, code) for code in request.POST.getlist("case")[:MOST_AT_ONCE]]


def _choosing(request: CourtRequest, kind: KindForm, *, status: int = 200) -> HttpResponse:
    officer, ticked = request.officer, [one for one in _cases(request) if one is not None]
    chosen = CaseFilter(court=officer.court, handler_id=officer.id, open_only=True)
    page = casefile.cases_page(chosen, request.GET.get("key")) if not ticked else None
    cards = page.rows if page else [*casefile.cases(ticked).values()]
    context = {
        "page": page,
        "rows": [(one, codes.code_of(CASE, one.id)) for one in cards],
        "form": kind,
        "nothing": status != 200 and not ticked,
    }
    return render(request, "paperdesk/choose.html", context, status=status)


def _chosen(request: CourtRequest, listed: tuple[Candidate, ...]) -> tuple[ItemTerms, ...]:
    """The papers that were left ticked and that nothing stands against."""
    ticked = {read(one) for one in request.POST.getlist("item")}
    return tuple(
        _item(one)
        for one in listed
        if not one.bars and (one.case.id, one.party_id, one.row_id) in ticked
    )


def _item(one: Candidate) -> ItemTerms:
    return ItemTerms(case_id=one.case.id, party_id=one.party_id, row_id=one.row_id, about=one.about)


def _begun(request: CourtRequest, form: BatchForm) -> int | None:
    """The batch, ordered and begun; None where the terms are refused, said at the form."""
    for case_id in {one.case_id for one in form.terms.items}:
        look(request.officer, CASE, case_id, f"成批签发{form.terms.kind}", request.moment,
             court=request.officer.court)  # fmt: skip
    try:
        batch_id = actions.begin_batch(terms=form.terms, by=request.officer, at=request.moment)
    except BadTerms as bad:
        form.blame(bad)
        return None
    actions.go_on(batch_id, by=request.officer, at=request.moment)
    return batch_id


def _shown(
    request: CourtRequest, listed: tuple[Candidate, ...], form: BatchForm, kind: str
) -> dict[str, Any]:
    ticked = {read(one) for one in request.POST.getlist("item")}
    rows = [
        {
            "one": one,
            "value": written(_item(one)),
            "code": codes.code_of(CASE, one.case.id),
            "ticked": not form.is_bound or (one.case.id, one.party_id, one.row_id) in ticked,
        }
        for one in listed
    ]
    able = sum(not one.bars for one in listed)
    return stepping(request) | {
        "kind": kind,
        "form": form,
        "rows": rows,
        "cases": request.POST.getlist("case")[:MOST_AT_ONCE],
        "able": able,
        "unable": len(listed) - able,
        "verb": actions.begin_batch.entry,
        "missing": queries.lacking_certificates(request.officer, request.moment),
    }
