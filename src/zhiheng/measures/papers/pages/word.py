"""A draft out as a Word file and back in: what was changed is shown before it is kept."""

from typing import Any, Final

from django.core.files.uploadedfile import UploadedFile
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from zhiheng.measures.papers import actions, queries
from zhiheng.measures.papers.pages.forms import DRAFT
from zhiheng.measures.papers.terms import DraftTerms, DropTerms
from zhiheng.plant import codes
from zhiheng.plant.errors import BadTerms
from zhiheng.plant.filetext import FILE, LARGEST_FILE_BYTES, too_large
from zhiheng.plant.ui.routes import authority
from zhiheng.plant.web import CourtRequest
from zhiheng.plant.wordfile import TYPE
from zhiheng.registers.casefile.queries import CaseCard
from zhiheng.registers.casefile.queries.opened import opened
from zhiheng.registers.documents import queries as documents
from zhiheng.registers.documents.queries import EDIT, DraftOnRecord
from zhiheng.registers.documents.terms import PaperData

WRITERS: Final = actions.draft_paper.entry.by


@authority(posts=WRITERS)
@require_GET
def word(request: CourtRequest, code: str, draft: str) -> HttpResponse:
    """The draft as a Word file; what may be changed stands in blue."""
    case, _ = opened(request, code, "导出草稿")
    found = _found(case, draft)
    made = documents.word_file(found.kind, _data(request, found))
    answer = HttpResponse(made, content_type=TYPE)
    answer["Content-Disposition"] = f'attachment; filename="{draft[:8]}.docx"'
    return answer


@authority(posts=WRITERS)
@require_http_methods(["GET", "POST"])
def word_back(request: CourtRequest, code: str, draft: str) -> HttpResponse:
    """The file that came back: refused with the line that must stay, or what it changes, shown
    word by word; with `step=keep` that is kept as the next version of the draft."""
    case, frame = opened(request, code)
    found = _found(case, draft)
    context: dict[str, Any] = frame | {"draft": found, "draft_code": draft}
    if request.method == "GET" or "reopen" in request.POST:
        return render(request, "papers/word_back.html", context)
    try:
        if request.POST.get("step") == "keep":
            kept = codes.code_of(DRAFT, _kept(request, found))
            return redirect(f"{reverse('papers:make', args=[code])}?draft={kept}")
        edits = _read(request, found)
    except BadTerms as bad:
        return render(request, "papers/word_back.html", context | {"bad": bad}, status=422)
    shown = {"read": True, "edits": edits, "changes": documents.changes_of(edits)}
    return render(request, "papers/word_back.html", context | shown)


@authority(posts=WRITERS)
@require_POST
def drop(request: CourtRequest, code: str, draft: str) -> HttpResponse:
    """弃用文书草稿."""
    case, _ = opened(request, code)
    terms = DropTerms(draft_id=_found(case, draft).id)
    actions.drop_draft(case_id=case.id, terms=terms, by=request.officer, at=request.moment)
    return redirect(reverse("papers:tab", args=[code]))


def _found(case: CaseCard, code: str) -> DraftOnRecord:
    draft_id = codes.id_of(DRAFT, code)
    if draft_id is None:
        raise Http404
    draft = documents.draft(draft_id)
    if draft.case_id != case.id:
        raise Http404
    return draft


def _data(request: CourtRequest, draft: DraftOnRecord) -> PaperData:
    """The facts of the draft with its passages as they were put."""
    return queries.drafted_data(draft, by=request.officer, on=request.moment.date())


def _read(request: CourtRequest, draft: DraftOnRecord) -> tuple[documents.Edit, ...]:
    file: UploadedFile[bytes] | None = request.FILES.get(FILE)
    if file is None:
        raise BadTerms.of(FILE, "没有选择文件，请选择改好的 Word 文件")
    name, size = (file.name or "未命名")[-100:], file.size or 0
    if size > LARGEST_FILE_BYTES:
        raise too_large(name, size)
    data = _data(request, draft)
    return documents.read_word(draft.kind, data, name=name, content=file.read())


def _kept(request: CourtRequest, draft: DraftOnRecord) -> int:
    names = request.POST.getlist("reword")
    terms = DraftTerms(
        kind=draft.kind, party_id=draft.party_id, row_id=draft.row_id, said=draft.said,
        edits=tuple((name, request.POST.get(f"{EDIT}{name}", "")) for name in names),
        replaces=draft.id,
    )  # fmt: skip
    return actions.draft_paper(
        case_id=draft.case_id, terms=terms, by=request.officer, at=request.moment
    )
